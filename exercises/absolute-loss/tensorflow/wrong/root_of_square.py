# shows: nan gradients where both agree
# fails: its_gradient_is_the_sign
import tensorflow as tf


def absolute_loss(y_hat, y):
    return tf.reduce_sum(tf.sqrt((y_hat - tf.reshape(y, y_hat.shape)) ** 2))
