# shows: no reshape
# fails: half_the_squared_difference_of_each_example
import tensorflow as tf


def squared_loss(y_hat, y):
    return tf.square(y_hat - y) / 2
