import tensorflow as tf

generator = tf.random.Generator.from_seed(7)


def synthetic_data(w, b, num_examples):
    X = generator.normal((num_examples, tf.size(w)))
    noise = generator.normal((num_examples, 1), stddev=0.01)
    return tf.Variable(X), tf.linalg.matvec(X, tf.reshape(w, [-1]))[:, tf.newaxis] + b + noise
