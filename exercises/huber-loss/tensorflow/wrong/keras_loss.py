# shows: sigma times too large
# fails: linear_beyond_sigma_and_quadratic_within
import tensorflow as tf


def huber_loss(y_hat, y, sigma=1.0):
    return tf.keras.losses.huber(y[:, tf.newaxis], y_hat[:, tf.newaxis], delta=sigma)
