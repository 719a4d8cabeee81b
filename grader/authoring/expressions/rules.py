"""What each operation does to numbers, and its partial derivatives: the calculus, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

EVALUATE: dict[str, Callable[..., Any]] = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.divide,
    "neg": np.negative,
    "pow": np.power,
    "sin": np.sin,
    "cos": np.cos,
    "exp": np.exp,
    "log": np.log,
    "tanh": np.tanh,
}

# By each operand in turn, from the operands. `m` knows sin, cos, exp and tanh of them: it is NumPy for
# arrays, and `tree` for expressions. The exponent of a power is a constant, so nothing comes by way of it.
PARTIALS: dict[str, Callable[..., tuple[Any, ...]]] = {
    "add": lambda m, a, b: (1.0, 1.0),
    "sub": lambda m, a, b: (1.0, -1.0),
    "mul": lambda m, a, b: (b, a),
    "div": lambda m, a, b: (1.0 / b, -a / b**2),
    "neg": lambda m, a: (-1.0,),
    "pow": lambda m, a, k: (k * a ** (k - 1.0), 0.0),
    "sin": lambda m, a: (m.cos(a),),
    "cos": lambda m, a: (-m.sin(a),),
    "exp": lambda m, a: (m.exp(a),),
    "log": lambda m, a: (1.0 / a,),
    "tanh": lambda m, a: (1.0 - m.tanh(a) ** 2,),
}
