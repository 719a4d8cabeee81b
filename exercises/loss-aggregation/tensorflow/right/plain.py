import tensorflow as tf

rate = tf.Variable(0.1)


def mean_loss_lr(lr, batch_size):
    rate.assign(lr)
    return rate * tf.cast(batch_size, tf.float32)
