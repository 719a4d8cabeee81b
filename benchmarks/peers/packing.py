"""The same assignment and the same submissions, packed as each system wants them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell

from .cases import Case
from .submissions import FUNCTIONS, Submission

NAME = "homework"
PLACE = "# Your code for {exercise}:"  # where a submission's cell goes in a student's copy
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def for_ours(submissions: Sequence[Submission], folder: Path) -> None:
    """A folder of notebooks, one a student."""
    folder.mkdir(parents=True)
    for one in submissions:
        node = _notebook([new_code_cell(source) for source in one.cells.values()])
        node.metadata["grader"] = {"exercises": list(FUNCTIONS)}
        nbformat.write(node, folder / f"{one.student}.ipynb")


def otter_master(cases: Sequence[Case]) -> Any:
    """The instructor's notebook for `otter assign`: a question an exercise, a test cell a case."""
    heading = (
        "# ASSIGNMENT CONFIG\ninit_cell: true\nexport_cell: false\ngenerate: true\nsolutions_pdf: false\n"
    )
    cells = [new_raw_cell(heading)]
    for exercise in FUNCTIONS:
        question = exercise.replace("-", "_")
        cells += [
            new_raw_cell(f"# BEGIN QUESTION\nname: {question}"),
            new_markdown_cell(f"Define `{FUNCTIONS[exercise]}`."),
            new_raw_cell("# BEGIN SOLUTION"),
            new_code_cell(f"{PLACE.format(exercise=exercise)}\n... # SOLUTION"),
            new_raw_cell("# END SOLUTION"),
            new_raw_cell("# BEGIN TESTS"),
        ]
        for case in cases:
            if case.exercise == exercise:
                config = f'""" # BEGIN TEST CONFIG\nname: {case.name}\npoints: {case.points}\n'
                config += f"hidden: {str(case.hidden).lower()}\n"
                cells.append(new_code_cell(f'{config}""" # END TEST CONFIG\n{case.body}'))
        cells += [new_raw_cell("# END TESTS"), new_raw_cell("# END QUESTION")]
    return _notebook(cells)


def otter_assign(otter: Path, cases: Sequence[Case], folder: Path) -> tuple[Path, Path]:
    """Let otter make its files. Returns the autograder's ZIP file and the students' notebook."""
    folder.mkdir(parents=True)
    master = folder / f"{NAME}.ipynb"
    nbformat.write(otter_master(cases), master)
    _do([otter, "assign", "--no-run-tests", "--no-pdfs", master, folder / "made"], folder)
    (archive,) = (folder / "made" / "autograder").glob("*.zip")
    return archive, folder / "made" / "student" / f"{NAME}.ipynb"


def nbgrader_source(cases: Sequence[Case]) -> Any:
    """The instructor's notebook for nbgrader: a solution cell an exercise, a locked test cell a case."""
    cells = []
    for exercise in FUNCTIONS:
        place = PLACE.format(exercise=exercise)
        solution = new_code_cell(f"### BEGIN SOLUTION\npass\n### END SOLUTION\n{place}")
        solution.metadata["nbgrader"] = _kind(f"solution-{exercise}", solution=True)
        cells.append(solution)
        for case in cases:
            if case.exercise != exercise:
                continue
            body = f"### BEGIN HIDDEN TESTS\n{case.body}\n### END HIDDEN TESTS" if case.hidden else case.body
            test = new_code_cell(f"# {case.name}\n{body}")
            test.metadata["nbgrader"] = {
                **_kind(f"{exercise}--{case.name}", grade=True, locked=True),
                "points": case.points,
            }
            cells.append(test)
    return _notebook(cells)


def nbgrader_course(nbgrader: Path, cases: Sequence[Case], folder: Path) -> Path:
    """Let nbgrader release the assignment in a course of its own. Returns the students' notebook."""
    source = folder / "source" / NAME
    source.mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(f"c = get_config()\nc.CourseDirectory.course_id = '{NAME}'\n")
    nbformat.write(nbgrader_source(cases), source / f"{NAME}.ipynb")
    _do([nbgrader, "generate_assignment", NAME, "--create", "--force"], folder)
    return folder / "release" / NAME / f"{NAME}.ipynb"


def handed_in(release: Path, submission: Submission) -> Any:
    """The students' notebook with this one's code in the places that were left for it."""
    node = nbformat.read(release, as_version=4)
    left = dict(submission.cells)
    for cell in node.cells:
        for exercise in list(left):
            if cell.cell_type == "code" and PLACE.format(exercise=exercise) in cell.source:
                cell.source = left.pop(exercise)
    if left:
        raise ValueError(f"{release}: no place for {', '.join(left)}")
    return node


def _kind(identity: str, grade: bool = False, locked: bool = False, solution: bool = False) -> dict[str, Any]:
    return {"schema_version": 3, "grade": grade, "locked": locked, "solution": solution, "task": False,
            "grade_id": identity, "cell_type": "code"}  # fmt: skip


def _notebook(cells: list[Any]) -> Any:
    node = new_notebook(cells=cells)
    node.metadata["kernelspec"] = dict(KERNEL)
    for index, cell in enumerate(cells):
        cell["id"] = f"cell-{index}"
    return node


def copy_course(folder: Path, target: Path, students: Sequence[str]) -> None:
    """A second nbgrader course with some of the students: its own gradebook, so that two runs do not meet in one."""
    shutil.copytree(folder, target, ignore=shutil.ignore_patterns("submitted", "autograded"))
    for student in students:
        shutil.copytree(folder / "submitted" / student, target / "submitted" / student)


def activated(script: Path) -> dict[str, str]:
    """What activating its environment changes: nbgrader looks for `alembic` on the path, both for a kernel."""
    return {
        "PATH": f"{script.parent}{os.pathsep}{os.environ.get('PATH', '')}",
        "VIRTUAL_ENV": str(script.parents[1]),
    }


def _do(command: Sequence[str | Path], cwd: Path) -> None:
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=os.environ | activated(Path(command[0])),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{command[0]} {command[1]} failed:\n{(done.stdout + done.stderr)[-3000:]}")
