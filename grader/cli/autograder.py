"""What `run_autograder` runs on Gradescope: find the notebook, grade it, leave results.json.

A submission that cannot be graded gets no points and is told why. Where the grader itself fails there is no results.json,
which Gradescope reports to the staff and not as a grade.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from grader.cli.frame import OURS, USAGE
from grader.reports import as_refusal, write_report

_IGNORED = ("__MACOSX", ".ipynb_checkpoints")


def main(root: Path) -> int:
    """Grade the submission below `root`, which is laid out as Gradescope's /autograder. 0 where there are results."""
    results = root / "results" / "results.json"
    results.parent.mkdir(exist_ok=True)
    settings = json.loads((root / "source" / "autograder.json").read_text(encoding="utf-8"))
    found = notebooks(root / "submission")
    if len(found) != 1:
        names = ", ".join(path.name for path in found[:10])
        told = f"there are several: {names}" if found else "there is none"
        write_report(as_refusal(f"Hand in exactly one notebook (.ipynb); {told}."), results)
        return 0
    command = [
        sys.executable,
        "-m",
        "grader.cli.grade",
        str(found[0]),
        "--gradescope",
        str(results),
        *settings["grade"],
    ]
    done = subprocess.run(command, cwd=root / "source", stderr=subprocess.PIPE, text=True, errors="replace")
    sys.stderr.write(done.stderr)
    last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    if done.returncode == USAGE:
        write_report(as_refusal(last.removeprefix("grade: ").replace(f"{found[0].parent}/", "")), results)
        return 0
    if done.returncode == OURS and _unfinished(results):
        results.unlink(missing_ok=True)
        return 1
    return 0


def notebooks(folder: Path) -> list[Path]:
    """The notebooks handed in, wherever in the upload they lie; Python files where there is no notebook."""
    for ending in (".ipynb", ".py"):
        found = [
            path for path in sorted(folder.rglob(f"*{ending}"))
            if path.is_file() and not any(part in _IGNORED for part in path.parts)
        ]  # fmt: skip
        if found:
            return found
    return []


def _unfinished(results: Path) -> bool:
    """Whether only partial results were written, or none."""
    try:
        return "extra_data" not in json.loads(results.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return True


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
