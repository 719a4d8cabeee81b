"""Which framework a notebook uses: told by what its names are bound to and by what its functions refer to.

Nothing of the student's is called: types are looked at by `type` itself, for an object's `__class__` or a metaclass may be
code of the notebook. A notebook may use several frameworks; the one that most of it refers to is served.
"""

import sys
import types
from collections import Counter

from . import jax_arrays, mxnet_arrays, tensorflow_arrays
from .frameworks import NumpyAdapter, TorchAdapter

FRAMEWORKS = (
    "torch",
    "jax",
    "mxnet",
    "tensorflow",
)  # those with an adapter; the first of those that are loaded where nothing tells
OWNERS = {
    "torch": "torch",
    "torchvision": "torch",
    "jax": "jax",
    "jaxlib": "jax",
    "flax": "jax",
    "optax": "jax",
    "mxnet": "mxnet",
    "tensorflow": "tensorflow",
    "keras": "tensorflow",
    "tf_keras": "tensorflow",
}
BY_FUNCTION, BY_NAME = 3, 1  # a function that works with it says more than a name that was imported
MOST = 4000  # names looked at, and code objects for each


_made: dict = {}


def adapter_for(name):
    """The adapter called `name`; numpy's where that framework is not loaded. One that was made before the first cell stays
    what it was, whatever a cell has done to the framework since."""
    if name not in _made:
        if name == "torch" and "torch" in sys.modules:
            _made[name] = TorchAdapter(sys.modules["torch"])
        elif name == "jax" and jax_arrays.loaded():
            _made[name] = jax_arrays.loaded()
        elif name == "mxnet" and mxnet_arrays.loaded():
            _made[name] = mxnet_arrays.loaded()
        elif name == "tensorflow" and tensorflow_arrays.loaded():
            _made[name] = tensorflow_arrays.loaded()
        else:
            return NumpyAdapter()
    return _made[name]


def adapters():
    """One for each framework that is loaded, and NumPy's: to seed all generators that there are."""
    found = [adapter for adapter in map(adapter_for, FRAMEWORKS) if adapter.name != "numpy"]
    return found or [NumpyAdapter()]


def keep_generators():
    """A function that brings back what seeding changes in the frameworks that have no generator to be asked for its state."""
    return tensorflow_arrays.keep_generators()


def framework_of(namespace):
    """The name of the framework that a finished notebook uses: one of FRAMEWORKS, or "numpy"."""
    votes = Counter()
    for value in list(namespace.values())[-MOST:]:
        try:
            _look(value, namespace, votes)
        except BaseException:  # an object of the student's that does not let itself be looked at
            continue
    loaded = [name for name in FRAMEWORKS if adapter_for(name).name == name]
    found = [name for name in loaded if votes[name]]
    if not found:
        return loaded[0] if loaded else "numpy"
    return max(found, key=lambda name: (votes[name], -FRAMEWORKS.index(name)))


_module_of = type.__dict__["__module__"].__get__
_bases_of = type.__dict__["__mro__"].__get__
_members_of = type.__dict__["__dict__"].__get__


def _names_of(module):
    return types.ModuleType.__dict__["__dict__"].__get__(module)


def _look(value, namespace, votes):
    owner = _owner(value)
    if owner:
        votes[owner] += BY_NAME
    if type(value) is types.FunctionType:
        _look_inside(value.__code__, namespace, votes)
    elif issubclass(type(value), type) and _module_of(value) == "__main__":
        for base in _bases_of(value)[1:]:
            if _of_module(_module_of(base)):
                votes[_of_module(_module_of(base))] += BY_NAME
        for member in list(_members_of(value).values())[:MOST]:
            if type(member) is types.FunctionType:
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
    kind = type(value)
    if issubclass(kind, types.ModuleType):
        return _of_module(_names_of(value).get("__name__"))
    module = _module_of(value) if issubclass(kind, type) else None
    if kind is types.FunctionType:
        module = value.__module__
    return _of_module(module) or _of_module(_module_of(kind))


def _of_module(name):
    if type(name) is not str:
        return None
    parts = name.split(".")
    if parts[0] == "d2l" and len(parts) > 1:
        return OWNERS.get(parts[1])
    return OWNERS.get(parts[0])
