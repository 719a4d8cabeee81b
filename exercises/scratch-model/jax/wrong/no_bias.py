# shows: the bias is not added
# fails: forward_is_linear
import optax
from flax import linen as nn
from jax import numpy as jnp


class LinearRegressionScratch(nn.Module):
    num_inputs: int
    lr: float
    sigma: float = 0.01

    def setup(self):
        self.w = self.param("w", nn.initializers.normal(self.sigma), (self.num_inputs, 1))
        self.b = self.param("b", nn.initializers.zeros, (1,))

    def forward(self, X):
        return jnp.matmul(X, self.w)

    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2 / 2).mean()

    def configure_optimizers(self):
        return optax.sgd(self.lr)
