"""The calls a check made, as Python that a student can paste into a cell of the notebook."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring.dialects import TORCH, Dialect, dialect_of
from grader.authoring.student import Call, Remote, RemoteTensor
from grader.authoring.values import Gradient, RandomKey
from grader.model import DEFAULT_FRAMEWORK

LITERAL_ELEMENTS = 60  # a larger array is shown by its shape
RETURNED_CHARACTERS = 600
ITERATORS = ("generator", "DataLoader", "list_iterator")
_DEFAULT_DTYPES = ("float32", "int64", "bool")


def paste(calls: list[Call], framework: str = DEFAULT_FRAMEWORK) -> tuple[str, str]:
    """The last call as code to paste, and what it returned, as text. ("", "") where there was none."""
    speech = dialect_of(framework)
    if not calls:
        return "", ""
    call = calls[-1]
    setup: list[str] = [call.adapter, ""] if call.adapter else []
    names: dict[int, str] = {}
    expression = _expression(call, setup, names, speech)
    returned = _returned(call.result, speech) if call.answered else "nothing: it raised, or did not come back"
    if call.wrt is not None:
        leaves = [f"leaf{place}" for place in call.wrt]
        return "\n".join([*setup, *speech.gradient(expression, leaves)]), returned
    if isinstance(call.result, Remote) and (call.result.served or call.result.type_name in ITERATORS):
        expression = f"list({expression})"
    changed = [name for number, name in names.items() if isinstance(_by_id(call.args, number), RemoteTensor)]
    if call.answered and call.result is None and changed:
        expression += "\n" + ", ".join(changed)
        returned = "None"
    return "\n".join([*setup, expression]), returned


def _expression(call: Call, setup: list[str], names: dict[int, str], speech: Dialect) -> str:
    """The call itself; what it needs is added to `setup`."""
    function = call.function
    if call.target is not None:
        function = f"{_argument(call.target, setup, names, speech)}{'.' * bool(function)}{function}"
    args = [_argument(value, setup, names, speech) for value in call.args]
    if call.wrt is not None:
        args = _as_leaves(call, args, setup, speech)
    args += [f"{name}={_argument(value, setup, names, speech)}" for name, value in call.kwargs.items()]
    return f"{function}({', '.join(args)})"


def _as_leaves(call: Call, args: list[str], setup: list[str], speech: Dialect) -> list[str]:
    tracked = ".requires_grad_()" if speech.leaves else ""
    for place in call.wrt or ():
        setup.append(f"leaf{place} = {args[place]}{tracked}")
        args[place] = f"leaf{place}"
    return args


def _by_id(args: Any, number: int) -> Any:
    for value in args:
        if id(value) == number:
            return value
        if isinstance(value, (list, tuple)):
            found = _by_id(value, number)
            if found is not None:
                return found
    return None


def _argument(value: Any, setup: list[str], names: dict[int, str], speech: Dialect) -> str:
    if isinstance(value, Remote):
        if id(value) not in names:
            names[id(value)] = _define(value, setup, names, speech)
        return names[id(value)]
    if isinstance(value, RandomKey):
        return speech.key
    if isinstance(value, np.ndarray):
        return tensor_literal(value, speech=speech)
    if isinstance(value, (list, tuple)):
        inside = ", ".join(_argument(item, setup, names, speech) for item in value)
        return f"[{inside}]" if isinstance(value, list) else f"({inside}{',' * (len(value) == 1)})"
    return _number(value) if isinstance(value, float) else repr(value)


def _define(value: Remote, setup: list[str], names: dict[int, str], speech: Dialect) -> str:
    """Add the lines that make this object, and give its name."""
    origin = value.origin
    made = (
        _expression(origin[1], setup, names, speech)
        if isinstance(origin, tuple) and origin[0] == "call"
        else ""
    )
    name = f"{'t' if isinstance(value, RemoteTensor) else 'model' if made[:1].isupper() else 'value'}{len(names) + 1}"
    if made:
        setup.append(f"{name} = {made}")
    elif isinstance(origin, tuple) and origin[0] == "tensor":
        _, array, options = origin
        setup.append(f"{name} = {tensor_literal(array, options['requires_grad'], speech)}")
        if options.get("grad") is not None and speech.leaves:
            setup.append(f"{name}.grad = {tensor_literal(options['grad'], speech=speech)}")
    elif isinstance(origin, tuple) and origin[0] == "function":
        name = f"f{len(names) + 1}"
        setup.append(f"{name} = lambda x: {origin[1]}")
    elif isinstance(origin, tuple) and origin[0] == "linear":
        name = f"layer{len(names) + 1}"
        weight, bias = origin[1:]
        setup.append(f"{name} = torch.nn.Linear({weight.shape[1]}, {weight.shape[0]})")
        setup.append(
            f"{name}.weight.data, {name}.bias.data = {tensor_literal(weight)}, {tensor_literal(bias)}"
        )
    else:
        setup.append(f"# {name}: {value!r}")
    return name


def tensor_literal(array: np.ndarray, requires_grad: bool = False, speech: Dialect = TORCH) -> str:
    """`torch.tensor(...)`, or what the dialect has for it, that makes this array; a large one by its shape alone."""
    name, shape = array.dtype.name, tuple(array.shape)
    words = {
        "shape": shape,
        "dtype": "" if name in _DEFAULT_DTYPES else speech.dtype.format(name=name),
        "graph": ", requires_grad=True" if requires_grad else "",
    }
    if array.size == 0:
        return speech.zeros.format(**words)
    if array.size <= LITERAL_ELEMENTS:
        return speech.array.format(values=_nested(array), **words)
    if (array == array.flat[0]).all():
        return speech.full.format(value=_number(array.flat[0].item()), **words)
    steps = array.reshape(-1)
    if array.dtype.kind in "iuf" and np.array_equal(steps, np.arange(array.size)):
        kind = speech.dtype.format(name=name) if array.dtype.kind == "f" else ""
        return speech.arange.format(size=array.size, dtype=kind, shape=shape)
    if array.dtype.kind in "iub":
        return speech.integers.format(low=int(array.min()), high=int(array.max()) + 1, shape=shape)
    return speech.normal.format(**words)


def _nested(array: np.ndarray) -> str:
    if array.ndim == 0:
        item = array.item()
        return _number(float(str(array))) if array.dtype.kind == "f" else repr(item)
    return "[" + ", ".join(_nested(row) if array.ndim > 1 else _element(row) for row in array) + "]"


def _element(item: Any) -> str:
    # str() of a NumPy float is its shortest text that reads back the same in its own precision
    return _number(float(str(item))) if isinstance(item, np.floating) else repr(item.item())


def _number(value: float) -> str:
    return repr(value) if np.isfinite(value) else f"float('{value}')"


def _returned(value: Any, speech: Dialect) -> str:
    text = _value_text(value, speech)
    return text if len(text) <= RETURNED_CHARACTERS else text[: RETURNED_CHARACTERS - 1] + "…"


def _value_text(value: Any, speech: Dialect) -> str:
    if isinstance(value, np.ndarray):
        if value.size <= LITERAL_ELEMENTS:
            return f"{speech.shown}({_nested(value)})"
        return f"{_a(speech.shown)} of shape {tuple(value.shape)}"
    if isinstance(value, RemoteTensor):
        inside = (
            _value_text(value.value, speech)
            if isinstance(value.value, np.ndarray)
            else f"{_a(speech.shown)} of shape {value.shape}"
        )
        return f"{inside}, with a graph" if value.requires_grad else inside
    if isinstance(value, Gradient):
        gradients = ", ".join("None" if g is None else _value_text(g, speech) for g in value.gradients)
        return f"value {_value_text(value.value, speech)}, gradient {gradients}" + (
            "" if value.tracked else " (no graph)"
        )
    if isinstance(value, Remote):
        if value.served or value.type_name in ITERATORS:
            return _value_text(value.served, speech)
        return f"a {value.type_name}"
    if isinstance(value, (list, tuple)):
        inside = ", ".join(_value_text(item, speech) for item in value[:8]) + (
            ", …" if len(value) > 8 else ""
        )
        return f"[{inside}]" if isinstance(value, list) else f"({inside})"
    return repr(value)[:RETURNED_CHARACTERS]


def _a(noun: str) -> str:
    return f"an {noun.lower()}" if noun[0] in "AEIOU" else f"a {noun}"
