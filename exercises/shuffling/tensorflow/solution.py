import tensorflow as tf



def malicious_dataset(num_examples):
    w, b = tf.constant([[2.0], [-3.4]]), tf.constant(4.2)
    X = 1.5 * tf.random.normal((num_examples, 2))
    y = X @ w + b
    order = tf.argsort(tf.reshape(y, [-1]))
    return tf.gather(X, order), tf.gather(y, order), w, b
