"""nbclient as it drives a kernel that may send anything: what it is given to run, and what it keeps of the output."""

from __future__ import annotations

import logging
import re
from typing import Any

from nbclient import NotebookClient
from nbformat import NotebookNode

from grader.running.provisioner import ZygoteKernelManager

OUTPUT_BYTES = 4 << 20  # of one cell kept; what does not fit is dropped
OUTPUT = ("stream", "display_data", "execute_result", "update_display_data", "error")
# Of all other kinds, such as a widget's comm_open, something would be kept whatever its size, and nobody looks at it.
HEARD = (*OUTPUT, "status", "execute_input", "clear_output")
KEPT = (
    "text",
    "name",
    "data",
    "metadata",
    "transient",
    "ename",
    "evalue",
    "traceback",
)  # of a content, by nbclient

# Installing is not for a notebook under grading: no network, and the environment is the course's.
_INSTALL = re.compile(
    r"^(?P<indent>[ \t]*)[!%]{1,2}[ \t]*(?:sudo[ \t]+)?(?:(?:\{?sys\.executable\}?|python3?)[ \t]+-m[ \t]+)?"
    r"(?:pip3?|conda|mamba|apt|apt-get)\b(?:[^\n]*\\\n)*[^\n]*$", re.MULTILINE)  # fmt: skip

logging.getLogger("nbclient").setLevel(logging.CRITICAL + 1)


class Driver(NotebookClient):
    """nbclient, with a bound on what it keeps of a cell, and the kernel's reply at hand."""

    def __init__(self, node: NotebookNode, manager: ZygoteKernelManager) -> None:
        self.reply: dict[str, Any] = {}  # of the last cell
        self._kept: dict[int, int] = {}  # bytes of output, by cell
        super().__init__(node, km=manager, allow_errors=True, timeout=None, iopub_timeout=1, record_timing=False,
                         store_widget_state=False, on_cell_executed=self._keep_reply)  # fmt: skip

    def _keep_reply(self, cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]) -> None:
        if not isinstance(execute_reply["content"], dict):
            raise TypeError("a reply without content")
        self.reply = execute_reply["content"]

    def process_message(self, msg: Any, cell: NotebookNode, cell_index: int) -> Any:
        kind, content = msg["msg_type"], msg["content"]
        if kind not in HEARD:
            return None
        if type(content.get("execution_count", 0)) is not int:
            raise TypeError("an execution count that is no number")
        if kind in OUTPUT:
            size = sum(len(str(content.get(part, ""))) for part in KEPT) + 100
            kept = self._kept.get(cell_index, 0)
            if kept + size > OUTPUT_BYTES:
                return None
            self._kept[cell_index] = kept + size
        return super().process_message(msg, cell, cell_index)


def without_installs(source: str) -> tuple[str, bool]:
    """A cell's source with its `!pip install` lines made `pass`, and whether there were any."""
    changed, times = _INSTALL.subn(
        lambda match: f"{match['indent']}pass  # not installed while grading", source
    )
    return changed, bool(times)
