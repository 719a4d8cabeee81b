"""The adapter for JAX: arrays never change, gradients are functions, and chance comes from keys.

A check speaks of tensors that have a gradient and can be updated. Here such a tensor is a Leaf: an array, and the gradient that
belongs to it. The student's functions get the arrays alone.
"""

import random
import sys

from .frameworks import MAX_VALUE, NumpyAdapter, _compile


class Leaf:
    """An array that a check made, its gradient, and whether the check wants gradients of it."""

    def __init__(self, value, requires_grad=False, grad=None):
        self.value, self.requires_grad, self.grad = value, requires_grad, grad

    shape = property(lambda self: self.value.shape)
    dtype = property(lambda self: self.value.dtype)

    def mul(self, cotangent):
        return _Weighted(self, cotangent)


class _Weighted:
    """The product of a leaf and a constant; the gradient of its sum is that constant."""

    requires_grad = True

    def __init__(self, leaf, cotangent, summed=False):
        self.leaf, self.cotangent, self.summed = leaf, cotangent, summed
        product = leaf.value * cotangent
        self.value = product.sum() if summed else product

    shape = property(lambda self: self.value.shape)
    dtype = property(lambda self: self.value.dtype)

    def sum(self):
        return _Weighted(self.leaf, self.cotangent, summed=True)

    def backward(self):
        """Added to what is there, as everywhere."""
        earlier, own = self.leaf.grad, self.cotangent.astype(self.leaf.dtype).reshape(self.leaf.shape)
        self.leaf.grad = own if earlier is None else earlier + own


class JaxAdapter(NumpyAdapter):
    """JAX on the CPU. Without `jax_enable_x64` in the notebook, float64 and int64 arrive there with half their bits."""

    name = "jax"

    def __init__(self, jax):
        super().__init__()
        self.jax, self.jnp = jax, jax.numpy
        self.keys = random.Random(0)

    def seed(self, seed):
        """JAX has no generator of its own to seed; the keys that functions are given follow from the seed."""
        super().seed(seed)
        self.keys = random.Random(seed)

    def key(self):
        """A fresh random key, of the kind that every version of JAX takes."""
        return self.jax.random.PRNGKey(self.keys.getrandbits(31))

    def is_tensor(self, value):
        return isinstance(value, (self.jax.Array, Leaf, _Weighted))

    def bare(self, value):
        """What a student's function gets of a tensor that a check holds."""
        return value.value if isinstance(value, (Leaf, _Weighted)) else value

    def array_in(self, array):
        return self.jnp.array(super().array_in(array))

    def tensor(self, array, requires_grad=False, grad=None, strided=False):
        """A Leaf. `strided` has no meaning here: how an array lies in memory is XLA's affair."""
        return Leaf(self.array_in(array), requires_grad, None if grad is None else self.array_in(grad))

    def has_graph(self, value):
        """Every JAX array can be differentiated with respect to; only what a check asked for counts."""
        return isinstance(value, (Leaf, _Weighted)) and value.requires_grad

    def tensor_out(self, value):
        """A wire array of the values; bfloat16 comes as float32. None for random keys of the typed kind."""
        value = self.bare(value)
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
                "requires_grad": self.has_graph(value), "is_leaf": not isinstance(value, _Weighted)}  # fmt: skip

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
