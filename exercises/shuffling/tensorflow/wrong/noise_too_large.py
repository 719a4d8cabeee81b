# shows: noise of std 1
# fails: labels_follow_the_model
import tensorflow as tf


def malicious_dataset(num_examples):
    w, b = tf.constant([[2.0], [-3.4]]), tf.constant(4.2)
    X = 1.5 * tf.random.normal((num_examples, 2))
    y = X @ w + b + tf.random.normal((num_examples, 1))
    order = tf.argsort(tf.reshape(y, [-1]))
    return tf.gather(X, order), tf.gather(y, order), w, b
