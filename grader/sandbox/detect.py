"""Which framework a notebook uses: told by what its names are bound to and by what its functions refer to.

Nothing of the student's is called. A notebook may use several; the one that most of it refers to is served.
"""

import sys
import types
from collections import Counter

from . import jax_arrays
from .frameworks import NumpyAdapter, TorchAdapter

FRAMEWORKS = ("torch", "jax")  # those with an adapter; the first of those that are loaded where nothing tells
OWNERS = {
    "torch": "torch",
    "torchvision": "torch",
    "jax": "jax",
    "jaxlib": "jax",
    "flax": "jax",
    "optax": "jax",
}
BY_FUNCTION, BY_NAME = 3, 1  # a function that works with it says more than a name that was imported
MOST = 4000  # names looked at, and code objects for each


def adapter_for(name):
    """The adapter called `name`; numpy's where that framework is not loaded."""
    if name == "torch" and "torch" in sys.modules:
        return TorchAdapter(sys.modules["torch"])
    if name == "jax":
        return jax_arrays.loaded() or NumpyAdapter()
    return NumpyAdapter()


def adapters():
    """One for each framework that is loaded, and NumPy's: to seed all generators that there are."""
    found = [adapter for adapter in map(adapter_for, FRAMEWORKS) if adapter.name != "numpy"]
    return found or [NumpyAdapter()]


def framework_of(namespace):
    """The name of the framework that a finished notebook uses: one of FRAMEWORKS, or "numpy"."""
    votes = Counter()
    for value in list(namespace.values())[-MOST:]:
        try:
            _look(value, namespace, votes)
        except Exception:  # an object of the student's that does not let itself be looked at
            continue
    loaded = [name for name in FRAMEWORKS if adapter_for(name).name == name]
    found = [name for name in loaded if votes[name]]
    if not found:
        return loaded[0] if loaded else "numpy"
    return max(found, key=lambda name: (votes[name], -FRAMEWORKS.index(name)))


def _look(value, namespace, votes):
    owner = _owner(value)
    if owner:
        votes[owner] += BY_NAME
    if isinstance(value, types.FunctionType):
        _look_inside(value.__code__, namespace, votes)
    elif isinstance(value, type) and value.__module__ == "__main__":
        for base in value.__mro__[1:]:
            if _of_module(base.__module__):
                votes[_of_module(base.__module__)] += BY_NAME
        for member in list(vars(value).values())[:MOST]:
            if isinstance(member, types.FunctionType):
                _look_inside(member.__code__, namespace, votes)


def _look_inside(code, namespace, votes):
    """Which frameworks the code of a function refers to by its global names, those of inner functions included."""
    todo, owners = [code], set()
    while todo and len(todo) < MOST:
        one = todo.pop()
        owners |= {_owner(namespace[name]) for name in one.co_names if name in namespace}
        todo += [part for part in one.co_consts if isinstance(part, types.CodeType)]
    for owner in owners - {None}:
        votes[owner] += BY_FUNCTION


def _owner(value):
    """The framework that a module, or an object by its type, belongs to."""
    if isinstance(value, types.ModuleType):
        return _of_module(value.__name__)
    module = getattr(value, "__module__", None) if isinstance(value, (type, types.FunctionType)) else None
    return _of_module(module) or _of_module(type(value).__module__)


def _of_module(name):
    parts = name.split(".") if isinstance(name, str) else [""]
    if parts[0] == "d2l" and len(parts) > 1:
        return OWNERS.get(parts[1])
    return OWNERS.get(parts[0])
