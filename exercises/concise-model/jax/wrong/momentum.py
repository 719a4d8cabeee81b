# shows: momentum
# fails: each_step_starts_from_a_cleared_gradient
import optax
from flax import linen as nn
from jax import numpy as jnp


class LinearRegression(nn.Module):
    lr: float

    @nn.compact
    def __call__(self, x):
        return nn.Dense(features=1, name="dense")(x)

    def loss(self, params, X, y):
        return jnp.mean(optax.squared_error(self.apply(params, X), y))

    def configure_optimizers(self):
        return optax.sgd(self.lr, momentum=0.9)

    def get_w_b(self, params):
        return params["params"]["dense"]["kernel"], params["params"]["dense"]["bias"]
