"""Between two requests of a check: graphs, backward() and step(), where TensorFlow has tapes that end with their block.

PyTorch keeps the graph with the result, and the gradient with the parameter; so do checks of models. Here a result that the
check got keeps its tape (Recorded), a tensor that the check made its gradient (Leaf), and gradients of a model's variables are
kept until the optimizer's next step, which is given them as a training loop gives them: apply_gradients, with pairs.
"""


class Leaf:
    """A tensor that a check made, its gradient, and whether the check wants gradients of it."""

    def __init__(self, tf, value, requires_grad=False, grad=None):
        self.tf, self.value, self.requires_grad, self.grad = tf, value, requires_grad, grad

    shape = property(lambda self: self.value.shape)
    dtype = property(lambda self: self.value.dtype)

    def receive(self, gradient):
        """Added to what is there, as everywhere."""
        self.grad = gradient if self.grad is None else self.grad + gradient

    def mul(self, weights):
        return self._recorded().mul(weights)

    def sum(self):
        return self._recorded().sum()

    def _recorded(self):
        return Recorded(self.tf, self.value, lambda weights: [weights], [self.receive])


class Recorded:
    """A result that depends on what gradients are asked of.

    `pull` takes weights, shaped like the result, to the gradients of its weighted sum, each of which, but for None, goes to
    the receiver at its place.
    """

    requires_grad = True

    def __init__(self, tf, value, pull, receivers, weights=None):
        self.tf, self.value, self.pull, self.receivers, self.weights = tf, value, pull, receivers, weights

    shape = property(lambda self: self.value.shape)
    dtype = property(lambda self: self.value.dtype)

    def mul(self, weights):
        weights = self.tf.cast(weights, self.value.dtype)
        earlier = self.tf.ones_like(self.value) if self.weights is None else self.weights
        return Recorded(self.tf, self.value * weights, self.pull, self.receivers, earlier * weights)

    def sum(self):
        weights = self.tf.ones_like(self.value) if self.weights is None else self.weights
        return Recorded(self.tf, self.tf.reduce_sum(self.value), self.pull, self.receivers, weights)

    def backward(self):
        for receive, gradient in zip(self.receivers, self.pull(self.sum().weights)):
            if gradient is not None:
                receive(gradient)


class Training:
    """The gradients that wait for an optimizer's step, and the leaves that tapes have to watch."""

    def __init__(self, tf, plain):
        """`plain` gives the tensor or variable of TensorFlow inside a variable of Keras."""
        self.tf, self.plain = tf, plain
        self.reset()

    def reset(self):
        """Forget all: another example begins."""
        self.leaves, self.waiting = [], {}

    def run(self, owner, function, args, kwargs):
        """Call it under a tape; a result that can be differentiated keeps it.

        With respect to the leaves, and to what a training loop would update: `owner.trainable_variables` of a model of Keras,
        of any other object all variables that were read.
        """
        tf = self.tf
        with tf.GradientTape(persistent=True) as tape:
            tape.watch([leaf.value for leaf in self.leaves])
            result = function(*args, **kwargs)
        if not tf.is_tensor(result) or not result.dtype.is_floating or not hasattr(result, "numpy"):
            return result
        variables = getattr(owner, "trainable_variables", None)
        if not isinstance(variables, (list, tuple)):
            variables = tape.watched_variables()
        sources = [leaf.value for leaf in self.leaves] + [self.plain(variable) for variable in variables]
        receivers = [leaf.receive for leaf in self.leaves]
        receivers += [self._receiver(variable) for variable in variables]

        def pull(weights):
            return dense(tf, tape.gradient(result, sources, output_gradients=weights))

        if all(gradient is None for gradient in pull(tf.ones_like(result))):
            return result
        return Recorded(tf, result, pull, receivers)

    def _receiver(self, variable):
        def receive(gradient):
            _, earlier = self.waiting.get(id(variable), (variable, None))
            self.waiting[id(variable)] = variable, gradient if earlier is None else earlier + gradient

        return receive

    def waits_for(self, variable):
        """The gradient that would move it in the next step, or None."""
        return self.waiting.get(id(variable), (None, None))[1]

    def step(self, optimizer):
        """What a training loop does with the gradients of its tape. The next tape makes them anew."""
        pairs = [(gradient, variable) for variable, gradient in self.waiting.values()]
        self.waiting = {}
        if pairs:
            optimizer.apply_gradients(pairs)


def dense(tf, gradients):
    """Gradients as tensors: that of a choice of rows comes as the rows alone."""
    return [None if gradient is None else tf.convert_to_tensor(gradient) for gradient in gradients]
