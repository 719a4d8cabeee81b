# shows: Wien's approximation
# fails: follows_plancks_law
import tensorflow as tf

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 * tf.exp(-h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    wl, y = tf.cast(wavelength, tf.float64), tf.cast(radiance, tf.float64)
    top = tf.reduce_max(y)
    u = tf.math.log(2.898e-3 / wl[tf.argmax(y)])
    for _ in range(40):
        with tf.autodiff.ForwardAccumulator(u, tf.ones_like(u)) as forward:
            model = planck(wl, tf.exp(u)) / top
        J = forward.jvp(model)
        step = tf.reduce_sum(J * (y / top - model)) / tf.reduce_sum(J * J)
        u += tf.clip_by_value(step, -0.5, 0.5)
    return float(tf.exp(u))
