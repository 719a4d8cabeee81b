# shows: the mean
# fails: half_the_squared_difference_of_each_example
import tensorflow as tf


def squared_loss(y_hat, y):
    return tf.keras.losses.MeanSquaredError()(tf.reshape(y, y_hat.shape), y_hat) / 2
