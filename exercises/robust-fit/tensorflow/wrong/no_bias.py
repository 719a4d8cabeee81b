# shows: no bias
# fails: recovers_the_parameters_despite_wrong_labels
import tensorflow as tf


def fit_robust(features, labels):
    good = tf.reshape(labels < 1000, [-1])
    w = tf.linalg.lstsq(tf.boolean_mask(features, good), tf.boolean_mask(labels, good))
    return w, tf.zeros(1)
