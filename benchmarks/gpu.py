"""The course on a GPU beside the CPU: every solution's verdicts, time a submission, submissions in parallel.

    python benchmarks/gpu.py [--parts verdicts time parallel] [--devices cpu cuda] [--only EXERCISE …] [--solutions N]
                             [--env PYTHON] [--jobs N] [--out gpu.json]

All by the command that a user gives. Without arguments it does everything: model, right and wrong solutions of the whole course
on both devices, check by check; then times. Exits with 1 where a right solution loses a point, a wrong one does not fail where it
must, or a check's verdict differs between the devices.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import nbformat

from grader.audit.run import must_fail
from grader.course import Exercise, read_course

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "linear-regression.ipynb"
KINDS = ("model", "right", "wrong")
PARTS = ("verdicts", "time", "parallel")
WATCH_SECONDS = 0.5


@dataclass
class Compared:
    """One exercise's solutions on each device."""

    exercise: str
    solutions: dict[str, int] = field(default_factory=dict)  # kind -> how many
    as_they_should: dict[str, dict[str, int]] = field(default_factory=dict)  # device -> kind -> how many
    judged_on_cpu: int = 0  # of those, on the second device
    problems: list[str] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--devices", nargs=2, default=("cpu", "cuda"), metavar="DEVICE")
    parser.add_argument("--only", nargs="+", default=[], metavar="EXERCISE")
    parser.add_argument("--solutions", type=int, help="at most so many of each kind")
    parser.add_argument("--env", metavar="PYTHON")
    parser.add_argument("--jobs", type=int, help="verdicts: graded at the same time")
    parser.add_argument("--repeats", type=int, default=5, help="time: of each")
    parser.add_argument(
        "--most-jobs", type=int, default=os.cpu_count(), help="parallel: up to so many at the same time"
    )
    parser.add_argument("--copies", type=int, default=3, help="parallel: submissions for each job")
    parser.add_argument("--out", type=Path, default=Path("gpu.json"))
    options = parser.parse_args()
    measured: dict[str, Any] = {"devices": list(options.devices)}
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for part in options.parts:
            measured[part] = {"verdicts": verdicts, "time": times, "parallel": parallel}[part](
                options, Path(folder) / part
            )
            options.out.write_text(json.dumps(measured, indent=1))
            failed |= part == "verdicts" and any(one["problems"] for one in measured[part])
    sys.exit(1 if failed else 0)


# Verdicts -------------------------------------------------------------------------------------------


def verdicts(options: argparse.Namespace, folder: Path) -> list[dict[str, Any]]:
    """Grade all solutions on both devices, as two batches, and compare them check by check."""
    exercises = [
        e
        for e in read_course().exercises.values()
        if not e.manual and (not options.only or e.name in options.only)
    ]
    given = folder / "given"
    given.mkdir(parents=True)
    musts = {}
    for exercise in exercises:
        for name, kind, source, must in solutions(exercise, options.solutions):
            write(given / f"{name}.ipynb", exercise, source)
            musts[name] = (exercise.name, kind, must)
    for device in options.devices:
        began = time.perf_counter()
        grade(
            options,
            device,
            given,
            "--out",
            folder / device,
            *(["--jobs", options.jobs] if options.jobs else []),
            quiet=False,
        )
        print(f"{len(musts)} solutions on {device}: {time.perf_counter() - began:.0f} s", flush=True)
    compared = {exercise.name: Compared(exercise.name) for exercise in exercises}
    for name, (exercise, kind, must) in musts.items():
        compare(compared[exercise], name, kind, must, options.devices, folder)
    show(list(compared.values()), options.devices)
    return [asdict(one) for one in compared.values()]


def solutions(exercise: Exercise, limit: int | None) -> list[tuple[str, str, str | None, tuple[str, ...]]]:
    """(name, kind, source, checks that must fail); the model solution is a notebook already, and has no source."""
    found: list[tuple[str, str, str | None, tuple[str, ...]]] = [
        (f"{exercise.name}--model", "model", None, ())
    ]
    for kind in ("right", "wrong"):
        for file in sorted(exercise.folder.glob(f"{kind}/*.py"))[:limit]:
            source = file.read_text(encoding="utf-8")
            found.append((f"{exercise.name}--{kind}--{file.stem}", kind, source, must_fail(source)))
    return found


def write(path: Path, exercise: Exercise, source: str | None) -> None:
    if source is None:
        shutil.copy(exercise.folder / "solution.ipynb", path)
        return
    node = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    node.cells[0].id = "solution"  # the same file each time, and so the same seed
    node.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    node.metadata["grader"] = {"exercises": [exercise.name]}
    nbformat.write(node, path)


def compare(
    one: Compared, name: str, kind: str, must: tuple[str, ...], devices: tuple[str, str], folder: Path
) -> None:
    one.solutions[kind] = one.solutions.get(kind, 0) + 1
    seen = []
    for device in devices:
        report = json.loads((folder / device / f"{name}.json").read_text(encoding="utf-8"))
        checks = {
            check["id"]: check["status"] for exercise in report["exercises"] for check in exercise["checks"]
        }
        seen.append(checks)
        lost = {check for check, status in checks.items() if status != "passed"}
        good = bool(checks) and (bool(must) and set(must) <= lost if kind == "wrong" else not lost)
        counts = one.as_they_should.setdefault(device, dict.fromkeys(KINDS, 0))
        counts[kind] += good
        if not good:
            one.problems.append(f"{name} on {device}: " + (", ".join(sorted(lost)) or "nothing failed"))
    one.judged_on_cpu += any("judged with arrays on the CPU" in note for note in report["notes"])
    for check in seen[0].keys() | seen[1].keys():
        first, second = seen[0].get(check), seen[1].get(check)
        if first != second:
            one.problems.append(f"{name}, {check}: {first} on {devices[0]}, {second} on {devices[1]}")


