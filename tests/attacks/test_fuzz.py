"""A small share of `benchmarks/fuzz.py` in every run: other inputs than the million's, the same on every machine."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

FUZZ = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "fuzz.py"))


@pytest.mark.parametrize(("target", "inputs", "endings"), [
    ("wire", 20_000, {"wire: WireError", "wire: decoded", "wire: CheckStopped", "wire: StudentError"}),
    ("notebook", 3_000, {"notebook: SubmissionFault", "notebook: read"}),
    ("kernel", 2_000, {"kernel: cell killed", "kernel: cell ok", "kernel: cell error", "kernel: messages received"}),
])  # fmt: skip
@pytest.mark.filterwarnings("ignore::nbformat.warnings.DuplicateCellId")
def test_no_input_raises_what_is_not_documented(target, inputs, endings):
    assert set(FUZZ["fuzz"](target, inputs, seed=7)) == endings
