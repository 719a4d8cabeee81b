"""`grade` as a user runs it, for the tests of the command."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

TINY = Path(__file__).parents[1] / "courses" / "tiny"
RIGHT_DOUBLE = "def double(x):\n    return 2 * x"


class Graded:
    """What a `grade` command came to."""

    def __init__(self, done: subprocess.CompletedProcess[str]) -> None:
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr

    @property
    def complaint(self) -> str:
        """The one line that explains why nothing was graded."""
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert self.out == ""
        return lines[0]

    def json(self) -> dict[str, Any]:
        return json.loads(self.out)


def grade(*arguments: Any, cwd: Path | None = None, timeout: float = 120) -> Graded:
    """Run `grade` as a user does, and hold what goes for every run: no traceback, no colour in a pipe."""
    command = [sys.executable, "-m", "grader.cli.grade", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, cwd=cwd)
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    assert "\x1b" not in done.stdout + done.stderr
    return Graded(done)


def without_seconds(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_seconds(item) for key, item in value.items() if key != "seconds"}
    return [without_seconds(item) for item in value] if isinstance(value, list) else value


def exercises(report: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {exercise["name"]: exercise for exercise in report["exercises"]}


# The main job ---------------------------------------------------------------------------------------

# Right functions but for the features, whose std is 0.1; and what surrounds them in a real notebook.


def tiny(*arguments: Any, **options: Any) -> Graded:
    return grade(*arguments, "--course", TINY, **options)
