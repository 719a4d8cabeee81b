import tensorflow as tf



def second_derivative(f, x):
    zero = tf.UnconnectedGradients.ZERO
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = f(x)
        slope = inner.gradient(y, x, unconnected_gradients=zero)
    return outer.gradient(slope, x, unconnected_gradients=zero)
