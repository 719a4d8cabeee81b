import tensorflow as tf


def data_iter(batch_size, features, labels):
    data = tf.data.Dataset.from_tensor_slices((features, labels))
    return data.shuffle(buffer_size=len(features)).batch(batch_size)
