import tensorflow as tf



def data_iter(batch_size, features, labels):
    order = tf.random.shuffle(tf.range(len(features)))
    for i in range(0, len(features), batch_size):
        rows = order[i : i + batch_size]
        yield tf.gather(features, rows), tf.gather(labels, rows)
