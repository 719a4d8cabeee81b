# shows: the slope is taken outside the outer tape
# fails: differentiates_twice
import tensorflow as tf


def second_derivative(f, x):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        y = f(x)
    slope = tape.gradient(y, x)
    return tape.gradient(slope, x, unconnected_gradients=tf.UnconnectedGradients.ZERO)
