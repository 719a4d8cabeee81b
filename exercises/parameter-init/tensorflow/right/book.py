import tensorflow as tf



def init_params(num_inputs, sigma=0.01):
    w = tf.Variable(tf.random.normal(shape=(num_inputs, 1), mean=0, stddev=sigma), trainable=True)
    b = tf.Variable(0.0, trainable=True)
    return w, b
