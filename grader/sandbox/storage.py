"""What a submission has stored: in its scratch folder, in shared memory, in files without a name. For the keeper.

RLIMIT_FSIZE bounds one file; how many there are, and files that live in memory, no limit of the kernel's
bounds. Names are bytes here: a student's may be no text.
"""

import os
import stat

SHARED_MEMORY = "/dev/shm"


def too_much(folder, disk, files):
    """Whether a folder holds more than `disk` bytes or `files` entries. A path that is too long to be looked at
    counts as too much: no notebook needs one, and a hoard could lie below it."""
    todo, size, count = [os.fsencode(folder)], 0, 0
    while todo:
        try:
            with os.scandir(todo.pop()) as entries:
                for entry in entries:
                    count += 1
                    if count > files or size > disk or len(entry.path) > 4000:
                        return True
                    try:
                        size += entry.stat(follow_symlinks=False).st_blocks * 512
                        if entry.is_dir(follow_symlinks=False):
                            todo.append(entry.path)
                    except OSError:
                        pass  # gone in the meantime
        except OSError:
            pass
    return size > disk


def nameless(pids):
    """Bytes of the files that these processes hold open and that no name leads to: memfd, or unlinked."""
    found = {}
    for pid in pids:
        folder = "/proc/{}/fd".format(pid)
        try:
            descriptors = os.listdir(folder)
        except OSError:
            continue
        for descriptor in descriptors:
            try:
                status = os.stat(os.path.join(folder, descriptor))
            except OSError:
                continue
            if stat.S_ISREG(status.st_mode) and status.st_nlink == 0:
                found[status.st_dev, status.st_ino] = status.st_blocks * 512
    return sum(found.values())


def _shared(uid, folder):
    """The entries in shared memory of a user id that is this submission's alone."""
    if uid is None or not os.path.isdir(folder):
        return
    with os.scandir(os.fsencode(folder)) as entries:
        for entry in entries:
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError:
                continue
            if status.st_uid == uid:
                yield entry.path, status


def shared_memory(uid, folder=SHARED_MEMORY):
    """Bytes that the files of a user id take in shared memory."""
    return sum(status.st_blocks * 512 for _, status in _shared(uid, folder))


def clear_shared_memory(uid, folder=SHARED_MEMORY):
    """Remove what a submission left in shared memory: it would take the machine's memory, and could be read
    by the next."""
    for path, _ in list(_shared(uid, folder)):
        try:
            os.unlink(path)
        except OSError:
            pass
