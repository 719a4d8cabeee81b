"""From inside a submission: its environment, its user, the network, and other processes."""

from __future__ import annotations

import os
import socket

import pytest

from grader.running.policy import REFUSED
from grader.running.zygote import SpawnOptions

ROOT = os.getuid() == 0


def test_the_environment_holds_only_what_python_needs(run_cells, monkeypatch):
    monkeypatch.setenv("SECRET_TOKEN", "hunter2")
    ran = run_cells("import os\nprint(dict(os.environ))",
                    "print([e.split('=')[0] for e in open('/proc/self/environ').read().split('\\0') if e])")  # fmt: skip
    environment = ran.value(0)
    assert "SECRET_TOKEN" not in environment
    assert not [name for name in environment if "TOKEN" in name or "KEY" in name or name == "SSH_AUTH_SOCK"]
    assert environment["HOME"].startswith(environment["TMPDIR"])
    assert "SECRET_TOKEN" not in ran.value(1)


def test_no_descriptor_of_the_grader_is_inherited(inside):
    targets = inside(
        "[os.readlink(f'/proc/{os.getpid()}/fd/{fd}') for fd in os.listdir(f'/proc/{os.getpid()}/fd') "
        "if os.path.lexists(f'/proc/{os.getpid()}/fd/{fd}')]"
    )
    files = [target for target in targets if target.startswith("/") and target != "/dev/null"]
    assert [f for f in files if "/grade-" not in f and not f.startswith("/proc/")] == []
    assert not [f for f in files if f.endswith("zygote.log")]


@pytest.mark.skipif(not ROOT, reason="only root can give a submission a user id of its own")
def test_each_submission_has_a_user_id_of_its_own_and_no_groups(inside):
    probe = "(os.getresuid(), os.getresgid(), os.getgroups(), outcome(os.setuid, 0))"
    first, second = inside(probe), inside(probe)
    for uids, gids, groups, became in (first, second):
        assert len(set(uids)) == len(set(gids)) == 1
        assert uids[0] >= 60000
        assert groups == []
        assert became == "PermissionError"
    assert first[0] != second[0]


@pytest.mark.skipif(not ROOT, reason="only root can give a submission a user id of its own")
def test_two_graders_never_share_a_user_id(zygote):
    """Everything of a user id is killed with its submission: it must be this submission's alone."""
    from grader.running.zygote import Zygote

    with Zygote(imports=("numpy", "IPython", "ipykernel.kernelapp")) as other:
        workers = [grader.spawn(SpawnOptions()) for grader in (zygote, other) for _ in range(60)]
        for worker in workers:
            worker.close()
    assert len({worker.uid for worker in workers}) == len(workers)


def test_there_is_no_network(inside, refused):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        kinds = {
            "tcp": f"socket.create_connection({listening.getsockname()!r}, 1)",
            "listen": "socket.create_server(('127.0.0.1', 0))",
            "udp": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
            "udp6": "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
            "raw": "socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)",
            "packet": "socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
            "netlink": "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
            "vsock": "socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)",
            "alg": "socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)",
            "names": "socket.getaddrinfo('example.org', 80)",
            "url": "urllib.request.urlopen('http://127.0.0.1/', timeout=1)",
        }
        said = inside(
            f"{{name: outcome(eval, code) for name, code in {kinds!r}.items()}}", "import urllib.request"
        )
    assert refused(said) == {}


def test_an_abstract_socket_of_another_process_cannot_be_reached(inside):
    name = f"\0grade-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(name)
        listening.listen()
        said = inside(f"outcome(socket.socket(socket.AF_UNIX).connect, {name!r})")
    assert said == "PermissionError"


def test_signals_reach_neither_keeper_nor_zygote_nor_grade(inside, zygote, run_cells, refused):
    bystander = run_cells("x = 1")
    targets = {"keeper": "os.getppid()", "zygote": str(zygote.facts["pid"]), "grade": str(os.getpid()), "init": "1",
               "bystander": str(bystander.run.worker.pid), "group": "-" + str(os.getpgrp())}  # fmt: skip
    said = inside(f"{{n: outcome(lambda: os.kill(eval(pid), 9)) for n, pid in {targets!r}.items()}}")
    assert refused(said) == {}
    assert bystander.ask("value", "x") == ("ok", 1)


def test_killing_everyone_kills_nobody_else(run_cells, zygote):
    bystander = run_cells("x = 1")
    suicidal = run_cells("import os, signal\nos.kill(-1, signal.SIGKILL)", "y = 2")
    assert suicidal.statuses[1] == "ok"
    assert bystander.ask("value", "x") == ("ok", 1)
    assert run_cells("z = 3").statuses == ["ok"], "the zygote still answers"


def test_other_processes_cannot_be_traced_or_read(inside, zygote, refused):
    pid = zygote.facts["pid"]
    said = inside(f"""{{
        "ptrace": outcome(system_call, 101, 16, {pid}, 0, 0), "readv": outcome(system_call, 310, {pid}, 0, 0, 0, 0, 0),
        "traceme": outcome(system_call, 101, 0, 0, 0, 0), "mem": outcome(open, "/proc/{pid}/mem", "rb"),
        "parent": outcome(open, f"/proc/{{os.getppid()}}/mem", "rb"),
        "pidfd_getfd": outcome(system_call, 438, 0, 0, 0), "prlimit": outcome(system_call, 302, {pid}, 7, 0, 0),
        "priority": outcome(os.setpriority, os.PRIO_PROCESS, {pid}, 19),
    }}""")  # fmt: skip
    assert refused(said) == {}


def test_system_calls_that_change_the_machine_are_refused(inside, refused):
    numbers = {"mount": 165, "unshare": 272, "chroot": 161, "bpf": 321, "io_uring_setup": 425, "userfaultfd": 323,
               "perf_event_open": 298, "keyctl": 250, "reboot": 169, "setns": 308, "add_key": 248,
               "open_by_handle_at": 304, "clock_settime": 227, "kexec_load": 246, "init_module": 175}  # fmt: skip
    if os.uname().machine != "x86_64":
        pytest.skip("these are the numbers of x86_64")
    assert set(numbers) <= set(REFUSED)
    said = inside(
        f"{{name: outcome(system_call, number, 0, 0, 0, 0, 0) for name, number in {numbers}.items()}}"
    )
    assert said == dict.fromkeys(numbers, "PermissionError")


def test_no_namespace_can_be_made(inside, refused):
    said = inside(
        "[outcome(subprocess.check_call, ['/usr/bin/unshare', '-r', 'true']), "
        "outcome(system_call, 56, 0x10000000 | 17, 0, 0, 0, 0), outcome(system_call, 435, 0, 0)]"
    )
    assert refused(dict(enumerate(said))) == {}


def test_a_program_started_from_a_submission_is_jailed_as_well(inside, course):
    checks = course.exercises["minibatches"].checks_file
    said = inside(f"[subprocess.run(['cat', {str(checks)!r}], capture_output=True).returncode, "
                  "subprocess.run([sys.executable, '-c', 'import socket; socket.socket()'], capture_output=True)"
                  ".returncode, subprocess.run(['sudo', '-n', 'true'], capture_output=True).returncode"
                  " if __import__('shutil').which('sudo') else 1]")  # fmt: skip
    assert all(code != 0 for code in said)
