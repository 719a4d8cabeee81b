import numpy as np
import tensorflow as tf


def synthetic_data(w, b, num_examples):
    X = np.random.normal(0, 1, (num_examples, len(w))).astype(np.float32)
    noise = np.random.normal(0, 0.01, (num_examples, 1))
    y = X @ np.reshape(w, (-1, 1)) + b + noise
    return tf.constant(X), tf.constant(y, dtype=tf.float32)
