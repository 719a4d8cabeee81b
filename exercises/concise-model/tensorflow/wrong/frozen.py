# shows: a layer that is not trained
# fails: trains_by_plain_sgd
import tensorflow as tf
from d2l import tensorflow as d2l


class LinearRegression(d2l.Module):
    """The linear regression model implemented with high-level APIs."""

    def __init__(self, lr):
        super().__init__()
        self.save_hyperparameters()
        initializer = tf.initializers.RandomNormal(stddev=0.01)
        self.net = tf.keras.layers.Dense(1, trainable=False, kernel_initializer=initializer)

    def forward(self, X):
        return self.net(X)

    def loss(self, y_hat, y):
        fn = tf.keras.losses.MeanSquaredError()
        return fn(y, y_hat)

    def configure_optimizers(self):
        return tf.keras.optimizers.SGD(self.lr)

    def get_w_b(self):
        return (self.get_weights()[0], self.get_weights()[1])
