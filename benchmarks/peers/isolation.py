"""What a submission can do to the machine, tried: a notebook that attempts it, graded by each system."""

from __future__ import annotations

import re
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
    connection = socket.create_connection(("127.0.0.1", {port}), 2)
    worked.append("network")
    connection.sendall(("{system}: tried, " + " ".join(worked) + "\\n").encode())
except OSError: pass
raise RuntimeError("{system}: tried, " + " ".join(worked))
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

    def found(self, system: str, report: str = "") -> dict[str, bool]:
        """{attempt: whether it worked}, as the notebook told over the network, or by its cell's error in a report.
        Raises RuntimeError where nothing was heard of it: then nothing was tried."""
        heard = re.findall(rf"{system}: tried,([ a-z]*)", "\n".join([*self._heard, report]))
        if not heard:
            raise RuntimeError(f"{system}: the notebook told nothing of what it tried")
        worked = set(heard[0].split())
        written = (self.folder / f"trace-{system}").exists()
        return dict(zip(ATTEMPTS, ("read" in worked, written, "network" in worked), strict=True))

    def _listen(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            with connection, connection.makefile() as lines:
                self._heard += [line.strip() for line in lines]
