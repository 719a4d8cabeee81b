"""Each hostile notebook is graded for what it is, and the next one as if nothing had happened."""

from __future__ import annotations

import os
import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from grader.model import CheckResult, Report, Status
from grader.reports import as_json, as_junit, as_terminal
from grader.sandbox.keeper import descendants, is_zombie

pytestmark = pytest.mark.slow  # a whole grade, and an honest one after it, for each

HONEST = ("def double(x):\n    return x * 2", "left = 1")
OPTIONS = {"cell_seconds": 2.0, "memory": 700 << 20, "check_seconds": 2.0}


def without_times(report: Report) -> Report:
    """A report but for what differs from run to run."""

    def timeless(check: CheckResult) -> CheckResult:
        return replace(check, seconds=0.0)

    exercises = tuple(replace(e, checks=tuple(map(timeless, e.checks))) for e in report.exercises)
    cells = tuple(replace(cell, seconds=0.0) for cell in report.cells)
    submission = replace(report.submission, path="")
    return replace(report, submission=submission, exercises=exercises, cells=cells, seconds={})


def files_of_workers(zygote) -> list[str]:
    """Files outside the scratch folders that belong to a user id of this zygote's workers, and names of attacks."""
    ids = zygote._users.block
    found = [str(path) for path in Path(zygote.folder).glob("w*")]
    for folder in ("/tmp", "/var/tmp", "/dev/shm", "/run"):
        for entry in os.scandir(folder):
            if "left-by-an-attack" in entry.name or entry.stat(follow_symlinks=False).st_uid in ids:
                found.append(entry.path)
    return found


def processes_of_workers(zygote) -> list[int]:
    """Processes of the zygote's workers. What was killed may take a moment to be gone on a busy machine."""
    until = time.monotonic() + 10
    while True:
        left = [pid for pid in descendants(zygote.facts["pid"]) if not is_zombie(pid)]
        if not left or time.monotonic() > until:
            return left
        time.sleep(0.05)


@pytest.fixture(scope="module")
def untouched():
    """The honest notebook's report, once it is known."""
    return {}


@pytest.fixture
def graded(grade_cells, tiny, zygote, untouched):
    """Grade cells, then the honest notebook; give the report of the first."""

    def grade(*cells: str, **options) -> Report:
        how = {
            "course": tiny,
            "exercises": ("doubling",),
            "seed": 5,
            "require_isolation": True,
            **OPTIONS,
            **options,
        }
        honest = how | OPTIONS
        if not untouched:
            untouched["report"] = without_times(grade_cells(*HONEST, **honest))
            assert untouched["report"].score == 5
        report = grade_cells(*cells, **how)
        assert processes_of_workers(zygote) == []
        assert files_of_workers(zygote) == []
        after = without_times(grade_cells(*HONEST, **honest))
        assert after == untouched["report"]
        return report

    return grade


def everything(report: Report) -> str:
    return as_terminal(report) + as_json(report) + as_junit(report)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "attack" in metafunc.fixturenames:
        from runpy import run_path

        named = run_path(str(Path(__file__).with_name("hostile") / "notebooks.py"))["NOTEBOOKS"]
        metafunc.parametrize("attack", named.values(), ids=list(named))


def test_an_attack_costs_itself_alone(graded, attack):
    cells, statuses, score, said = attack
    wanted = [words.split("|") for words in statuses.split()]
    patience = {"cell_seconds": 60.0} if not any("timeout" in words for words in wanted) else {}
    if "search()" in cells[0]:
        patience["check_seconds"] = 30.0
    report = graded(*cells, **patience)
    seen = [cell.status.value for cell in report.cells]
    assert len(seen) == len(wanted), report.cells
    assert all(a in b for a, b in zip(seen, wanted, strict=True)), report.cells
    (exercise,) = report.exercises
    assert report.status is not Status.INTERNAL, exercise
    assert report.max_score == 5, exercise
    assert report.score == 5 if score == 5 else report.score <= score, [c.message for c in exercise.checks]
    text = everything(report)
    assert re.search(said, text), [cell.error for cell in report.cells]
    assert len(text) < 100_000
