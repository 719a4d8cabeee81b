import tensorflow as tf



@tf.function
def linreg(X, w, b):
    return X @ w + b
