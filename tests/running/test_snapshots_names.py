"""What a notebook defines is told, whatever its objects do when they are looked at."""

from __future__ import annotations

import time

import pytest

from grader.running import snapshots


def test_names_tells_what_the_notebook_defines_and_where(run_cells):
    ran = run_cells(
        "import math\n_hidden = 1", "x = 3\ndef f(a, b=2, *c, d, **e):\n    pass", "class C:\n    pass"
    )
    names = ran.namespace.names()
    assert set(names) == {"x", "f", "C"}
    assert names["f"]["callable"] is True
    assert names["f"]["cell"] == 1
    assert names["f"]["parameters"] == [
        ("a", "POSITIONAL_OR_KEYWORD", False), ("b", "POSITIONAL_OR_KEYWORD", True), ("c", "VAR_POSITIONAL", False),
        ("d", "KEYWORD_ONLY", False), ("e", "VAR_KEYWORD", False)]  # fmt: skip
    assert names["x"] == {"type": "int", "callable": False, "class": False, "parameters": None, "cell": None}
    assert names["C"]["class"] is True


def test_names_of_a_notebook_that_imports_everything(run_cells):
    stars = """
from numpy import *
from torch import *
from torch.nn.functional import *
from matplotlib.pylab import *
"""
    ran = run_cells(stars, "def mine(a):\n    return a")
    names = ran.namespace.names()
    assert names["mine"]["parameters"] == [("a", "POSITIONAL_OR_KEYWORD", False)]
    assert len(names) > 1000
    assert ran.namespace.gone == ""


HOSTILE = {
    "answers everything": """
class A:
    def __getattr__(self, name):
        return A()
    def __call__(self): pass
a = A()
""",
    "raises for everything": "class A:\n    def __getattribute__(self, name):\n        raise RuntimeError\na = A()",
    "raises for a wrapped": """
class A:
    def __getattr__(self, name):
        raise ValueError(name)
    def __call__(self): pass
a = A()
""",
    "lies about its class": "class A:\n    @property\n    def __class__(self):\n        raise SystemExit\na = A()",
    "a strange signature": "def a(): pass\na.__signature__ = 5",
    "a signature that exits": """
class A:
    @property
    def __signature__(self):
        raise SystemExit
    def __call__(self): pass
a = A()
""",
    "a mock": "from unittest.mock import MagicMock\na = MagicMock()",
    "a name that is no text": "globals()[5] = 1\na = 1",
    "a type without a name": "a = type('', (), {})()",
    "a name of surrogates": "globals()['\\ud800'] = 1\na = 1",
    "a very long name": "globals()['x' * 10**6] = 1\na = 1",
    "many parameters": "a = eval('lambda ' + ', '.join(f'p{i}' for i in range(5000)) + ': 1')",
}


@pytest.mark.parametrize("source", list(HOSTILE.values()), ids=list(HOSTILE))
def test_an_object_that_misbehaves_when_looked_at_costs_no_more_than_itself(run_cells, source):
    ran = run_cells(source, "def good(x):\n    return x")
    names = ran.namespace.names()
    assert names["good"]["parameters"] == [("x", "POSITIONAL_OR_KEYWORD", False)]
    assert ran.call("good", 5) == ("ok", 5)


def test_looking_at_an_object_that_hangs_ends(run_cells, monkeypatch):
    monkeypatch.setattr(snapshots, "FREEZE_SECONDS", 2.0)
    source = """
import time
class A:
    @property
    def __signature__(self):
        time.sleep(600)
    def __call__(self): pass
a = A()
"""
    ran = run_cells(source, "def good(x):\n    return x")
    began = time.monotonic()
    names = ran.namespace.names()
    assert names or "no answer" in ran.namespace.gone
    assert time.monotonic() - began < 5
    assert ran.call("good", 5) == ("ok", 5)
