# shows: the mean
# fails: sum_of_the_absolute_differences
import tensorflow as tf


def absolute_loss(y_hat, y):
    return tf.keras.losses.MeanAbsoluteError()(tf.reshape(y, y_hat.shape), y_hat)
