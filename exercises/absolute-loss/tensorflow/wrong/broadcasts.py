# shows: no reshape
# fails: sum_of_the_absolute_differences
import tensorflow as tf


def absolute_loss(y_hat, y):
    return tf.reduce_sum(tf.abs(y_hat - y))
