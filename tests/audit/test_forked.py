"""One source judged in a forked copy of a warm process: the verdict comes back, whatever the source does."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

# In a process of its own: `warm` sets this one's threads and freezes its objects.
SCRIPT = """
import json, os, pathlib, sys
from grader.audit.forked import judge_forked, warm
from grader.course import read_course
warm()
course = read_course(pathlib.Path(sys.argv[1]))
sources = json.load(sys.stdin)
before = len(os.listdir("/proc/self/fd"))
told = {name: judge_forked(source, course.exercise("doubling"), course, 1, seconds=4.0) for name, source in sources.items()}
try:
    os.waitpid(-1, os.WNOHANG)
    told["left"] = True
except ChildProcessError:
    told["left"] = len(os.listdir("/proc/self/fd")) != before
print(json.dumps(told))
"""
DOUBLE = "def double(x):\n    return 2 * x\n"
SOURCES = {
    "right": DOUBLE,
    "wrong": "def double(x):\n    return x\n",
    "raises after": DOUBLE + "1 / 0\n",
    "raises before": "1 / 0\n" + DOUBLE,
    "no such function": "x = 1\n",
    "too many parameters": "def double(x, y):\n    return x\n",
    "hangs": "def double(x):\n    while True: pass\n",
    "hangs at once": "while True: pass\n",
    "exits": "import os\ndef double(x):\n    os._exit(0)\n",
    "eats memory": "def double(x):\n    return bytearray(1 << 40)\n",
    "recurses": "def double(x):\n    return double(x)\n",
    "prints": "print('x' * 10**6)\n" + DOUBLE,
    "leaves a process": "import os, time\nif os.fork() == 0:\n    time.sleep(600)\n    os._exit(0)\n"
    + DOUBLE,
    "right again": DOUBLE,
}


@pytest.fixture(scope="module")
def told(tiny):
    import json

    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tiny.root)],
        input=json.dumps(SOURCES),
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", ["right", "raises after", "prints", "leaves a process", "right again"])
def test_what_is_right_passes(told, name):
    assert told[name] == {"failed": {}, "problem": ""}


@pytest.mark.parametrize(
    ("name", "failed"),
    [
        ("wrong", {"doubles_every_element": "failed"}),
        ("hangs at once", {"(time is up)": "timeout"}),
        ("exits", {"(its process ended)": "killed"}),
        ("eats memory", {"doubles_every_element": "error"}),
        ("recurses", {"doubles_every_element": "error"}),
    ],
)
def test_what_is_wrong_fails_at_its_first_check(told, name, failed):
    assert told[name]["failed"] == failed


def test_a_call_that_hangs_fails(told):
    assert list(told["hangs"]["failed"].values()) == ["timeout"]


def test_a_source_without_its_function_is_no_pass(told):
    for name in ("no such function", "raises before", "too many parameters"):
        assert told[name]["problem"] or told[name]["failed"], name


def test_nothing_is_left_in_the_process_that_forks(told):
    assert told["left"] is False