def show(compared: list[Compared], devices: tuple[str, str]) -> None:
    print(
        f"\n| exercise | {' | '.join(f'{kind} on {device}' for kind in KINDS for device in devices)} | judged on the CPU |"
    )
    print("|---|" + "---|" * (2 * len(KINDS) + 1))
    for one in compared:
        cells = [
            f"{one.as_they_should.get(device, {}).get(kind, 0)} of {one.solutions.get(kind, 0)}"
            for kind in KINDS for device in devices
        ]  # fmt: skip
        print(f"| {one.exercise} | {' | '.join(cells)} | {one.judged_on_cpu} |")
    problems = [problem for one in compared for problem in one.problems]
    print(
        "\n"
        + (
            "\n".join(problems)
            if problems
            else "No verdict differs, no right solution loses a point, no wrong one passes."
        )
    )


# Time -----------------------------------------------------------------------------------------------


def times(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """A whole `grade` of the example, on each device in turn, so that a machine whose speed drifts moves both."""
    folder.mkdir(parents=True)
    taken: dict[str, list[float]] = {device: [] for device in options.devices}
    phases: dict[str, list[dict[str, float]]] = {device: [] for device in options.devices}
    for _ in range(options.repeats):
        for device in options.devices:
            began = time.perf_counter()
            grade(options, device, EXAMPLE, "--json", folder / "report.json")
            taken[device].append(time.perf_counter() - began)
            phases[device].append(json.loads((folder / "report.json").read_text(encoding="utf-8"))["seconds"])
    print(f"\n{EXAMPLE.name}, medians of {options.repeats}, in seconds\n")
    print("| device | whole | " + " | ".join(phases[options.devices[0]][0]) + " |")
    print("|---|---|" + "---|" * len(phases[options.devices[0]][0]))
    found = {}
    for device in options.devices:
        parts = {name: statistics.median(one[name] for one in phases[device]) for name in phases[device][0]}
        found[device] = {"seconds": taken[device], "phases": parts}
        print(
            f"| {device} | {statistics.median(taken[device]):.2f} | "
            + " | ".join(f"{s:.2f}" for s in parts.values())
            + " |"
        )
    return found


# Parallel -------------------------------------------------------------------------------------------


def parallel(options: argparse.Namespace, folder: Path) -> dict[str, list[dict[str, float]]]:
    """How many submissions a minute, with more and more at the same time, and what they take of the GPU together."""
    found: dict[str, list[dict[str, float]]] = {}
    for device in options.devices:
        found[device] = []
        jobs = 1
        print(
            f"\n| on {device}: at a time | submissions a minute | most GPU memory in use, MiB |\n|---|---|---|"
        )
        while jobs <= options.most_jobs:
            given = folder / f"{device}-{jobs}"
            given.mkdir(parents=True)
            for number in range(jobs * options.copies):
                copy_of_example(given / f"{number}.ipynb", number)
            with GpuMemory() as memory:
                began = time.perf_counter()
                ok = grade(
                    options,
                    device,
                    given,
                    "--out",
                    folder / f"out-{device}-{jobs}",
                    "--jobs",
                    jobs,
                    refusable=True,
                )
                seconds = time.perf_counter() - began
            if not ok:
                print(f"{jobs} at a time are refused on {device}")
                break
            rate = 60 * jobs * options.copies / seconds
            found[device].append({"jobs": jobs, "a_minute": rate, "seconds": seconds, "gpu_mib": memory.most})
            print(f"| {jobs} | {rate:.1f} | {memory.most:.0f} |", flush=True)
            jobs *= 2
    return found


def copy_of_example(path: Path, number: int) -> None:
    """The example, with another seed: a submission of its own."""
    node = nbformat.read(EXAMPLE, as_version=4)
    node.cells.append(nbformat.v4.new_markdown_cell(f"Copy {number}.", id=f"copy-{number}"))
    nbformat.write(node, path)


class GpuMemory:
    """The most memory in use of all GPUs while it is watched, in MiB; 0 where nvidia-smi is not there."""

    def __enter__(self) -> GpuMemory:
        self.most, self._over = 0.0, threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        command = ["nvidia-smi", "--query-gpu=memory.used", "--format=csv,noheader,nounits"]
        while shutil.which("nvidia-smi") and not self._over.wait(WATCH_SECONDS):
            told = subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()
            self.most = max(self.most, sum(float(number) for number in told if number.isdigit()))


def grade(
    options: argparse.Namespace, device: str, *arguments: Any, quiet: bool = True, refusable: bool = False
) -> bool:
    """One `grade`. Ends this script where it could not grade; False where it refused, and may."""
    command = [sys.executable, "-m", "grader.cli.grade", *map(str, arguments), "--device", device]
    command += ["--quiet"] * quiet + (["--env", options.env] if options.env else [])
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if refusable and done.returncode == 2:
        return False
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} exited with {done.returncode}: {done.stderr[-2000:]}")
    return True


if __name__ == "__main__":
    main()
