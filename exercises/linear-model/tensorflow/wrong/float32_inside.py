# shows: float32 alone
# fails: accepts_float64
import tensorflow as tf


def linreg(X, w, b):
    return tf.matmul(X, w) + tf.ones((X.shape[0], 1)) * b
