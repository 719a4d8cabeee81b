# shows: an initializer with a seed
# fails: each_call_draws_anew
import tensorflow as tf


def init_params(num_inputs, sigma=0.01):
    w = tf.keras.initializers.RandomNormal(stddev=sigma, seed=1)((num_inputs, 1))
    return tf.Variable(w), tf.Variable(tf.zeros(1))
