# shows: a plain class with its arrays as attributes, drawn from a key that it is given
import jax
import jax.numpy as jnp


class SGD:
    def __init__(self, lr):
        self.lr = lr

    def init(self, params):
        return ()

    def update(self, updates, state, params=None):
        return jax.tree_util.tree_map(lambda g: -self.lr * g, updates), state


class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01, *, key):
        self.lr = lr
        self.w = sigma * jax.random.normal(key, (num_inputs, 1))
        self.b = jnp.zeros(1)

    def forward(self, X):
        return X @ self.w + self.b

    def loss(self, y_hat, y):
        return jnp.mean(0.5 * (y_hat - y) ** 2)

    def configure_optimizers(self):
        return SGD(self.lr)
