# shows: the squared norm
# fails: falls_like_one_over_root_n
import tensorflow as tf

true_w, true_b = tf.constant([[2.0], [-3.4]], tf.float64), 4.2


def estimation_error(num_examples):
    X = tf.random.normal((num_examples, 2), dtype=tf.float64)
    y = X @ true_w + true_b + tf.random.normal((num_examples, 1), stddev=0.1, dtype=tf.float64)
    theta = tf.linalg.lstsq(tf.concat([X, tf.ones((num_examples, 1), tf.float64)], axis=1), y)
    return tf.reduce_sum((true_w - theta[:2]) ** 2), (true_b - theta[2, 0]) ** 2
