# shows: mean(V)/mean(I)
# fails: recovers_resistances_over_eight_decades
import tensorflow as tf


def fit_resistance(current, voltage):
    return tf.reduce_mean(voltage) / tf.reduce_mean(current)
