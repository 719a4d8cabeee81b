"""What a submission can do to the machine, tried: a notebook that attempts it, graded by each system."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

ATTEMPTS = ("read a file of the grader's user", "write outside of its own folder", "reach the network (TCP)")

PROBE = """
import socket
worked = []
try:
    open({secret!r}).read()
    worked.append("read")
except OSError: pass
try:
    open({trace!r}, "w").write("x")
    worked.append("write")
except OSError: pass
try:
    socket.create_connection(("127.0.0.1", {port}), 2).sendall(" ".join(worked).encode() + b" {system}\\n")
except OSError: pass
"""


class Lookout:
    """Listens on a local port and looks at files: which attempts of which system succeeded."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o777)
        folder.chmod(0o777)  # what stops a submission is its sandbox, not the permissions of this folder
        self.folder, self.secret = folder, folder / "secret"
        self.secret.write_text("the hidden tests")
        self.secret.chmod(0o644)
        self._heard: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._listen, daemon=True).start()

    def probe(self, system: str) -> str:
        """The code of a cell that tries everything."""
        trace, port = str(self.folder / f"trace-{system}"), self._socket.getsockname()[1]
        return PROBE.format(secret=str(self.secret), trace=trace, port=port, system=system)

    def found(self, system: str) -> dict[str, bool]:
        """{attempt: whether it worked}. What was read can only be told over the network, or is taken as not read
        where nothing could be told: then the sandbox's own report says what it enforces."""
        told = [line for line in self._heard if line.endswith(f" {system}")]
        written = (self.folder / f"trace-{system}").exists()
        return dict(zip(ATTEMPTS, (any("read" in line for line in told), written, bool(told)), strict=True))

    def _listen(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            with connection, connection.makefile() as lines:
                self._heard += [line.strip() for line in lines]
