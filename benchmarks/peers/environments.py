"""A virtual environment for each peer, with the versions of torch, NumPy and Jupyter that ours has."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Both install with the newest versions of what they need, as constraints.txt has them; no older pins are called for.
PEERS = {"otter-grader": "7.0.0", "nbgrader": "0.9.6"}


def default_place() -> Path:
    """Where the environments are kept between runs."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gradewright" / "peers"


def make(peer: str, place: Path) -> Path:
    """The `bin` folder of a peer's environment, made if it is not there. Exits with pip's words where that fails."""
    folder = place / f"{peer}-{PEERS[peer]}"
    done = folder / "installed"
    if not done.exists():
        print(f"installing {peer} {PEERS[peer]} into {folder}", file=sys.stderr)
        _do([sys.executable, "-m", "venv", "--clear", str(folder)])
        wanted = [f"{peer}=={PEERS[peer]}", "ipykernel", "numpy", "torch"]
        pip = [
            str(folder / "bin" / "python"),
            "-m",
            "pip",
            "install",
            "-q",
            "-c",
            str(ROOT / "constraints.txt"),
        ]
        _do([*pip, *wanted])
        done.touch()
    return folder / "bin"


def versions(python: Path, packages: tuple[str, ...]) -> dict[str, str]:
    """Of these packages in an environment; the build of torch (`+cpu`) is left away."""
    code = "import importlib.metadata as m, sys\nfor name in sys.argv[1:]: print(name, m.version(name).split('+')[0])"
    done = subprocess.run([str(python), "-c", code, *packages], capture_output=True, text=True, check=True)
    return dict(line.split() for line in done.stdout.splitlines())


def _do(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:6])} … failed:\n{done.stderr[-2000:]}")
