# shows: a buffer smaller than the data
# fails: every_order_is_equally_likely
import tensorflow as tf


def data_iter(batch_size, features, labels):
    data = tf.data.Dataset.from_tensor_slices((features, labels))
    return data.shuffle(buffer_size=10).batch(batch_size)
