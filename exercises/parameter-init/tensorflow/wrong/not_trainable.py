# shows: trainable=False
# fails: both_are_leaves_that_track_gradients
import tensorflow as tf


def init_params(num_inputs, sigma=0.01):
    w = tf.random.normal((num_inputs, 1), stddev=sigma)
    return tf.Variable(w, trainable=False), tf.Variable(tf.zeros(1), trainable=False)
