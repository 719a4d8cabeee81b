"""Random smooth functions of one variable."""

from __future__ import annotations

from hypothesis.strategies import DrawFn, composite, integers, sampled_from

from grader.authoring.expressions.tree import Expression, cos, exp, log, sin, tanh, x


@composite
def expressions(draw: DrawFn, depth: int = 3) -> Expression:
    """Functions that are smooth on all real numbers and depend on x; at most `depth` operations deep.

    Among them are x itself, multiples of x and polynomials, whose higher derivatives are constant. Between
    -3 and 3 neither they nor their first two derivatives leave float32. Shrinks to x.
    """
    kind = draw(sampled_from(_LEAVES if depth <= 0 else _LEAVES + _NODES))
    if kind == "x":
        return x
    if kind == "scaled":
        return draw(_coefficients()) * x
    if kind == "power":
        return x ** draw(integers(2, 4))
    first = draw(expressions(depth - 1))
    if kind in _BINARY:
        second = draw(expressions(depth - 1))
        return {
            "sum": lambda: first + second,
            "difference": lambda: first - second,
            "product": lambda: first * second,
            "quotient": lambda: first / (1 + second**2),
        }[kind]()
    return {
        "shifted": lambda: first + draw(_coefficients()),
        "negated": lambda: -first,
        "sin": lambda: sin(first),
        "cos": lambda: cos(first),
        "tanh": lambda: tanh(first),
        "exp": lambda: exp(sin(first)),  # an exponent without bounds would overflow
        "log": lambda: log(1 + first**2),
    }[kind]()


_LEAVES = ("x", "scaled", "power")
_BINARY = ("sum", "difference", "product", "quotient")
_NODES = (*_BINARY, "shifted", "negated", "sin", "cos", "tanh", "exp", "log")


@composite
def _coefficients(draw: DrawFn) -> float:
    """A number other than zero, with a binary fraction."""
    return draw(sampled_from([1, -1])) * draw(integers(1, 9)) / draw(sampled_from([1, 2, 4]))
