# shows: variables of its own, that the caller's w and b do not reach
# fails: gradients_reach_w_and_b
import tensorflow as tf


def linreg(X, w, b):
    return tf.matmul(X, tf.Variable(w)) + tf.Variable(b)
