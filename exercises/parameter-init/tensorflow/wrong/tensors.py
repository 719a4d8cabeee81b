# shows: tensors, which are not trained
# fails: both_are_leaves_that_track_gradients
import tensorflow as tf


def init_params(num_inputs, sigma=0.01):
    return tf.random.normal((num_inputs, 1), stddev=sigma), tf.zeros(1)
