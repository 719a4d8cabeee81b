"""Landlock: which files a process and its children may touch. Needs no privileges (Linux 5.13 and later).

A ruleset grants rights below directories; all that is handled and not granted is refused. Numbers and
structures are those of linux/landlock.h, the same on every architecture.
"""

import ctypes
import os
import stat

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
PATH_BENEATH = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
REMOVE_DIR, REMOVE_FILE, MAKE_CHAR, MAKE_DIR, MAKE_REG = 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8
MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK, MAKE_SYM = 1 << 9, 1 << 10, 1 << 11, 1 << 12
REFER, TRUNCATE, IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
BIND_TCP, CONNECT_TCP = 1 << 0, 1 << 1
SCOPE_ABSTRACT_UNIX, SCOPE_SIGNAL = 1 << 0, 1 << 1

_ON_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV  # the rights that a plain file can carry

RIGHTS = {
    "list": READ_DIR,
    "read": READ_FILE | READ_DIR,
    "run": READ_FILE | READ_DIR | EXECUTE,
    "device": READ_FILE | WRITE_FILE | TRUNCATE | IOCTL_DEV,
    # Shared memory of DataLoader workers: their own files, whose names cannot be listed by others.
    "shm": READ_FILE | WRITE_FILE | MAKE_REG | REMOVE_FILE | TRUNCATE,
    "own": READ_FILE | READ_DIR | EXECUTE | WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | MAKE_SOCK
    | MAKE_FIFO | MAKE_SYM | REFER | TRUNCATE,
}  # fmt: skip

_libc = ctypes.CDLL(None, use_errno=True)


class _RulesetAttr(ctypes.Structure):
    _fields_ = [("fs", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64)]


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32)]


def abi():
    """The kernel's Landlock version, 0 where there is none."""
    return max(_libc.syscall(CREATE_RULESET, None, ctypes.c_size_t(0), 1), 0)


def restrict(grants, network=False):
    """Confine this process, from now on, to these (path, right) grants; paths that do not exist are left out.

    Needs no_new_privs. Returns what is in force, in words. Raises OSError where the kernel refuses.
    """
    version = abi()
    if not version:
        raise OSError("the kernel has no Landlock")
    handled = (1 << 13) - 1
    handled |= (
        (REFER if version >= 2 else 0)
        | (TRUNCATE if version >= 3 else 0)
        | (IOCTL_DEV if version >= 5 else 0)
    )
    attr = _RulesetAttr(handled, 0, 0)
    words = ["files"]
    if version >= 4 and not network:
        attr.net = BIND_TCP | CONNECT_TCP
        words.append("TCP")
    if version >= 6:
        attr.scoped = SCOPE_ABSTRACT_UNIX | SCOPE_SIGNAL
        words += ["signals", "abstract sockets"]
    size = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = _checked(_libc.syscall(CREATE_RULESET, ctypes.byref(attr), ctypes.c_size_t(size), 0))
    try:
        for path, right in grants:
            _grant(ruleset, path, RIGHTS[right] & handled)
        _checked(_libc.syscall(RESTRICT_SELF, ruleset, 0))
    finally:
        os.close(ruleset)
    return "ABI {}: {}".format(version, ", ".join(words))


def _grant(ruleset, path, allowed):
    try:
        target = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(target).st_mode):
            allowed &= _ON_FILES  # the kernel refuses directory rights on a file
        if allowed:
            rule = _PathBeneath(allowed, target)
            _checked(_libc.syscall(ADD_RULE, ruleset, PATH_BENEATH, ctypes.byref(rule), 0))
    finally:
        os.close(target)


def _checked(result):
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
