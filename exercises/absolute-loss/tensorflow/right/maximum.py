import tensorflow as tf



@tf.function
def absolute_loss(y_hat, y):
    d = y_hat - tf.reshape(y, tf.shape(y_hat))
    return tf.reduce_sum(tf.nn.relu(d) + tf.nn.relu(-d))
