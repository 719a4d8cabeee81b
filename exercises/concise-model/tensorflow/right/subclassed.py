import tensorflow as tf


class LinearRegression(tf.keras.Model):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.dense = tf.keras.layers.Dense(units=1)

    def call(self, X):
        return self.dense(X)

    def forward(self, X):
        return self(X)

    def loss(self, y_hat, y):
        return tf.reduce_mean(tf.square(y_hat - y))

    def configure_optimizers(self):
        return tf.keras.optimizers.legacy.SGD(learning_rate=self.lr)

    def get_w_b(self):
        return self.dense.kernel, self.dense.bias
