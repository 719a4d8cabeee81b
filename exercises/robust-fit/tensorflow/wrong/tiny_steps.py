# shows: steps so small that it never leaves its starting point
# fails: recovers_the_parameters_despite_wrong_labels fits_good_labels_as_well
import tensorflow as tf


def fit_robust(features, labels):
    w, b = tf.Variable(tf.zeros((features.shape[1], 1))), tf.Variable(tf.zeros(1))
    for _ in range(200):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.abs(features @ w + b - labels))
        for p, g in zip([w, b], tape.gradient(loss, [w, b])):
            p.assign_sub(1e-4 * g)
    return w, b
