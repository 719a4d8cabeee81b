import tensorflow as tf



def absolute_loss(y_hat, y):
    return tf.reduce_sum(tf.abs(y_hat - tf.reshape(y, y_hat.shape)))
