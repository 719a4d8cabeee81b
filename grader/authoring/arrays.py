"""Arrays as PyTorch expressions that a student can paste: by their numbers, by a formula, or by their like.

A small array is written out. A large one that follows a formula is shown as that formula, which is tried first: it gives the same
numbers bit for bit, for torch rounds sums and products as NumPy does. Of what is left, drawn at random, only the like
can be shown.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import Any

import numpy as np

LITERAL_ELEMENTS = 60  # a larger array is not written out
RELATED_COLUMNS = 12  # features of which a column of labels is shown as a linear function
_RELATED = 0.5  # share of the labels' variance that such a function must explain
_DEFAULT_DTYPES = ("float32", "int64", "bool")


def exact(array: np.ndarray, requires_grad: bool = False) -> str | None:
    """An expression that makes this very array, or None where there is none of a readable length."""
    graph = ", requires_grad=True" if requires_grad else ""
    shape, dtype = tuple(array.shape), _dtype(array)
    if array.size == 0:
        return f"torch.zeros({shape}{dtype}{graph})"
    if array.size <= LITERAL_ELEMENTS:
        return f"torch.tensor({nested(array)}{dtype}{graph})"
    flat = array.reshape(-1)
    if _same(flat, np.full(flat.shape, flat[0])):
        return f"torch.full({shape}, {_scalar(flat[0])}{dtype}{graph})"
    made = _counted(array) or _evenly_spaced(array) or _repeated(array)
    return made and (method_of(made, "requires_grad_()") if requires_grad else made)


def method_of(made: str, method: str) -> str:
    """A method of what an expression makes, as an expression."""
    one_call = isinstance(ast.parse(made, mode="eval").body, ast.Call)
    return f"{made if one_call else f'({made})'}.{method}"


def like(array: np.ndarray, requires_grad: bool = False) -> str:
    """An expression that makes an array of this shape and dtype, with numbers of the same kind and size."""
    shape, dtype = tuple(array.shape), _dtype(array)
    graph = ".requires_grad_()" if requires_grad else ""
    if array.dtype.kind == "b":
        return f"(torch.rand({shape}) < {array.mean():.2g})"
    if array.dtype.kind in "iu":
        return f"torch.randint({int(array.min())}, {int(array.max()) + 1}, {shape}{dtype})"
    values = array[np.isfinite(array)].astype(np.float64)
    if array.dtype.kind != "f" or not values.size:
        return f"torch.randn({shape}{dtype}){graph}"
    if _is_a_ramp(array):
        return f"torch.linspace({array.flat[0]:.4g}, {array.flat[-1]:.4g}, {array.size}{dtype}).reshape({shape}){graph}"
    low, high, mean, std = values.min(), values.max(), values.mean(), values.std()
    if low > 0 and high > 20 * low:
        start, end = np.log10([low, high])
        made = f"10 ** (torch.rand({shape}{dtype}){_times(end - start)}{_plus(start)})"
    elif np.abs(values - mean).max() < 2 * std:  # a normal sample of this size reaches farther
        made = f"torch.rand({shape}{dtype}){_times(high - low)}{_plus(low)}"
    else:
        centred = abs(mean) < 4 * std / np.sqrt(values.size)
        made = f"torch.randn({shape}{dtype}){_times(std)}{'' if centred else _plus(mean)}"
    return f"({made}){graph}" if graph else made


def related(labels: np.ndarray, shown: Iterable[tuple[str, np.ndarray]]) -> str | None:
    """`labels` as a linear function of features that are `shown` already under a name, with noise; None where it is none."""
    if labels.dtype.kind != "f" or labels.size != len(labels) or not np.isfinite(labels).all():
        return None
    y = labels.reshape(-1).astype(np.float64)
    for name, X in shown:
        columns = X.reshape(len(X), -1) if X.ndim and X.size else X
        if X.dtype.kind != "f" or len(X) != len(y) or X.ndim > 2 or columns.shape[1] > RELATED_COLUMNS:
            continue
        if not np.isfinite(X).all():
            continue
        made = np.column_stack([columns.astype(np.float64), np.ones(len(y))])
        theta = np.linalg.lstsq(made, y, rcond=None)[0]
        noise = (y - made @ theta).std()
        if noise**2 > (1 - _RELATED) * y.var():
            continue
        return _linear(name, X, labels, theta, noise if noise > 1e-5 * y.std() else 0.0)
    return None


def _linear(name: str, X: np.ndarray, labels: np.ndarray, theta: np.ndarray, noise: float) -> str:
    kind, shape = _dtype(labels), (len(X), 1) if X.ndim == 2 and labels.ndim > 1 else (len(X),)
    *weights, bias = (float(f"{value:.4g}") for value in theta)
    if X.ndim == 1:
        made = f"{weights[0]} * {name}"
    elif labels.ndim == 1:
        made = f"{name} @ torch.tensor({weights}{_dtype(X)})"
    else:
        made = f"{name} @ torch.tensor({[[weight] for weight in weights]}{_dtype(X)})"
    made += _plus(bias)
    if noise:
        made += f" + {noise:.2g} * torch.randn({shape}{kind})"
    return made if tuple(labels.shape) == shape else f"({made}).reshape({tuple(labels.shape)})"


def _counted(array: np.ndarray) -> str | None:
    """`a·arange + b`, a and b numbers that the array's own dtype holds."""
    if array.dtype.kind not in "iuf":
        return None
    flat, count = array.reshape(-1), np.arange(array.size, dtype=array.dtype)
    step, start = flat[1] - flat[0], flat[0]
    if not (np.isfinite(step) and np.isfinite(start)) or not _same(flat, count * step + start):
        return None
    kind = "" if array.dtype.name == "int64" else f", dtype=torch.{array.dtype.name}"
    made = f"torch.arange({array.size}{kind}).reshape({tuple(array.shape)})"
    scaled = made if step == 1 else f"{made} * {_scalar(step)}"
    return scaled if start == 0 else f"({scaled} + {_scalar(start)})"


