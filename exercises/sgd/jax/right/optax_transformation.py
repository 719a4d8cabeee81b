import jax
import optax


class SGD:
    """Minibatch stochastic gradient descent, as an Optax gradient transformation."""

    def __init__(self, lr):
        self.lr = lr

    def init(self, params):
        return optax.EmptyState()

    def update(self, updates, state, params=None):
        return jax.tree_util.tree_map(lambda g: -self.lr * g, updates), state
