"""`grader list`, `grader doctor`, `grader env`, `grader release`: the instructor's tools."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from grader.cli import book, env, release
from grader.cli.frame import FULL_MARKS, LESS, run


def main(arguments: Sequence[str] | None = None) -> int:
    """The console script. Returns 0 where all is well, 1 where it is not, 2 bad usage, 3 the grader's own fault."""
    return run("grader", command, arguments)


def command(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="grader", description="The instructor's tools.")
    tools = parser.add_subparsers(dest="tool", required=True, metavar="TOOL")
    listing = tools.add_parser("list", help="the exercises of a course")
    listing.add_argument(
        "--course", metavar="DIR", type=Path, help="a folder with exercises/ (default: the built-in course)"
    )
    doctor = tools.add_parser("doctor", help="what this host can enforce, by trying it")
    doctor.add_argument(
        "--env",
        metavar="PYTHON",
        help="whose interpreter would run the notebooks (default: the grader's own)",
    )
    audit = tools.add_parser(
        "audit", help="judge an exercise's checks by right and wrong solutions and mutants"
    )
    audit.add_argument("exercise", nargs="*", metavar="EXERCISE", help="default: all that have checks")
    audit.add_argument(
        "--course", metavar="DIR", type=Path, help="a folder with exercises/ (default: the built-in course)"
    )
    audit.add_argument(
        "--mutants", metavar="N", type=int, default=100, help="mutants an exercise (default 100; 0: all)"
    )
    audit.add_argument("--only", choices=("solutions", "mutants"), help="judge these alone (default: both)")
    audit.add_argument(
        "--seeds", metavar="N", type=int, default=0, help="grade every right solution with N seeds instead"
    )
    audit.add_argument("--jobs", metavar="N", type=int, default=2, help="processes (default 2)")
    book.add_parser(tools)
    env.add_parser(tools)
    release.add_options(tools)
    options = parser.parse_args(arguments)
    if options.tool == "book":
        return book.run_book(options)
    if options.tool == "env":
        return env.create(options)
    if options.tool == "release":
        return release.release(options)
    if options.tool == "list":
        return list_exercises(options.course)
    if options.tool == "doctor":
        return examine_host(options.env)
    from grader.cli.audit import audit_course

    return audit_course(options)


def list_exercises(root: Path | None) -> int:
    """One line an exercise: name, title, and what a notebook must define."""
    from grader.course import read_course

    course = read_course(root)
    width = max(map(len, course.exercises))
    for name, exercise in course.exercises.items():
        names = [f.name for f in exercise.functions] + [v.name for v in exercise.variables]
        asked = ", ".join(names) or "free text"
        print(f"{name:<{width}}  {exercise.title}: {asked}")
    return FULL_MARKS


def examine_host(env: str | None) -> int:
    """Print every layer and every attempt to break it; 0 where all held. `env` as `grade --env` takes it."""
    from grader.doctor import examine
    from grader.environments import find_environment

    diagnosis = examine(find_environment(env).python)
    print("In force when a notebook runs:")
    for layer, words in diagnosis.layers.items():
        print(f"  {layer:<12} {words}")
    print("Tried from inside a notebook:")
    for finding in diagnosis.findings:
        mark = "ok  " if finding.enforced else "FAIL"
        print(
            f"  {mark} {finding.rule}"
            + ("" if finding.enforced else f"  ({finding.layer}: {finding.seen[:60]})")
        )
    if diagnosis.sound:
        print("This host enforces every layer: `grade --isolation require` will grade here.")
        return FULL_MARKS
    print(
        "This host does not enforce everything: `grade` warns, `grade --isolation require` refuses where a layer is missing."
    )
    return LESS


if __name__ == "__main__":
    sys.exit(main())
