"""Two judging processes give the report that one gives, whatever befalls one of them."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace

import pytest

from grader.course import read_course
from grader.model import Status
from grader.reports.progress import SilentProgress
from grader.sandbox import keeper

RIGHT = "def double(x):\n    return 2 * x\ndef count_up(limit):\n    return range(limit)"
BOTH = ("doubling", "counting")

WHERE = """

@check(points=1)
def is_judged_where(student):
    \"\"\"It is judged by a process.\"\"\"
    student.{function}({argument})
    with open({log!r}, "a") as log:
        log.write(f"{exercise} {{__import__('os').getpid()}}\\n")
    {then}
"""


@pytest.fixture
def logged(tiny, tmp_path):
    """`logged(then) -> (course, log)`: the tiny course, whose exercises also say which process judges them."""

    def make(then: str = "pass"):
        root = tmp_path / "course"
        shutil.copytree(tiny.root, root)
        log = tmp_path / "log"
        for exercise, function, argument in (("doubling", "double", "1.0"), ("counting", "count_up", "3")):
            checks = root / "exercises" / exercise / "checks.py"
            with checks.open("a") as file:
                file.write(
                    WHERE.format(
                        function=function, argument=argument, log=str(log), exercise=exercise, then=then
                    )
                )
        return read_course(root), log

    return make


def judged_where(log):
    return dict(line.split() for line in log.read_text().splitlines())


def without_times(report):
    exercises = tuple(
        replace(e, checks=tuple(replace(c, seconds=0.0) for c in e.checks)) for e in report.exercises
    )
    return replace(report, exercises=exercises, cells=(), seconds={})


@pytest.mark.parametrize(
    "source",
    [
        RIGHT,
        RIGHT.replace("2 * x", "x"),
        RIGHT.replace("range(limit)", "1 / 0"),
        RIGHT.replace("return 2 * x", "while True: pass"),
        RIGHT.replace("return 2 * x", "import os; os._exit(3)"),
        RIGHT.replace("return range", "import os; os.kill(os.getpid(), 9); return range"),
        "def double(y):\n    return y + y",
    ],
)
def test_two_give_the_report_that_one_gives(grade_cells, tiny, source):
    one, two = (
        grade_cells(source, course=tiny, exercises=BOTH, seed=5, check_seconds=2.0, judges=judges)
        for judges in (1, 2)
    )
    assert without_times(one) == without_times(two)


def test_the_real_course_is_judged_alike(grade_cells, course):
    source = (course.exercises["huber-loss"].folder / "wrong").glob("*.py")
    wrong = sorted(source)[0].read_text()
    right = (sorted((course.exercises["squared-loss"].folder / "right").glob("*.py"))[0]).read_text()
    one, two = (
        grade_cells(wrong, right, exercises=("huber-loss", "squared-loss"), seed=5, judges=judges)
        for judges in (1, 2)
    )
    assert one.score > 0
    assert without_times(one) == without_times(two)


def test_each_process_judges_whole_exercises(grade_cells, logged):
    course, log = logged("import time; time.sleep(1)")
    report = grade_cells(RIGHT, course=course, exercises=BOTH, judges=2)
    where = judged_where(log)
    assert report.status is Status.PASSED
    assert where.keys() == set(BOTH)
    assert str(os.getpid()) in where.values()
    assert len(set(where.values())) == 2


def test_with_one_exercise_or_one_judge_there_is_no_second(grade_cells, logged):
    course, log = logged()
    grade_cells(RIGHT, course=course, exercises=BOTH, judges=1)
    grade_cells(RIGHT, course=course, exercises=("counting",), judges=2)
    grade_cells(RIGHT, course=course, exercises=BOTH, judges=2, live=True)
    assert set(judged_where(log).values()) == {str(os.getpid())}


def test_what_the_second_judge_took_with_it_is_judged_by_the_first(grade_cells, logged):
    die = f"import os, time; os.getpid() == {os.getpid()} and time.sleep(1) or os.getpid() == {os.getpid()} or os._exit(1)"
    course, log = logged(die)
    report = grade_cells(RIGHT, course=course, exercises=BOTH, judges=2)
    assert report.status is Status.PASSED
    assert report.score == report.max_score == 10
    lines = [line.split() for line in log.read_text().splitlines()]
    assert len(lines) == 3, "one exercise was begun by the second, and done again by the first"
    assert len({pid for _, pid in lines}) == 2


def test_a_fault_of_a_check_is_ours_whoever_runs_it(grade_cells, logged):
    course, _ = logged("import time; time.sleep(1); raise KeyError('ours')")
    report = grade_cells(RIGHT, course=course, exercises=BOTH, judges=2)
    assert [e.status for e in report.exercises] == [Status.INTERNAL] * 2
    assert report.score == report.max_score == 8


class Told(SilentProgress):
    def __init__(self):
        self.lines = []

    def exercise(self, name):
        self.lines.append(name)

    def check_done(self, result):
        self.lines.append(result.id)


def test_progress_tells_one_exercise_after_the_other(grade_cells, tiny):
    told = {1: Told(), 2: Told()}
    for judges, progress in told.items():
        grade_cells(RIGHT, course=tiny, exercises=BOTH, judges=judges, progress=progress)

    def by_exercise(lines):
        starts = [i for i, line in enumerate(lines) if line in BOTH]
        return sorted(lines[a:b] for a, b in zip(starts, [*starts[1:], None], strict=True))

    assert by_exercise(told[1].lines) == by_exercise(told[2].lines)


def test_nothing_is_left_of_the_second(grade_cells, tiny):
    grade_cells(RIGHT, course=tiny, exercises=BOTH, judges=2)
    before = (len(os.listdir("/proc/self/fd")), keeper.children(os.getpid()))
    for _ in range(3):
        grade_cells(RIGHT, course=tiny, exercises=BOTH, judges=2)
    assert (len(os.listdir("/proc/self/fd")), keeper.children(os.getpid())) == before
