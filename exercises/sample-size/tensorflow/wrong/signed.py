# shows: a difference with its sign
# fails: returns_two_norms
import tensorflow as tf

true_w, true_b = tf.constant([[2.0], [-3.4]]), 4.2


def estimation_error(num_examples):
    X = tf.random.normal((num_examples, 2))
    y = X @ true_w + true_b + tf.random.normal((num_examples, 1), stddev=0.01)
    theta = tf.linalg.lstsq(tf.concat([X, tf.ones((num_examples, 1))], axis=1), y)
    return tf.norm(true_w - theta[:2]), true_b - theta[2, 0]
