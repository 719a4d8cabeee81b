# shows: labels are clipped, not left out
# fails: recovers_the_parameters_despite_wrong_labels
import tensorflow as tf


def fit_robust(features, labels):
    X = tf.concat([features, tf.ones_like(labels)], axis=1)
    theta = tf.linalg.lstsq(X, tf.clip_by_value(labels, -100.0, 100.0))
    return theta[:-1], theta[-1]
