# shows: threshold 1/sigma**2
# fails: linear_beyond_sigma_and_quadratic_within
import tensorflow as tf


def huber_loss(y_hat, y, sigma=1.0):
    d = tf.abs(y_hat - y)
    return tf.where(d > 1 / sigma**2, d - sigma / 2, d**2 / (2 * sigma))
