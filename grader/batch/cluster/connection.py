"""From an address to a connected Dask scheduler of this version, or one clear line."""

from __future__ import annotations

import asyncio
import logging
import re
import warnings
from typing import Any

from grader.errors import GraderError, SandboxFault, UsageError

try:
    import distributed
except ImportError as _missing:
    raise UsageError(
        f"--cluster needs {_missing.name}, which is not installed: pip install 'gradewright[cluster]'"
    ) from None

CONNECT_SECONDS = 15.0
ANSWER_SECONDS = 30.0  # of a scheduler that is there; longer, and it is given up
_ADDRESS = re.compile(r"(tcp|tls)://[^/\s]+:\d{1,5}\Z")


class Cluster:
    """A scheduler, and what it knows of its workers. Use as a context manager."""

    def __init__(self, address: str) -> None:
        """Raises UsageError for an address that is none, GraderError where no scheduler of this version answers."""
        self.address = address
        if not _ADDRESS.match(address):
            raise UsageError(f"--cluster {address}: no address of a Dask scheduler; write tcp://HOST:8786")
        for name in ("distributed", *logging.root.manager.loggerDict):  # some have levels of their own
            if name.partition(".")[0] == "distributed":
                logging.getLogger(name).setLevel(
                    logging.CRITICAL + 1
                )  # what goes wrong is said here, in one line
        try:
            theirs = asyncio.run(asyncio.wait_for(_version(address), CONNECT_SECONDS + 1))
            if theirs != distributed.__version__:
                raise GraderError(
                    f"--cluster {address}: the scheduler runs distributed {theirs}, `grade` {distributed.__version__}: "
                    "install the same on both"
                )
            with warnings.catch_warnings():
                warnings.simplefilter(
                    "ignore"
                )  # that versions of something differ: each worker is asked for what matters
                self.client = distributed.Client(
                    address, timeout=CONNECT_SECONDS, set_as_default=False, name="grade"
                )
        except GraderError:
            raise
        except Exception as error:  # whatever answers there may be no scheduler at all
            why = " ".join(str(error).split()) or "no answer in time"
            raise GraderError(
                f"--cluster {address}: no Dask scheduler answers there: is it running, and is this its address? ({why[:200]})"
            ) from None

    def workers(self) -> dict[str, tuple[int, bool]]:
        """{address: (threads, whether it starts new work)} of the workers there are now. Raises SandboxFault where the
        scheduler is gone."""
        known = self._ask("identity", n_workers=-1)["workers"]
        return {
            address: (int(facts["nthreads"]), facts["status"] == "running")
            for address, facts in known.items()
            if facts["status"] in ("running", "paused")
        }

    def gone(self) -> SandboxFault:
        """What is to be said when the scheduler has ended."""
        return SandboxFault(
            f"the Dask scheduler at {self.address} is gone; what was graded is kept, and the same command goes on from here"
        )

    def close(self) -> None:
        try:
            self.client.close(timeout=5)
        except Exception:  # it is gone already
            pass

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _ask(self, what: str, **arguments: Any) -> dict[str, Any]:
        """The scheduler's answer to a request of its protocol, or SandboxFault."""
        try:
            if self.client.status != "running" or self.client.scheduler is None:
                raise self.gone()
            request = getattr(self.client.scheduler, what)
            answer: dict[str, Any] = self.client.sync(request, callback_timeout=ANSWER_SECONDS, **arguments)
            return answer
        except (OSError, TimeoutError, RuntimeError):
            raise self.gone() from None


async def _version(address: str) -> str:
    """The version of the scheduler there. Dask's own client waits for ever for a server that takes a call and says nothing."""
    security = distributed.Security().get_connection_args("client")
    async with distributed.rpc(address, timeout=CONNECT_SECONDS, connection_args=security) as scheduler:
        found = await scheduler.versions()
        return str(found["packages"]["distributed"])
