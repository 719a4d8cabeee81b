import tensorflow as tf



def huber_loss(y_hat, y, sigma=1.0):
    size = tf.abs(y_hat - y)
    inner = tf.minimum(size, sigma)
    return inner**2 / (2 * sigma) + (size - inner)
