"""A grader's folder of scratch files, and the end of those whose grader was killed.

Whoever is killed with `kill -9` cannot clean up. The kernel lets go of a dead process's locks, so a folder whose
lock can be had is nobody's, and the next grader removes it.
"""

from __future__ import annotations

import fcntl
import os
import stat
import tempfile
import time
from pathlib import Path
from typing import BinaryIO

from grader.running.worker import remove_tree

PREFIX = "grade-"
OWNER = "owner"  # the locked file
UNLOCKED_SECONDS = 3600.0  # a folder without the file is being made, unless it is older


class Scratch:
    """A fresh folder that workers of another user id pass through and cannot list."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix=PREFIX)
        # Locked before it has its name: nobody ever finds it there and free.
        making = os.path.join(self.folder, f".{OWNER}")
        self._lock: BinaryIO = open(making, "wb")  # noqa: SIM115
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        os.rename(making, os.path.join(self.folder, OWNER))
        os.chmod(self.folder, 0o711)

    def remove(self) -> None:
        remove_tree(self.folder)
        self._lock.close()

    def leave(self) -> None:
        """In a forked process: the folder stays the parent's affair. The lock is the parent's as well."""
        self._lock.close()


def sweep_dead(parent: str | None = None) -> list[str]:
    """Remove what graders of this user left that were killed. Returns the folders removed."""
    removed = []
    for folder in Path(parent or tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            facts = folder.lstat()
            if not stat.S_ISDIR(facts.st_mode) or facts.st_uid != os.getuid():
                continue
            try:
                file = open(folder / OWNER, "rb")  # noqa: SIM115
            except FileNotFoundError:
                if time.time() - facts.st_mtime > UNLOCKED_SECONDS:
                    remove_tree(str(folder))
                    removed.append(str(folder))
                continue
            with file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # held until the folder is gone
                remove_tree(str(folder))
                removed.append(str(folder))
        except OSError:
            continue  # in use, or gone meanwhile
    return removed
