"""Makes an environment for notebooks of a framework: a virtual environment with versions that work together.

What goes into it lies in `environments/NAME/` beside the course: `requirements.txt`, and, where a package's own requirements are
not to be followed, `without-dependencies.txt` and folders of small packages that stand in for large ones. `system-libraries.txt`
names what the system must have already: it is looked for first.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from grader.course import built_in_root
from grader.environments import Environment, find_environment
from grader.errors import UsageError

INSTALL_SECONDS = 3600


def recipes() -> dict[str, Path]:
    """{name: folder} of the environments that can be made. One that only adds to the grader's own is none of them."""
    folders = sorted((built_in_root() / "environments").glob("*/requirements.txt"))
    return {
        file.parent.name: file.parent for file in folders if "ipykernel" in file.read_text(encoding="utf-8")
    }


def make_environment(name: str, path: Path, say: Callable[[str], None]) -> Environment:
    """Make the environment `name` in a new folder. Raises UsageError for an unknown name, a folder that is taken, a library
    that the system lacks, or where an installation fails, with the installer's last words."""
    known = recipes()
    if name not in known:
        raise UsageError(f"no environment {name!r}; there are: {', '.join(known) or 'none'}")
    _want_libraries(name, known[name] / "system-libraries.txt")
    path = path.absolute()
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise UsageError(f"{path}: there is something already; give another folder with --path, or remove it")
    say(f"making {path}")
    _run([sys.executable, "-m", "venv", str(path)], path)
    python = str(path / "bin" / "python")
    for words in _installations(known[name]):
        say(f"installing {' '.join(Path(word).name if word.startswith('/') else word for word in words)}")
        _run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *words], path)
    return find_environment(str(path))


def _want_libraries(name: str, file: Path) -> None:
    """Raise UsageError where the system lacks a shared library that this file names."""
    if not file.is_file():
        return
    lines = [
        line.split() for line in file.read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#")
    ]
    missing = [(library, package) for library, package in lines if not _loads(library)]
    if missing:
        libraries = ", ".join(library for library, _ in missing)
        packages = " ".join(package for _, package in missing)
        raise UsageError(
            f"environment {name}: this system lacks {libraries}; install it first: apt-get install {packages}"
        )


def _loads(library: str) -> bool:
    """Whether the loader finds a shared library; asked of a process of its own, for what is loaded stays."""
    command = [sys.executable, "-c", "import ctypes, sys; ctypes.CDLL(sys.argv[1])", library]
    return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL).returncode == 0


def _installations(folder: Path) -> Iterator[list[str]]:
    yield ["-r", str(folder / "requirements.txt")]
    if (folder / "without-dependencies.txt").is_file():
        yield ["--no-deps", "-r", str(folder / "without-dependencies.txt")]
    for file in sorted(folder.glob("*/pyproject.toml")):
        yield ["--no-deps", str(file.parent)]


def _run(command: list[str], path: Path) -> None:
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=INSTALL_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UsageError(f"{path}: the environment could not be made: {error}") from error
    if done.returncode:
        lines = [line for line in (done.stderr + done.stdout).splitlines() if line.strip()]
        errors = [line for line in lines if line.startswith("ERROR")] or lines[-1:] or ["no reason given"]
        raise UsageError(f"{path}: the environment could not be made, remove the folder: {errors[0][:400]}")
