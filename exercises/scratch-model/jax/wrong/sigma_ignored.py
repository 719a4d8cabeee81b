# shows: sigma does not reach the draw
# fails: weights_are_normal_with_std_sigma
import optax
from flax import linen as nn
from jax import numpy as jnp


class LinearRegressionScratch(nn.Module):
    num_inputs: int
    lr: float
    sigma: float = 0.01

    def setup(self):
        self.w = self.param("w", nn.initializers.normal(0.01), (self.num_inputs, 1))
        self.b = self.param("b", nn.initializers.zeros, (1,))

    def forward(self, X):
        return jnp.matmul(X, self.w) + self.b

    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2 / 2).mean()

    def configure_optimizers(self):
        return optax.sgd(self.lr)
