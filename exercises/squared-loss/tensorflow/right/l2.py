import tensorflow as tf



def squared_loss(y_hat, y):
    pairs = zip(tf.unstack(tf.reshape(y_hat, [-1])), tf.unstack(tf.reshape(y, [-1])))
    return tf.stack([tf.nn.l2_loss(a - b) for a, b in pairs])
