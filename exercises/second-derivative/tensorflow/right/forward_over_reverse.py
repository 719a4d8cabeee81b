import tensorflow as tf



def second_derivative(f, x):
    with tf.autodiff.ForwardAccumulator(x, tf.ones_like(x)) as forward:
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = f(x)
        slope = tape.gradient(y, x)
    curvature = forward.jvp(slope)
    return tf.zeros_like(x) if curvature is None else curvature
