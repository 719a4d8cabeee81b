# shows: twenty steps
# fails: falls_like_one_over_root_n
import tensorflow as tf

true_w, true_b = tf.constant([[2.0], [-3.4]]), 4.2


def estimation_error(num_examples):
    X = tf.random.normal((num_examples, 2))
    y = X @ true_w + true_b + tf.random.normal((num_examples, 1), stddev=0.01)
    w, b = tf.zeros((2, 1)), 0.0
    for _ in range(20):
        d = (X @ w + b - y) / num_examples
        w, b = w - 0.03 * tf.transpose(X) @ d, b - 0.03 * tf.reduce_sum(d)
    return tf.norm(true_w - w), tf.abs(true_b - b)
