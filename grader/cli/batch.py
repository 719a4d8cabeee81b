"""`grade submissions/ --out results/`: a class of notebooks, a report each."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cli.device import tried_beforehand
from grader.cli.frame import FULL_MARKS, INTERRUPTED, LESS, OURS, USAGE
from grader.cli.outputs import FILES
from grader.cli.record import Record, open_record
from grader.errors import UsageError

if TYPE_CHECKING:
    from grader.batch.outcome import Outcome
    from grader.batch.plan import Plan
    from grader.batch.results import Results
    from grader.batch.source import Source
    from grader.course import Course
    from grader.environments import Environment
    from grader.running.gpu import Gpu
    from grader.running.zygote import Zygote
    from grader.submission import Options

MOST_JOBS = 100


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that only a batch has."""
    group = parser.add_argument_group(
        "many notebooks (a folder, a ZIP export of Canvas or Moodle, several files)"
    )
    group.add_argument("--out", metavar="FOLDER", type=Path, help="write a report for each into this folder, with a "
                       "summary; what lies there already and has not changed is not graded again")  # fmt: skip
    group.add_argument(
        "--jobs", metavar="N", type=_jobs, help="graded at the same time (default: one a processor)"
    )
    group.add_argument(
        "--cluster", metavar="ADDRESS", help="grade on a running Dask cluster, e.g. tcp://host:8786, instead of here"
    )  # fmt: skip
    group.add_argument("--force", action="store_true", help="grade again what has not changed")
    group.add_argument(
        "--also", metavar="KIND", action="append", default=[], choices=("html", "junit", "gradescope"),
        help="write this report of each, too: html, junit or gradescope (again for more)",
    )  # fmt: skip
    group.add_argument(
        "--only",
        metavar="PATTERN",
        default="*",
        help="notebooks whose name or path matches, e.g. '*/hw3.ipynb'",
    )


def wanted(options: argparse.Namespace) -> bool:
    """Whether the command line asks for a batch."""
    several = len(options.file) > 1
    return (
        several
        or options.cluster is not None
        or options.out is not None
        or os.path.isdir(options.file[0])
        or options.file[0].lower().endswith(".zip")
    )


def grade_batch(
    options: argparse.Namespace,
    course: Course,
    how: Options,
    environment: Environment,
) -> int:
    """Grade them all. The exit code of the worst: 3 our own fault, 2 unreadable, 1 less than full marks, 0."""
    if options.out is None:
        what = "several notebooks" if options.cluster is None else "on a cluster"
        raise UsageError(
            f"{', '.join(options.file[:3])}: to grade {what}, say where the reports go: --out FOLDER"
        )
    single = [f"--{name}" for name in (*FILES, "github", "watch") if getattr(options, name)]
    if single:
        verb = "is" if len(single) == 1 else "are"
        raise UsageError(
            f"{', '.join(single)} {verb} for one notebook: with --out, every report is FOLDER/NAME.json; --also html writes more"
        )
    if options.cluster is not None and options.jobs is not None:
        raise UsageError(
            "--jobs is for this machine: on a cluster, each worker grades as many at a time as it has threads"
        )
    if options.cluster is not None and environment.given:
        raise UsageError(
            "--env is for this machine: on a cluster, each worker runs notebooks in its own interpreter"
        )
    from grader.batch import fingerprint
    from grader.batch.layouts import find_submissions
    from grader.batch.plan import make_plan
    from grader.batch.results import Results

    how = replace(how, illustrated="html" in options.also)
    for name in how.exercises:
        course.exercise(name)  # an unknown name is said before anything is started
    sources = find_submissions(options.file, options.only, ignored=options.out)
    keeping = open_record(options)  # a gradebook that cannot be reached is said before grading
    how, gpu = tried_beforehand(options, how, environment)
    with Results(options.out) as results, keeping:
        context = fingerprint.context(course, how, options.also, environment)
        plan = make_plan(sources, context, results, options.force)
        done: set[str] = set()
        code = FULL_MARKS
        try:
            keeping.catch_up(plan, results)
            if plan.todo:
                _grade(plan, options, course, how, environment, gpu, results, done, keeping)
        except KeyboardInterrupt:
            code = INTERRUPTED
        finally:
            outcomes, waiting = plan.finished(results, done)
            _summarise(outcomes, waiting, plan, options)
    keeping.complain()
    if code == INTERRUPTED:
        print(
            f"grade: interrupted; {len(waiting)} not graded: the same command goes on from here",
            file=sys.stderr,
        )
        return INTERRUPTED
    if keeping.failed:
        return OURS
    return _worst(outcomes)


