"""The warmed interpreter that every worker is forked from.

Run as a script by the environment's interpreter, with a clean environment and a SOCK_SEQPACKET socket
whose descriptor is its argument. It imports what notebooks want, says ("ready", facts), and then forks a keeper
for each ("spawn", policy) with its two sockets:

    zygote ── fork ──> keeper (trusted code, outside the jail) ── fork ──> worker (jailed, the student's)

Several graders may share it: ("connect",) brings the socket of another, which asks as the first does. It ends with the first.
It runs no student code, holds no secret, and has one thread: forking it is safe.
"""

import gc
import os
import select
import signal
import sys
import time

if __name__ == "__main__":  # run by path, in an environment where the grader is not installed
    import importlib.util

    _here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry or ".") != _here]
    _spec = importlib.util.spec_from_file_location(
        "_grader_sandbox", os.path.join(_here, "__init__.py"), submodule_search_locations=[_here]
    )
    _package = importlib.util.module_from_spec(_spec)
    sys.modules["_grader_sandbox"] = _package
    _spec.loader.exec_module(_package)
    from _grader_sandbox import zygote

    zygote.main(int(sys.argv[1]))
    sys.exit()

import socket
from importlib import metadata

from . import gpu, jail, keeper
from .channel import receive, send


def main(descriptor):
    """Warm up, then fork until the trusted side closes the socket."""
    control = socket.socket(fileno=descriptor)
    request, _ = receive(control)
    _, options = request
    # What the environment itself sets where its interpreter starts (a .pth file, a sitecustomize) is to hold in notebooks, too.
    settings = {name: value for name, value in os.environ.items() if name not in options["given"]}
    sys.path[:] = [entry for entry in sys.path if entry not in options["hide"]]
    jail.prctl(jail.PR_SET_DUMPABLE, 0)
    jail.prctl(jail.PR_SET_CHILD_SUBREAPER, 1)
    failed = warm(options["imports"])
    from . import worker  # compiled and loaded once, for all workers

    worker.rehearse()
    gc.collect()
    gc.freeze()
    send(control, ("ready", {"pid": os.getpid(), "failed": failed, "versions": versions(options["versions"]),
                             "python": sys.version.split()[0], "prefixes": prefixes(),
                             "settings": settings, "gpu begun": gpu.begun()}))  # fmt: skip
    listen(control)


def warm(names):
    """Import what notebooks will want. Returns {name: why not} for what this environment does not have."""
    failed = {}
    for name in names:
        try:
            __import__(name)
        except Exception as error:
            failed[name] = "{}: {}".format(type(error).__name__, error)
    return failed


def versions(names):
    """{name: version} of what this environment has, whether it was warmed or not: every report says the same."""
    found = {}
    for name in names:
        version = getattr(sys.modules.get(name), "__version__", None)
        if version is None:
            try:
                version = metadata.version(name)
            except Exception:  # not installed, or its metadata is damaged
                continue
        found[name] = str(version)
    return found


def prefixes():
    """Where this interpreter and its libraries lie: what a worker must be able to read."""
    return sorted({os.path.realpath(p) for p in (sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix)}
                  | {os.path.realpath(p) for p in sys.path if p and os.path.isdir(p)}
                  | {os.path.realpath(sys.executable), sys.prefix, sys.base_prefix})  # fmt: skip


def listen(control):
    """Fork a keeper for each request; reap the dead; end with the trusted side."""
    wake_read, wake_write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    signal.set_wakeup_fd(wake_write)
    signal.signal(signal.SIGCHLD, lambda number, frame: None)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the trusted side's affair
    keepers, askers = set(), [control]
    while True:
        readable, _, _ = select.select([*askers, wake_read], [], [])
        if wake_read in readable:
            os.read(wake_read, 4096)
            reap(keepers)
        for asker in [one for one in askers if one in readable]:
            try:
                request, descriptors = receive(asker)
                if request[0] == "connect":
                    askers.append(socket.socket(fileno=descriptors[0]))
                    continue
                try:
                    pid = os.fork()
                except OSError as error:  # no process or no memory to be had just now
                    for descriptor in descriptors:
                        os.close(descriptor)
                    send(asker, ("failed", str(error)))
                    continue
                if pid == 0:
                    signal.set_wakeup_fd(-1)
                    for descriptor in (wake_read, wake_write, *(one.detach() for one in askers)):
                        os.close(descriptor)
                    keeper.keep(request[1], *descriptors)  # does not return
                keepers.add(pid)
                for descriptor in descriptors:
                    os.close(descriptor)
                send(asker, ("spawned", pid))
            except (EOFError, OSError):
                if asker is control:
                    return see_off(keepers)
                asker.close()  # a grader that has ended; its keepers see it too
                askers.remove(asker)


def see_off(keepers, seconds=3.0):
    """Wait for the keepers, which see that their graders are gone: when the zygote has ended, all has."""
    deadline = time.monotonic() + seconds
    while keepers and time.monotonic() < deadline:
        reap(keepers)
        time.sleep(0.01)


def reap(keepers):
    """Collect the dead. A child that is no keeper was left behind by one that died, and is killed."""
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            break
        keepers.discard(pid)
    for pid in keeper.children(os.getpid()):
        if pid not in keepers:
            keeper.kill(pid)
