"""Sample reports, and, run as a script, a grader in a process of its own: `writer.py URL SEED NUMBER`."""

from __future__ import annotations

import json
import sys
from typing import Any


def report(content: str = "a", answer: str | None = None, seed: int = 0, **points: float) -> str:
    """A JSON report: `report(huber=3)` got 3 of 5 points for the exercise `huber`."""
    exercises: list[dict[str, Any]] = []
    for name, got in points.items():
        check = {"id": f"{name}_is_right", "title": f"{name} is right", "status": "passed" if got == 5 else "failed", "points": got,
                 "max_points": 5, "hint": f"think of {name}", "seconds": 0.25}  # fmt: skip
        exercises.append({"name": name, "title": name.title(), "status": check["status"], "score": got, "max_score": 5, "answer": None,
                          "checks": [check]})  # fmt: skip
    if answer is not None:
        exercises.append(
            {
                "name": "essay",
                "title": "Essay",
                "status": "manual",
                "score": 0,
                "max_score": 4,
                "answer": answer,
                "checks": [],
            }
        )
    return json.dumps({
        "schema": "grade-report/1", "submission": {"path": f"{content}.ipynb", "sha256": (content * 64)[:64]}, "status": "failed",
        "score": sum(points.values()), "max_score": 5 * len(points), "seed": seed, "exercises": exercises,
        "seconds": {"cells": 1.0, "checks": 2.0},
    })  # fmt: skip


def main(url: str, seed: int, number: int) -> None:
    from grader.gradebook.book import Gradebook, Submitter

    print("ready", flush=True)
    sys.stdin.readline()
    book = Gradebook(url)
    for index in range(number):
        book.record(Submitter("hw1", f"student {index}"), report(f"{index % 10}", seed=seed, huber=3))
    if number:
        book.mark("hw1", "essayist", "essay", seed, f"grader {seed}", "read it")
    book.close()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
