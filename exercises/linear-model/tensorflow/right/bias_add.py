import tensorflow as tf



def linreg(X, w, b):
    return tf.nn.bias_add(tf.einsum("nd,dk->nk", X, w), b)
