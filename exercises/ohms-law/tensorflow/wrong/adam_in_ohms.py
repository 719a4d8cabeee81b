# shows: Adam takes steps of a tenth of an ohm
# fails: recovers_resistances_over_eight_decades
import tensorflow as tf


def fit_resistance(current, voltage):
    r, optimizer = tf.Variable(0.0), tf.keras.optimizers.Adam(0.1)
    for _ in range(100):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((r * current - voltage) ** 2)
        optimizer.apply_gradients([(tape.gradient(loss, r), r)])
    return r
