import tensorflow as tf



def huber_loss(y_hat, y, sigma=1.0):
    d = tf.abs(y_hat - y)
    return tf.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