def _grade(
    plan: Plan, options: argparse.Namespace, course: Course, how: Options, environment: Environment, gpu: Gpu | None,
    results: Results, done: set[str], keeping: Record,
) -> None:  # fmt: skip
    from grader.batch.child import Job
    from grader.batch.progress import batch_progress

    job = Job(course, how, plan.context, tuple(dict.fromkeys(options.also)))

    def on_done(outcome: Outcome, report: str) -> None:
        done.add(outcome.name)
        keeping.add(outcome, report)

    with contextlib.ExitStack() as stack:
        cluster = None
        if options.cluster is not None:
            from grader.batch.cluster.connection import Cluster

            cluster = stack.enter_context(Cluster(options.cluster))  # said before any progress is drawn
        progress = batch_progress(sys.stderr, len(plan.todo), options.quiet)
        stack.callback(progress.finish)
        if cluster is not None:
            from grader.batch.cluster.schedule import ClusterSchedule

            def warn(line: str) -> None:
                from grader.reports.printable import printable

                print(f"grade: {printable(line)}", file=sys.stderr)

            ClusterSchedule(job, results, cluster, plan.imports, progress, on_done, warn).run(plan.todo)
        else:
            from grader.batch.schedule import Schedule

            jobs = options.jobs or len(os.sched_getaffinity(0))
            if gpu is not None:
                jobs = min(jobs, gpu.fits(how.gpu_memory))
            zygote = partial(_zygote, plan, options, course, environment, gpu)
            Schedule(job, results, zygote, jobs, progress, on_done).run(plan.todo)


def _zygote(
    plan: Plan, options: argparse.Namespace, course: Course, environment: Environment, gpu: Gpu | None
) -> Zygote:
    from grader import submission
    from grader.running.zygote import Zygote

    protected = [course.root / "exercises", course.root / "reference", options.out, *map(Path, options.file)]
    started = Zygote(
        python=environment.python, imports=plan.imports, protected=[path.resolve() for path in protected],
        for_gpu=gpu is not None, gpu=gpu,
    ).start()  # fmt: skip
    try:
        named = [course.exercise(name) for name in options.exercise]
        submission.warm_up(course, named or course.exercises.values())  # meanwhile
    except BaseException:
        started.close()
        raise
    return started


def _summarise(
    outcomes: Sequence[Outcome], waiting: Sequence[Source], plan: Plan, options: argparse.Namespace
) -> None:
    from grader.batch.summary import summary_csv, summary_json, table, write_lines
    from grader.reports import write_report

    write_report(summary_json(outcomes, waiting), options.out / "summary.json")
    write_report(summary_csv(outcomes, waiting), options.out / "summary.csv")
    if options.quiet:
        return
    if plan.unchanged:
        print(f"{len(plan.unchanged)} of {len(plan.sources)} unchanged, not graded again (--force does)")
    write_lines(table(outcomes, waiting), sys.stdout)


def _worst(outcomes: Sequence[Outcome]) -> int:
    statuses = {outcome.status for outcome in outcomes}
    if "internal" in statuses:
        return OURS
    if "unreadable" in statuses:
        return USAGE
    return FULL_MARKS if all(o.max_score > 0 and o.score >= o.max_score for o in outcomes) else LESS


def _jobs(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if not 1 <= number <= MOST_JOBS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of jobs from 1 to {MOST_JOBS}")
    return number
