"""Which framework a notebook is taken to use. Real JAX is asked in tests/environments."""

from __future__ import annotations

import sys
import types

import numpy as np
import pytest
import torch

from grader.sandbox import detect


def namespace(source: str) -> dict:
    names: dict = {"__name__": "__main__"}
    exec(source, names)
    return names


class Unfriendly:
    """An object that does not let itself be looked at."""

    @property
    def __class__(self):
        raise RuntimeError("no")


def test_a_notebook_that_tells_nothing_gets_the_arrays_of_the_course():
    assert detect.framework_of(namespace("def f(x): return x + 1")) == "torch"


def test_what_is_imported_and_what_functions_refer_to_tell():
    assert detect.framework_of(namespace("import torch\ndef f(x): return torch.abs(x)")) == "torch"
    assert detect.framework_of({"x": torch.ones(2), "odd": Unfriendly(), "n": np.ones(1)}) == "torch"


@pytest.fixture(autouse=True)
def nothing_made_before(monkeypatch):
    monkeypatch.setattr(detect, "_made", {})


def test_functions_outweigh_imports(monkeypatch):
    """A notebook that has imported both: the functions say which of them it works with."""
    jax, jnp = types.ModuleType("jax"), types.ModuleType("jax.numpy")
    jax.numpy = jnp
    monkeypatch.setitem(sys.modules, "jax", jax)
    names = {"torch": torch, "jax": jax, "jnp": jnp}
    exec("def f(x): return jnp.abs(x)\ndef g(x):\n    return [jnp.sum(i) for i in x]", names)
    assert detect.framework_of(names) == "jax"
    names = {"torch": torch, "jax": jax, "jnp": jnp}
    exec("class Model:\n    def forward(self, x): return (lambda: torch.abs(x))()", names)
    exec("def f(x): return torch.abs(x)", names)
    assert detect.framework_of(names) == "torch"


def test_a_framework_that_is_not_loaded_is_not_chosen():
    names = {"jnp": types.ModuleType("jax.numpy")}
    exec("def f(x): return jnp.abs(x)", names)
    assert detect.framework_of(names) == "torch"


def test_the_books_package_counts_as_the_framework_that_it_is_for():
    assert detect._of_module("d2l.jax") == "jax"
    assert detect._of_module("d2l.torch") == "torch"
    assert detect._of_module("d2l.mxnet") == detect._of_module("mxnet.numpy") == "mxnet"
    assert detect._of_module("d2l") is None


LOUD = """
import torch, types
def run_nothing(*arguments):
    raise SystemExit('this ran')


class Meta(type):
    __module__ = property(run_nothing)
    __mro__ = property(run_nothing)
    __dict__ = property(run_nothing)
    __getattribute__ = run_nothing


class Loud(metaclass=Meta):
    __class__ = property(run_nothing)
    __getattribute__ = run_nothing
    __module__ = '__main__'

    def method(self, x):
        return torch.abs(x)


class LoudModule(types.ModuleType):
    __name__ = property(run_nothing)
    __class__ = property(run_nothing)
"""  # in a text: pytest looks at what a test module defines


def test_nothing_of_the_students_runs():
    made = namespace(LOUD)
    names = {"torch": torch, "object": object.__new__(made["Loud"]), "module": made["LoudModule"]("m")}
    votes = detect.Counter()
    for value in (*names.values(), made["Loud"]):
        detect._look(value, names, votes)
    assert votes["torch"] > 1
    assert detect.framework_of(names) == "torch"
