import tensorflow as tf



def second_derivative(f, x):
    v = tf.Variable(x)
    with tf.GradientTape() as t2:
        with tf.GradientTape() as t1:
            y = f(v)
        slope = t1.gradient(y, v)
    curvature = None if slope is None else t2.gradient(slope, v)
    return tf.zeros_like(x) if curvature is None else curvature
