import random

import tensorflow as tf


def data_iter(batch_size, features, labels):
    num_examples = len(features)
    indices = list(range(num_examples))
    random.shuffle(indices)
    for i in range(0, num_examples, batch_size):
        j = tf.constant(indices[i : min(i + batch_size, num_examples)])
        yield tf.gather(features, j), tf.gather(labels, j)
