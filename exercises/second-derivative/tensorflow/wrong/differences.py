# shows: finite differences
# fails: is_exact_however_sharply_f_bends
import tensorflow as tf


def second_derivative(f, x):
    x, h = tf.cast(x, tf.float64), 1e-4
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2
