"""What nobody can take out of a grade: the notebook's own cells, and the calls of its functions that the checks make.

    python benchmarks/floor.py NOTEBOOK

Runs the cells in this process, unprotected, then the same checks with the same seed on the in-process twin of a worker,
and prints as JSON what the cells and the calls took; encoding, drawing and comparing are not counted. Seconds.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from laps import Laps, wrap


def main() -> None:
    path = Path(sys.argv[1])
    began = time.perf_counter(), time.process_time()
    import matplotlib
    import torch

    matplotlib.use("agg")
    torch.set_num_threads(1)
    imports = _since(began)
    from grader.notebook import read_notebook

    notebook = read_notebook(path)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    began = time.perf_counter(), time.process_time()
    for cell in notebook.cells:
        if cell.kind == "code":
            source = "\n".join(line for line in cell.source.splitlines() if not line.startswith(("%", "!")))
            try:
                exec(compile(source, str(path), "exec"), namespace)
            except Exception:  # it costs its cell, as in a grade
                continue
    cells = _since(began)
    calls, count = _calls(notebook, namespace)
    print(json.dumps({"imports": imports, "cells": cells, "calls": calls, "count": count}))


def _since(began: tuple[float, float]) -> dict[str, float]:
    return {"wall": time.perf_counter() - began[0], "cpu": time.process_time() - began[1]}


def _calls(notebook: Any, namespace: dict[str, Any]) -> tuple[dict[str, float], int]:
    from grader.course import read_course
    from grader.grading import Grading
    from grader.judging import judge_all
    from grader.running.local import LocalNamespace
    from grader.sandbox.serve import Session
    from grader.submission import select

    laps = Laps("rest")
    for verb in ("do_call", "do_gradient", "do_portion", "do_iterate", "do_method"):
        wrap(laps, Session, verb, "calls")
    for name in ("incoming", "outgoing", "outgoing_tensor", "keep", "find"):
        wrap(laps, Session, name, "wire")
    course = read_course()
    selection, exercises = select(notebook, course, ())
    seed = int(notebook.sha256[:8], 16)
    grading = Grading(course, exercises, LocalNamespace(namespace), seed, asked=selection != "attempted")
    judge_all(grading)
    return {"wall": laps.seconds["calls"], "cpu": laps.cpu["calls"]}, laps.times["calls"]


if __name__ == "__main__":
    main()
