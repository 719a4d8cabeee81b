# shows: labels of shape (n,)
# fails: labels_are_a_column
import tensorflow as tf


def synthetic_data(w, b, num_examples):
    X = tf.random.normal((num_examples, w.shape[0]))
    y = tf.linalg.matvec(X, tf.reshape(w, [-1])) + b
    return X, y + tf.random.normal(y.shape, stddev=0.01)
