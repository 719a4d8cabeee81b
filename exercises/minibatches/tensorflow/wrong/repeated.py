# shows: repeat: an epoch that does not end
# fails: serves_every_example_once
import tensorflow as tf


def data_iter(batch_size, features, labels):
    data = tf.data.Dataset.from_tensor_slices((features, labels))
    return data.shuffle(len(features)).repeat().batch(batch_size)
