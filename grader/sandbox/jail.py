"""Confines a worker before the student's first line runs. Layer by layer; each says what it put in force.

    limits     setrlimit: memory, file size, processes, descriptors, CPU time
    user       a user id of its own, no groups, no capabilities (where the zygote is root)
    landlock   files: the interpreter and libraries to read, the scratch folder to write; TCP; signals
    seccomp    system calls: no sockets but local ones, no tracing, no mounts, no io_uring … (a program
               compiled on the trusted side; loaded last, for all threads, since the kernel's own sockets come first)

A policy is plain data that the trusted side sends (see `grader.running.policy`). A layer that fails is
reported as missing, with the reason; whether that is fatal is the trusted side's decision.
"""

import ctypes
import os
import platform
import resource

from . import landlock

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_KEEPCAPS, PR_CAPBSET_DROP = 1, 4, 8, 24
PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE = 36, 38, 47, 2
CAP_DAC_READ_SEARCH = 2
KEPT_BACK = 128 << 20  # bytes of a notebook's memory that its cells do not get
SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC = 1, 1
_SECCOMP = {"x86_64": 317, "aarch64": 277}
_CAPSET = {"x86_64": 126, "aarch64": 91}
_libc = ctypes.CDLL(None, use_errno=True)


def prctl(option, *arguments):
    """prctl(2). Raises OSError."""
    padded = [ctypes.c_ulong(a) for a in (*arguments, 0, 0, 0, 0)[:4]]
    if _libc.prctl(option, *padded) < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def confine(policy):
    """All layers but seccomp. Returns {layer: what is in force, or "missing: why"}."""
    layers = {}
    if policy["limits"] is None:
        layers["limits"] = "missing: turned off"
    else:
        _layer(layers, "limits", lambda: set_limits(policy["limits"], policy.get("processes")))
    if policy["uid"] is not None:
        _layer(layers, "user", lambda: drop_user(policy["uid"], policy["search"]))
    else:
        layers["user"] = "uid {}, the grader's own: not started as root".format(os.getuid())
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    prctl(PR_SET_DUMPABLE, 1)  # cleared by the change of user; its own /proc/self must stay readable to it
    grants = policy["grants"]
    if grants is None:
        layers["landlock"] = "missing: turned off"
    else:
        own = [("/proc/{}".format(os.getpid()), "read")]
        _layer(layers, "landlock", lambda: landlock.restrict(list(grants) + own))
    layers["environment"] = "emptied" if policy.get("emptied", True) else "missing: turned off"
    return layers


def _layer(layers, name, put_in_force):
    try:
        layers[name] = put_in_force()
    except (OSError, ValueError, KeyError) as error:
        layers[name] = "missing: {}".format(error)


def set_limits(limits, processes=None):
    """setrlimit for each name of `limits`; "data" counts on top of what the zygote already holds.

    `processes`: how many are the notebook's own, where "nproc" counts others of the same user too.
    """
    for name, value in limits.items():
        number = getattr(resource, "RLIMIT_" + name.upper())
        if name == "data":
            value += _data_now()
        _, hard = resource.getrlimit(number)
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        # A part of the memory is kept back while the cells run: what fills all of it leaves none to be asked in.
        soft = value - min(KEPT_BACK, value // 8) if name == "data" else value
        resource.setrlimit(number, (soft, value))
    return "memory {} MiB, {} processes".format(limits["data"] >> 20, processes or limits["nproc"])


def release_memory():
    """After the last cell: the whole of the memory, for what answers the checks."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (hard, hard))


def _data_now():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmData:"):
                return int(line.split()[1]) << 10
    return 0


def drop_user(uid, search):
    """Become `uid`, without groups and capabilities; `search` keeps the right to read and walk any folder
    (Landlock says which), for an interpreter that lies under a private home."""
    words = "a user id of its own"
    if search:
        prctl(PR_SET_KEEPCAPS, 1)
    for capability in range(64):
        if not (search and capability == CAP_DAC_READ_SEARCH):
            try:
                prctl(PR_CAPBSET_DROP, capability)
            except OSError:
                break  # past the last one the kernel knows
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    if search:
        _keep_only(CAP_DAC_READ_SEARCH)
        prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_DAC_READ_SEARCH)
        words += ", may read what Landlock grants whoever owns it"
    return words


def _keep_only(capability):
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this thread
    bit = 1 << capability
    data = (ctypes.c_uint32 * 6)(bit, bit, bit, 0, 0, 0)  # effective, permitted, inheritable; low, high words
    if _libc.syscall(_CAPSET[platform.machine()], header, data) < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


def filter_system_calls(program):
    """Load a compiled seccomp program for all threads. Returns what is in force."""
    if program is None:
        return "missing: turned off, or libseccomp is not installed"
    try:
        buffer = ctypes.create_string_buffer(program, len(program))
        described = _Program(len(program) // 8, ctypes.addressof(buffer))
        result = _libc.syscall(_SECCOMP[platform.machine()], SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC,
                               ctypes.byref(described))  # fmt: skip
    except (OSError, KeyError) as error:
        return "missing: {}".format(error)
    if result != 0:  # an errno, or the number of a thread that could not be brought along
        number = ctypes.get_errno()
        return "missing: {}".format(os.strerror(number) if result < 0 else "a thread could not follow")
    return "{} instructions, all threads".format(len(program) // 8)
