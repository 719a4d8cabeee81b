# shows: nan gradients where both agree
# fails: its_gradient_is_clipped
import tensorflow as tf


def huber_loss(y_hat, y, sigma=1.0):
    d = tf.sqrt((y_hat - y) ** 2)
    return tf.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
