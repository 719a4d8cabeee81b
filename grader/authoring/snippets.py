"""The calls a check made, as Python that a student can paste into a cell of the notebook."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring import arrays
from grader.authoring.dialects import TORCH, Dialect, dialect_of
from grader.authoring.student import Call, Remote, RemoteTensor
from grader.authoring.values import Gradient, RandomKey
from grader.model import DEFAULT_FRAMEWORK

RETURNED_CHARACTERS = 600
ITERATORS = ("generator", "DataLoader", "list_iterator", "_BatchDataset")
INSTEAD = "# numbers like these: the check's own are too many to show"


def paste(calls: list[Call], framework: str = DEFAULT_FRAMEWORK, device: str = "cpu") -> tuple[str, str]:
    """The last call as code to paste, and what it returned, as text. ("", "") where there was none.

    Nothing is said to be returned where numbers like the check's own had to stand in for them.
    """
    return _Script(dialect_of(framework), device).show(calls[-1]) if calls else ("", "")


class _Script:
    """The lines that lead to one call, as they are gathered."""

    def __init__(self, speech: Dialect, device: str = "cpu") -> None:
        self.speech, self.device = speech, device
        self.setup: list[str] = []
        self.names: dict[int, str] = {}  # id of an object of the student's side -> its name
        self.stand_ins: dict[int, tuple[str, np.ndarray]] = {}  # id of an array -> the name of its like

    def show(self, call: Call) -> tuple[str, str]:
        expression = self.expression(call)
        returned = "nothing: it raised, or did not come back"
        if call.answered:
            returned = "" if self.stand_ins else _returned(call.result, self.speech)
        lines = [call.adapter, ""] if call.adapter else []
        if self.speech.imports and self.speech.imports.split()[-1] + "." in "".join(
            [expression, *self.setup]
        ):
            lines.insert(0, self.speech.imports)
        lines += [INSTEAD] if self.stand_ins else []
        lines += self.setup
        if call.wrt is not None:
            leaves = [f"leaf{place}" for place in call.wrt]
            return "\n".join([*lines, *self.speech.gradient(expression, leaves)]), returned
        if isinstance(call.result, Remote) and (call.result.served or call.result.type_name in ITERATORS):
            expression = f"list({expression})"
        changed = [
            n for number, n in self.names.items() if isinstance(_by_id(call.args, number), RemoteTensor)
        ]
        if call.answered and call.result is None and changed:
            expression += "\n" + ", ".join(changed)
            returned = "None" if returned else ""
        return "\n".join([*lines, expression]), returned

    def expression(self, call: Call) -> str:
        """The call itself; what it needs is added to `setup`."""
        function = call.function
        if call.target is not None:
            function = f"{self.argument(call.target)}{'.' * bool(function)}{function}"
        args = [self.argument(value) for value in call.args]
        tracked = ".requires_grad_()" if self.speech.leaves else ""
        for place in call.wrt or ():
            self.setup.append(f"leaf{place} = {args[place]}{tracked}")
            args[place] = f"leaf{place}"
        args += [f"{name}={self.argument(value)}" for name, value in call.kwargs.items()]
        return f"{function}({', '.join(args)})"

    def argument(self, value: Any) -> str:
        if isinstance(value, Remote):
            if id(value) not in self.names:
                self.names[id(value)] = self.define(value)
            return self.names[id(value)]
        if isinstance(value, RandomKey):
            return "nnx.Rngs(0)" if value.kind == "rngs" else self.speech.key
        if isinstance(value, np.ndarray):
            return self.array(value)
        if isinstance(value, (list, tuple)):
            inside = ", ".join(self.argument(item) for item in value)
            return f"[{inside}]" if isinstance(value, list) else f"({inside}{',' * (len(value) == 1)})"
        return arrays.number(value) if isinstance(value, float) else repr(value)

    def array(self, array: np.ndarray, requires_grad: bool = False) -> str:
        """The array as an expression; the name of its like where there is none."""
        torch = self.speech is TORCH
        moved = self.device != "cpu"
        exact = arrays.exact(array, requires_grad and not moved) if torch else self.speech.exact(array)
        if exact is not None:
            return self.placed(exact) + (".requires_grad_()" if moved and requires_grad else "")
        if id(array) not in self.stand_ins:
            made = arrays.related(array, self.stand_ins.values()) or arrays.like(array)
            made = made if torch else self.speech.like(array)
            name = f"x{len(self.stand_ins) + 1}"
            self.stand_ins[id(array)] = name, array
            self.setup.append(f"{name} = {self.placed(made)}")
        name = self.stand_ins[id(array)][0]
        return f"{name}.clone().requires_grad_()" if requires_grad and self.speech.leaves else name

    def placed(self, made: str) -> str:
        """The expression, with what it makes brought to where the check had it."""
        return made if self.device == "cpu" else arrays.method_of(made, f"to({self.device!r})")

    def define(self, value: Remote) -> str:
        """Add the lines that make this object, and give its name."""
        origin = value.origin
        made = self.expression(origin[1]) if isinstance(origin, tuple) and origin[0] == "call" else ""
        kind = "t" if isinstance(value, RemoteTensor) else "model" if made[:1].isupper() else "value"
        name = f"{kind}{len(self.names) + 1}"
        if made:
            self.setup.append(f"{name} = {made}")
        elif isinstance(origin, tuple) and origin[0] == "tensor":
            _, array, options = origin
            text = self.array(array, options["requires_grad"])
            grad = options.get("grad")
            if self.speech.parameter and grad is not None:
                text = self.speech.parameter.format(array=text)
            self.setup.append(f"{name} = {text}")
            if options["requires_grad"]:
                self.setup += self.speech.attach(name, None if grad is None else self.array(grad))
        elif isinstance(origin, tuple) and origin[0] == "function":
            name = f"f{len(self.names) + 1}"
            text = origin[1].replace("torch.", self.speech.functions)  # as expressions are written
            self.setup.append(f"{name} = lambda x: {text}")
        elif isinstance(origin, tuple) and origin[0] == "linear":
            name = f"layer{len(self.names) + 1}"
            weight, bias = origin[1:]
            lines = self.speech.linear(name, weight.shape, self.array(weight), self.array(bias))
            self.setup += [f"{name} = {self.placed(lines[0].partition(' = ')[2])}", *lines[1:]]
        else:
            self.setup.append(f"# {name}: {value!r}")
        return name


def _by_id(args: Any, number: int) -> Any:
    for value in args:
        if id(value) == number:
            return value
        if isinstance(value, (list, tuple)):
            found = _by_id(value, number)
            if found is not None:
                return found
    return None


def _returned(value: Any, speech: Dialect) -> str:
    text = _value_text(value, speech)
    return text if len(text) <= RETURNED_CHARACTERS else text[: RETURNED_CHARACTERS - 1] + "…"


def _value_text(value: Any, speech: Dialect) -> str:
    if isinstance(value, np.ndarray):
        if value.size <= arrays.LITERAL_ELEMENTS:
            return f"{speech.shown}({arrays.nested(value)})"
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
    return f"an {noun.lower()}" if noun[0] in "AEIOUa" else f"a {noun}"
