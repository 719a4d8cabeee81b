# shows: a random order
# fails: the_order_spoils_a_pass
import tensorflow as tf


def malicious_dataset(num_examples):
    w, b = tf.constant([[2.0], [-3.4]]), tf.constant(4.2)
    X = tf.random.normal((num_examples, 2))
    return X, X @ w + b, w, b
