# shows: drop_remainder
# fails: serves_every_example_once
import tensorflow as tf


def data_iter(batch_size, features, labels):
    data = tf.data.Dataset.from_tensor_slices((features, labels))
    return data.shuffle(len(features)).batch(batch_size, drop_remainder=True)
