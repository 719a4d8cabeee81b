"""User ids of workers, where the grader runs as root: a block for each process that grades.

All of a user id is killed with its submission, so no two graders of a machine may use the same.
"""

from __future__ import annotations

import os
import socket

from grader.errors import SandboxFault

# Where no system hands ids out; in a container that maps only 65,536 ids, below the range that systemd uses.
FIRST, FIRST_IN_CONTAINER, IDS, BLOCKS = 0x5F000000, 52000, 64, 128


class UserIds:
    """A claimed block. An abstract socket's name holds it, which the kernel frees however this process ends."""

    def __init__(self) -> None:
        """Raises SandboxFault where every block is taken."""
        self._given, self._claim = 0, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        for turn in range(BLOCKS):
            block = (os.getpid() + turn) % BLOCKS
            try:
                self._claim.bind(f"\0gradewright-users-{block}")
            except OSError:
                continue
            self._first = (FIRST if _maps(FIRST) else FIRST_IN_CONTAINER) + block * IDS
            return
        self._claim.close()
        raise SandboxFault(f"{BLOCKS} graders run on this machine already: no user id is free")

    @property
    def block(self) -> range:
        """The ids claimed."""
        return range(self._first, self._first + IDS)

    def fresh(self) -> int:
        """The id that was not used for longest."""
        self._given += 1
        return self.block[self._given % IDS]

    def turn_on(self, ids: int) -> None:
        """Pass over so many: a forked process uses them, and this one does not hear which."""
        self._given += ids

    def close(self) -> None:
        self._claim.close()


def _maps(uid: int) -> bool:
    """Whether this user namespace has such a user id."""
    with open("/proc/self/uid_map", encoding="ascii") as file:
        ranges = [tuple(map(int, line.split())) for line in file]
    return any(first <= uid < first + count for first, _, count in ranges)
