"""Keeps one worker: starts it, watches its memory, kills all that came of it, says how it ended.

A fork of the zygote, outside the jail; runs no student code. Orphans of the worker, daemons too, become
its children (it is their subreaper), so that nothing of a submission outlives it. When the trusted
side goes away, however it goes, the socket closes and all is killed.

    from the trusted side                     to the trusted side
    ("interrupt",)  SIGINT to the worker      ("started", pid)
    ("sweep",)      kill all but the worker   ("swept", how many)
    ("spare",)      for too much memory, kill
                    its children first
    ("kill", why)   kill all                  ("ended", {"code" or "signal", "why", "memory"})
    ("gpu",)                                  ("gpu", bytes of GPU memory that all hold, or None: not known)
    ("join", pid) + socket   a second server of copies, a child of the worker, gets a connection of its own, on
                    which "sweep" and "kill" mean what it started; when that closes, it ends

Two servers hand out copies side by side; what one check does to its copies must not touch those of the other.
"""

import os
import select
import signal
import socket
import sys
import time

from . import gpu_memory, jail, storage
from .channel import receive, send

WATCH_SECONDS = 0.25  # between two looks at the memory
STORAGE_SECONDS = 1.0  # at least, between two looks at the files


def keep(policy, control_fd, worker_fd):
    """Be the keeper of one worker. Does not return."""
    code = 70
    try:
        os.setsid()
        jail.prctl(jail.PR_SET_CHILD_SUBREAPER, 1)
        control = socket.socket(fileno=control_fd)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        pid = os.fork()
        if pid == 0:
            control.detach()
            os.close(control_fd)
            from . import worker

            worker.work(policy, worker_fd)  # does not return
        os.close(worker_fd)
        try:
            send(control, ("started", pid))
            watch(control, pid, policy)
        finally:
            kill_descendants(policy["uid"])
            storage.clear_shared_memory(policy["uid"])
        code = 0
    except BaseException as error:  # nobody is above this frame
        try:
            sys.stderr.write("keeper: {}: {}\n".format(type(error).__name__, error))
        except OSError:
            pass
    finally:
        os._exit(code)


def watch(control, worker, policy):
    """Obey until the worker has ended or the trusted side is gone."""
    why, spare, poller, second = None, False, select.poll(), None
    (disk, files), storage_looked = policy["disk"], 0.0
    share = policy.get("gpu")
    counter = gpu_memory.counter() if share is not None and share["counted"] is not False else None
    poller.register(control, select.POLLIN)
    exited = os.pidfd_open(worker) if hasattr(os, "pidfd_open") else None
    if exited is not None:
        poller.register(exited, select.POLLIN)
    looked = time.monotonic()
    while True:
        events = dict(poller.poll(WATCH_SECONDS * 1000))
        if control.fileno() in events:
            try:
                request, descriptors = receive(control)
            except (EOFError, OSError):
                return
            if request[0] == "interrupt":
                kill(worker, signal.SIGINT)
            elif request[0] == "sweep":
                send(control, ("swept", sweep_around(worker, second)))
            elif request[0] == "spare":
                spare = True
            elif request[0] == "kill":
                why = request[1]
                kill(worker)
            elif request[0] == "gpu":
                send(control, ("gpu", gpu_used(counter, [worker, *descendants(worker)])))
            elif request[0] == "join":
                second = Second(socket.socket(fileno=descriptors[0]), request[1], worker)
                poller.register(second.control, select.POLLIN)
        if second is not None and second.control.fileno() in events and not second.obey():
            poller.unregister(second.control)
            second.end()
            second = None
        ended = reap(worker)
        if ended is not None:
            status, peak = ended
            facts = {"why": why, "memory": peak}
            facts["signal" if os.WIFSIGNALED(status) else "code"] = (
                os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
            )
            for one in (control, second.control) if second is not None else (control,):
                try:
                    send(one, ("ended", facts))
                except OSError:
                    pass
            return
        if time.monotonic() - looked >= WATCH_SECONDS:
            looked = time.monotonic()
            if too_much_memory([worker, *descendants(worker, pids_of(second))], policy):
                if spare and not too_much_memory([worker], policy):
                    sweep_around(worker, second)
                else:
                    why = "memory"
                    kill(worker)
            elif second is not None and second.is_there() and too_much_memory(second.pids(), policy):
                sweep([second.pid])
            elif counter is not None and too_much_on_gpu(counter, [worker, *descendants(worker)], share):
                why = "GPU memory"
                kill(worker)
            elif looked - storage_looked >= STORAGE_SECONDS:
                storage_looked = looked
                if storage.too_much(policy["scratch"], disk, files):
                    why = "disk"
                    kill(worker)


