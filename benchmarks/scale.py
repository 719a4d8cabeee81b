"""A class of thousands in one batch: does anything grow? All figures are from one run of this script.

    python benchmarks/scale.py [-n 200] [--jobs 2] [--torch | --notebook examples/linear-regression.ipynb -n 50]

Makes N synthetic submissions (or N that differ from a real notebook by a comment), grades them with one `grade`
command, and watches its processes from outside: memory, processes, descriptors, files. The throughput is told for each
tenth of the batch; CPU time comes from the kernel, so it also holds on a machine that is busy with other things.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
import psutil

TINY = Path(__file__).resolve().parents[1] / "tests" / "courses" / "tiny"
SAMPLE_SECONDS = 1.0


@dataclass
class Sample:
    """The batch at one moment. Memory in MB."""

    when: float
    processes: int
    trusted: float  # resident: the scheduler and the zygote
    own: float  # what only the jobs have: grading processes, keepers, workers, snapshots; all together
    shared: float  # proportional (PSS): the scheduler, its grading processes and the zygote
    descriptors: int  # of the scheduler and the zygote
    files: int  # in the zygote's folder
    cpu: float  # seconds of processor time so far: the scheduler, the zygote, and all that ended below them


@dataclass
class Watch:
    """Looks at a running `grade`, from a thread of this process."""

    process: subprocess.Popen[str]
    samples: list[Sample] = field(default_factory=list)

    def look(self) -> None:
        while self.process.poll() is None:
            try:
                self.samples.append(self.sample())
            except (psutil.Error, OSError):
                pass  # something ended while it was looked at
            time.sleep(SAMPLE_SECONDS)

    def sample(self) -> Sample:
        parent = psutil.Process(self.process.pid)
        children = parent.children()
        zygotes = [child for child in children if any("zygote.py" in word for word in child.cmdline())]
        jobs = [child for child in children if child not in zygotes]
        jobs += [below for zygote in zygotes for below in zygote.children(recursive=True)]
        own = sum(private(job.pid) for job in jobs)
        core = [parent, *zygotes]
        graders = [child for child in children if child not in zygotes]
        shared = sum(rolled_up(one.pid, "Pss:") for one in [*core, *graders])
        folders = [Path(one.environ()["TMPDIR"]) for one in zygotes]
        return Sample(
            time.monotonic(), 1 + len(parent.children(recursive=True)), sum(mb(one.memory_info().rss) for one in core),
            own, shared, sum(one.num_fds() for one in core), sum(1 for folder in folders for _ in folder.iterdir()),
            sum(sum(one.cpu_times()[:4]) for one in core),
        )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=200, help="submissions (default 200)")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--torch", action="store_true", help="each imports torch and trains a little")
    parser.add_argument("--notebook", type=Path, help="copies of this one, graded with the built-in course")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="scale-") as folder:
        root = Path(folder)
        if options.notebook:
            copy(options.notebook, root / "submissions", options.n)
        else:
            make(root / "submissions", options.n, options.torch)
        command = [sys.executable, "-m", "grader.cli.grade", str(root / "submissions"), "--out", str(root / "results"),
                   "--jobs", str(options.jobs)] + ([] if options.notebook else ["--course", str(TINY)])  # fmt: skip
        began = time.monotonic()
        root.chmod(0o711)  # workers of other user ids pass through
        scratch = root / "tmp"
        scratch.mkdir(mode=0o711)
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                   env={**os.environ, "TMPDIR": str(scratch)})  # fmt: skip
        watch = Watch(process)
        threading.Thread(target=watch.look, daemon=True).start()
        times = done_times(process)
        process.wait()
        usage = psutil.Process().cpu_times()
        report(options, began, times, watch.samples, usage.children_user + usage.children_system)
        summary = json.loads((root / "results" / "summary.json").read_text())
        phases(root / "results", summary["results"])
        print(f"verdicts: {summary['statuses']}, exit code {process.returncode}")
        left = [one for one in psutil.process_iter(["environ"]) if str(root) in str(one.info["environ"])]
        print(f"left behind: {len(list(scratch.iterdir()))} files and folders, {len(left)} processes")


def make(folder: Path, number: int, torch: bool) -> None:
    """Notebooks that differ, so that each has a seed of its own; one in seven is wrong, one in fifty broken."""
    folder.mkdir(parents=True)
    training = (
        "import torch\nw = torch.zeros(3, requires_grad=True)\nfor _ in range(20):\n    ((w - 1) ** 2).sum().backward()\n"
        "    with torch.no_grad(): w -= 0.1 * w.grad; w.grad.zero_()"
    )
    for index in range(number):
        factor = 3 if index % 7 == 0 else 2
        sources = [f"# submission {index}", f"def double(x):\n    return {factor} * x"] + [training] * torch
        node = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
        path = folder / f"s{index:05}.ipynb"
        nbformat.write(node, path)
        if index % 50 == 49:
            path.write_text(path.read_text()[:100])


def copy(notebook: Path, folder: Path, number: int) -> None:
    folder.mkdir(parents=True)
    node = nbformat.read(notebook, as_version=4)
    for index in range(number):
        node.cells[0].source = (
            f"# submission {index}" if node.cells[0].cell_type == "code" else f"submission {index}"
        )
        nbformat.write(node, folder / f"s{index:05}.ipynb")


def phases(results: Path, rows: list[dict[str, Any]]) -> None:
    """Where the time of one submission goes, by the reports themselves; medians over the class."""
    read = [
        (row, json.loads((results / f"{row['name']}.json").read_text())["seconds"])
        for row in rows
        if row["max_score"]
    ]
    cells, checks = (statistics.median(seconds[name] for _, seconds in read) for name in ("cells", "checks"))
    whole = statistics.median(row["seconds"] for row, _ in read)
    print(f"one submission: {whole:.2f} s; worker and cells {cells:.2f} s, checks {checks:.2f} s, reading and the rest "
          f"{whole - cells - checks:.2f} s")  # fmt: skip


def done_times(process: subprocess.Popen[str]) -> list[float]:
    assert process.stderr is not None
    threading.Thread(target=process.stdout.read, daemon=True).start()  # type: ignore[union-attr]
    return [time.monotonic() for line in process.stderr if "/" in line]


def report(
    options: argparse.Namespace, began: float, times: list[float], samples: list[Sample], cpu: float
) -> None:
    print(f"{len(times)} submissions, --jobs {options.jobs}: {times[-1] - began:.1f} s, {cpu:.1f} s of CPU time; "
          f"{1000 * cpu / len(times):.0f} ms of CPU time each")  # fmt: skip
    print(f"{'tenth':>5} {'per minute':>11} {'CPU ms each':>12} {'processes':>10} {'scheduler + zygote':>19} {'each job':>12} "
          f"{'trusted PSS':>14} {'descriptors':>12} {'files':>6}")  # fmt: skip
    edges = [times[0]] + [times[max(len(times) * (k + 1) // 10 - 1, 0)] for k in range(10)]
    for k in range(10):
        low, high = edges[k], edges[k + 1]
        if high - low < 1e-3:
            continue  # fewer submissions than tenths
        inside = [sample for sample in samples if low <= sample.when < high]
        rate = 60 * (len(times) / 10) / (high - low)
        if not inside:
            print(f"{k + 1:>5} {rate:>11.1f}")
            continue
        own = max(sample.own for sample in inside) / options.jobs
        whole = (inside[-1].cpu - inside[0].cpu) / max(inside[-1].when - inside[0].when, 1e-3) * 60 / rate
        each = f"{1000 * whole:.0f}" if len(inside) > 5 else ""  # too few samples to tell
        print(f"{k + 1:>5} {rate:>11.1f} {each:>12} {statistics.mean(s.processes for s in inside):>10.1f} "
              f"{max(s.trusted for s in inside):>16.0f} MB {own:>9.0f} MB "
              f"{max(s.shared for s in inside):>11.0f} MB "
              f"{max(s.descriptors for s in inside):>12} {max(s.files for s in inside):>6}")  # fmt: skip


def private(pid: int) -> float:
    """What a process alone holds, in MB: what its end would give back."""
    return (
        rolled_up(pid, "Private_Clean:")
        + rolled_up(pid, "Private_Dirty:")
        + rolled_up(pid, "Private_Hugetlb:")
    )


def rolled_up(pid: int, field: str) -> float:
    """One figure of the kernel's sum over a process's memory, in MB. Raises OSError where the process has ended."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith(field):
            return int(line.split()[1]) / 1024
    return 0.0


def mb(size: int) -> float:
    return size / 2**20


if __name__ == "__main__":
    main()
