"""The expression tree: building it, evaluating it, differentiating it, writing it down."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.authoring.expressions.rules import EVALUATE, PARTIALS
from grader.authoring.rounding import format_of
from grader.errors import ExerciseFault

_INFIX = {"add": ("+", 1), "sub": ("-", 1), "mul": ("*", 2), "div": ("/", 2), "pow": ("**", 4)}
_NEGATION, _ATOM = 3, 5  # how tightly these bind, on the same scale


@dataclass(frozen=True)
class Expression:
    """A node: an operation of `rules` and its operands; "x" has none, and "const" holds a number instead."""

    operation: str
    operands: tuple[Expression, ...] = ()
    number: float = 0.0

    def __call__(self, array: Any) -> np.ndarray:
        """The function's values, elementwise in float64, in the argument's shape."""
        return self._evaluate(np.asarray(array, dtype=np.float64), 0.0)[0]

    def rounding(self, array: Any, dtype: Any = "float64") -> np.ndarray:
        """How far rounding to this type may take the values, to first order, in the argument's shape.

        Every operation rounds, and passes on what its operands are off by (running error analysis; Higham,
        Accuracy and Stability of Numerical Algorithms, 3.3). Automatic differentiation reaches the same
        derivative by other steps: allow it some tens of this.
        """
        return self._evaluate(np.asarray(array, dtype=np.float64), format_of(dtype).roundoff)[1]

    def derivative(self, k: int = 1) -> Expression:
        """The k-th derivative with respect to x."""
        return self if k == 0 else self._slope().derivative(k - 1)

    def to_wire(self) -> list[Any]:
        """Nested plain lists: ["x"], ["const", 3.0], ["mul", a, b], ["sin", a]."""
        if self.operation == "const":
            return ["const", self.number]
        return [self.operation, *(part.to_wire() for part in self.operands)]

    def __str__(self) -> str:
        """Python, with torch's functions, of a variable x."""
        return self._written()[0]

    __repr__ = __str__

    def __add__(self, other: Expression | float) -> Expression:
        return _fold("add", self, other)

    def __radd__(self, other: float) -> Expression:
        return _fold("add", other, self)

    def __sub__(self, other: Expression | float) -> Expression:
        return _fold("sub", self, other)

    def __rsub__(self, other: float) -> Expression:
        return _fold("sub", other, self)

    def __mul__(self, other: Expression | float) -> Expression:
        return _fold("mul", self, other)

    def __rmul__(self, other: float) -> Expression:
        return _fold("mul", other, self)

    def __truediv__(self, other: Expression | float) -> Expression:
        return _fold("div", self, other)

    def __rtruediv__(self, other: float) -> Expression:
        return _fold("div", other, self)

    def __pow__(self, exponent: Expression | float) -> Expression:
        """The exponent is a constant. Raises `ExerciseFault` for another."""
        if _expression(exponent).operation != "const":
            raise ExerciseFault(f"the exponent of ({self})**({exponent}) is not a constant; use exp and log")
        return _fold("pow", self, exponent)

    def __neg__(self) -> Expression:
        return _fold("neg", self)

    def _evaluate(self, point: np.ndarray, roundoff: float) -> tuple[np.ndarray, np.ndarray]:
        """Values, and how far they may be off where every operation rounds by so much."""
        if self.operation == "x":
            return point, np.zeros(point.shape)
        if self.operation == "const":
            return np.full(point.shape, self.number), np.full(point.shape, roundoff * abs(self.number))
        evaluated = [part._evaluate(point, roundoff) for part in self.operands]
        values = [value for value, _ in evaluated]
        with np.errstate(all="ignore"):
            value = np.asarray(EVALUATE[self.operation](*values))
            error = 2 * roundoff * np.abs(value)  # elementary functions round more than once
            if roundoff:
                for partial, (_, off) in zip(PARTIALS[self.operation](np, *values), evaluated, strict=True):
                    error = error + np.abs(partial) * off
        return value, error

    def _slope(self) -> Expression:
        """The derivative, by the chain rule."""
        if not self.operands:
            return constant(self.operation == "x")
        total = constant(0)
        for partial, part in zip(
            PARTIALS[self.operation](sys.modules[__name__], *self.operands), self.operands, strict=True
        ):
            total = total + partial * part._slope()
        return total

    def _written(self) -> tuple[str, int]:
        """Python, and how tightly its outermost operator binds."""
        if self.operation == "x":
            return "x", _ATOM
        if self.operation == "const":
            number = self.number
            text = str(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)
            return text, _ATOM if number >= 0 else _NEGATION
        if self.operation in _INFIX:
            sign, binding = _INFIX[self.operation]
            right_binding = binding if self.operation in ("add", "mul") else binding + 1
            left = self.operands[0]._wrapped(binding + (self.operation == "pow"))
            right = self.operands[1]._wrapped(right_binding)
            return (f"{left}{sign}{right}" if binding == 4 else f"{left} {sign} {right}"), binding
        if self.operation == "neg":
            return f"-{self.operands[0]._wrapped(_NEGATION)}", _NEGATION
        return f"torch.{self.operation}({self.operands[0]})", _ATOM

    def _wrapped(self, binding: int) -> str:
        """Python, in parentheses where its operator binds less tightly than this."""
        text, own = self._written()
        return text if own >= binding else f"({text})"


x = Expression("x")


def constant(number: float) -> Expression:
    """The function that is this number everywhere."""
    return Expression("const", number=float(number))


def sin(argument: Expression) -> Expression:
    """The sine."""
    return _fold("sin", argument)


def cos(argument: Expression) -> Expression:
    """The cosine."""
    return _fold("cos", argument)


def exp(argument: Expression) -> Expression:
    """The exponential function."""
    return _fold("exp", argument)


def log(argument: Expression) -> Expression:
    """The natural logarithm."""
    return _fold("log", argument)


def tanh(argument: Expression) -> Expression:
    """The hyperbolic tangent."""
    return _fold("tanh", argument)


def _expression(operand: Expression | float) -> Expression:
    return operand if isinstance(operand, Expression) else constant(operand)


def _fold(operation: str, *operands: Expression | float) -> Expression:
    """A node, or something shorter that is equal: numbers are computed, and zeros and ones taken out."""
    parts = tuple(_expression(operand) for operand in operands)
    if all(part.operation == "const" for part in parts):
        return constant(float(EVALUATE[operation](*(part.number for part in parts))))
    neutral = {"add": 0.0, "sub": 0.0, "mul": 1.0, "div": 1.0, "pow": 1.0}.get(operation)
    first, last = parts[0], parts[-1]
    if operation in ("add", "mul") and first == constant(neutral or 0.0):
        return last
    if neutral is not None and last == constant(neutral):
        return first
    nothing = constant(0)
    if (operation in ("mul", "div") and first == nothing) or (operation == "mul" and last == nothing):
        return nothing
    if operation == "pow" and last == nothing:
        return constant(1)
    return Expression(operation, parts)
