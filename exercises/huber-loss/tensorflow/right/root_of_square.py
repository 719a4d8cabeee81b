# shows: a root, whose gradient TensorFlow takes as 0 where 0 comes in from outside: no nan, unlike in PyTorch and JAX
import tensorflow as tf


def huber_loss(y_hat, y, sigma=1.0):
    d = tf.sqrt((y_hat - y) ** 2)
    return tf.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
