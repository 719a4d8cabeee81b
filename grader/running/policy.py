"""What a worker may do, as the plain data that `grader.sandbox.jail` puts in force."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# Read-only: programs and libraries; of /etc only what the C library and fonts look up, of /proc and
# /sys only what tells the machine's size.
SYSTEM = {
    "run": ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/opt", "/nix/store"),
    "read": (
        "/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d",
        "/etc/localtime", "/etc/timezone", "/etc/mime.types", "/etc/nsswitch.conf", "/etc/passwd", "/etc/group",
        "/etc/ssl/certs", "/etc/ssl/openssl.cnf", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/version",
        "/proc/sys/kernel/osrelease", "/proc/sys/vm/overcommit_memory", "/sys/devices/system/cpu",
    ),
    "device": ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"),
    "shm": ("/dev/shm",),
}  # fmt: skip

# System calls that no notebook needs and an attacker wants.
REFUSED = (
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "pidfd_getfd", "kcmp",
    "perf_event_open", "bpf", "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register",
    "mount", "umount2", "pivot_root", "chroot", "setns", "unshare", "move_mount", "open_tree", "fsopen",
    "fsconfig", "fsmount", "fspick", "mount_setattr", "keyctl", "add_key", "request_key",
    "open_by_handle_at", "name_to_handle_at", "kexec_load", "kexec_file_load", "init_module",
    "finit_module", "delete_module", "reboot", "swapon", "swapoff", "acct", "quotactl", "syslog",
    "settimeofday", "clock_settime", "clock_adjtime", "adjtimex", "sethostname", "setdomainname",
    "iopl", "ioperm", "modify_ldt", "vhangup", "nfsservctl", "lookup_dcookie", "fanotify_init",
    "memfd_secret", "shmget", "shmat", "shmctl", "semget", "semop", "semctl", "msgget", "msgsnd",
    "msgrcv", "mq_open", "mq_unlink", "migrate_pages", "move_pages", "personality", "mknod", "mknodat",
)  # fmt: skip

# Allowed for the caller itself, which is 0 in this argument, and refused for any other process: where the grader runs as
# an ordinary user, its own processes belong to the same user as the notebook's.
REFUSED_FOR_OTHERS = {
    "prlimit64": 0, "setpriority": 1, "ioprio_set": 1, "sched_setparam": 0, "sched_setattr": 0, "sched_setaffinity": 0,
}  # fmt: skip


@dataclass(frozen=True)
class Limits:
    """What one submission may take."""

    memory: int = 2 << 30  # bytes, on top of the warmed interpreter's own
    processes: int = 64
    file_size: int = 256 << 20
    descriptors: int = 512
    disk: int = 1 << 30  # bytes of all files in the scratch folder
    files: int = 50_000
    cpu_seconds: int = 3600

    def as_rlimits(self, processes_already: int, data_already: int = 0) -> dict[str, int]:
        """`data_already`: bytes of the data segment that are not the notebook's own."""
        return {"data": self.memory + data_already, "fsize": self.file_size, "nofile": self.descriptors, "core": 0,
                "nproc": self.processes + processes_already, "cpu": self.cpu_seconds, "msgqueue": 0,
                "memlock": 8 << 20}  # fmt: skip


