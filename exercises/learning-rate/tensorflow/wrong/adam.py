# shows: Adam
# fails: each_epoch_takes_one_gradient_step
import tensorflow as tf


def train(features, labels, lr, num_epochs, batch_size):
    w, b = tf.Variable(tf.zeros((features.shape[1], 1))), tf.Variable(tf.zeros(1))
    optimizer, losses = tf.keras.optimizers.Adam(lr), []
    for _ in range(num_epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((tf.matmul(features, w) + b - labels) ** 2) / 2
        optimizer.apply_gradients(zip(tape.gradient(loss, [w, b]), [w, b]))
        losses.append(float(loss))
    return w, b, losses
