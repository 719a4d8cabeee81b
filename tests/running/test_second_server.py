"""Two servers of copies for one notebook: what a check does to its copies does not touch the other's."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from grader.authoring.replies import CheckStopped
from grader.running.policy import Limits
from grader.sandbox import channel

SOURCE = """
import os, subprocess, time
count = 0
def f():
    return os.getpid()
def parent():
    return os.getppid()
def start():
    return subprocess.Popen(["sleep", "600"], start_new_session=True).pid
def orphan():
    reading, writing = os.pipe()
    if os.fork() == 0:
        if os.fork() == 0:
            os.setsid()
            os.write(writing, str(os.getpid()).encode())
            time.sleep(600)
        os._exit(0)
    os.wait()
    return int(os.read(reading, 20))
def take(megabytes):
    kept = b"x" * (megabytes << 20)
    time.sleep(2)
    return len(kept)
def take_in_children(megabytes):
    for _ in range(3):
        if os.fork() == 0:
            take(megabytes)
            time.sleep(60)
    time.sleep(60)
def leap():
    os.kill(os.getppid(), 9)
    time.sleep(5)
"""


@pytest.fixture
def servers(run_cells):
    """(namespace, its second), of one notebook."""

    def split(**options):
        ran = run_cells(SOURCE, **options)
        second = ran.namespace.second()
        opened.append(second)
        return ran.namespace, second

    opened = []
    yield split
    for second in opened:
        second.leave()


def call(connection, name, *arguments):
    return connection.request(("call", name, arguments, {}))


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def until_gone(*pids):
    deadline = time.monotonic() + 5
    while any(map(alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.01)
    return not any(map(alive, pids))


def test_both_serve_the_same_notebook_from_processes_of_their_own(servers):
    one, two = servers()
    first, second = one.open(20), two.open(20)
    (_, a), (_, b) = call(first, "parent"), call(second, "parent")
    assert a != b
    assert call(first, "f")[0] == call(second, "f")[0] == "ok"
    first.close()
    second.close()


@pytest.mark.parametrize("what", ["start", "orphan"])
@pytest.mark.parametrize("swept", [0, 1])
def test_the_end_of_a_check_ends_what_it_started_and_nothing_of_the_other(servers, what, swept):
    pair = servers()
    connections = [namespace.open(20) for namespace in pair]
    pids = [call(connection, what)[1] for connection in connections]
    connections[swept].close()
    pair[swept]._run.worker.swept()
    assert until_gone(pids[swept])
    other = 1 - swept
    assert alive(pids[other])
    assert call(connections[other], "f")[0] == "ok"
    connections[other].close()
    pair[other]._run.worker.swept()
    assert until_gone(pids[other])


def test_each_check_may_use_the_memory_that_one_may(servers):
    pair = servers(limits=Limits(memory=1 << 30))
    connections = [namespace.open(20) for namespace in pair]
    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda connection: call(connection, "take", 600), connections))
    assert answers == [("ok", 600 << 20)] * 2


def test_too_much_memory_in_the_second_costs_that_check_alone(servers):
    one, two = servers(limits=Limits(memory=512 << 20))
    first, second = one.open(20), two.open(20)
    with pytest.raises(CheckStopped) as stopped:
        call(second, "take_in_children", 250)
    assert stopped.value.status == "killed"
    assert call(first, "f")[0] == "ok"
    second.close()
    again = two.open(20)
    assert call(again, "f")[0] == "ok"
    again.close()
    first.close()


def test_a_check_that_ends_the_second_server_leaves_the_first(servers):
    one, two = servers()
    second = two.open(20)
    with pytest.raises(CheckStopped):
        call(second, "leap")
    second.close()
    with pytest.raises(CheckStopped, match="a check ended the process that copies it"):
        two.open(20)
    first = one.open(20)
    assert call(first, "f")[0] == "ok"
    first.close()


def test_the_second_ends_with_its_judge_and_with_the_worker(servers):
    one, two = servers()
    connection = two.open(20)
    pids = [call(connection, "f")[1], call(connection, "parent")[1], call(connection, "orphan")[1]]
    assert all(map(alive, pids))
    two.leave()
    assert until_gone(*pids)
    first = one.open(20)
    assert call(first, "f")[0] == "ok"
    first.close()


def test_the_second_does_not_outlive_the_worker(servers):
    one, two = servers()
    connection = two.open(20)
    pids = [call(connection, "f")[1], call(connection, "parent")[1], call(connection, "orphan")[1]]
    os.kill(one._run.worker.pid, signal.SIGKILL)
    assert until_gone(*pids)


def test_a_fork_bomb_on_one_side_delays_the_other_and_costs_it_nothing(run_cells):
    ran = run_cells(
        SOURCE
        + "def bomb():\n    while True:\n        try:\n            os.fork()\n        except OSError:\n            pass\n",
        limits=Limits(processes=40),
    )
    second = ran.namespace.second()
    bombed = second.open(1.0)
    with pytest.raises(CheckStopped):
        call(bombed, "bomb")

    def go_on():  # as the second judge does: the check's end, and the next one's beginning
        time.sleep(1)
        bombed.close()
        following = second.open(20)
        answers.append(call(following, "f")[0])
        following.close()

    answers: list[str] = []
    beside = threading.Thread(target=go_on)
    beside.start()
    assert ran.call("f")[0] == "ok"
    beside.join()
    assert answers == ["ok"]
    second.leave()


def test_a_process_that_is_not_the_worker_s_is_never_touched(run_cells):
    """A worker that lies about which process is its second server."""
    ran = run_cells(SOURCE)
    bystander = subprocess.Popen(["sleep", "60"])
    try:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        channel.send(ran.run.worker.keeper, ("join", bystander.pid), (theirs.fileno(),))
        theirs.close()
        channel.send(ours, ("sweep",))
        assert channel.receive(ours)[0][0] == "ended"
        ours.close()
        assert ran.call("f")[0] == "ok"
        ran.namespace.close()
        assert bystander.poll() is None
    finally:
        bystander.kill()
        bystander.wait()


def test_there_is_no_second_where_the_live_worker_serves(run_cells):
    ran = run_cells(SOURCE, live=True)
    assert ran.namespace.second() is None
