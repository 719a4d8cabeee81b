# shows: w of shape (d,)
# fails: weights_are_a_column
import tensorflow as tf


def init_params(num_inputs, sigma=0.01):
    w = tf.Variable(tf.random.normal((num_inputs,), stddev=sigma))
    return w, tf.Variable(tf.zeros(1))
