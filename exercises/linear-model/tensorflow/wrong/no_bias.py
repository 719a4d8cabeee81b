# shows: no bias
# fails: predicts_Xw_plus_b
import tensorflow as tf


def linreg(X, w, b):
    return tf.matmul(X, w)
