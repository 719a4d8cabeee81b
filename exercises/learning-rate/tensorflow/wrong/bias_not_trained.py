# shows: b is not trained
# fails: each_epoch_takes_one_gradient_step
import tensorflow as tf


def train(features, labels, lr, num_epochs, batch_size):
    w = tf.Variable(tf.random.normal((features.shape[1], 1), stddev=0.01))
    b = tf.Variable(tf.zeros(1))
    losses, n = [], len(features)
    for _ in range(num_epochs):
        order = tf.random.shuffle(tf.range(n))
        for i in range(0, n, batch_size):
            X, y = tf.gather(features, order[i : i + batch_size]), tf.gather(labels, order[i : i + batch_size])
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean((tf.matmul(X, w) + b - y) ** 2) / 2
            for p, g in zip([w], tape.gradient(loss, [w])):
                p.assign_sub(lr * g)
        losses.append(tf.reduce_mean((tf.matmul(features, w) + b - labels) ** 2) / 2)
    return w, b, losses
