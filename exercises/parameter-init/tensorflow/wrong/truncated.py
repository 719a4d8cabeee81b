# shows: truncated_normal has no tails
# fails: weights_are_normal_with_std_sigma
import tensorflow as tf


def init_params(num_inputs, sigma=0.01):
    w = tf.Variable(tf.random.truncated_normal((num_inputs, 1), stddev=sigma))
    return w, tf.Variable(tf.zeros(1))
