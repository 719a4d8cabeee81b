# shows: labels of shape (n,)
# fails: labels_follow_the_model
import tensorflow as tf


def malicious_dataset(num_examples):
    w, b = tf.constant([[2.0], [-3.4]]), tf.constant(4.2)
    X = 1.5 * tf.random.normal((num_examples, 2))
    y = tf.reshape(X @ w + b, [-1])
    order = tf.argsort(y)
    return tf.gather(X, order), tf.gather(y, order), w, b
