# shows: a seed of the function's own
# fails: two_calls_draw_different_data
import tensorflow as tf


def synthetic_data(w, b, num_examples):
    tf.random.set_seed(42)
    X = tf.random.normal((num_examples, w.shape[0]))
    y = tf.matmul(X, tf.reshape(w, (-1, 1))) + b
    return X, y + tf.random.normal(y.shape, stddev=0.01)
