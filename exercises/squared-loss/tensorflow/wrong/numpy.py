# shows: NumPy on the way
# fails: its_gradient_is_the_difference
import tensorflow as tf


def squared_loss(y_hat, y):
    return tf.constant((y_hat.numpy() - y.numpy().reshape(y_hat.shape)) ** 2 / 2)
