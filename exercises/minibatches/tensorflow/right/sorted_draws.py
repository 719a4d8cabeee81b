import tensorflow as tf


def data_iter(batch_size, features, labels):
    order = tf.argsort(tf.random.uniform([features.shape[0]], dtype=tf.float64))
    batches = []
    for start in range(0, features.shape[0], batch_size):
        rows = order[start : start + batch_size]
        batches.append((tf.gather(features, rows), tf.gather(labels, rows)))
    return batches
