# shows: None where the slope is constant
# fails: is_zero_where_the_slope_is_constant
import tensorflow as tf


def second_derivative(f, x):
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = f(x)
        slope = inner.gradient(y, x)
    return outer.gradient(slope, x)
