"""Gradewright beside otter-grader and nbgrader: the same assignment, the same notebooks, this machine, one run.

    python benchmarks/peers/run.py [--notebooks 50] [--rounds 2] [--repeats 5] [--only torch|plain] [--json OUT] [--docs]

Makes an environment for each peer (from PyPI, with the versions of constraints.txt), writes the assignment in each
one's own way, and grades the notebooks in turn: a part of the class with each system, then the next part with each.
`--docs` puts the tables into docs/performance.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from pages import put

from peers import cases, environments, isolation, submissions, table
from peers.calls import count_calls
from peers.measure import CommandFailed, Cost, run
from peers.systems import Nbgrader, Otter, Ours

KINDS = {"torch": cases.TORCH, "plain": cases.PLAIN}
PACKAGES = ("torch", "numpy", "ipykernel", "jupyter_client", "nbconvert")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--notebooks", type=int, default=50)
    parser.add_argument(
        "--rounds", type=int, default=2, help="parts of the class, graded by each system in turn"
    )
    parser.add_argument("--repeats", type=int, default=5, help="of the grade of a single notebook")
    parser.add_argument("--only", choices=tuple(KINDS), help="notebooks with `import torch`, or without")
    parser.add_argument("--environments", type=Path, default=environments.default_place(), metavar="DIR")
    parser.add_argument("--json", type=Path, metavar="OUT")
    parser.add_argument(
        "--tables", type=Path, metavar="JSON", help="measure nothing: the tables of an earlier run"
    )
    parser.add_argument("--docs", action="store_true", help="put the tables into docs/performance.md")
    options = parser.parse_args()
    if options.tables:
        for kind, found in json.loads(options.tables.read_text())["kinds"].items():
            show(kind, found, options.docs)
        return
    bins = {peer: environments.make(peer, options.environments) for peer in environments.PEERS}
    result: dict[str, Any] = {"machine": machine(bins), "kinds": {}}
    print("\n".join(result["machine"]), flush=True)
    with tempfile.TemporaryDirectory(prefix="peers-") as folder:
        root = Path(folder)
        root.chmod(0o711)
        for kind in [options.only] if options.only else list(KINDS):
            try:
                result["kinds"][kind] = compare(kind, bins, root / kind, options)
            except CommandFailed as error:
                raise SystemExit(str(error)) from error
            show(kind, result["kinds"][kind], options.docs)
            if options.json:
                options.json.write_text(json.dumps(result, indent=1))


def show(kind: str, found: dict[str, Any], docs: bool) -> None:
    text = told(kind, found)
    print(text, flush=True)
    _, listed = table.disagreements(KINDS[kind], found["marks"], found["solutions"], "gradewright")
    print("\n".join(["", *listed]), flush=True)
    if docs:
        put(f"peers-{kind}", text)


def machine(bins: dict[str, Path]) -> list[str]:
    """What was compared, and where."""
    lines = [f"{os.cpu_count()} cores, Linux {platform.release()}, Python {platform.python_version()}"]
    for name, python in {
        "gradewright": Path(sys.executable),
        **{p: b / "python" for p, b in bins.items()},
    }.items():
        found = environments.versions(python, (*PACKAGES, *([name] if name in bins else [])))
        lines.append(f"{name}: " + ", ".join(f"{package} {version}" for package, version in found.items()))
    return lines


def compare(kind: str, bins: dict[str, Path], root: Path, options: argparse.Namespace) -> dict[str, Any]:
    """One kind of notebooks with every system."""
    chosen = submissions.make(options.notebooks, kind == "torch")
    systems = [Ours(), Otter(bins["otter-grader"]), Nbgrader(bins["nbgrader"])]
    root.mkdir(mode=0o711)
    for system in systems:
        system.prepare(KINDS[kind], chosen, root / system.name)
    students = [one.student for one in chosen]
    parts = [students[start :: options.rounds] for start in range(options.rounds)]
    modes = [(system, mode) for system in systems for mode in system.modes]
    batch: dict[str, list[dict[str, float]]] = {mode: [] for _, mode in modes}
    for number, part in enumerate(parts):
        turn = modes[number % len(modes) :] + modes[: number % len(modes)]
        for place, (system, mode) in enumerate(turn):
            batch[mode].append(
                noted(system.batch(mode, part, root / f"batch-{number}-{place}"), mode, len(part))
            )
    alone: dict[str, list[dict[str, float]]] = {system.name: [] for system in systems} | {
        "the cells alone": []
    }
    for number in range(options.repeats):
        student = chosen[number % len(chosen)]
        for system in systems:
            cost = system.single(student.student, root / f"single-{number}-{system.name}")
            alone[system.name].append(noted(cost, system.name, 1))
        alone["the cells alone"].append(bare(student, root / "bare.py").as_object())
    ours = systems[0]
    return {
        "batch": batch, "single": alone, "notebooks": len(chosen),
        "how": {mode: how for system in systems for mode, how in system.modes.items()},
        "marks": {system.name: system.marks for system in systems},
        "solutions": {one.student: one.solutions for one in chosen},
        "examples": ours.examples, "calls": count_calls(right(kind), root / "right.ipynb"),
        "enforced": ours.isolation, "isolation": tried(kind, systems, root),
    }  # fmt: skip


def right(kind: str) -> submissions.Submission:
    """A submission with nothing wrong."""
    made = submissions.make(400, kind == "torch")
    return next(one for one in made if all(name.startswith("right") for name in one.solutions.values()))


def bare(one: submissions.Submission, script: Path) -> Cost:
    """The cells of one submission in a plain interpreter: what nobody can be faster than."""
    script.write_text("\n\n".join(one.cells.values()), encoding="utf-8")
    return run([sys.executable, script])


def tried(kind: str, systems: list[Any], root: Path) -> dict[str, dict[str, bool]]:
    """What a submission was able to do under each system."""
    lookout = isolation.Lookout(root / "lookout")
    found = {}
    for system in systems:
        one = submissions.make(1, kind == "torch")[0]
        first = next(iter(one.cells))
        cells = one.cells | {first: one.cells[first] + lookout.probe(system.name)}
        folder = root / f"isolation-{system.name}"
        again = type(system)() if isinstance(system, Ours) else type(system)(system.bin)
        again.prepare(KINDS[kind], [submissions.Submission(one.student, cells, one.solutions)], folder)
        out = root / f"isolation-{system.name}-out"
        again.single(one.student, out)
        report = out / "report.json"  # only ours lets nothing else out
        found[system.name] = lookout.found(system.name, report.read_text() if report.is_file() else "")
    return found


def noted(cost: Cost, what: str, notebooks: int) -> dict[str, float]:
    print(f"  {what}, {notebooks}: {cost.wall:.1f} s, {cost.cpu:.1f} s of CPU time, {cost.peak:.0f} MB, "
          f"load {cost.load:.1f}", file=sys.stderr, flush=True)  # fmt: skip
    return cost.as_object()


def told(kind: str, result: dict[str, Any]) -> str:
    """All tables of one kind."""
    first = next(iter(result["batch"]))
    how = "\n".join(f"- {mode}: {words}" for mode, words in result["how"].items())
    counts, _ = table.disagreements(KINDS[kind], result["marks"], result["solutions"], "gradewright")
    attempts = [
        [attempt, *("yes" if found[attempt] else "no" for found in result["isolation"].values())]
        for attempt in isolation.ATTEMPTS
    ]
    return "\n\n".join([
        table.throughput(result["batch"], result["notebooks"], first), how,
        table.single(result["single"], "gradewright"),
        table.tests(KINDS[kind], result["examples"], result["calls"]),
        table.markdown(["a submission could", *result["isolation"]], attempts), counts,
    ])  # fmt: skip


if __name__ == "__main__":
    main()
