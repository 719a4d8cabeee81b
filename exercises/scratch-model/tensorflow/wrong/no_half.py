# shows: no ½
# fails: loss_is_the_mean_of_half_the_squared_errors
import tensorflow as tf
from d2l import tensorflow as d2l


class SGD(d2l.HyperParameters):
    """Minibatch stochastic gradient descent."""

    def __init__(self, lr):
        self.save_hyperparameters()

    def apply_gradients(self, grads_and_vars):
        for grad, param in grads_and_vars:
            param.assign_sub(self.lr * grad)


class LinearRegressionScratch(d2l.Module):
    """The linear regression model implemented from scratch."""

    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.save_hyperparameters()
        w = tf.random.normal((num_inputs, 1)) * sigma
        b = tf.zeros(1)
        self.w = tf.Variable(w, trainable=True)
        self.b = tf.Variable(b, trainable=True)


@d2l.add_to_class(LinearRegressionScratch)
def forward(self, X):
    return tf.matmul(X, self.w) + self.b


@d2l.add_to_class(LinearRegressionScratch)
def loss(self, y_hat, y):
    return tf.reduce_mean((y_hat - y) ** 2)


@d2l.add_to_class(LinearRegressionScratch)
def configure_optimizers(self):
    return SGD(self.lr)
