"""`grade --watch`: a real process, a real zygote that stays, real saves."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from grader.cli.watch import versions

TINY = Path(__file__).parents[1] / "courses" / "tiny"
RIGHT = "def double(x):\n    return 2 * x"
WRONG = "def double(x):\n    return x + 2"
COUNT = "def count_up(limit, step=1):\n    return range(0, limit, step)"


@pytest.fixture
def watched(save_notebook, tmp_path, zygote):
    """A running `grade --watch` of a notebook: (its path, next line that it says, its reports, the process)."""
    path, report = save_notebook(RIGHT, COUNT), tmp_path / "report.json"
    command = [
        sys.executable,
        "-m",
        "grader.cli.grade",
        str(path),
        "--watch",
        "--quiet",
        "--course",
        str(TINY),
        "--json",
        str(report),
    ]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    lines: queue.Queue[str] = queue.Queue()
    threading.Thread(target=lambda: [lines.put(line) for line in process.stderr], daemon=True).start()
    yield path, lambda: lines.get(timeout=90), lambda: json.loads(report.read_text()), process
    process.kill()
    process.wait()


@pytest.mark.slow
def test_each_save_is_graded_and_ctrl_c_ends_it(watched, save_notebook):
    path, said, report, process = watched
    assert "watching" in said()
    assert report()["score"] == report()["max_score"] == 8
    seed = report()["seed"]

    save_notebook(WRONG, COUNT)
    assert "watching" in said()
    assert report()["score"] < 8
    assert report()["seed"] == seed, "a verdict changes because the code did"
    assert report()["notes"] == ["unchanged, and not judged again: counting"]

    path.write_text(path.read_text()[:200])  # an editor in the middle of saving, and then gone wrong
    assert "cut off" in said()
    path.unlink()
    assert "no such file" in said()

    save_notebook(RIGHT, COUNT)
    assert "watching" in said()
    assert report()["score"] == 8

    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 0


def test_a_file_is_yielded_once_for_each_content(save_notebook):
    path = save_notebook(RIGHT)
    seen = versions(str(path), lambda line: None)
    first = next(seen)
    os.utime(path)  # saved as it was
    threading.Timer(0.3, lambda: save_notebook(WRONG)).start()
    second = next(seen)
    assert (first.cells[0].source, second.cells[0].source) == (RIGHT, WRONG)
