# shows: no one half
# fails: half_the_squared_difference_of_each_example
import tensorflow as tf


def squared_loss(y_hat, y):
    return tf.square(y_hat - tf.reshape(y, y_hat.shape))
