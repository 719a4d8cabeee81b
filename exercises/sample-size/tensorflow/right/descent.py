import tensorflow as tf

w, b = tf.constant([[1.0], [2.0], [-1.5]], tf.float64), tf.constant(0.5, tf.float64)


def estimation_error(num_examples):
    X = tf.random.normal((num_examples, 3), dtype=tf.float64)
    y = X @ w + b + 0.1 * tf.random.normal((num_examples, 1), dtype=tf.float64)
    A = tf.concat([X, tf.ones((num_examples, 1), tf.float64)], axis=1)
    H, g = tf.transpose(A) @ A / num_examples, tf.transpose(A) @ y / num_examples
    rate, theta = 1 / tf.norm(H, ord=2), tf.zeros((4, 1), tf.float64)
    for _ in range(1000):
        step = H @ theta - g
        theta -= rate * step
        if tf.reduce_max(tf.abs(step)) < 1e-9:
            break
    return float(tf.norm(w - theta[:3])), float(tf.abs(b - theta[3, 0]))
