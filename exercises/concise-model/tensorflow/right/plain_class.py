import tensorflow as tf


class LinearRegression:
    def __init__(self, lr):
        self.lr = lr
        self.net = tf.keras.Sequential([tf.keras.layers.Dense(1, input_shape=(2,))])

    def forward(self, X):
        return self.net(X)

    def loss(self, y_hat, y):
        return tf.reduce_mean(tf.keras.losses.mean_squared_error(y, y_hat))

    def configure_optimizers(self):
        return tf.optimizers.SGD(self.lr)

    def get_w_b(self):
        return self.net.layers[0].get_weights()
