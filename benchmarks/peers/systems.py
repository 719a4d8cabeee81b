"""How each system is called for a class and for one notebook, and what marks it gave."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import nbformat

from . import packing
from .cases import Case
from .measure import Cost, run
from .submissions import FUNCTIONS, Submission

HERE = Path(__file__).resolve().parent
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
Marks = dict[str, dict[str, bool]]  # student -> "exercise::check" -> passed


@dataclass
class Ours:
    """`grade`, as a user calls it."""

    name: str = "gradewright"
    modes: dict[str, str] = field(
        default_factory=lambda: {"gradewright, --jobs 2": "one `grade FOLDER --jobs 2`"}
    )

    def prepare(self, cases: Sequence[Case], submissions: Sequence[Submission], folder: Path) -> None:
        self.folder, self.marks, self.examples, self.isolation = folder, {}, {}, {}
        packing.for_ours(submissions, folder / "submissions")

    def batch(self, mode: str, students: Sequence[str], out: Path) -> Cost:
        chosen = out / "submissions"
        chosen.mkdir(parents=True)
        for student in students:
            shutil.copy(self.folder / "submissions" / f"{student}.ipynb", chosen)
        command = [sys.executable, "-m", "grader.cli.grade", chosen, "--out", out / "results", "--jobs", "2"]
        cost = run(command, allowed=(0, 1))
        for student in students:
            self._read(student, out / "results" / f"{student}.json")
        return cost

    def single(self, student: str, out: Path) -> Cost:
        notebook, report = self.folder / "submissions" / f"{student}.ipynb", out / "report.json"
        out.mkdir(parents=True)
        return run(
            [sys.executable, "-m", "grader.cli.grade", notebook, "--quiet", "--json", report], allowed=(0, 1)
        )

    def _read(self, student: str, path: Path) -> None:
        report = json.loads(path.read_text(encoding="utf-8"))
        if report["status"] == "internal":
            raise SystemExit(f"{path}: a fault of the grader's own: {report['notes']}")
        checks = [(e["name"], check) for e in report["exercises"] for check in e["checks"]]
        self.marks[student] = {
            f"{exercise}::{_last(check['id'])}": check["status"] == "passed" for exercise, check in checks
        }
        self.examples[student] = sum(check["examples"] for _, check in checks)
        self.isolation = report["isolation"]


def _last(identity: str) -> str:
    return identity.rpartition("::")[2]


@dataclass
class Otter:
    bin: Path
    name: str = "otter-grader"
    modes: dict[str, str] = field(
        default_factory=lambda: {
            "otter run, 2 at a time": "`otter run` for each notebook, two at a time by `xargs -P 2`",
            "otter's Python interface, pool of 2": "`otter.api.grade_submission` in a pool of two processes",
        }
    )

    def prepare(self, cases: Sequence[Case], submissions: Sequence[Submission], folder: Path) -> None:
        self.folder, self.marks, self.cases = folder, {}, cases
        self.archive, release = packing.otter_assign(self.bin / "otter", cases, folder)
        (folder / "submissions").mkdir()
        for one in submissions:
            node = packing.handed_in(release, one)
            nbformat.write(node, folder / "submissions" / f"{one.student}.ipynb")

    def batch(self, mode: str, students: Sequence[str], out: Path) -> Cost:
        out.mkdir(parents=True)
        notebooks = [self.folder / "submissions" / f"{student}.ipynb" for student in students]
        env = packing.activated(self.bin / "otter") | ONE_THREAD
        if "pool" in mode:
            marks = out / "marks.json"
            command = [self.bin / "python", HERE / "otter_pool.py", self.archive, marks, "2", *notebooks]
            cost = run(command, cwd=out, env=env)
            told = json.loads(marks.read_text())
            for student in students:
                self.marks[student] = self._named(told[student]["passed"])
            return cost
        for student in students:
            (out / student).mkdir()
        pairs = [str(word) for notebook in notebooks for word in (out / notebook.stem, notebook)]
        call = (
            f"printf '%s\\n' \"$@\" | xargs -P 2 -n 2 '{self.bin}/otter' run -a '{self.archive}' --no-logo -o"
        )
        cost = run(["sh", "-c", call, "sh", *pairs], cwd=out, env=env)
        for student in students:
            if not (out / student / "results.json").is_file():
                raise SystemExit(f"otter run left no results for {student} in {out}")
        return cost

    def single(self, student: str, out: Path) -> Cost:
        out.mkdir(parents=True)
        notebook = self.folder / "submissions" / f"{student}.ipynb"
        command = [self.bin / "otter", "run", "-a", self.archive, "-o", out, "--no-logo", notebook]
        return run(command, cwd=out, env=packing.activated(self.bin / "otter"))

    def _named(self, passed: dict[str, bool]) -> dict[str, bool]:
        """otter counts the cases of a question; ours have names."""
        names = {
            f"{exercise.replace('-', '_')}--{number}": f"{exercise}::{case.name}"
            for exercise in FUNCTIONS
            for number, case in enumerate(case for case in self.cases if case.exercise == exercise)
        }
        return {names[key]: value for key, value in passed.items()}


@dataclass
class Nbgrader:
    bin: Path
    name: str = "nbgrader"
    modes: dict[str, str] = field(
        default_factory=lambda: {
            "nbgrader autograde": "`nbgrader autograde`, which grades one after the other",
            "nbgrader autograde, 2 courses at once": "two `nbgrader autograde` at once, each with half of the class and "
            "a gradebook of its own",
        }
    )

    def prepare(self, cases: Sequence[Case], submissions: Sequence[Submission], folder: Path) -> None:
        self.folder, self.marks = folder, {}
        release = packing.nbgrader_course(self.bin / "nbgrader", cases, folder)
        for one in submissions:
            place = folder / "submitted" / one.student / packing.NAME
            place.mkdir(parents=True)
            nbformat.write(packing.handed_in(release, one), place / f"{packing.NAME}.ipynb")

    def batch(self, mode: str, students: Sequence[str], out: Path) -> Cost:
        halves = [students[::2], students[1::2]] if "2 courses" in mode else [students]
        courses = [out / f"course{number}" for number in range(len(halves))]
        for course, half in zip(courses, halves, strict=True):
            packing.copy_course(self.folder, course, half)
        env = packing.activated(self.bin / "nbgrader") | (ONE_THREAD if len(halves) > 1 else {})
        each = f'(cd "$0" && exec nbgrader autograde {packing.NAME})'
        call = " & ".join(each.replace("$0", str(course)) for course in courses) + " & wait"
        cost = run(["sh", "-c", call], env=env)
        for course, half in zip(courses, halves, strict=True):
            self._read(course, half)
        return cost

    def single(self, student: str, out: Path) -> Cost:
        packing.copy_course(self.folder, out, [student])
        command = [self.bin / "nbgrader", "autograde", packing.NAME, "--student", student]
        return run(command, cwd=out, env=packing.activated(self.bin / "nbgrader"))

    def _read(self, course: Path, students: Sequence[str]) -> None:
        out = course / "marks.json"
        run([self.bin / "python", HERE / "nbgrader_marks.py", course / "gradebook.db", packing.NAME, out])
        told = json.loads(out.read_text())
        for student in students:
            if not told.get(student, {}).get("passed"):
                raise SystemExit(f"nbgrader graded nothing of {student} in {course}")
            self.marks[student] = told[student]["passed"]
