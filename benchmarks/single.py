"""What one grade costs, against the bare run of the same cells; all figures from one run of this script.

    python benchmarks/single.py [NOTEBOOK] [--repeats 5]

Whole processes are timed in turn (bare, grade, bare, grade, …), so that a machine whose speed drifts moves
both; medians and the median of the paired differences are printed.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from grader.authoring.student import Student
from grader.model import Binding
from grader.notebook import read_notebook
from grader.running.zygote import Zygote
from grader.submission import Options, Running

HERE = Path(__file__).resolve().parent

CALLEE = """
import torch
def identity(x): return x
def linreg(X, w, b): return X @ w + b
def forever():
    while True: pass
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "notebook", nargs="?", type=Path, default=HERE.parent / "examples" / "linear-regression.ipynb"
    )
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(f"{options.notebook.name}, {options.repeats} repeats")
        whole_grade(options.notebook, options.repeats, Path(folder))
        inside(Path(folder))


def whole_grade(notebook: Path, repeats: int, folder: Path) -> None:
    """Cold `grade` against `import torch` and a bare run of the cells in one process."""
    cells = [cell.source for cell in read_notebook(notebook).cells if cell.kind == "code"]
    script = folder / "bare.py"
    lines = ["import torch", "import matplotlib", "matplotlib.use('agg')", *cells]
    script.write_text(
        "\n".join(line for line in "\n".join(lines).splitlines() if not line.startswith(("%", "!")))
    )
    bare, cold, extra = [], [], []
    grade = [sys.executable, "-m", "grader.cli.grade", str(notebook), "--quiet"]
    for _ in range(repeats):
        bare.append(seconds([sys.executable, str(script)], {0}))
        cold.append(seconds(grade, {0, 1}))
        extra.append(cold[-1] - bare[-1])
    line("bare run: import torch, the cells", bare)
    line("cold grade, everything included", cold)
    line("  more than the bare run", extra)


def inside(folder: Path) -> None:
    """From asking for a worker to its first cell; one call; one snapshot."""
    solution = folder / "callee.py"
    solution.write_text(CALLEE)
    notebook = read_notebook(solution)
    with Zygote() as zygote:
        zygote.ready()
        print(f"{'zygote warm after':<42} {zygote.facts['seconds']:8.2f} s")
        ready = []
        for _ in range(7):
            clock = FirstCell()
            namespace = Running(notebook, zygote, Options(), clock).run()
            ready.append(clock.first - clock.began)
            namespace.close()
        line("asking for a worker to its first cell", ready)
        namespace = Running(notebook, zygote, Options()).run()
        namespace.names()
        forks = []
        for _ in range(20):
            began = time.perf_counter()
            connection = namespace.open(10)
            connection.request(("reset", 1))
            forks.append(time.perf_counter() - began)
            connection.close()
        line("a snapshot, to its first answer", forks)
        names = ("identity", "linreg")
        student = Student(namespace.open(60), {name: Binding(name, name, "name") for name in names})
        X, w, b = (np.ones(shape, np.float32) for shape in ((10, 3), (3, 1), (1,)))
        line("a call, one array of 10 × 3 both ways", calls(lambda: student.identity(X)))
        line("a call of linreg(X, w, b)", calls(lambda: student.linreg(X, w, b)))
        namespace.close()


class FirstCell:
    """A Progress that only notes when the first cell begins."""

    def __init__(self) -> None:
        self.began, self.first = time.perf_counter(), 0.0

    def cell(self, index: int, total: int) -> None:
        self.first = self.first or time.perf_counter()

    def __getattr__(self, name: str) -> object:
        return lambda *arguments: None


def calls(call: object, times: int = 2000) -> list[float]:
    for _ in range(200):
        call()  # type: ignore[operator]
    taken = []
    for _ in range(5):
        began = time.perf_counter()
        for _ in range(times):
            call()  # type: ignore[operator]
        taken.append((time.perf_counter() - began) / times)
    return taken


def seconds(command: list[str], allowed: set[int]) -> float:
    began = time.perf_counter()
    code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    taken = time.perf_counter() - began
    if code.returncode not in allowed:
        raise SystemExit(f"{command} exited with {code.returncode}: {code.stderr.decode()[-2000:]}")
    return taken


def line(what: str, taken: list[float]) -> None:
    median, low, high = statistics.median(taken), min(taken), max(taken)
    factor, unit = (1, "s") if median >= 0.5 else (1e3, "ms") if median >= 1e-3 else (1e6, "µs")
    print(f"{what:<42} {median * factor:8.2f} {unit:<3} ({low * factor:.2f} to {high * factor:.2f})")


if __name__ == "__main__":
    main()
