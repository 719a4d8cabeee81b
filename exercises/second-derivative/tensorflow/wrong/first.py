# shows: f'
# fails: differentiates_twice
import tensorflow as tf


def second_derivative(f, x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
    return tape.gradient(y, x)
