"""Where each millisecond goes: of one submission from the cold, and of a class of fifty. All from one run of this script.

    python benchmarks/profiling.py [NOTEBOOK] [--repeats 5] [-n 50] [--jobs 2] [--docs]

(Not called profile.py: a script's folder comes first on the path, and cProfile would import it in place of Python's own.)
`laps.py` puts a clock around each phase, from outside. Of a phase the least over the repeats is told: others who use
the machine can only lengthen it. `floor.py` tells what is the notebook's own. `--docs`: into docs/performance.md.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from pages import put
from peers.table import markdown
from scale import copy

HERE = Path(__file__).resolve().parent


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    example = HERE.parent / "examples" / "linear-regression.ipynb"
    parser.add_argument("notebook", nargs="?", type=Path, default=example)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("-n", type=int, default=50, help="submissions of the class")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--docs", action="store_true", help="put the tables into docs/performance.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="profiling-") as folder:
        root = Path(folder)
        root.chmod(0o711)
        floors, colds = [], []
        for number in range(options.repeats):
            floors.append(floor(options.notebook))
            colds.append(timed([str(options.notebook), "--quiet"], root / f"cold-{number}.jsonl"))
        text = single(colds, floors)
        print(text, flush=True)
        if options.docs:
            put("profile-single", text)
        copy(options.notebook, root / "class", options.n)
        arguments = [str(root / "class"), "--out", str(root / "results"), "--jobs", str(options.jobs)]
        text = batch(timed(arguments, root / "class.jsonl"), floors, options.n, options.jobs)
        print(text)
        if options.docs:
            put("profile-batch", text)


def timed(arguments: list[str], out: Path) -> dict[str, Any]:
    """One `grade` with clocks in it: its processes' lines, the whole of it, and the CPU time of all processes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.time()
    command = [sys.executable, str(HERE / "laps.py"), str(out), repr(began), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    whole = time.time() - began
    if done.returncode not in (0, 1):
        raise SystemExit(f"grade exited with {done.returncode}:\n{done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    lines[-1]["seconds"]["interpreter: end"] = max(whole - lines[-1]["whole"], 0.0)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"whole": whole, "cpu": cpu, "main": lines[-1], "each": lines[:-1], "load": os.getloadavg()[0]}


def floor(notebook: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, str(HERE / "floor.py"), str(notebook)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"floor.py: {done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def single(runs: list[dict[str, Any]], floors: list[dict[str, Any]]) -> str:
    """The table of one submission from the cold, and what it says of the floor."""
    mains = [run["main"] for run in runs]
    phases = {name: _least(mains, "seconds", name) for name in {n for main in mains for n in main["seconds"]}}
    rows = _rows(mains, phases)
    total, cpu = sum(phases.values()), min(run["cpu"] for run in runs)
    rows.append(["**sum of the least of each phase**", f"{1000 * total:.0f}", "", ""])
    own = sum(_least(mains, "cpu", name) for name in phases)
    return "\n\n".join([
        markdown(["phase of one `grade FILE`", "least wall, ms", "own CPU, ms", "times"], rows),
        f"Whole runs: {_range([run['whole'] for run in runs])} s wall, {_range([run['cpu'] for run in runs])} s of CPU "
        f"time, load average {_range([run['load'] for run in runs])}. Of the least CPU time, {cpu:.2f} s, the grader's own "
        f"process takes {own:.2f} s; the rest are the zygote's imports and the other side: {_other(mains, min)}.",
        _floor_words(total, cpu, floors),
    ])  # fmt: skip


def batch(run: dict[str, Any], floors: list[dict[str, Any]], number: int, jobs: int) -> str:
    """The same for a class: the median of each phase over its submissions."""
    each = run["each"]
    if len(each) != number:
        raise SystemExit(f"{len(each)} of {number} submissions told their times")
    names = {name for line in each for name in line["seconds"]}
    phases = {name: statistics.median(line["seconds"].get(name, 0.0) for line in each) for name in names}
    rows = _rows(each, phases, statistics.median)
    whole = statistics.median(line["whole"] for line in each)
    rows.append(["**one submission, median**", f"{1000 * whole:.0f}", "", ""])
    before = run["whole"] - sum(line["whole"] for line in each) / jobs
    return "\n\n".join([
        markdown([f"phase of one of {number} submissions", "median wall, ms", "own CPU, ms", "times"], rows),
        f"The class: {run['whole']:.1f} s wall with `--jobs {jobs}`, {run['cpu']:.1f} s of CPU time, "
        f"{1000 * run['cpu'] / number:.0f} ms each, load average {run['load']:.1f}. Starting, waiting and ending take "
        f"{before:.1f} s of the wall time, once a class. CPU time of the other side: {_other(each, statistics.median)}.",
        _floor_words(whole, run["cpu"] / number, floors, imports=False),
    ])  # fmt: skip


def _rows(lines: list[dict[str, Any]], phases: dict[str, float], middle: Any = min) -> list[list[str]]:
    rows = []
    for name, seconds in sorted(phases.items(), key=lambda item: -item[1]):
        cpu = middle([line["cpu"].get(name, 0.0) for line in lines])
        times = statistics.median(line["times"].get(name, 1) for line in lines)
        if seconds >= 0.0005:
            rows.append([name, f"{1000 * seconds:.1f}", f"{1000 * cpu:.1f}", f"{times:.0f}"])
    return rows


def _other(lines: list[dict[str, Any]], middle: Any) -> str:
    """CPU time of the processes that the notebook's code may run in, and of the keeper."""
    names = lines[0]["other"]
    return ", ".join(
        f"{name} {1000 * middle([line['other'].get(name, 0.0) for line in lines]):.0f} ms" for name in names
    )


def _least(lines: list[dict[str, Any]], kind: str, name: str) -> float:
    return min(line[kind].get(name, 0.0) for line in lines)


def _floor_words(wall: float, cpu: float, floors: list[dict[str, Any]], imports: bool = True) -> str:
    parts = ("imports", "cells", "calls") if imports else ("cells", "calls")
    low = {part: {kind: min(one[part][kind] for one in floors) for kind in ("wall", "cpu")} for part in parts}
    sums = {kind: sum(low[part][kind] for part in parts) for kind in ("wall", "cpu")}
    words = ", ".join(
        f"{name} {1000 * low[part]['wall']:.0f} ms"
        for part, name in (
            ("imports", "`import torch` and Matplotlib"),
            ("cells", "its cells"),
            ("calls", "its calls"),
        )
        if part in low
    )
    return (
        f"The floor, the same in one plain process: {words} ({floors[0]['count']} calls); together "
        f"{1000 * sums['wall']:.0f} ms wall and {1000 * sums['cpu']:.0f} ms of CPU time. A grade takes "
        f"{wall / sums['wall']:.1f} times the floor's wall and {cpu / sums['cpu']:.1f} times its CPU time."
    )


def _range(values: list[float]) -> str:
    return f"{min(values):.2f} to {max(values):.2f}"


if __name__ == "__main__":
    main()
