# shows: the mean of V/I
# fails: recovers_resistances_over_eight_decades
import tensorflow as tf


def fit_resistance(current, voltage):
    return tf.reduce_mean(tf.math.divide_no_nan(voltage, current))
