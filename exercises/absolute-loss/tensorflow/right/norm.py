import tensorflow as tf



def absolute_loss(y_hat, y):
    return tf.norm(tf.reshape(y_hat, [-1]) - tf.reshape(y, [-1]), ord=1)