def _evenly_spaced(array: np.ndarray) -> str | None:
    """`linspace` or `geomspace`, made by NumPy: torch's own rounds in another way."""
    if array.dtype.kind != "f" or not np.isfinite(array).all():
        return None
    flat = array.reshape(-1)
    low, high = flat[0], flat[-1]
    ends = [(float(str(low)), float(str(high))), (float(low), float(high))]  # 2.1 before 2.0999999
    for name, maker in ("linspace", np.linspace), ("geomspace", np.geomspace):
        for start, end in ends:
            if name == "geomspace" and not (start > 0 and end > 0):
                continue
            if _same(flat, maker(start, end, flat.size).astype(array.dtype)):
                shape = "" if array.ndim == 1 else f".reshape({tuple(array.shape)})"
                made = f"__import__('numpy').{name}({start!r}, {end!r}, {flat.size})"
                return f"torch.tensor({made}, dtype=torch.{array.dtype.name}){shape}"
    return None


def _repeated(array: np.ndarray) -> str | None:
    """A few rows, over and over; or one number a row or column."""
    rows = len(array)
    width = array.size // rows
    for count in range(1, min(rows // 2, LITERAL_ELEMENTS // width) + 1):
        if rows % count == 0 and _same(
            array, np.tile(array[:count], (rows // count,) + (1,) * (array.ndim - 1))
        ):
            times = ", ".join([str(rows // count)] + ["1"] * (array.ndim - 1))
            return f"torch.tensor({nested(array[:count])}{_dtype(array)}).repeat({times})"
    return None


def _is_a_ramp(array: np.ndarray) -> bool:
    """Whether the numbers are evenly spaced but for rounding."""
    flat = array.reshape(-1).astype(np.float64)
    ramp = np.linspace(flat[0], flat[-1], flat.size)
    return bool(np.isfinite(flat).all() and np.abs(flat - ramp).max() <= 1e-3 * abs(ramp[1] - ramp[0]))


def _same(array: np.ndarray, other: np.ndarray) -> bool:
    """Equal bit for bit: -0.0 is not 0.0."""
    return array.dtype == other.dtype and array.tobytes() == other.tobytes()


def _dtype(array: np.ndarray) -> str:
    return "" if array.dtype.name in _DEFAULT_DTYPES else f", dtype=torch.{array.dtype.name}"


def _times(factor: float) -> str:
    return "" if f"{factor:.3g}" == "1" else f" * {factor:.3g}"


def _plus(term: float) -> str:
    return "" if term == 0 else f" + {term:.4g}" if term > 0 else f" - {-term:.4g}"


def _scalar(item: Any) -> str:
    # str() of a NumPy float is its shortest text that reads back the same in its own precision
    return number(float(str(item))) if isinstance(item, np.floating) else repr(item.item())


def nested(array: np.ndarray) -> str:
    """The numbers as Python's nested lists; one number where there are no dimensions."""
    if array.ndim == 0:
        return _scalar(array[()])
    return "[" + ", ".join(nested(row) if array.ndim > 1 else _scalar(row) for row in array) + "]"


def number(value: float) -> str:
    """A float as Python that reads back the same, inf and nan included."""
    return repr(value) if np.isfinite(value) else f"float('{value}')"
