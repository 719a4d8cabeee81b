"""From save to verdict: how long `grade --watch` takes beyond what the notebook's own cells take.

    python benchmarks/watch.py [--saves 10]

Edits `squared_loss` of examples/linear-regression.ipynb, saves, and waits for the verdict. Prints a row a save: seconds from the
save to the report on the disk, seconds of the cells themselves, the difference, and the processor seconds of all its processes
together. On a machine that does something else as well the first three are larger; the last hardly.
"""

from __future__ import annotations

import argparse
import json
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

EXAMPLE = Path(__file__).parents[1] / "examples" / "linear-regression.ipynb"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--saves", type=int, default=10)
    saves = parser.parse_args().saves
    with tempfile.TemporaryDirectory() as folder:
        notebook, report = Path(folder) / "mine.ipynb", Path(folder) / "report.json"
        notebook.write_text(edited(0))
        command = [
            sys.executable,
            "-m",
            "grader.cli.grade",
            str(notebook),
            "--watch",
            "--quiet",
            "--json",
            str(report),
        ]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        process.stderr.readline()  # the first verdict, which pays for starting
        beyond = []
        print("save to verdict   cells   beyond   processor")
        for number in range(1, saves + 1):
            spent, began = processor_seconds(process.pid), time.perf_counter()
            notebook.write_text(edited(number))
            process.stderr.readline()
            took = time.perf_counter() - began
            cells = sum(cell["seconds"] for cell in json.loads(report.read_text())["cells"])
            beyond.append(took - cells)
            spent = processor_seconds(process.pid) - spent
            print(f"{took:15.2f} {cells:7.2f} {beyond[-1]:8.2f} {spent:11.2f}")
        print(f"median beyond the cells: {statistics.median(beyond):.2f} s")
        process.send_signal(signal.SIGINT)
        process.wait(30)


def processor_seconds(pid: int) -> float:
    """Of a process and its descendants, those that have ended and were waited for included."""
    process = psutil.Process(pid)
    times = [one.cpu_times() for one in (process, *process.children(recursive=True))]
    return sum(t.user + t.system + t.children_user + t.children_system for t in times)


def edited(number: int) -> str:
    """The example with one line more in `squared_loss`."""
    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    for cell in document["cells"]:
        source = "".join(cell["source"])
        cell["source"] = source.replace(
            "def squared_loss(y_hat, y):", f"def squared_loss(y_hat, y):\n    version = {number}"
        )
    return json.dumps(document)


if __name__ == "__main__":
    main()
