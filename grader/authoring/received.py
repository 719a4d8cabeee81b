"""What came back from the student's side, read as numbers or put into words. Trusts nothing.

Live values are told by the names of their classes, so that nothing of the connection is imported here, and
no attribute of a handle is touched that would ask the student's process.
"""

from __future__ import annotations

import numbers
from typing import Any

import numpy as np

_HOLDERS = frozenset({"RemoteTensor", "Gradient", "TensorState"})  # classes that keep an array in `.value`
_DEEPEST = 16  # nested lists; no array of a course has as many dimensions


class NotNumeric(Exception):
    """A value that is no array of real numbers; says what it is, in a student's words."""


def _class_names(kind: type) -> frozenset[str]:
    return frozenset(cls.__name__ for cls in kind.__mro__)


def is_handle(value: object) -> bool:
    """Whether a value is an opaque `Remote`: a generator, a model, anything that stayed over there."""
    names = _class_names(type(value))
    return "Remote" in names and not names & _HOLDERS


def unwrap(value: Any) -> Any:
    """The plain value inside a `RemoteTensor`, `Gradient` or `TensorState`; others as they are."""
    for _ in range(_DEEPEST):
        if not _class_names(type(value)) & _HOLDERS:
            break
        value = value.value
    return value


def is_unsent(value: object) -> bool:
    """Whether a tensor stayed over there with its elements: too many of them, or of a layout that is not sent."""
    return "RemoteTensor" in _class_names(type(value)) and value.value is None  # type: ignore[attr-defined]


def made_as(value: object) -> str:
    """The dtype that a live tensor had when it was handed over; "" for anything else."""
    return str(vars(value).get("dtype", "")) if "RemoteTensor" in _class_names(type(value)) else ""


def has_graph(value: object) -> bool:
    """Whether gradients flow back through a value: only a `RemoteTensor` or `Gradient` can tell."""
    names = _class_names(type(value))
    if "Gradient" in names:
        return bool(value.tracked)  # type: ignore[attr-defined]
    if names & _HOLDERS:
        return bool(value.requires_grad)  # type: ignore[attr-defined]
    return False


def real_array(value: Any) -> np.ndarray:
    """The value as an array of bool, integers or floats, in its own dtype. Raises `NotNumeric`.

    Lists and tuples of numbers, tensors or arrays of equal shapes count as arrays.
    """
    plain = _plain(value, depth=0)
    try:
        array = np.asarray(plain)
    except (ValueError, TypeError, OverflowError):  # ragged, or too deep
        raise NotNumeric(f"{describe(value)}, whose parts have different shapes") from None
    if array.dtype.kind in "biuf":
        return array
    if array.dtype.kind == "O":
        return _floats(array, value)
    raise NotNumeric(describe(value))


def float_array(array: np.ndarray) -> np.ndarray:
    """A float64 copy of a real array."""
    with np.errstate(all="ignore"):  # a longdouble may overflow to inf
        return np.array(array, dtype=np.float64)


def describe(value: Any) -> str:
    """What a value is, briefly: "a list of 3 items", "an array of shape (3, 1), float32", "a generator"."""
    if is_unsent(value):
        shape = vars(value).get("shape")  # never asks the student's process
        return f"a tensor of shape {shape}, too large to be looked at"
    value = unwrap(value)
    if is_handle(value):
        return _with_article(str(value.type_name)[:60])
    if value is None or isinstance(value, bool | np.bool_ | numbers.Number):
        text = str(value)
        return text if len(text) <= 40 else f"{_with_article(type(value).__name__)} of {len(text)} digits"
    if isinstance(value, str | bytes):
        kind = "the string" if isinstance(value, str) else "the bytes"
        return f"{kind} {value[:40]!r}" + ("…" if len(value) > 40 else "")
    if isinstance(value, np.ndarray):
        shape = "a single value" if value.ndim == 0 else f"an array of shape {value.shape}"
        return f"{shape}, {value.dtype}"
    if isinstance(value, list | tuple | dict | set | frozenset):
        size = len(value)
        return f"{_with_article(type(value).__name__)} of {size} item{'' if size == 1 else 's'}"
    return _with_article(type(value).__name__)


def _plain(value: Any, depth: int) -> Any:
    """Lists of plain arrays and numbers: everything that NumPy would otherwise ask to unfold itself."""
    given, value = value, unwrap(value)
    if isinstance(value, np.ndarray | np.generic | numbers.Number):
        return value
    if isinstance(value, list | tuple) and depth < _DEEPEST:
        return [_plain(item, depth + 1) for item in value]
    raise NotNumeric(describe(given) if depth == 0 else f"a list that holds {describe(given)}")


def _floats(array: np.ndarray, value: Any) -> np.ndarray:
    """An object array as float64, where every element is a real number (fractions, large integers)."""
    for item in array.flat:
        if not isinstance(item, numbers.Real | np.bool_):
            raise NotNumeric(f"{describe(value)} that holds {describe(item)}")
    try:
        return array.astype(np.float64)
    except (ValueError, TypeError, OverflowError):
        raise NotNumeric(f"{describe(value)} that holds a number too large for a float") from None


def _with_article(noun: str) -> str:
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"
