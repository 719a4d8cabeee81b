"""The student's namespace as a check sees it: calls go over, plain values and handles come back.

`Student` speaks to the other side through one seam, `Connection.request`. Whether a jailed process or
the live namespace of a notebook answers makes no difference here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import NoneType
from typing import Any, Protocol

import numpy as np

from grader.authoring.calling import called, gradient_of, place_of, reorder, target_of, with_key
from grader.authoring.replies import (
    NONSENSE,
    CheckStopped,
    same_shape,
    sane,
    sane_shape,
    student_error,
)
from grader.authoring.values import Gradient, RandomKey, TensorState
from grader.errors import ExerciseFault
from grader.model import DEFAULT_FRAMEWORK, GRADIENTS, Binding
from grader.sandbox import wire

MAX_ITERATED = 1_000_000
FIRST_PORTION, PORTION = 32, 256
REPEATED = 128  # calls in one request
SHOWN_ITEMS = 9


class Connection(Protocol):
    """The seam: one request over, one reply back.

    Raises CheckStopped where no answer came: too late, the process gone, or not in our language.
    """

    def request(self, request: tuple) -> Any: ...


@dataclass
class Call:
    """One call a check made, kept for the student to paste."""

    function: str  # of a method: its name alone; "" where the target itself is called
    args: tuple
    kwargs: dict[str, Any]
    wrt: tuple[int, ...] | None = None
    answered: bool = False
    result: Any = None
    target: Remote | None = None  # the object that a method belongs to
    adapter: str = ""  # Python that defines `function`, where a class answers for it


class Remote:
    """An object that stays on the student's side: call it, iterate it, read its attributes."""

    def __init__(self, student: Student, handle: wire.Handle, origin: Any = None) -> None:
        self._student, self._handle, self.origin = student, wire.Handle(handle.id, "", {}), origin
        self.type_name = handle.kind
        if handle.facts.get("array") is True:  # of objects, of text, or too large to be sent
            self.type_name = f"array of shape {handle.facts.get('shape')}, {handle.facts.get('dtype')}"
        self.served: list[Any] = []  # the first items of it, for the report
        self.is_callable = handle.facts.get("callable") is True

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._student.ask(("attribute", self._handle, name))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._recorded(("call", self._handle), Call("", args, kwargs, target=self))

    def method(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """`handle.name(*args)` in one round trip."""
        return self._recorded(("method", self._handle, name), Call(name, args, kwargs, target=self))

    def without_graph(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """The same while no graph is recorded, as training loops call an optimizer's `step`."""
        return self._student.ask(("update", self._handle, name, outgoing(args), outgoing(kwargs)))

    def _recorded(self, request: tuple, call: Call) -> Any:
        if not isinstance(self, RemoteTensor):  # a tensor's methods are the framework's, not the student's
            self._student.calls.append(call)
        call.result = self._student.ask((*request, outgoing(call.args), outgoing(call.kwargs)))
        call.answered = True
        if isinstance(call.result, Remote):
            call.result.origin = ("call", call)
        return call.result

    def __iter__(self) -> Iterator[Any]:
        # The first portion is small: most iterators that never end are found out on a few items.
        first = self._student.ask(("iterate", self._handle, FIRST_PORTION))
        iterator, items, ended = sane(first, tuple, 3)
        sane(iterator, Remote)
        served = 0
        while True:
            sane(items, list)
            self.served += items[: max(SHOWN_ITEMS - len(self.served), 0)]
            yield from items
            served += len(items)
            if ended:
                return
            if served >= MAX_ITERATED:
                break
            items, ended = sane(self._student.ask(("portion", iterator._handle, PORTION)), tuple, 2)
        raise student_error(
            {"type": "EndlessIterator", "message": f"it served {served} items and did not end"}
        )

    def __repr__(self) -> str:
        return f"<{self.type_name} of the student's>"


class RemoteTensor(Remote):
    """A tensor on the student's side. `value` is what it held when it was handed over."""

    def __init__(self, student: Student, handle: wire.Handle, origin: Any = None) -> None:
        super().__init__(student, handle, origin)
        facts = handle.facts
        self.shape: tuple[int, ...] = sane_shape(facts.get("shape"))
        self.dtype = str(facts.get("dtype"))
        self.requires_grad = facts.get("requires_grad") is True
        self.is_leaf = facts.get("is_leaf") is True
        self.value: Any = sane(incoming(student, facts.get("value")), (np.ndarray, NoneType))

    def backward(self, cotangent: Any) -> None:
        """Add the gradients of the sum of its elements, weighted by the cotangent, to those of its leaves."""
        self._student.ask(("backward", self._handle, outgoing(np.asarray(cotangent))))

    def read(self) -> TensorState:
        """Its present state, in one round trip."""
        facts = sane(self._student.ask(("read", self._handle)), dict)
        value = sane(facts.get("value"), (np.ndarray, NoneType))
        grad = sane(facts.get("grad"), (np.ndarray, NoneType))
        if value is not None and grad is not None:
            same_shape(grad, value.shape)
        return TensorState(
            value=value,
            grad=grad,
            requires_grad=facts.get("requires_grad") is True,
            is_leaf=facts.get("is_leaf") is True,
            shape=sane_shape(facts.get("shape")),
            dtype=str(facts.get("dtype")),
        )


class Function:
    """A function of the contract, bound to what the notebook defines for it."""

    def __init__(self, student: Student, binding: Binding) -> None:
        self._student, self._binding = student, binding

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._student._call(self._binding, args, kwargs)

    def __repr__(self) -> str:
        return f"<the student's {self._binding.bound_to}>"


@dataclass
class Student:
    """The remote namespace. Its attributes are the names of the contract."""

    connection: Connection
    bindings: Mapping[str, Binding]
    framework: str = DEFAULT_FRAMEWORK
    device: str = "cpu"  # where its arrays are made
    calls: list[Call] = field(default_factory=list)
    _seed: int | None = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        binding = self.bindings.get(name)
        if binding is None:
            raise AttributeError(f"a check asks for student.{name}, which its exercise.toml does not name")
        if binding.variable:
            return self.ask(("value", binding.bound_to))
        return Function(self, binding)

    def __repr__(self) -> str:
        return "student"

    def begin(self, seed: int) -> None:
        """Start an example: objects handed out are forgotten and all generators are seeded."""
        self.calls.clear()
        self._seed = seed  # travels with the first request, which saves a round trip an example

    def tensor(
        self, array: Any, requires_grad: bool = False, grad: Any = None, strided: bool = False
    ) -> RemoteTensor:
        """A tensor of the student's framework that holds these values; `strided`: not contiguous."""
        array = np.asarray(array)
        options: dict[str, Any] = {"requires_grad": requires_grad, "strided": strided}
        if grad is not None:
            options["grad"] = np.asarray(grad)
        made = sane(self.ask(("tensor", outgoing(array), outgoing(options))), RemoteTensor)
        made.origin = ("tensor", array, options)
        return made

    def function(self, expression: Any) -> Remote:
        """A function of one tensor, made of the framework's own operations."""
        made = sane(self.ask(("function", expression.to_wire())), Remote)
        made.origin = ("function", str(expression))
        return made

    def linear(self, weight: Any, bias: Any) -> Remote:
        """The framework's linear layer with this weight (out, in) and bias (out,)."""
        weight, bias = np.asarray(weight), np.asarray(bias)
        made = sane(self.ask(("linear", outgoing(weight), outgoing(bias))), Remote)
        made.origin = ("linear", weight, bias)
        return made

    def value_and_gradient(
        self, name: str, *args: Any, wrt: Sequence[int] = (0,), cotangent: Any = None, **kwargs: Any
    ) -> Gradient:
        """Call a function of the contract with fresh leaves at positions `wrt`; see Gradient."""
        binding = self._binding(name)
        ordered = reorder(args, binding)
        places = [place_of(i, len(args), binding) for i in wrt]
        kwargs = with_key(kwargs, binding)
        target, adapter = target_of(binding, len(args))
        call = Call(called(binding), ordered, kwargs, tuple(places), adapter=adapter)
        self.calls.append(call)
        cotangent = None if cotangent is None else outgoing(np.asarray(cotangent))
        reply = self.ask(("gradient", target, outgoing(ordered), outgoing(kwargs), places, cotangent))
        value, gradients, tracked, shape = sane(reply, tuple, 4)
        for place, gradient in zip(places, sane(gradients, tuple, len(places)), strict=True):
            leaf = ordered[place]
            if sane(gradient, (np.ndarray, NoneType)) is not None and isinstance(
                leaf, (np.ndarray, RemoteTensor)
            ):
                same_shape(gradient, leaf.shape)
        result = Gradient(value, gradients, tracked is True, None if shape is None else sane_shape(shape))
        call.answered, call.result = True, result
        return result

    def repeat(self, name: str, calls: Sequence[tuple], serve: int | None = None) -> list[Any]:
        """What a function of the contract gives in each of these calls, in few round trips: for what is judged by many
        calls together. With `serve`, of each the list of its first so many items."""
        binding = self._binding(name)
        results: list[Any] = []
        while len(results) < len(calls):
            count = len(calls[len(results)])
            portion = calls[len(results) : len(results) + REPEATED]
            target, adapter = target_of(binding, count)
            kwargs = with_key({}, binding)
            made = [
                Call(called(binding), reorder(args, binding), kwargs, adapter=adapter) for args in portion
            ]
            self.calls += made
            arguments = [outgoing(call.args) for call in made]
            answer = self.ask(("repeat", target, arguments, outgoing(kwargs), serve))
            if not 0 < len(sane(answer, list)) <= len(portion):
                raise CheckStopped("killed", NONSENSE)
            for call, result in zip(made, answer, strict=False):
                call.answered, call.result = True, result
            del self.calls[len(self.calls) - len(made) + len(answer) :]  # those are made in the next request
            results += answer
        return results

    def ask(self, request: tuple) -> Any:
        """One request and its answer. Raises StudentError, ExerciseFault or CheckStopped."""
        if self._seed is not None:
            request, self._seed = ("begin", self._seed, request), None
        verdict, content = sane(self.connection.request(request), tuple, 2)
        if verdict == "ok":
            return incoming(self, content)
        if verdict == "raised":
            raise student_error(content)
        if verdict == "refused":
            raise student_error({"type": "CannotAnswer", "message": str(content)})
        raise CheckStopped("killed", NONSENSE)

    def _binding(self, name: str) -> Binding:
        return self.__getattr__(name)._binding

    def _call(self, binding: Binding, args: tuple, kwargs: dict[str, Any]) -> Any:
        if binding.takes:
            return self._step(binding, args, kwargs)
        ordered, kwargs = reorder(args, binding), with_key(kwargs, binding)
        target, adapter = target_of(binding, len(args))
        call = Call(called(binding), ordered, kwargs, adapter=adapter)
        self.calls.append(call)
        call.result = self.ask(("call", target, outgoing(ordered), outgoing(kwargs)))
        call.answered = True
        if isinstance(call.result, Remote):
            call.result.origin = ("call", call)
        return call.result

    def _step(self, binding: Binding, args: tuple, kwargs: dict[str, Any]) -> Any:
        """An update by a function that is given the gradients and returns the new parameters."""
        params = args[binding.updates]
        gradients = [gradient_of(param) for param in params]
        ordered = tuple(gradients if i == GRADIENTS else args[i] for i in binding.takes)
        target, adapter = target_of(binding, len(binding.takes))
        call = Call(called(binding), ordered, kwargs, adapter=adapter)
        self.calls.append(call)
        places = binding.takes.index(binding.updates), binding.takes.index(GRADIENTS)
        crossing = [None if i == GRADIENTS else outgoing(args[i]) for i in binding.takes]
        call.result = self.ask(("step", target, crossing, outgoing(kwargs), *places))
        call.answered = True
        return call.result


def outgoing(value: Any) -> Any:
    """A check's value as it crosses: arrays by content, handles by number."""
    if isinstance(value, np.ndarray):
        value = np.ascontiguousarray(value) if value.ndim else value
        if value.dtype.name not in wire.ITEM_SIZE:
            raise ExerciseFault(f"a check passes an array of {value.dtype}, which may not cross")
        return wire.Array(value.dtype.name, value.shape, value.tobytes())
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, Remote):
        return value._handle
    if isinstance(value, RandomKey):
        return wire.Handle(0, value.kind, {})
    if isinstance(value, (list, tuple)):
        return type(value)([outgoing(item) for item in value])
    if isinstance(value, dict):
        return {key: outgoing(item) for key, item in value.items()}
    return value


def incoming(student: Student, value: Any) -> Any:
    """What came back, as a check sees it: arrays are NumPy's own copies, objects are handles."""
    kind = type(value)
    if kind is wire.Array:
        return np.frombuffer(bytearray(value.data), dtype=value.dtype).reshape(value.shape)
    if kind is wire.Handle:
        return (RemoteTensor if value.facts.get("tensor") is True else Remote)(student, value)
    if kind is list or kind is tuple:
        return kind([incoming(student, item) for item in value])
    if kind is dict:
        return {key: incoming(student, item) for key, item in value.items()}
    return value
