import tensorflow as tf


def train(features, labels, lr, num_epochs, batch_size):
    net = tf.keras.layers.Dense(1)
    net.build((None, features.shape[1]))
    optimizer = tf.keras.optimizers.SGD(learning_rate=lr)
    data = tf.data.Dataset.from_tensor_slices((features, labels)).shuffle(len(features)).batch(batch_size)
    losses = []
    for _ in range(num_epochs):
        total = 0.0
        for X, y in data:
            with tf.GradientTape() as tape:
                loss = tf.keras.losses.MeanSquaredError()(y, net(X)) / 2
            grads = tape.gradient(loss, net.trainable_variables)
            optimizer.apply_gradients(zip(grads, net.trainable_variables))
            total += float(loss) * len(X)
        losses.append(total / len(features))
    w, b = net.get_weights()
    return w, b, losses
