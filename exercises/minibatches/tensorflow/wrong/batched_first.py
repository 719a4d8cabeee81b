# shows: whole batches are shuffled
# fails: every_order_is_equally_likely
import tensorflow as tf


def data_iter(batch_size, features, labels):
    data = tf.data.Dataset.from_tensor_slices((features, labels))
    return data.batch(batch_size).shuffle(len(features))
