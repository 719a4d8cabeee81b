"""How a call of the contract becomes one of the notebook's function: which name, in which order, with what besides."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring.values import RandomKey
from grader.model import Binding


def gradient_of(param: Any) -> Any:
    """The gradient that a tensor was made with, for the report; the student's side knows the present one."""
    origin = getattr(param, "origin", None)
    gradient = origin[2].get("grad") if isinstance(origin, tuple) and origin[0] == "tensor" else None
    return np.zeros(param.shape, np.float32) if gradient is None else gradient


def place_of(index: int, count: int, binding: Binding) -> int:
    """Where an argument of the contract is passed."""
    place = binding.order[index] if binding.order and count == len(binding.order) else index
    return place + (binding.key is not None and 0 <= binding.key[0] <= place)


def with_key(kwargs: dict[str, Any], binding: Binding) -> dict[str, Any]:
    """The random key, where the function takes it by its name alone."""
    if binding.key is None or binding.key[0] >= 0:
        return kwargs
    return {**kwargs, binding.key[1]: _key(binding.key[1])}


def called(binding: Binding) -> str:
    return binding.name if binding.code else binding.bound_to


def target_of(binding: Binding, count: int) -> tuple[Any, str]:
    """What the other side calls with so many arguments: a name, or an adapter's function; and that function's code."""
    if not binding.code:
        return binding.bound_to, ""
    code = binding.code.get(count) or binding.code[max(binding.code)]
    return (binding.name, binding.bound_to.partition(".")[0], code), code


def reorder(args: tuple, binding: Binding) -> tuple:
    placed = list(args)
    if binding.order is not None and len(args) == len(binding.order):
        for position, place in enumerate(binding.order):
            placed[place] = args[position]
    if binding.key is not None and binding.key[0] >= 0:
        placed.insert(binding.key[0], _key(binding.key[1]))
    return tuple(placed)


def _key(name: str) -> RandomKey:
    """What a parameter of this name is given."""
    return RandomKey("rngs" if name == "rngs" else "key")
