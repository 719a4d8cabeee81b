"""`grader audit`: what the checks of a course let through, and what they reject."""

from __future__ import annotations

import argparse
import time

from grader.audit.run import Audit, audit, seeds, workers
from grader.cli.frame import FULL_MARKS, LESS
from grader.course import Course, Exercise, read_course

COURSE_BUDGET = 1e-5  # the chance that the whole course fails a right notebook


def audit_course(options: argparse.Namespace) -> int:
    """Audit the exercises named, or all. 0 where every one is sound."""
    course = read_course(options.course)
    names = options.exercise or [name for name, e in course.exercises.items() if e.functions]
    exercises = [course.exercise(name) for name in names]
    with workers(options.jobs, course) as pool:
        if options.seeds:
            return _with_seeds(course, exercises, pool, options.seeds)
        sound, budget = True, 0.0
        for exercise in exercises:
            began = time.perf_counter()
            found = audit(course, exercise, pool, options.mutants or None, options.only)
            sound = sound and found.sound
            budget += sum(found.budgets.values())
            _print(found, time.perf_counter() - began)
    print(
        f"chance that a right notebook fails: at most {budget:.2g} (the course's budget is {COURSE_BUDGET:g})"
    )
    return FULL_MARKS if sound and budget <= COURSE_BUDGET else LESS


def _with_seeds(course: Course, exercises: list[Exercise], pool: object, times: int) -> int:
    failures = 0
    for exercise in exercises:
        began = time.perf_counter()
        found = list(seeds(exercise, course, pool, times))  # type: ignore[arg-type]
        failures += len(found)
        graded = times * len(list(exercise.folder.glob("right/*.py")))
        print(
            f"{exercise.name}: {graded} grades, {len(found)} failures, {time.perf_counter() - began:.0f} s",
            flush=True,
        )
        for _, outcome in found:
            print(f"  REJECTED {outcome.name}: {outcome.failed or outcome.problem}")
    return LESS if failures else FULL_MARKS


def _print(found: Audit, seconds: float) -> None:
    wrong = len(found.wrong)
    print(f"{found.exercise}  ({seconds:.0f} s)")
    print(f"  {len(found.right) - len(found.rejected)} of {len(found.right)} right solutions get full marks, "
          f"{wrong - len(found.accepted)} of {wrong} wrong ones fail where they must")  # fmt: skip
    for outcome in found.rejected:
        print(f"    REJECTED {outcome.name}: {outcome.problem or outcome.failed}")
    for outcome in found.accepted:
        print(
            f"    ACCEPTED {outcome.name}: failed only {list(outcome.failed) or 'nothing'} {outcome.problem}"
        )
    dead = found.mutants - len(found.survivors) - len(found.equivalent)
    print(
        f"  {found.mutants} mutants: {dead} killed, {len(found.equivalent)} equivalent, {len(found.survivors)} survive"
    )
    if found.killers:
        print(
            "    killed first by "
            + ", ".join(f"{name} {times}" for name, times in found.killers.most_common())
        )
    for mutant in found.survivors:
        print(f"    SURVIVES {mutant.origin}:{mutant.line}: ({mutant.kind}) {mutant.change}")
    for mutant, entry in found.equivalent:
        print(f"    equivalent {mutant.origin}: {mutant.change} ({entry.reason})")
    for entry in found.unused:
        print(f"    note: equivalent.toml lists what no mutant is: {entry.change}")
    stochastic = {name: chance for name, chance in found.budgets.items() if chance}
    words = ", ".join(f"{name} {chance:.1g}" for name, chance in stochastic.items()) or "none is stochastic"
    print(f"  chance of failing a right solution: {sum(stochastic.values()):.2g} ({words})", flush=True)
