"""How each framework writes what reports let a student paste: arrays, gradients, random keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader.model import DEFAULT_FRAMEWORK


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

    def gradient(self, call: str, leaves: Sequence[str]) -> list[str]:
        """The lines that show the gradients of the sum of a call's result."""
        names = ", ".join(leaves)
        if self.leaves:
            return [f"{call}.sum().backward()", ", ".join(f"{leaf}.grad" for leaf in leaves)]
        places = f", argnums={tuple(range(len(leaves)))}" if len(leaves) > 1 else ""
        return [f"jax.grad(lambda {names}: {call}.sum(){places})({names})"]


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
    dtype=", dtype=jnp.{name}", shown="Array", leaves=False, key="jax.random.key(0)",
)  # fmt: skip
DIALECTS = {DEFAULT_FRAMEWORK: TORCH, "jax": JAX}


def dialect_of(framework: str) -> Dialect:
    """The dialect of a framework; that of PyTorch for one that has none."""
    return DIALECTS.get(framework, TORCH)
