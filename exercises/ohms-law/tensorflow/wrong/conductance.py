# shows: I/V
# fails: recovers_resistances_over_eight_decades
import tensorflow as tf


def fit_resistance(current, voltage):
    return tf.reduce_sum(current * voltage) / tf.reduce_sum(voltage**2)
