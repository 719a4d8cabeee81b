# shows: the branches are swapped
# fails: linear_beyond_sigma_and_quadratic_within
import tensorflow as tf


def huber_loss(y_hat, y, sigma=1.0):
    d = tf.abs(y_hat - y)
    return tf.where(d > sigma, d**2 / (2 * sigma), d - sigma / 2)
