"""What the attacks share: the catalogues, the layers that can be taken away, and an honest notebook."""

from __future__ import annotations

import os
import runpy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

# Test modules are imported by path (importlib mode), so the catalogues beside them can only be run.
HOSTILE = {
    path.stem: SimpleNamespace(**runpy.run_path(str(path)))
    for path in sorted(Path(__file__).with_name("hostile").glob("*.py"))
}
WITHOUT: dict[str, dict[str, Any]] = {
    "nothing": {},
    "limits": {"bounded": False},
    "user": {"drop_user": False},
    "landlock": {"landlock": False},
    "seccomp": {"seccomp": False},
    "environment": {"emptied": False},
}


@pytest.fixture(scope="session")
def hostile() -> dict[str, SimpleNamespace]:
    """The catalogues, by the name of their file."""
    return HOSTILE


@pytest.fixture(params=list(WITHOUT))
def taken_away(request: pytest.FixtureRequest) -> str:
    """The layer that is taken away in this run: each in turn, and none."""
    if request.param == "user" and os.getuid() != 0:
        pytest.skip("not root: there is no user layer to take away")
    return request.param


@pytest.fixture
def options_without(taken_away: str) -> dict[str, Any]:
    """What `SpawnOptions` is told, to leave that layer out."""
    return WITHOUT[taken_away]
