"""A real browser, and pages made of samples and of notebooks that were really run."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import nbformat
import pytest

from grader.model import Report
from grader.submission import Options, grade_submission

HOSTILE = runpy.run_path(str(Path(__file__).with_name("hostile.py")))
EXAMPLE = Path(__file__).parents[3] / "examples" / "linear-regression.ipynb"


@pytest.fixture(scope="module")
def reports(zygote: Any, course: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """Notebooks that were really run: the README's example, and one that tries to run scripts."""
    path = tmp_path_factory.mktemp("hostile") / HOSTILE["FILE_NAME"]
    nbformat.write(HOSTILE["notebook"](), path)
    how = Options(illustrated=True)
    return {
        "graded": grade_submission(EXAMPLE, course, zygote, how),
        "hostile": grade_submission(path, course, zygote, how),
    }


@pytest.fixture(scope="module")
def graded(reports: dict[str, Report]) -> Report:
    return reports["graded"]


@pytest.fixture(scope="module")
def hostile(reports: dict[str, Report]) -> Report:
    return reports["hostile"]


@pytest.fixture(scope="module")
def browser(reports: dict[str, Report], browser: Any) -> Any:
    """After all grading: while Playwright runs, its thread can run no other event loop."""
    return browser
