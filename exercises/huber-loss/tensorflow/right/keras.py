import tensorflow as tf



def huber_loss(y_hat, y, sigma=1.0):
    y_hat, y = tf.reshape(y_hat, [-1, 1]), tf.reshape(y, [-1, 1])
    return tf.keras.losses.huber(y, y_hat, delta=sigma) / sigma
