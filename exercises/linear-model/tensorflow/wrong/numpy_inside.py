# shows: NumPy on the way
# fails: gradients_reach_w_and_b
import tensorflow as tf


def linreg(X, w, b):
    return tf.constant(X.numpy() @ w.numpy() + b.numpy())
