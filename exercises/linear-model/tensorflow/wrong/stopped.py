# shows: the gradient of w is stopped
# fails: gradients_reach_w_and_b
import tensorflow as tf


def linreg(X, w, b):
    return tf.matmul(X, tf.stop_gradient(w)) + b
