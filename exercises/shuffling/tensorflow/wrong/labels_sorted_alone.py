# shows: the labels are sorted alone
# fails: labels_follow_the_model
import tensorflow as tf


def malicious_dataset(num_examples):
    w, b = tf.constant([[2.0], [-3.4]]), tf.constant(4.2)
    X = tf.random.normal((num_examples, 2))
    return X, tf.sort(X @ w + b, axis=0), w, b