@cache
def system_call_filter() -> bytes | None:
    """The seccomp program, compiled by libseccomp; None where that is not installed."""
    try:
        import pyseccomp
    except (ImportError, OSError, RuntimeError):
        return None
    refused = pyseccomp.ERRNO(errno.EPERM)
    program = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    for name in REFUSED:
        try:
            program.add_rule(refused, name)
        except (OSError, ValueError):
            continue  # this architecture or this libseccomp does not know it: then nobody can call it by name
    for name, place in REFUSED_FOR_OTHERS.items():
        program.add_rule(refused, name, pyseccomp.Arg(place, pyseccomp.NE, 0))
    # Of this one only what lowers: libzmq sets its thread, which has a number like a process, to what it is already,
    # and aborts if it may not.
    others, lowered = pyseccomp.Arg(0, pyseccomp.NE, 0), pyseccomp.Arg(1, pyseccomp.NE, os.SCHED_OTHER)
    program.add_rule(refused, "sched_setscheduler", others, lowered)
    # PR_SET_DUMPABLE: a process that cannot be looked into would hide from the keeper what it holds
    program.add_rule(refused, "prctl", pyseccomp.Arg(0, pyseccomp.EQ, 4))
    # CLONE_NEWTIME, NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET
    for bit in (0x80, 0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000):
        program.add_rule(refused, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, bit, bit))
    # clone3 hides its flags in memory; glibc falls back to clone when it does not exist
    program.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    program.add_rule(
        pyseccomp.ERRNO(errno.EACCES), "socket", pyseccomp.Arg(0, pyseccomp.NE, 1)
    )  # AF_UNIX only
    with tempfile.TemporaryFile() as file:
        program.export_bpf(file)
        file.seek(0)
        return file.read()


def grants(prefixes: Iterable[str], protected: Iterable[Path]) -> list[tuple[str, str]]:
    """The (path, right) pairs of all workers: system and interpreter to read, and no way
    to anything `protected` (the course, the grader's own package, the submissions) even where it lies
    below a granted folder: such a folder is granted entry by entry."""
    hidden = [Path(os.path.realpath(path)) for path in protected]
    found: list[tuple[str, str]] = []
    for right, paths in SYSTEM.items():
        for path in paths:
            found += _around(path, right, hidden) if right in ("run", "read") else [(path, right)]
    for prefix in prefixes:
        found += _around(prefix, "run", hidden)
    return found


def _around(path: str, right: str, hidden: list[Path]) -> list[tuple[str, str]]:
    real = Path(os.path.realpath(path))
    if any(real == h or h in real.parents for h in hidden):
        return []
    if not any(real in h.parents for h in hidden):
        return [(path, right)]
    found = [(str(real), "list")]
    try:
        entries = list(os.scandir(real))
    except OSError:
        return []
    for entry in entries:
        found += _around(entry.path, right, hidden)
    return found


def environment(scratch: str, python: str) -> dict[str, str]:
    """All a worker finds in its environment."""
    return {
        "PATH": os.pathsep.join([os.path.dirname(python), "/usr/local/bin", "/usr/bin", "/bin"]),
        "HOME": scratch,
        "TMPDIR": scratch,
        "USER": "student",
        "LOGNAME": "student",
        "LANG": "C.UTF-8",
        "IPYTHONDIR": f"{scratch}/.ipython",
        "JUPYTER_RUNTIME_DIR": f"{scratch}/.jupyter",
        "MPLCONFIGDIR": f"{scratch}/.matplotlib",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "PYTHONHASHSEED": "0",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "JAX_PLATFORMS": "cpu",
        "MXNET_ENGINE_TYPE": "NaiveEngine",  # each operation at once, in its caller's thread: errors are told where they arise
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_NUM_INTRAOP_THREADS": "1",
        "TF_NUM_INTEROP_THREADS": "1",
        "XLA_FLAGS": "--xla_backend_optimization_level=0",  # small arrays: compiling takes longer than running
    }


def needs_search(prefixes: Iterable[str]) -> bool:
    """Whether another user could not even reach the interpreter (it lies under a private home)."""
    for prefix in prefixes:
        path = Path(prefix)
        for folder in (path, *path.parents):
            try:
                if folder.is_dir() and not folder.stat().st_mode & 0o001:
                    return True
            except OSError:
                return True
    return False


def tasks_of_this_user() -> int:
    """How many threads this user runs already: RLIMIT_NPROC counts them all."""
    mine, count = os.getuid(), 0
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            try:
                if entry.stat().st_uid == mine:
                    count += len(os.listdir(f"/proc/{entry.name}/task"))
            except OSError:
                continue
    return count
