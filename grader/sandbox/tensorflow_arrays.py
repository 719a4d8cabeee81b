"""The adapter for TensorFlow: tensors never change, variables do, and gradients come from tapes.

Functions get tensors (`tf.constant`), and an update, which changes its parameters in place, gets variables. What a check
asks of a tensor beyond that is in `tensorflow_tapes`.
"""

import random
import sys

from .frameworks import MAX_VALUE, NumpyAdapter, _compile
from .tensorflow_tapes import Leaf, Recorded, Training, dense


class TensorFlowAdapter(NumpyAdapter):
    """TensorFlow in eager mode, on the CPU, with the Keras that `tf.keras` is in this environment."""

    name = "tensorflow"

    def __init__(self, tf, eager_tensor):
        super().__init__()
        self.tf, self.eager_tensor = tf, eager_tensor
        self.training = Training(tf, self.plain)

    def seed(self, seed):
        """Global seeds, and what generators start from that are given none. Starts no runtime: that would start threads."""
        super().seed(seed)
        self.training.reset()
        self.tf.random.set_seed(seed % (1 << 63))
        generators = sys.modules.get("tensorflow.python.ops.stateful_random_ops")
        if generators is not None:
            entropy = random.Random(seed)
            generators.global_generator = None  # the next one that is asked for begins anew
            generators.Generator.from_non_deterministic_state = classmethod(
                lambda cls, alg=None: cls.from_seed(entropy.getrandbits(63), alg)
            )

    def settle(self):
        """Start the runtime, if no cell has. In a copy it would abort: it opens /proc/self/cmdline, and the jail grants the
        worker's own alone. It has threads, so that no copies are made."""
        self.tf.constant(0)

    def plain(self, value):
        """The variable of TensorFlow inside one of Keras 3; all else as it is."""
        keras = sys.modules.get("keras")
        variable = getattr(keras, "Variable", None)
        return value.value if isinstance(variable, type) and isinstance(value, variable) else value

    def is_tensor(self, value):
        kinds = (self.eager_tensor, self.tf.Variable, Leaf, Recorded)
        return isinstance(value, kinds) or self.plain(value) is not value

    def bare(self, value):
        """What a student's function gets of a tensor that a check holds."""
        return value.value if isinstance(value, (Leaf, Recorded)) else value

    def array_in(self, array):
        return self.tf.constant(super().array_in(array))

    def tensor(self, array, requires_grad=False, grad=None, strided=False):
        """A Leaf. `strided` has no meaning here: a tensor owns its memory, row by row."""
        made = self.array_in(array)
        leaf = Leaf(self.tf, made, requires_grad, None if grad is None else self.array_in(grad))
        if requires_grad:
            self.training.leaves.append(leaf)
        return leaf

    def has_graph(self, value):
        """Whether gradients may be asked of it: of what a check wants them for, and of the variables that are trained."""
        if isinstance(value, (Leaf, Recorded)):
            return value.requires_grad
        value = self.plain(value)
        return isinstance(value, self.tf.Variable) and value.trainable

    def _value(self, value):
        """The tensor that holds the present values."""
        return self.tf.convert_to_tensor(self.plain(self.bare(value)))

    def tensor_out(self, value):
        """A wire array of the values; bfloat16 comes as float32. None for text, resources and what is too large."""
        value = self._value(value)
        if value.dtype == self.tf.bfloat16:
            value = self.tf.cast(value, self.tf.float32)
        numbers = (
            value.dtype.is_floating or value.dtype.is_integer or value.dtype.is_complex or value.dtype.is_bool
        )
        if not numbers or value.shape.num_elements() * value.dtype.size > MAX_VALUE:
            return None
        return self.array_out(value.numpy())

    def facts(self, value):
        present = self._value(value)
        return {"tensor": True, "shape": tuple(present.shape), "dtype": present.dtype.name,
                "requires_grad": self.has_graph(value), "is_leaf": not isinstance(value, Recorded)}  # fmt: skip

    def read(self, value):
        grad = value.grad if isinstance(value, Leaf) else self.training.waits_for(value)
        return dict(
            self.facts(value),
            value=self.tensor_out(value),
            grad=None if grad is None else self.tensor_out(grad),
        )

    def method(self, owner, name):
        """A method of an object. What PyTorch calls copy_() is assign() here, and an optimizer that is given gradients has no
        step() and no zero_grad(): see Training."""
        if name == "copy_" and isinstance(self.plain(owner), self.tf.Variable):
            return self.plain(owner).assign
        if name in ("step", "zero_grad") and not hasattr(owner, name) and hasattr(owner, "apply_gradients"):
            return (lambda: self.training.step(owner)) if name == "step" else lambda: None
        return getattr(owner, name)

    def recorded(self, owner, function, args, kwargs):
        """Call something of an object that the check holds, so that gradients may be asked of the result."""
        if isinstance(owner, (Leaf, Recorded)):
            return function(*args, **kwargs)
        return self.training.run(owner, function, args, kwargs)

    def pull_back(self, call, leaves, cotangent):
        """Call under a tape, then the gradients of the cotangent-weighted sum. As the adapter of PyTorch does it.

        `tracked` is False where the result does not depend on any of the leaves by operations that a tape records.
        """
        tf = self.tf
        values = [self.bare(leaf) for leaf in leaves]
        with tf.GradientTape() as tape:
            tape.watch(values)
            result = call(*values)
        if not self.is_tensor(result) or not result.dtype.is_floating:
            return result, [None] * len(leaves), False
        weights = None
        if cotangent is not None:
            weights = tf.reshape(tf.cast(self.array_in(cotangent), result.dtype), result.shape)
        gradients = dense(tf, tape.gradient(result, values, output_gradients=weights))
        return result, gradients, any(gradient is not None for gradient in gradients)

    def parameter(self, leaf):
        """The variable that an update gets for a leaf, which holds it from now on."""
        if not isinstance(leaf.value, self.tf.Variable):
            leaf.value = self.tf.Variable(leaf.value)
        return leaf.value

    def gradient(self, leaf):
        """The gradient that a step is given for a leaf."""
        return self.tf.zeros_like(leaf.value) if leaf.grad is None else leaf.grad

    def replace(self, leaves, returned):
        """After an update: the variables have changed, or not; what it returned says nothing. Gradients are made anew."""
        for leaf in leaves:
            leaf.grad = None
        return True

    def function(self, tree):
        tf = self.tf
        known = {"sin": tf.sin, "cos": tf.cos, "exp": tf.exp, "log": tf.math.log, "tanh": tf.tanh}
        return _compile(tree, known)

    def linear(self, weight, bias):
        """Keras's own layer, (in, out) inside, holding these values, which are given as (out, in)."""
        weight, bias = NumpyAdapter.array_in(self, weight), NumpyAdapter.array_in(self, bias)
        layer = self.tf.keras.layers.Dense(weight.shape[0], dtype=weight.dtype.name)
        layer.build((None, weight.shape[1]))
        layer.set_weights([weight.T, bias.reshape(-1)])
        return layer


def keep_generators():
    """A function that brings back what `seed` changes. What draws with a seed of its own begins its sequence anew."""
    context = sys.modules.get("tensorflow.python.eager.context")
    generators = sys.modules.get("tensorflow.python.ops.stateful_random_ops")
    if context is None or generators is None:
        return lambda: None
    eager, kept = context.context(), generators.global_generator
    unseeded = vars(generators.Generator).get("from_non_deterministic_state")
    seed, drawing = eager._seed, getattr(eager, "_rng", None)

    def restore():
        eager._seed, eager._rng = seed, drawing
        generators.global_generator = kept
        generators.Generator.from_non_deterministic_state = unseeded

    return restore


def loaded():
    """The adapter, where TensorFlow is loaded, and is no stand-in of that name; else None."""
    tf, ops = sys.modules.get("tensorflow"), sys.modules.get("tensorflow.python.framework.ops")
    eager_tensor = getattr(ops, "EagerTensor", None)
    return TensorFlowAdapter(tf, eager_tensor) if eager_tensor and hasattr(tf, "GradientTape") else None
