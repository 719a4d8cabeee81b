"""The figures as tables, in Markdown, which reads as well on a terminal."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from .cases import Case


def markdown(heading: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A table; columns are as wide as their widest cell, numbers to the right."""
    cells = [list(map(str, heading)), *(list(map(str, row)) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heading))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in cells
    ]
    rule = (
        "|"
        + "|".join("-" * (width + 1) + (":" if column else "-") for column, width in enumerate(widths))
        + "|"
    )
    return "\n".join([lines[0], rule, *lines[1:]])


def throughput(rounds: dict[str, list[dict[str, float]]], notebooks: int, base: str) -> str:
    """A class: `rounds` has the cost of each part of the class for each mode. Sums over the parts; ratios to `base`."""
    whole = {
        mode: {key: sum(part[key] for part in parts) for key in ("wall", "cpu")}
        for mode, parts in rounds.items()
    }
    rows = []
    for mode, parts in rounds.items():
        wall, cpu = whole[mode]["wall"], whole[mode]["cpu"]
        rows.append([
            mode, f"{wall:.1f} s", f"{60 * notebooks / wall:.0f}", f"{wall / notebooks:.2f} s", f"{cpu / notebooks:.2f} s",
            f"{max(part['peak'] for part in parts):.0f} MB", f"{wall / whole[base]['wall']:.1f}",
            f"{cpu / whole[base]['cpu']:.1f}", _loads(parts),
        ])  # fmt: skip
    heading = [f"{notebooks} notebooks", "wall", "a minute", "wall each", "CPU each", "peak memory, all together",
               "× our wall", "× our CPU", "load average"]  # fmt: skip
    return markdown(heading, rows)


def single(costs: dict[str, list[dict[str, float]]], base: str) -> str:
    """One notebook from the cold: medians over the repeats, the best beside them."""
    rows = []
    middle = {mode: _medians(found) for mode, found in costs.items()}
    for mode, found in costs.items():
        m = middle[mode]
        rows.append([
            mode, f"{m['wall']:.2f} s", f"{min(one['wall'] for one in found):.2f} s", f"{m['cpu']:.2f} s",
            f"{m['peak']:.0f} MB" if m["peak"] else "too short to see", f"{m['wall'] / middle[base]['wall']:.1f}",
            f"{min(one['wall'] for one in found) / min(one['wall'] for one in costs[base]):.1f}",
            f"{m['cpu'] / middle[base]['cpu']:.1f}", _loads(found),
        ])  # fmt: skip
    heading = ["one notebook", "wall, median", "best", "CPU, median", "peak memory", "× our wall", "× our best",
               "× our CPU", "load average"]  # fmt: skip
    return markdown(heading, rows)


def tests(cases: Sequence[Case], examples: dict[str, int], calls: float) -> str:
    """How much each system tries on a submission. `calls`: of the student's functions by ours, on a right solution."""
    peer_calls = sum(case.calls for case in cases)
    middle = statistics.median(examples.values())
    most = max(examples.values())
    rows = [
        ["test cases (examples that are judged), median of the class", f"{middle:.0f}", len(cases), f"{middle / len(cases):.0f}"],
        ["the same, the most of the class", f"{most}", len(cases), f"{most / len(cases):.0f}"],
        ["calls of a right solution's functions", f"{calls:.0f}", peer_calls, f"{calls / peer_calls:.0f}"],
    ]  # fmt: skip
    return markdown(["a submission", "gradewright", "each peer", "ratio"], rows)


def disagreements(cases: Sequence[Case], marks: dict[str, dict[str, dict[str, bool]]], solutions: dict[str, dict[str, str]],
                  ours: str) -> tuple[str, list[str]]:  # fmt: skip
    """Where a peer and we say different things of the same function under the test of the same name. Returns a table
    of counts and the list of them, by solution."""
    rows, listed = [], []
    for peer, students in marks.items():
        if peer == ours:
            continue
        counts: Counter[str] = Counter()
        which: dict[tuple[str, str, str, str], int] = {}
        for student, passed in students.items():
            for case in cases:
                name = f"{case.exercise}::{case.name}"
                theirs, mine = passed[name], marks[ours][student][name]
                kind = (
                    "agree" if theirs == mine else "only the peer passes it" if theirs else "only we pass it"
                )
                counts[kind] += 1
                if theirs != mine:
                    key = (case.exercise, solutions[student][case.exercise], case.name, kind)
                    which[key] = which.get(key, 0) + 1
        agreed, lenient, strict = (counts[k] for k in ("agree", "only the peer passes it", "only we pass it"))
        rows.append([peer, sum(counts.values()), agreed, lenient, strict, _kept(peer, marks, ours)])
        listed += [
            f"{peer}: {e}/{s}: {name}: {kind} ({times} times)"
            for (e, s, name, kind), times in sorted(which.items())
        ]
    heading = ["peer", "verdicts compared", "the same", "only the peer passes it", "only we pass it",
               "submissions that it marks full and we do not"]  # fmt: skip
    return markdown(heading, rows), listed


def _kept(peer: str, marks: dict[str, dict[str, dict[str, bool]]], ours: str) -> int:
    """Submissions with every test of the peer's passed that have a fault which ours found."""
    return sum(
        all(passed.values()) and not all(marks[ours][student].values())
        for student, passed in marks[peer].items()
    )


def _medians(found: list[dict[str, float]]) -> dict[str, float]:
    return {key: statistics.median(one[key] for one in found) for key in ("wall", "cpu", "peak")}


def _loads(found: Iterable[dict[str, float]]) -> str:
    loads = [one["load"] for one in found]
    return f"{min(loads):.1f} to {max(loads):.1f}"
