import numpy as np
import tensorflow as tf


@tf.function(reduce_retracing=True)
def step(w, b, X, y, lr):
    d = (X @ w + b - y) / tf.cast(tf.shape(X)[0], tf.float32)
    return w - lr * tf.transpose(X) @ d, b - lr * tf.reduce_sum(d)


def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = tf.zeros((features.shape[1], 1)), tf.zeros(1), []
    for _ in range(num_epochs):
        order = np.random.permutation(len(features))
        for i in range(0, len(features), batch_size):
            rows = order[i : i + batch_size]
            w, b = step(w, b, tf.gather(features, rows), tf.gather(labels, rows), tf.constant(lr, tf.float32))
        losses.append(float(tf.reduce_mean((features @ w + b - labels) ** 2)) / 2)
    return tf.reshape(w, [-1]), b, losses
