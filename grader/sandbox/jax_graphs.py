"""Between two requests of a check: gradients, where JAX has functions that make them anew.

PyTorch keeps the graph with the result, and the gradient with the parameter; so do checks. Here a result that a check got keeps
the function that pulls weights back through it (Recorded), and a tensor that the check made keeps its gradient (Leaf).
"""


class Leaf:
    """An array that a check made, its gradient, and whether the check wants gradients of it."""

    def __init__(self, value, requires_grad=False, grad=None):
        self.value, self.requires_grad, self.grad = value, requires_grad, grad

    shape = property(lambda self: self.value.shape)
    dtype = property(lambda self: self.value.dtype)

    def receive(self, gradient):
        """Added to what is there, as everywhere."""
        gradient = gradient.astype(self.dtype).reshape(self.shape)
        self.grad = gradient if self.grad is None else self.grad + gradient

    def mul(self, weights):
        return Recorded(self.value, self._pull).mul(weights)

    def sum(self):
        return Recorded(self.value.sum(), self._pull)

    def _pull(self, weights):
        self.receive(self.value.at[...].set(1) if weights is None else weights)


class Recorded:
    """A result that depends on what gradients are asked of.

    `pull` takes weights, shaped like the result, or None for ones, and adds the gradients of its weighted sum where they belong.
    """

    requires_grad = True

    def __init__(self, value, pull, weights=None):
        self.value, self.pull, self.weights = value, pull, weights

    shape = property(lambda self: self.value.shape)
    dtype = property(lambda self: self.value.dtype)

    def mul(self, weights):
        weights = weights.astype(self.dtype)
        earlier = 1 if self.weights is None else self.weights
        return Recorded(self.value * weights, self.pull, earlier * weights)

    def sum(self):
        return Recorded(self.value.sum(), self.pull, self.weights)

    def backward(self):
        self.pull(self.weights)
