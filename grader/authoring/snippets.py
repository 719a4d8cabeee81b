"""The calls a check made, as Python that a student can paste into a cell of the notebook."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring.student import Call, Remote, RemoteTensor
from grader.authoring.values import Gradient

LITERAL_ELEMENTS = 60  # a larger array is shown by its shape
RETURNED_CHARACTERS = 600
ITERATORS = ("generator", "DataLoader", "list_iterator")
_DEFAULT_DTYPES = ("float32", "int64", "bool")


def paste(calls: list[Call]) -> tuple[str, str]:
    """The last call as code to paste, and what it returned, as text. ("", "") where there was none."""
    if not calls:
        return "", ""
    call = calls[-1]
    setup: list[str] = [call.adapter, ""] if call.adapter else []
    names: dict[int, str] = {}
    expression = _expression(call, setup, names)
    returned = _returned(call.result) if call.answered else "nothing: it raised, or did not come back"
    if call.wrt is not None:
        leaves = ", ".join(f"leaf{place}.grad" for place in call.wrt)
        return "\n".join([*setup, f"{expression}.sum().backward()", leaves]), returned
    if isinstance(call.result, Remote) and (call.result.served or call.result.type_name in ITERATORS):
        expression = f"list({expression})"
    changed = [name for number, name in names.items() if isinstance(_by_id(call.args, number), RemoteTensor)]
    if call.answered and call.result is None and changed:
        expression += "\n" + ", ".join(changed)
        returned = "None"
    return "\n".join([*setup, expression]), returned


def _expression(call: Call, setup: list[str], names: dict[int, str]) -> str:
    """The call itself; what it needs is added to `setup`."""
    function = call.function
    if call.target is not None:
        function = f"{_argument(call.target, setup, names)}{'.' * bool(function)}{function}"
    args = [_argument(value, setup, names) for value in call.args]
    if call.wrt is not None:
        args = _as_leaves(call, args, setup)
    args += [f"{name}={_argument(value, setup, names)}" for name, value in call.kwargs.items()]
    return f"{function}({', '.join(args)})"


def _as_leaves(call: Call, args: list[str], setup: list[str]) -> list[str]:
    for place in call.wrt or ():
        setup.append(f"leaf{place} = {args[place]}.requires_grad_()")
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


def _argument(value: Any, setup: list[str], names: dict[int, str]) -> str:
    if isinstance(value, Remote):
        if id(value) not in names:
            names[id(value)] = _define(value, setup, names)
        return names[id(value)]
    if isinstance(value, np.ndarray):
        return tensor_literal(value)
    if isinstance(value, (list, tuple)):
        inside = ", ".join(_argument(item, setup, names) for item in value)
        return f"[{inside}]" if isinstance(value, list) else f"({inside}{',' * (len(value) == 1)})"
    return _number(value) if isinstance(value, float) else repr(value)


def _define(value: Remote, setup: list[str], names: dict[int, str]) -> str:
    """Add the lines that make this object, and give its name."""
    origin = value.origin
    made = _expression(origin[1], setup, names) if isinstance(origin, tuple) and origin[0] == "call" else ""
    name = f"{'t' if isinstance(value, RemoteTensor) else 'model' if made[:1].isupper() else 'value'}{len(names) + 1}"
    if made:
        setup.append(f"{name} = {made}")
    elif isinstance(origin, tuple) and origin[0] == "tensor":
        _, array, options = origin
        setup.append(f"{name} = {tensor_literal(array, options['requires_grad'])}")
        if options.get("grad") is not None:
            setup.append(f"{name}.grad = {tensor_literal(options['grad'])}")
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


def tensor_literal(array: np.ndarray, requires_grad: bool = False) -> str:
    """`torch.tensor(...)` that makes this array; a large one by its shape alone."""
    dtype = "" if array.dtype.name in _DEFAULT_DTYPES else f", dtype=torch.{array.dtype.name}"
    graph = ", requires_grad=True" if requires_grad else ""
    shape = tuple(array.shape)
    if array.size == 0:
        return f"torch.zeros({shape}{dtype}{graph})"
    if array.size <= LITERAL_ELEMENTS:
        return f"torch.tensor({_nested(array)}{dtype}{graph})"
    if (array == array.flat[0]).all():
        return f"torch.full({shape}, {_number(array.flat[0].item())}{dtype}{graph})"
    steps = array.reshape(-1)
    if array.dtype.kind in "iuf" and np.array_equal(steps, np.arange(array.size)):
        kind = f", dtype=torch.{array.dtype.name}" if array.dtype.kind == "f" else ""
        return f"torch.arange({array.size}{kind}).reshape({shape})"
    if array.dtype.kind in "iub":
        return f"torch.randint({int(array.min())}, {int(array.max()) + 1}, {shape})"
    return f"torch.randn({shape}{dtype}{graph})"


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


def _returned(value: Any) -> str:
    text = _value_text(value)
    return text if len(text) <= RETURNED_CHARACTERS else text[: RETURNED_CHARACTERS - 1] + "…"


def _value_text(value: Any) -> str:
    if isinstance(value, np.ndarray):
        if value.size <= LITERAL_ELEMENTS:
            return f"tensor({_nested(value)})"
        return f"a tensor of shape {tuple(value.shape)}"
    if isinstance(value, RemoteTensor):
        inside = (
            _value_text(value.value)
            if isinstance(value.value, np.ndarray)
            else f"a tensor of shape {value.shape}"
        )
        return f"{inside}, with a graph" if value.requires_grad else inside
    if isinstance(value, Gradient):
        gradients = ", ".join("None" if g is None else _value_text(g) for g in value.gradients)
        return f"value {_value_text(value.value)}, gradient {gradients}" + (
            "" if value.tracked else " (no graph)"
        )
    if isinstance(value, Remote):
        if value.served or value.type_name in ITERATORS:
            return _value_text(value.served)
        return f"a {value.type_name}"
    if isinstance(value, (list, tuple)):
        inside = ", ".join(_value_text(item) for item in value[:8]) + (", …" if len(value) > 8 else "")
        return f"[{inside}]" if isinstance(value, list) else f"({inside})"
    return repr(value)[:RETURNED_CHARACTERS]
