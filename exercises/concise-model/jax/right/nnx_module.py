# shows: Flax's nnx: the module holds its parameters, and its optimizer knows them
import optax
from flax import nnx
from jax import numpy as jnp


class LinearRegression(nnx.Module):
    def __init__(self, lr, rngs: nnx.Rngs):
        self.lr = lr
        self.linear = nnx.Linear(2, 1, rngs=rngs)

    def __call__(self, X):
        return self.linear(X)

    def forward(self, X):
        return self(X)

    def loss(self, y_hat, y):
        return jnp.mean((y_hat - y) ** 2)

    def configure_optimizers(self):
        return nnx.Optimizer(self, optax.sgd(self.lr), wrt=nnx.Param)

    def get_w_b(self):
        return self.linear.kernel, self.linear.bias
