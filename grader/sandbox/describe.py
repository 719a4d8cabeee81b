"""What the jailed side says of the notebook's objects and exceptions, without handing them over."""

import inspect
import traceback

from . import wire

MAX_NAME = 200  # characters


def describe(value, cell_of):
    """What a name is bound to: its type, whether it can be called, and with which parameters.

    Whatever the object does when it is looked at: a fact that cannot be had is left out.
    """
    facts = {"type": "object", "callable": callable(value), "class": issubclass(type(value), type)}
    bare = dict(facts, parameters=None, cell=None)
    try:
        facts.update(type=type(value).__name__[:100], parameters=None, cell=None)
        if facts["callable"]:
            facts["parameters"] = parameters(value)
            facts["cell"] = cell_that_defines(value, cell_of)
        if facts["class"] and value.__module__ == "__main__":
            facts["methods"], facts["cell"] = methods(value, cell_of)
        if type(value).__module__.partition(".")[0] in ("__main__", "d2l"):
            facts["attributes"] = attributes(value)
        wire.encode(facts)
        return facts
    except BaseException:  # looking runs the student's code, which may raise anything
        return bare


def cell_that_defines(value, cell_of):
    """The cell that a function's code came from; of a class or an object, that of its first method."""
    value = inspect.unwrap(value)
    value = getattr(value, "func", value)  # functools.partial
    code = getattr(value, "__code__", None)
    if code is not None:
        return cell_of(code.co_filename)
    members = list(vars(value if isinstance(value, type) else type(value)).values())[:100]
    for member in members:
        code = getattr(member, "__code__", None)
        cell = None if code is None else cell_of(code.co_filename)
        if cell is not None:
            return cell
    return None


def attributes(value):
    """{name: type} of what an object holds, parameters of a module among it."""
    held = dict(getattr(value, "__dict__", {}))
    for name, parameter in dict(held.get("_parameters") or {}).items():
        held[name] = parameter
    return {name[:MAX_NAME]: type(item).__name__[:100] for name, item in list(held.items())[:200]}


def methods(cls, cell_of):
    """{name: its parameters} of the methods that the notebook defines, and the cell of the last of them."""
    found, cell = {}, None
    for owner in reversed(cls.__mro__):
        for name, function in list(vars(owner).items())[:200]:
            code = getattr(inspect.unwrap(function), "__code__", None) if callable(function) else None
            if code is not None and getattr(function, "__module__", None) == "__main__":
                found[name] = parameters(function)
                cell = max(filter(None, (cell, cell_of(code.co_filename))), default=None)
            else:
                found.pop(name, None)
    return found, cell


def parameters(function):
    """(name, kind, whether it has a default) of each; None where the function does not say."""
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return None
    told = list(signature.parameters.values())
    if (
        [p.kind.name for p in told] == ["VAR_POSITIONAL", "VAR_KEYWORD"]
        and isinstance(function, type)
        and type(function).__call__ is not type.__call__
    ):  # its metaclass passes on what the class takes: flax.nnx
        told = list(inspect.signature(function.__init__).parameters.values())[1:]
    return [(p.name, p.kind.name, p.default is not p.empty) for p in told[:100]]


def describe_exception(error, cell_of):
    """An exception as data: its type's name, its message, and where in the notebook it was raised."""
    frames = []
    for entry in traceback.extract_tb(error.__traceback__)[-50:]:
        cell = cell_of(entry.filename)
        if cell is not None:
            frames.append(
                {
                    "cell": cell,
                    "line": entry.lineno or 0,
                    "function": entry.name,
                    "source": (entry.line or "")[:200],
                }
            )
    try:
        message = str(error)[:2000]
    except BaseException:
        message = "(its message could not be read)"
    return {"type": type(error).__name__[:100], "message": message, "frames": frames[-5:]}
