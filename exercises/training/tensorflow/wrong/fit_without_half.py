# shows: Keras's mean squared error has no one half
# fails: takes_steps_of_the_right_size
import tensorflow as tf


def train(features, labels, lr, num_epochs, batch_size):
    model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
    model.compile(optimizer=tf.keras.optimizers.SGD(lr), loss="mse")
    history = model.fit(features, labels, batch_size=batch_size, epochs=num_epochs, verbose=0)
    w, b = model.get_weights()
    return w, b, history.history["loss"]
