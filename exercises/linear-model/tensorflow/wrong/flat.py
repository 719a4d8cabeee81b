# shows: a flat result
# fails: one_prediction_for_each_example
import tensorflow as tf


def linreg(X, w, b):
    return tf.squeeze(tf.matmul(X, w) + b, axis=1)
