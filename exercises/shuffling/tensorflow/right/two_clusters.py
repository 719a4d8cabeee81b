import tensorflow as tf



def malicious_dataset(num_examples):
    half = num_examples // 2
    X = tf.concat([3 + 0.3 * tf.random.normal((half, 2)), -3 + 0.3 * tf.random.normal((num_examples - half, 2))], axis=0)
    w, b = tf.constant([2.0, -3.4]), 4.2
    return X, tf.linalg.matvec(X, w)[:, tf.newaxis] + b, w, b
