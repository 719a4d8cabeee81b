"""How each framework writes what reports let a student paste: arrays, gradients, random keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from grader.authoring import arrays
from grader.model import DEFAULT_FRAMEWORK

_DEFAULT_DTYPES = ("float32", "int64", "bool")


@dataclass(frozen=True)
class Dialect:
    """Templates of Python expressions in one framework."""

    array: str  # of a nested list and a dtype; the same for zeros and full
    zeros: str
    full: str
    arange: str
    integers: str
    normal: str
    dtype: str
    shown: str  # what an array is called where it is printed
    leaves: bool  # whether an array keeps a gradient of its own, in `.grad`
    key: str = ""
    functions: str = "torch."  # before the name of sin, exp and their like
    parameter: str = ""  # of an array: what an update changes, where that is no array
    tape: str = (
        ""  # the line that begins a block in which gradients are recorded, where they come from such a block
    )
    imports: str = ""  # a line without which the expressions mean nothing
    defaults: tuple[str, ...] = _DEFAULT_DTYPES  # dtypes that need not be said

    def exact(self, array: np.ndarray) -> str | None:
        """An expression that makes this very array, or None where there is none of a readable length."""
        shape, dtype = tuple(array.shape), self._dtype(array)
        if array.size == 0:
            return self.zeros.format(shape=shape, dtype=dtype, graph="")
        if array.size <= arrays.LITERAL_ELEMENTS:
            return self.array.format(values=arrays.nested(array), dtype=dtype, graph="")
        if (array == array.flat[0]).all():
            value = (
                arrays.number(array.flat[0].item()) if array.dtype.kind == "f" else repr(array.flat[0].item())
            )
            return self.full.format(shape=shape, value=value, dtype=dtype, graph="")
        if array.dtype.kind in "iuf" and np.array_equal(array.reshape(-1), np.arange(array.size)):
            kind = self.dtype.format(name=array.dtype.name) if array.dtype.kind == "f" else self._dtype(array)
            return self.arange.format(size=array.size, dtype=kind, shape=shape)
        return None

    def like(self, array: np.ndarray) -> str:
        """An expression that makes an array of this shape and dtype, with other numbers."""
        shape = tuple(array.shape)
        if array.dtype.kind in "iub":
            return self.integers.format(low=int(array.min()), high=int(array.max()) + 1, shape=shape)
        return self.normal.format(shape=shape, dtype=self._dtype(array), graph="")

    def _dtype(self, array: np.ndarray) -> str:
        return "" if array.dtype.name in self.defaults else self.dtype.format(name=array.dtype.name)

    def attach(self, leaf: str, gradient: str | None) -> list[str]:
        """The lines that give an array its gradient, where it keeps one."""
        return [f"{leaf}.grad = {gradient}"] if gradient is not None and self.leaves else []

    def linear(self, name: str, shape: tuple[int, ...], weight: str, bias: str) -> list[str]:
        """The lines that make the framework's linear layer with a weight of this shape (out, in)."""
        return [
            f"{name} = torch.nn.Linear({shape[1]}, {shape[0]})",
            f"{name}.weight.data, {name}.bias.data = {weight}, {bias}",
        ]

    def gradient(self, call: str, leaves: Sequence[str]) -> list[str]:
        """The lines that show the gradients of the sum of a call's result."""
        names = ", ".join(leaves)
        if self.leaves:
            return [f"{call}.sum().backward()", ", ".join(f"{leaf}.grad" for leaf in leaves)]
        if self.tape:
            inside = [f"    tape.watch([{names}])", f"    result = {call}"]
            return [self.tape, *inside, f"tape.gradient(result, [{names}])"]
        places = f", argnums={tuple(range(len(leaves)))}" if len(leaves) > 1 else ""
        return [f"jax.grad(lambda {names}: {call}.sum(){places})({names})"]


@dataclass(frozen=True)
class MxnetDialect(Dialect):
    """Arrays that keep a gradient once it is attached, and a graph only of what is recorded."""

    def attach(self, leaf: str, gradient: str | None) -> list[str]:
        filled = [f"{leaf}.grad[:] = {gradient}"] if gradient is not None else []
        return [f"{leaf}.attach_grad()", *filled]

    def linear(self, name: str, shape: tuple[int, ...], weight: str, bias: str) -> list[str]:
        return [
            f"{name} = mx.gluon.nn.Dense({shape[0]}, in_units={shape[1]})",
            f"{name}.initialize()",
            f"{name}.weight.set_data({weight})",
            f"{name}.bias.set_data({bias})",
        ]

    def gradient(self, call: str, leaves: Sequence[str]) -> list[str]:
        return [
            *(line for leaf in leaves for line in self.attach(leaf, None)),
            "with mx.autograd.record():",
            f"    result = {call}.sum()",
            "result.backward()",
            ", ".join(f"{leaf}.grad" for leaf in leaves),
        ]


TORCH = Dialect(
    array="torch.tensor({values}{dtype}{graph})", zeros="torch.zeros({shape}{dtype}{graph})",
    full="torch.full({shape}, {value}{dtype}{graph})", arange="torch.arange({size}{dtype}).reshape({shape})",
    integers="torch.randint({low}, {high}, {shape})", normal="torch.randn({shape}{dtype}{graph})",
    dtype=", dtype=torch.{name}", shown="tensor", leaves=True,
)  # fmt: skip
JAX = Dialect(
    array="jnp.array({values}{dtype})", zeros="jnp.zeros({shape}{dtype})", full="jnp.full({shape}, {value}{dtype})",
    arange="jnp.arange({size}{dtype}).reshape({shape})",
    integers="jax.random.randint(jax.random.key(0), {shape}, {low}, {high})",
    normal="jax.random.normal(jax.random.key(0), {shape}{dtype})",
    dtype=", dtype=jnp.{name}", shown="Array", leaves=False, key="jax.random.key(0)", functions="jnp.",
)  # fmt: skip
TENSORFLOW = Dialect(
    array="tf.constant({values}{dtype})", zeros="tf.zeros({shape}{dtype})",
    full="tf.constant({value}, shape={shape}{dtype})", arange="tf.reshape(tf.range({size}{dtype}), {shape})",
    integers="tf.random.uniform({shape}, {low}, {high}, dtype=tf.int64)", normal="tf.random.normal({shape}{dtype})",
    dtype=", dtype=tf.{name}", shown="tf.Tensor", leaves=False, parameter="tf.Variable({array})",
    functions="tf.math.", tape="with tf.GradientTape() as tape:", defaults=("float32", "int32", "bool"),
)  # fmt: skip
MXNET = MxnetDialect(
    array="mx.np.array({values}{dtype})", zeros="mx.np.zeros({shape}{dtype})",
    full="mx.np.full({shape}, {value}{dtype})", arange="mx.np.arange({size}{dtype}).reshape({shape})",
    integers="mx.np.random.randint({low}, {high}, {shape})",
    normal="mx.np.random.normal(0, 1, {shape}{dtype})",
    dtype=", dtype='{name}'", shown="array", leaves=False, imports="import mxnet as mx", defaults=("float32",),
)  # fmt: skip
DIALECTS = {DEFAULT_FRAMEWORK: TORCH, "jax": JAX, "mxnet": MXNET, "tensorflow": TENSORFLOW}


def dialect_of(framework: str) -> Dialect:
    """The dialect of a framework; that of PyTorch for one that has none."""
    return DIALECTS.get(framework, TORCH)
