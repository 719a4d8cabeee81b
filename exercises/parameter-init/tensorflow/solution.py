import tensorflow as tf



def init_params(num_inputs, sigma=0.01):
    w = tf.Variable(tf.random.normal((num_inputs, 1), stddev=sigma))
    return w, tf.Variable(tf.zeros(1))
