"""The adapter for JAX: arrays never change, gradients are functions, and chance comes from keys.

A check speaks of tensors that have a gradient and can be updated. Here such a tensor is a Leaf: an array, and the gradient that
belongs to it; and of models that hold their parameters, which jax_models.py keeps beside them. The student's functions get the
arrays alone.
"""

import random
import sys

from .frameworks import MAX_VALUE, NumpyAdapter, _compile
from .jax_graphs import Leaf, Recorded
from .jax_models import (
    Linen,
    Parameter,
    Plain,
    Trainer,
    holder_of,
    is_optimizer,
    loss_as_trained,
    parameter,
    report_as_trained,
)

GIVEN = (Leaf, Recorded, Parameter)  # what checks hold, and students get as arrays
UNRECORDED = ("configure_optimizers", "get_w_b")  # methods whose results no gradient is asked of


class JaxAdapter(NumpyAdapter):
    """JAX on the CPU. Without `jax_enable_x64` in the notebook, float64 and int64 arrive there with half their bits."""

    name = "jax"

    def __init__(self, jax):
        super().__init__()
        self.jax, self.jnp = jax, jax.numpy
        self.keys = random.Random(0)
        self.leaves, self.holders = [], {}  # of the present example

    def seed(self, seed):
        """JAX has no generator of its own to seed; the keys that functions are given follow from the seed."""
        super().seed(seed)
        self.keys = random.Random(seed)
        self.leaves, self.holders = [], {}

    def key(self, kind="key"):
        """A fresh random key, of the kind that every version of JAX takes; of kind "rngs" Flax's source of keys."""
        key = self.jax.random.PRNGKey(self.keys.getrandbits(31))
        nnx = sys.modules.get("flax.nnx")
        return nnx.Rngs(key) if kind == "rngs" and nnx is not None else key

    def _is_variable(self, value):
        """Whether it is a variable of Flax's nnx, which holds an array."""
        nnx = sys.modules.get("flax.nnx")
        return nnx is not None and isinstance(value, nnx.Variable)

    def is_tensor(self, value):
        return isinstance(value, (self.jax.Array, *GIVEN)) or self._is_variable(value)

    def bare(self, value):
        """What a student's function gets of a tensor that a check holds."""
        return value.value if isinstance(value, GIVEN) else value

    def _array(self, value):
        """The array that holds the present values."""
        return self.jnp.asarray(value) if self._is_variable(value) else self.bare(value)

    def array_in(self, array):
        return self.jnp.array(super().array_in(array))

    def tensor(self, array, requires_grad=False, grad=None, strided=False):
        """A Leaf. `strided` has no meaning here: how an array lies in memory is XLA's affair."""
        leaf = Leaf(self.array_in(array), requires_grad, None if grad is None else self.array_in(grad))
        if requires_grad:
            self.leaves.append(leaf)
        return leaf

    def has_graph(self, value):
        """Every JAX array can be differentiated with respect to; only what a check asked for counts."""
        return isinstance(value, GIVEN) and value.requires_grad

    def tensor_out(self, value):
        """A wire array of the values; bfloat16 comes as float32. None for random keys of the typed kind."""
        value = self._array(value)
        extended = getattr(self.jax.dtypes, "extended", None)
        if extended is not None and self.jnp.issubdtype(value.dtype, extended):
            return None
        if value.size * value.dtype.itemsize > MAX_VALUE:
            return None
        if value.dtype == self.jnp.bfloat16:
            value = value.astype(self.jnp.float32)
        return self.array_out(self.np.asarray(value))

    def facts(self, value):
        return {"tensor": True, "shape": tuple(value.shape), "dtype": str(value.dtype),
                "requires_grad": self.has_graph(value), "is_leaf": not isinstance(value, Recorded)}  # fmt: skip

    def read(self, value):
        grad = getattr(value, "grad", None)
        return dict(
            self.facts(value),
            value=self.tensor_out(value),
            grad=None if grad is None else self.tensor_out(grad),
        )

    def pull_back(self, call, leaves, cotangent):
        """Call, then the vector-Jacobian product of the cotangent; ones without. As the adapter of PyTorch does it.

        `tracked` is False where the result is no floating-point array, or does not depend on the leaves at all.
        """
        jax, jnp = self.jax, self.jnp
        values, traced = [self.bare(leaf) for leaf in leaves], []
        result = call(*values)
        if not self.is_tensor(result) or not jnp.issubdtype(result.dtype, jnp.inexact):
            return result, [None] * len(leaves), False

        def function(*arguments):
            answer = call(*arguments)
            traced.append(isinstance(answer, jax.core.Tracer))
            return answer

        _, vector_jacobian = jax.vjp(function, *values)
        if not traced[-1]:
            return result, [None] * len(leaves), False
        weights = (
            jnp.ones_like(result) if cotangent is None else self.array_in(cotangent).astype(result.dtype)
        )
        gradients = vector_jacobian(weights.reshape(result.shape))
        return result, [None if g.dtype.name == "void" else g for g in gradients], True

    def parameter(self, leaf):
        """The parameter that a step is given for a leaf."""
        return leaf.value

    def holder(self, owner):
        """What holds a model's parameters in this example; None for what is no model."""
        if isinstance(owner, (*GIVEN, Trainer)) or self.is_tensor(owner):
            return None
        if id(owner) not in self.holders:
            self.holders[id(owner)] = owner, holder_of(self.jax, owner, self.key())
        return self.holders[id(owner)][1]

    def method(self, owner, name):
        """A method of an object; of a model's what a training loop gives it is given."""
        found, holder = getattr(owner, name), self.holder(owner)
        forms = {"loss": loss_as_trained, "get_w_b": report_as_trained}
        return forms[name](holder, found) if holder is not None and name in forms else found

    def attribute(self, owner, name):
        """An attribute of an object; of a model the parameter of this name."""
        holder = self.holder(owner)
        found = None if holder is None else parameter(holder, name)
        return getattr(owner, name) if found is None else found

    def recorded(self, owner, function, args, kwargs):
        """Call something of an object that a check holds, so that gradients may be asked of the result: with respect to the
        model's parameters, and to the leaves among the arguments. Where JAX cannot trace the call there are none."""
        holder, name = self.holder(owner), getattr(function, "__name__", "")
        if isinstance(owner, (*GIVEN, Trainer)):
            return function(*args, **kwargs)
        if name in UNRECORDED:
            result = function(*args, **kwargs)
            return Trainer(holder, result) if holder is not None and is_optimizer(result) else result
        if isinstance(holder, Linen) and name == "loss":
            holder = None  # it depends on the predictions, and they are given
        if isinstance(holder, Plain) and not holder.leaves():
            function(*args, **kwargs)  # a first call may make them
        return self._differentiable(holder, function, args, kwargs)

    def _differentiable(self, holder, function, args, kwargs):
        jax, traced = self.jax, []
        leaves = [
            (place, leaf) for place, arg in enumerate(args) for leaf in self.leaves if leaf.value is arg
        ]
        if isinstance(holder, Linen):
            holder.ready(function, args)
        tree = None if holder is None else holder.tree()

        def call(tree, *values):
            given = list(args)
            for (place, _), value in zip(leaves, values):
                given[place] = value
            if holder is None:
                answer = function(*given, **kwargs)
            else:
                answer = holder.called_with(tree, function, given, kwargs)
            traced.append(
                isinstance(answer, jax.core.Tracer) and self.jnp.issubdtype(answer.dtype, self.jnp.floating)
            )
            return answer

        values = [leaf.value for _, leaf in leaves]
        try:
            result, vector_jacobian = jax.vjp(call, tree, *values)
        except Exception:
            return call(tree, *values)  # with its own error, where it raises untraced as well
        if not traced[-1]:
            return call(tree, *values)

        def pull(weights):
            if weights is None:
                weights = self.jnp.ones_like(result)
            of_tree, *of_leaves = vector_jacobian(weights.astype(result.dtype).reshape(result.shape))
            if holder is not None:
                holder.receive(of_tree)
            for (_, leaf), gradient in zip(leaves, of_leaves):
                leaf.receive(gradient)

        return Recorded(result, pull)

    def gradient(self, leaf):
        """The gradient that a step is given for a leaf."""
        return self.jnp.zeros_like(leaf.value) if leaf.grad is None else leaf.grad

    def replace(self, leaves, returned):
        """Put what an update returned into the leaves; False where that is not one array for each, of its shape.

        No gradient is left over: functions that return gradients make them anew each time.
        """
        shapes = [tuple(leaf.shape) for leaf in leaves]
        if not isinstance(returned, (list, tuple)) or [getattr(n, "shape", None) for n in returned] != shapes:
            return False
        for leaf, new in zip(leaves, returned):
            leaf.value, leaf.grad = new, None
        return True

    def function(self, tree):
        jnp = self.jnp
        known = {"sin": jnp.sin, "cos": jnp.cos, "exp": jnp.exp, "log": jnp.log, "tanh": jnp.tanh}
        return _compile(tree, known)


def loaded():
    """The adapter, where JAX is loaded and has an array library; else None."""
    jax = sys.modules.get("jax")
    return JaxAdapter(jax) if getattr(jax, "numpy", None) is not None else None
