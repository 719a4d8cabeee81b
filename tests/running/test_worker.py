"""A worker as the trusted side holds it: everything it says has a deadline, and an end has words."""

from __future__ import annotations

import os
import signal
import time

import pytest

from grader.running.worker import WorkerGone, how_it_ended, remove_tree


@pytest.mark.parametrize(
    ("code", "number", "words"),
    [
        (3, None, "it exited with code 3"),
        (None, 11, "it was ended by SIGSEGV (segmentation fault)"),
        (None, 9, "it was ended by SIGKILL (killed)"),
        (None, 15, "it was ended by SIGTERM"),
        (None, 31, "it was ended by SIGSYS (a forbidden system call)"),
        (None, 99, "it was ended by signal 99"),
    ],
)
def test_every_end_has_words(code, number, words):
    assert how_it_ended(code, number) == words


def test_an_answer_that_does_not_come_has_a_deadline(run_cells):
    worker = run_cells("x = 1").run.worker
    began = time.monotonic()
    with pytest.raises(WorkerGone, match="did not answer"):
        worker.ask(("nobody understands this",), 0.3)
    assert time.monotonic() - began < 2


def test_a_worker_that_has_ended_is_told_with_its_reason(run_cells):
    worker = run_cells("x = 1").run.worker
    os.kill(worker.pid, signal.SIGKILL)
    with pytest.raises(WorkerGone, match="SIGKILL"):
        worker.ask(("freeze",), 5)
    with pytest.raises(WorkerGone, match="SIGKILL"):
        worker.ask(("freeze",), 5)
    assert worker.poll()["signal"] == signal.SIGKILL
    worker.interrupt(), worker.sweep(), worker.kill("again")  # nobody hears it, and nothing breaks


def test_a_reason_given_to_kill_is_in_the_epitaph(run_cells):
    worker = run_cells("x = 1").run.worker
    assert worker.epitaph() == ""
    worker.kill("because")
    worker.wait(5)
    assert worker.epitaph() == "it was ended: because"


def test_closing_removes_process_folder_and_sockets_and_may_be_done_twice(run_cells):
    worker = run_cells("open('x', 'w').close()").run.worker
    pid, scratch = worker.pid, worker.scratch
    before = len(os.listdir("/proc/self/fd"))
    worker.close()
    worker.close()
    assert not os.path.exists(scratch)
    assert not os.path.exists(f"/proc/{pid}")
    assert len(os.listdir("/proc/self/fd")) == before - 2


def test_a_worker_never_launched_can_be_closed(zygote):
    from grader.running.zygote import SpawnOptions

    worker = zygote.spawn(SpawnOptions())
    assert os.path.isdir(worker.scratch)
    worker.close()
    assert not os.path.exists(worker.scratch)


def test_a_folder_that_is_not_there_can_be_removed(tmp_path):
    remove_tree(str(tmp_path / "missing"))


def test_removing_a_folder_does_not_follow_links(tmp_path):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").write_text("x")
    (tmp_path / "gone").mkdir()
    (tmp_path / "gone" / "link").symlink_to(tmp_path / "kept")
    remove_tree(str(tmp_path / "gone"))
    assert (tmp_path / "kept" / "file").read_text() == "x"
    assert not (tmp_path / "gone").exists()
