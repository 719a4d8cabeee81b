"""Runs in otter-grader's own environment: its documented Python interface, in a pool of processes.

    python otter_pool.py AUTOGRADER.zip OUT.json PROCESSES NOTEBOOK …

Each process has otter imported once and grades one notebook after the other: as far as otter can be hurried without a
Docker daemon. Each grade still starts a kernel of its own.
"""

import json
import multiprocessing
import sys
from pathlib import Path

from otter.api import grade_submission


def grade(job):
    notebook, archive = job
    results = grade_submission(notebook, archive, quiet=True)
    passed = {}
    for name, file in results.results.items():
        for number, case in enumerate(file.test_case_results):
            passed[f"{name}--{number}"] = bool(case.passed)
    return Path(notebook).stem, {"score": results.total, "possible": results.possible, "passed": passed}


def main():
    archive, out, processes, *notebooks = sys.argv[1:]
    jobs = [(notebook, archive) for notebook in notebooks]
    with multiprocessing.Pool(int(processes)) as pool:
        marks = dict(pool.imap_unordered(grade, jobs))
    Path(out).write_text(json.dumps(marks))


if __name__ == "__main__":
    main()
