# shows: the class averages
# fails: linear_beyond_sigma_and_quadratic_within
import tensorflow as tf


def huber_loss(y_hat, y, sigma=1.0):
    return tf.keras.losses.Huber(delta=sigma)(y, y_hat) / sigma
