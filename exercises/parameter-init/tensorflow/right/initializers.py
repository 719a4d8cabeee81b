import tensorflow as tf



def init_params(num_inputs, sigma=0.01):
    w = tf.keras.initializers.RandomNormal(stddev=sigma)((num_inputs, 1))
    return [tf.Variable(w), tf.Variable(tf.keras.initializers.Zeros()((1,)))]