class Second:
    """The second server of copies: a child of the worker, which says its process id. Its word is not taken for it."""

    def __init__(self, control, pid, worker):
        self.control, self.pid, self.worker = control, pid, worker

    def is_there(self):
        return self.pid in children(self.worker) and not is_zombie(self.pid)

    def pids(self):
        return [self.pid, *descendants(self.pid)]

    def obey(self):
        """The next request. Whether there may be another."""
        try:
            request, _ = receive(self.control)
            if not self.is_there():
                send(self.control, ("ended", {"why": "a check ended the process that copies it"}))
                return False
            if request[0] == "sweep":
                send(self.control, ("swept", sweep([self.pid])))
            return request[0] != "kill"
        except (EOFError, OSError):
            return False

    def end(self):
        self.control.close()
        if self.is_there():
            sweep([self.pid])
            kill(self.pid)


def pids_of(second):
    return (second.pid,) if second is not None and second.is_there() else ()


def sweep_around(worker, second):
    """Kill whatever came of the worker, not itself, nor the second server and what belongs to that."""
    return sweep([os.getpid(), worker], (worker, *pids_of(second)))


def too_much_memory(pids, policy):
    """Whether these hold more than allowed, with files in memory, which no process need have mapped."""
    extra = storage.nameless(pids) + storage.shared_memory(policy["uid"])
    return memory_of(pids, policy["memory"]) + extra > policy["memory"]


def gpu_used(counter, pids):
    """Bytes of GPU memory; None where the driver does not say."""
    try:
        return None if counter is None else counter.used(pids)
    except OSError:
        return None


def too_much_on_gpu(counter, pids, share):
    """Whether these hold more of the GPU than their share. What cannot be asked just now is asked again soon."""
    return (gpu_used(counter, pids) or 0) > share["memory"]


def reap(worker):
    """Collect dead orphans; the worker's (status, peak memory in bytes) once it has ended, else None."""
    while True:
        try:
            pid, status, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return (0, 0)
        if pid == 0:
            return None
        if pid == worker:
            return status, usage.ru_maxrss << 10


def sweep(roots, without=()):
    """Kill all that is below these processes, but not those in `without`, nor what is below them.

    Returns how many processes that were.
    """
    killed = 0
    for _ in range(200):
        found = [pid for root in roots for pid in descendants(root, without) if not is_zombie(pid)]
        if not found:
            break
        killed += len(found)
        for pid in found:
            kill(pid)
        time.sleep(0.001)
    return killed


def kill_descendants(uid):
    """Kill all that is below this process until nothing is left."""
    for _ in range(2000):
        for pid in descendants(os.getpid()):
            kill(pid)
        if uid is not None:
            kill_user(uid)
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        time.sleep(0.001)


def kill_user(uid):
    """Kill every process of a user id that is this submission's alone, at once: no fork can slip by."""
    pid = os.fork()
    if pid == 0:
        try:
            os.setresuid(uid, uid, uid)
            os.kill(-1, signal.SIGKILL)  # does not reach the sender itself
        except OSError:
            pass
        finally:
            os._exit(0)
    try:
        os.waitpid(pid, 0)
    except ChildProcessError:
        pass


def kill(pid, number=signal.SIGKILL):
    try:
        os.kill(pid, number)
    except OSError:
        pass


def children(pid):
    """The processes that this one started and that still exist."""
    found = []
    try:
        for task in os.listdir("/proc/{}/task".format(pid)):
            with open("/proc/{}/task/{}/children".format(pid, task)) as listing:
                found += [int(child) for child in listing.read().split()]
    except OSError:
        pass
    return found


def descendants(pid, without=()):
    """All that is below a process; not those in `without`, nor what is below them."""
    found, todo = [], [pid]
    while todo and len(found) < 10000:
        below = [child for child in children(todo.pop()) if child not in without]
        found += below
        todo += below
    return found


def is_zombie(pid):
    try:
        with open("/proc/{}/stat".format(pid)) as stat:
            return stat.read().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def memory_of(pids, limit):
    """Bytes these processes hold: resident memory first, and only if that is over the limit, the
    proportional share, which does not count pages shared with the zygote many times but is slow to ask for."""
    resident = sum(map(_resident, pids))
    if resident <= limit:
        return resident
    share = 0
    for pid in pids:
        try:
            with open("/proc/{}/smaps_rollup".format(pid)) as rollup:
                for line in rollup:
                    if line.startswith("Pss:"):
                        share += int(line.split()[1]) << 10
        except OSError:
            share += _resident(pid)  # it does not let itself be looked into
    return share


def _resident(pid):
    try:
        with open("/proc/{}/statm".format(pid)) as statm:
            return int(statm.read().split()[1]) * 4096
    except (OSError, IndexError):
        return 0
