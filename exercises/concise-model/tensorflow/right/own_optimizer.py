import tensorflow as tf


class Descent:
    def __init__(self, lr):
        self.lr = lr

    def apply_gradients(self, grads_and_vars):
        for grad, param in grads_and_vars:
            param.assign_sub(self.lr * grad)


class LinearRegression(tf.keras.Sequential):
    def __init__(self, lr):
        super().__init__([tf.keras.layers.InputLayer((2,)), tf.keras.layers.Dense(1)])
        self.lr = lr

    def forward(self, X):
        return self(X, training=True)

    def loss(self, y_hat, y):
        return tf.losses.MeanSquaredError()(y, y_hat)

    def configure_optimizers(self):
        return Descent(self.lr)

    def get_w_b(self):
        return tuple(self.trainable_variables)
