import jax
import optax
from flax import linen as nn
from jax import numpy as jnp


class LinearRegression(nn.Module):
    lr: float

    def setup(self):
        self.net = nn.Dense(1, kernel_init=nn.initializers.normal(0.01))

    def __call__(self, X):
        return self.forward(X)

    def forward(self, X):
        return self.net(X)

    def loss(self, y_hat, y):
        return jnp.mean((y_hat - y) ** 2)

    def configure_optimizers(self):
        return optax.sgd(self.lr)

    def get_w_b(self, state):
        net = state.params["net"]
        return net["kernel"], net["bias"]


def train(model, X, y, num_steps):
    params = model.init(jax.random.key(0), X)["params"]
    tx = model.configure_optimizers()
    state = tx.init(params)

    def objective(params):
        return model.loss(model.apply({"params": params}, X), y)

    for _ in range(num_steps):
        updates, state = tx.update(jax.grad(objective)(params), state)
        params = optax.apply_updates(params, updates)
    return params
