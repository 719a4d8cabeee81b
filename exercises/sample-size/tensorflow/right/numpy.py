import numpy as np
import tensorflow as tf


def estimation_error(num_examples):
    w, b = np.random.normal(size=(2, 1)), np.random.normal()
    X = tf.random.normal((num_examples, 2)).numpy()
    y = X @ w + b + np.random.normal(0, 0.05, (num_examples, 1))
    theta = np.linalg.lstsq(np.column_stack([X, np.ones(num_examples)]), y, rcond=None)[0]
    return np.linalg.norm(theta[:2] - w), abs(theta[2, 0] - b)
