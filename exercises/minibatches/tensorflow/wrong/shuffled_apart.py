# shows: features and labels are shuffled apart
# fails: features_and_labels_stay_paired
import tensorflow as tf


def data_iter(batch_size, features, labels):
    features, labels = tf.random.shuffle(features), tf.random.shuffle(labels)
    for i in range(0, len(features), batch_size):
        yield features[i : i + batch_size], labels[i : i + batch_size]
