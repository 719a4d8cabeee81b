# shows: a loss for each example
# fails: loss_is_the_mean_squared_error
import tensorflow as tf
from d2l import tensorflow as d2l


class LinearRegression(d2l.Module):
    """The linear regression model implemented with high-level APIs."""

    def __init__(self, lr):
        super().__init__()
        self.save_hyperparameters()
        initializer = tf.initializers.RandomNormal(stddev=0.01)
        self.net = tf.keras.layers.Dense(1, kernel_initializer=initializer)

    def forward(self, X):
        return self.net(X)

    def loss(self, y_hat, y):
        return tf.keras.losses.mean_squared_error(y, y_hat)

    def configure_optimizers(self):
        return tf.keras.optimizers.SGD(self.lr)

    def get_w_b(self):
        return (self.get_weights()[0], self.get_weights()[1])
