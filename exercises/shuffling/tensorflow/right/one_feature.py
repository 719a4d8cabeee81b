import tensorflow as tf



def malicious_dataset(num_examples):
    X = tf.sort(tf.random.uniform((num_examples, 1), -2.5, 2.5), axis=0)
    w, b = tf.Variable([[5.0]]), tf.Variable(3.0)
    return X, tf.matmul(X, w) + b, w, b
