"""The sample reports: all of them by name, and each in turn."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

# Test modules are imported by path (importlib mode), so a plain module beside them can only be run.
SAMPLES = SimpleNamespace(**runpy.run_path(str(Path(__file__).with_name("samples.py"))))


@pytest.fixture(scope="session")
def samples():
    return SAMPLES


@pytest.fixture(params=list(SAMPLES.SAMPLES))
def sample(request):
    return SAMPLES.SAMPLES[request.param]
