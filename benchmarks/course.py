"""The whole course, solved in one notebook: what its grade costs beside the bare run of its cells.

    python benchmarks/course.py [--repeats 3] [--keep NOTEBOOK]

The notebook is made of the cells of every model solution. Its bare run and its cold grade, everything included,
are timed in turn; then the time of each exercise's checks, from the grader's own report.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from grader.course import Course, read_course
from grader.notebook import read_notebook


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--keep", metavar="NOTEBOOK", type=Path, help="write the notebook here")
    options = parser.parse_args()
    course = read_course()
    with tempfile.TemporaryDirectory() as folder:
        notebook = options.keep or Path(folder) / "whole-course.ipynb"
        nbformat.write(solved(course), notebook)
        script = Path(folder) / "bare.py"
        script.write_text(bare(notebook), encoding="utf-8")
        report = Path(folder) / "report.json"
        grade = [sys.executable, "-m", "grader.cli.grade", str(notebook), "--quiet", "--json", str(report)]
        alone, graded = [], []
        for _ in range(options.repeats):
            alone.append(seconds([sys.executable, str(script)]))
            graded.append(seconds(grade))
        told = json.loads(report.read_text(encoding="utf-8"))
    print(f"{told['score']:g} of {told['max_score']:g} points, {len(told['cells'])} cells")
    print(
        f"bare run: import torch, the cells   median {statistics.median(alone):6.2f} s   best {min(alone):6.2f} s"
    )
    print(
        f"cold grade, everything included     median {statistics.median(graded):6.2f} s   best {min(graded):6.2f} s"
    )
    print("phases of the last: " + ", ".join(f"{k} {v:.2f} s" for k, v in told["seconds"].items()))
    costs = {e["name"]: sum(c.get("seconds", 0.0) for c in e["checks"]) for e in told["exercises"]}
    for name, cost in sorted(costs.items(), key=lambda item: -item[1]):
        print(f"  {name:22} {cost:6.2f} s")


def solved(course: Course) -> nbformat.NotebookNode:
    """A notebook with the cells of all model solutions, one exercise after the other."""
    whole = nbformat.v4.new_notebook()
    for exercise in sorted(
        course.exercises.values(), key=lambda e: e.credit_only
    ):  # those judge what others overwrite
        solution = nbformat.read(exercise.folder / "solution.ipynb", as_version=4)
        whole.cells += [cell for cell in solution.cells if cell.cell_type == "code" or exercise.manual]
    whole.metadata["grader"] = {"exercises": list(course.exercises)}
    for index, cell in enumerate(whole.cells):
        cell["id"] = f"cell-{index}"
    return whole


def bare(notebook: Path) -> str:
    """The notebook's code as a script, without magics."""
    cells = [cell.source for cell in read_notebook(notebook).cells if cell.kind == "code"]
    lines = "\n".join(["import matplotlib", "matplotlib.use('agg')", "import torch", *cells]).splitlines()
    return "\n".join(line for line in lines if not line.startswith(("%", "!")))


def seconds(command: list[str]) -> float:
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
