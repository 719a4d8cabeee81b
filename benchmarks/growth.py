"""How the cost of a grade grows: with cells, checks, examples a property, submissions and jobs. One run of this script.

    python benchmarks/growth.py [--repeats 3] [--only cells …] [--quick] [--plots DIR] [--docs]

Each axis is measured on a course made for it, of checks that cost little, so that what grows is the grader's. The points
of an axis are measured in turn, again and again; the least is drawn, the others as dots. `--plots` writes an SVG an axis,
`--docs` the same into docs/images/ and the slopes into docs/performance.md.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
import numpy as np
from growth_plots import draw
from pages import put
from peers.measure import CommandFailed, Cost, run
from peers.table import markdown
from scale import make

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
TOML = 'title = "Doubling"\n\n[[functions]]\nname = "double"\nparameters = ["x"]\n'
CHECK = '''

@check(examples={examples})
@given(n=integers(0, 10**9))  # so many that no example comes twice: Hypothesis stops where all have been
def doubles_{number}(student, n):
    """Every element is doubled."""
    x = n + np.arange(10.0)
    expect.close(student.double(x), 2 * x, "elements")
'''
HEAD = "import numpy as np\n\nfrom grader.authoring import check, expect, given, integers\n"


@dataclass
class Axis:
    """One thing that grows. `command` prepares a folder and returns the arguments of `grade` for a size."""

    name: str
    sizes: list[int]
    command: Callable[[int, Path], list[str]]
    unit: str  # of one step, for the slope
    found: dict[int, list[Cost]] = field(default_factory=dict)

    def least(self, what: str) -> list[float]:
        return [min(getattr(cost, what) for cost in self.found[size]) for size in self.sizes]

    def slope(self, what: str) -> float:
        """Seconds for each one more, by a straight line through the least of each size."""
        return float(np.polyfit(self.sizes, self.least(what), 1)[0])


def cells(size: int, folder: Path) -> list[str]:
    return _one(
        folder,
        ["def double(x):\n    return 2 * x"] + [f"a{index} = {index}" for index in range(size - 1)],
        1,
        10,
    )


def checks(size: int, folder: Path) -> list[str]:
    return _one(folder, ["def double(x):\n    return 2 * x"], size, 10)


def examples(size: int, folder: Path) -> list[str]:
    return _one(folder, ["def double(x):\n    return 2 * x"], 1, size)


def class_of(size: int, folder: Path, jobs: int = 2) -> list[str]:
    make(folder / "submissions", size, False)
    _course(folder / "course", 3, 50)
    return [str(folder / "submissions"), "--out", str(folder / "results"), "--jobs", str(jobs),
            "--course", str(folder / "course")]  # fmt: skip


AXES = [
    Axis("cells", [1, 25, 50, 100], cells, "a cell"),
    Axis("checks", [1, 10, 20, 40], checks, "a check of 10 examples"),
    Axis("examples", [10, 250, 500, 1000], examples, "an example, with one call"),
    Axis("submissions", [1, 10, 20, 30], class_of, "a submission, two at a time"),
    Axis("jobs", [1, 2, 4], lambda size, folder: class_of(12, folder, size), ""),
]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=[axis.name for axis in AXES])
    parser.add_argument(
        "--quick", action="store_true", help="the least, the second and the largest size of each"
    )
    parser.add_argument("--plots", type=Path, metavar="DIR")
    parser.add_argument("--docs", action="store_true")
    options = parser.parse_args()
    chosen = [axis for axis in AXES if not options.only or axis.name in options.only]
    if options.quick:
        for axis in chosen:
            axis.sizes = [axis.sizes[0], axis.sizes[1], axis.sizes[-1]]
    try:
        for _ in range(options.repeats):
            for axis in chosen:
                measure(axis)
    except CommandFailed as error:
        raise SystemExit(str(error)) from error
    text = slopes(chosen)
    print(text)
    folder = IMAGES if options.docs else options.plots
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        for axis in chosen:
            draw(axis.name, axis.sizes, axis.found, folder / f"growth-{axis.name}.svg")
    if options.docs:
        put("growth", text)


def measure(axis: Axis) -> None:
    """Every size once."""
    for size in axis.sizes:
        with tempfile.TemporaryDirectory(prefix="growth-") as name:
            folder = Path(name)
            folder.chmod(0o711)
            command = [sys.executable, "-m", "grader.cli.grade", *axis.command(size, folder), "--quiet"]
            axis.found.setdefault(size, []).append(run(command, allowed=(0, 1, 2)))
        cost = axis.found[size][-1]
        print(
            f"  {size} {axis.name}: {cost.wall:.2f} s, {cost.cpu:.2f} s of CPU time, load {cost.load:.1f}",
            flush=True,
        )


def slopes(axes: list[Axis]) -> str:
    """What one more costs, and the least and the largest that were measured."""
    rows = []
    for axis in axes:
        wall, cpu = axis.least("wall"), axis.least("cpu")
        step = [f"{1000 * axis.slope(what):.1f} ms" if axis.unit else "" for what in ("wall", "cpu")]
        loads = [cost.load for costs in axis.found.values() for cost in costs]
        rows.append([
            f"{axis.sizes[0]} to {axis.sizes[-1]} {axis.name}", f"{wall[0]:.2f} to {wall[-1]:.2f} s",
            f"{cpu[0]:.2f} to {cpu[-1]:.2f} s", axis.unit, *step, f"{statistics.median(loads):.1f}",
        ])  # fmt: skip
    return markdown(["grown", "wall", "CPU", "one more is", "wall", "CPU", "load average"], rows) + (
        f"\n\n{os.cpu_count()} cores; of each size the least of {len(next(iter(axes[0].found.values())))}."
    )


def _one(folder: Path, sources: list[str], checks: int, examples: int) -> list[str]:
    """One notebook, and a course with one exercise of so many checks."""
    _course(folder / "course", checks, examples)
    node = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    nbformat.write(node, folder / "one.ipynb")
    return [str(folder / "one.ipynb"), "--course", str(folder / "course")]


def _course(folder: Path, checks: int, examples: int) -> None:
    exercise = folder / "exercises" / "doubling"
    exercise.mkdir(parents=True)
    (exercise / "exercise.toml").write_text(TOML)
    (exercise / "checks.py").write_text(
        HEAD + "".join(CHECK.format(number=n, examples=examples) for n in range(checks))
    )


if __name__ == "__main__":
    main()
