"""What a result depends on, as one hash: the same hash, the same report, so it need not be graded again.

The notebook's bytes; the exercises' files and the reference; the grader's own sources; the versions of what
runs and of what judges; the options. Not: solutions and mutants in an exercise's folder, which judge the checks and no notebook.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from importlib import metadata
from pathlib import Path

import grader
from grader.course import Course
from grader.environments import Environment
from grader.submission import Options

PACKAGES = ("gradewright", "hypothesis", "ipykernel", "ipython", "jupyter-client", "matplotlib", "nbclient", "numpy",
            "pandas", "pytest", "pyseccomp", "scipy", "torch")  # fmt: skip
_NOT_GRADING = {"right", "wrong", "jax", "mxnet", "tensorflow", "__pycache__"}


def context(
    course: Course, options: Options, also: Sequence[str] = (), environment: Environment | None = None
) -> str:
    """The hash of all that the submissions of a batch have in common. `also`: which further reports are wanted.
    `environment`: whose interpreter runs the notebooks, where it is not the grader's own."""
    told = content(course, options, also)
    if environment is not None and environment.given:
        told["environment"] = asdict(environment)
    return of_content(told)


def content(course: Course, options: Options, also: Sequence[str] = ()) -> dict[str, object]:
    """What `context` is the hash of: two machines that differ in it may give different marks."""
    return {
        "course": _files(course.root, (course.root / "exercises", course.root / "reference")),
        "grader": _files(Path(grader.__file__).parent, (Path(grader.__file__).parent,), course.root),
        "python": platform.python_version(),
        "machine": platform.machine(),  # sums round differently
        "packages": versions(),
        "options": asdict(options) | {"bind": dict(sorted(options.bind.items()))},
        "also": sorted(also),
        "root": os.getuid() == 0,  # decides which layers of the sandbox there are
    }


def of_content(content: dict[str, object]) -> str:
    """The hash of what `content` tells."""
    return _hash(content)


def of_submission(context: str, data: bytes) -> str:
    """The hash of one submission's content, within a batch."""
    return _hash([context, hashlib.sha256(data).hexdigest()])


def versions() -> dict[str, str]:
    """{package: version} of what is installed."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


def _files(root: Path, folders: Iterable[Path], nested: Path | None = None) -> str:
    """A hash of the names and the content of all files that grading reads; a course inside the package is its own."""
    total = hashlib.sha256()
    for folder in folders:
        for parent, below, names in os.walk(folder):
            below[:] = sorted(
                name for name in below
                if name not in _NOT_GRADING and not name.startswith(".") and Path(parent, name) != nested
            )  # fmt: skip
            for name in sorted(names):
                path = Path(parent, name)
                if path.suffix in (".ipynb", ".md", ".pyc") or name.startswith("."):
                    continue
                total.update(f"{path.relative_to(root)}\0".encode("utf-8", "surrogateescape"))
                total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _hash(content: object) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()
