import tensorflow as tf



def synthetic_data(w, b, num_examples):
    X = tf.random.normal((num_examples, w.shape[0]))
    y = tf.matmul(X, tf.reshape(w, (-1, 1))) + b
    return X, y + tf.random.normal(y.shape, stddev=0.01)
