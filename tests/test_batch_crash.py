"""`grade` killed with `kill -9` at random moments of a batch, and run again.

What was reported as done is neither lost nor graded again; no file is ever half there; nothing is left running, and of
what lay around, nothing after the next run.
"""

from __future__ import annotations

import json
import os
import random
import secrets
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from grader.batch.results import HIDDEN, JOURNAL

TINY = Path(__file__).parent / "courses" / "tiny"
SUBMISSIONS, KILLS = 10, 4

if sys.platform != "linux":
    pytest.skip("the sandbox needs Linux", allow_module_level=True)


class Crashing:
    """A batch that is started and killed, again and again."""

    def __init__(self, root: Path) -> None:
        self.results, self.temporary = root / "results", root / "tmp"
        self.token = f"crash-{secrets.token_hex(8)}"  # names what the notebooks leave in shared memory
        self.temporary.mkdir(mode=0o711)
        for folder in (root, *root.parents):  # workers of other user ids pass through
            if folder != Path(tempfile.gettempdir()) and os.stat(folder).st_uid == os.getuid():
                os.chmod(folder, os.stat(folder).st_mode | 0o011)
            else:
                break
        submissions = root / "submissions"
        submissions.mkdir()
        for index in range(SUBMISSIONS):
            (submissions / f"s{index}.py").write_text(
                f"def double(x):\n    return 2 * x\nopen('/dev/shm/{self.token}-{index}', 'w').write('x')\n"
            )
        self.command = [sys.executable, "-m", "grader.cli.grade", str(submissions), "--out", str(self.results),
                        "--course", str(TINY), "--jobs", "2", "--seed", "3"]  # fmt: skip

    def start(self) -> subprocess.Popen[str]:
        environment = {**os.environ, "TMPDIR": str(self.temporary)}
        return subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                start_new_session=True, env=environment)  # fmt: skip

    def journal(self) -> list[str]:
        """The names of the results in the journal, one for each time that one was graded; its whole lines only."""
        path = self.results / HIDDEN / JOURNAL
        lines = path.read_bytes().split(b"\n")[:-1] if path.exists() else []
        return [json.loads(line)["name"] for line in lines if line]

    def processes(self) -> list[str]:
        """What still runs with this batch's folder in its command line, its environment or as a file."""
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and int(entry.name) != os.getpid():
                try:
                    said = (entry / "environ").read_bytes() + (entry / "cmdline").read_bytes()
                    if str(self.temporary).encode() in said:
                        found.append(
                            (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                        )
                except OSError:
                    continue
        return found


def wait_until_gone(crashing: Crashing) -> None:
    deadline = time.monotonic() + 30
    while left := crashing.processes():
        assert time.monotonic() < deadline, f"still running: {left}"
        time.sleep(0.1)


@pytest.mark.slow
def test_killed_at_random_moments_and_run_again(tmp_path):
    seed = int(os.environ.get("CRASH_SEED") or secrets.randbelow(2**32))
    print(f"CRASH_SEED={seed}")
    moments = random.Random(seed)
    crashing = Crashing(tmp_path)
    reported: dict[str, bytes] = {}
    for turn in range(KILLS):
        process = crashing.start()
        assert process.stderr is not None
        # Only from the first result on does it matter when: the start alone takes seconds, and random ones of them at that.
        lines = [process.stderr.readline()] if turn else []
        time.sleep(moments.uniform(0, 1.5))
        os.kill(process.pid, signal.SIGKILL)
        lines += process.communicate(timeout=30)[1].splitlines()
        print(f"killed after: {lines}")
        done = [line.split()[1] for line in lines if "/" in line and "passed" in line]
        assert not set(done) & set(reported), "what was reported as done is graded again"
        for name, content in reported.items():
            assert (crashing.results / f"{name}.json").read_bytes() == content, "and is as it was"
        for path in crashing.results.glob("*.json"):
            json.loads(path.read_bytes())
        for name in done:
            reported[name] = (crashing.results / f"{name}.json").read_bytes()
            assert name in crashing.journal()
        wait_until_gone(crashing)
    last = crashing.start()
    _, err = last.communicate(timeout=120)
    assert last.returncode == 0, err
    graded = crashing.journal()
    assert sorted(set(graded)) == sorted(f"s{index}" for index in range(SUBMISSIONS))
    for name, content in reported.items():
        assert graded.count(name) == 1
        assert (crashing.results / f"{name}.json").read_bytes() == content
    summary = json.loads((crashing.results / "summary.json").read_text())
    assert {row["status"] for row in summary["results"]} == {"passed"} and summary["not_graded"] == []
    wait_until_gone(crashing)
    assert [name for name in os.listdir(crashing.temporary) if name.startswith("grade-")] == []
    assert not list(crashing.results.glob(".grade-*"))
    if os.getuid() == 0:  # otherwise nothing tells a worker's shared memory from the user's own
        assert not list(Path("/dev/shm").glob(f"{crashing.token}*"))


def test_a_journal_cut_short_is_graded_again_from_there(tmp_path):
    from grader.batch.outcome import Outcome
    from grader.batch.results import Results

    def outcome(name: str) -> Outcome:
        return Outcome(name, f"{name}.py", name, "", False, "passed", 1, 1, 0.1, key=f"key of {name}")

    with Results(tmp_path) as results:
        for name in ("a", "b", "c"):
            results.add(outcome(name), "{}\n")
    journal = tmp_path / HIDDEN / JOURNAL
    whole = journal.read_bytes()
    second = whole.index(b"\n") + 1
    for length in range(len(whole)):
        journal.write_bytes(whole[:length])
        with Results(tmp_path) as results:
            known = {name for name in "abc" if results.done(name, f"key of {name}")}
            assert known == set("abc"[: whole[:length].count(b"\n")])
            if length == second + 10:  # what comes after a torn line is not lost with it
                results.add(outcome("d"), "{}\n")
                mended = journal.read_bytes()
    journal.write_bytes(mended)
    with Results(tmp_path) as results:
        assert set(results.known) == {"a", "d"}


def test_what_a_dead_grader_left_is_swept_and_what_a_living_one_has_is_not(tmp_path, monkeypatch):
    from grader.running.scratch import OWNER, Scratch, sweep_dead

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    living = Scratch()
    dead = tmp_path / "grade-dead"
    (dead / "w1").mkdir(parents=True)
    (dead / OWNER).touch()
    being_made = tmp_path / "grade-new"
    being_made.mkdir()
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "w").mkdir(parents=True)
    (elsewhere / OWNER).touch()
    os.symlink(elsewhere, tmp_path / "grade-link")
    assert sweep_dead() == [str(dead)]
    assert os.path.isdir(living.folder) and being_made.is_dir() and (elsewhere / "w").is_dir()
    living.remove()
    assert not os.path.exists(living.folder)
    os.utime(being_made, (0, 0))
    assert sweep_dead() == [str(being_made)]


def test_the_lock_of_a_results_folder_goes_with_its_process_and_not_with_its_forks(tmp_path):
    script = (
        "import os, sys, time; from pathlib import Path; from grader.batch.results import Results\n"
        f"r = Results(Path({str(tmp_path)!r}))\nif os.fork() == 0: time.sleep(60)\nprint('locked', flush=True); time.sleep(60)"
    )
    from grader.batch.results import Results
    from grader.errors import UsageError

    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        assert process.stdout is not None and process.stdout.readline() == "locked\n"
        with pytest.raises(UsageError, match="another"):
            Results(tmp_path)
        process.kill()
        process.wait()
        Results(tmp_path).close()  # although the fork lives
    finally:
        os.killpg(process.pid, signal.SIGKILL)
