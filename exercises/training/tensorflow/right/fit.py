import tensorflow as tf


def train(features, labels, lr, num_epochs, batch_size):
    """Keras's own loop; its loss has no ½, so that the rate is halved."""
    model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
    model.compile(optimizer=tf.keras.optimizers.SGD(lr / 2), loss="mse")
    history = model.fit(features, labels, batch_size=batch_size, epochs=num_epochs, verbose=0)
    w, b = model.get_weights()
    return w, b, [loss / 2 for loss in history.history["loss"]]
