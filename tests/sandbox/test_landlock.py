"""Landlock, each time in a process of its own: what it takes cannot be given back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from grader.sandbox import landlock

pytestmark = pytest.mark.skipif(not landlock.abi(), reason="the kernel has no Landlock")

CONFINED = """
import os, socket, sys
from grader.sandbox import jail, landlock

def outcome(action):
    try:
        action()
        return "done"
    except OSError as error:
        return type(error).__name__

jail.prctl(jail.PR_SET_NO_NEW_PRIVS, 1)
folder = sys.argv[1]
"""


def confined(script: str, folder: Path) -> list[str]:
    """Run this after the lines above, and give what it printed."""
    command = [sys.executable, "-c", CONFINED + script, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("given", "kept"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text("content")
    return tmp_path


def test_only_what_is_granted_can_be_read(folder):
    said = confined(
        """
landlock.restrict([(folder + "/given", "read")])
print(outcome(lambda: open(folder + "/given/file").read()), outcome(lambda: open(folder + "/kept/file").read()),
      outcome(lambda: os.listdir(folder + "/given")), outcome(lambda: os.listdir(folder + "/kept")),
      outcome(lambda: os.listdir(folder)))
""",
        folder,
    )
    assert said == ["done", "PermissionError", "done", "PermissionError", "PermissionError"]


def test_reading_is_not_writing(folder):
    said = confined(
        """
landlock.restrict([(folder + "/given", "run"), (folder + "/kept", "own")])
for place in ("/given", "/kept"):
    print(outcome(lambda: open(folder + place + "/file", "w")), outcome(lambda: os.mkdir(folder + place + "/new")),
          outcome(lambda: os.remove(folder + place + "/file")))
""",
        folder,
    )
    assert said == ["PermissionError"] * 3 + ["done"] * 3


def test_a_link_leads_to_nothing_that_is_not_granted(folder):
    said = confined(
        """
os.symlink(folder + "/kept/file", folder + "/given/link")
landlock.restrict([(folder + "/given", "own")])
print(outcome(lambda: open(folder + "/given/link").read()),
      outcome(lambda: os.link(folder + "/kept/file", folder + "/given/hard")),
      outcome(lambda: os.rename(folder + "/kept/file", folder + "/given/moved")))
""",
        folder,
    )
    assert said == ["PermissionError", "OSError", "PermissionError"]  # a link would give it rights: EXDEV


def test_a_single_file_can_be_granted_and_a_missing_path_is_left_out(folder):
    said = confined(
        """
landlock.restrict([(folder + "/given/file", "run"), (folder + "/not/there", "own"), ("/dev/null", "device")])
print(outcome(lambda: open(folder + "/given/file").read()), outcome(lambda: open("/dev/null", "w")),
      outcome(lambda: os.listdir(folder + "/given")))
""",
        folder,
    )
    assert said == ["done", "done", "PermissionError"]


def test_its_children_are_confined_as_well(folder):
    said = confined(
        """
import subprocess
grants = [(path, "run") for path in ("/usr", "/bin", "/lib", "/lib64")] + [("/dev/null", "device")]
landlock.restrict(grants)
print(subprocess.call(["/bin/cat", folder + "/kept/file"], stderr=subprocess.DEVNULL))
""",
        folder,
    )
    assert said == ["1"]


@pytest.mark.skipif(landlock.abi() < 4, reason="this Landlock does not know TCP")
def test_tcp_is_refused(folder):
    said = confined(
        """
listening = socket.create_server(("127.0.0.1", 0))
words = landlock.restrict([])
print(outcome(lambda: socket.create_connection(listening.getsockname(), 1)),
      outcome(lambda: socket.create_server(("127.0.0.1", 0))), "TCP" in words)
""",
        folder,
    )
    assert said == ["PermissionError", "PermissionError", "True"]


@pytest.mark.skipif(landlock.abi() < 6, reason="this Landlock does not know signals")
def test_signals_reach_no_process_outside(folder):
    said = confined(
        """
landlock.restrict([])
child = os.fork()
if child == 0:
    import time
    time.sleep(60)
print(outcome(lambda: os.kill(os.getppid(), 0)), outcome(lambda: os.kill(child, 9)))
os.wait()
""",
        folder,
    )
    assert said == ["PermissionError", "done"]


def test_without_no_new_privs_the_kernel_refuses_and_it_is_said(folder):
    if not Path("/proc/self/status").read_text().count("CapEff:\t0000000000000000"):
        pytest.skip("a privileged process may restrict itself all the same")
    script = "from grader.sandbox import landlock; landlock.restrict([])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert "PermissionError" in done.stderr


def test_the_words_say_the_version_and_what_is_in_force(folder):
    said = confined("print(landlock.restrict([]))", folder)
    assert said[:3] == ["ABI", f"{landlock.abi()}:", "files,"]
