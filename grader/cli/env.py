"""`grader env create NAME`: an environment for notebooks of another framework."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path
from typing import Any

from grader.cli.frame import FULL_MARKS


def add_parser(tools: Any) -> None:
    """Add `env` to the instructor's tools."""
    parser = tools.add_parser("env", help="make an environment for notebooks of another framework")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    making = actions.add_parser("create", help="a virtual environment with versions that work together")
    making.add_argument(
        "name", metavar="NAME", help="jax, mxnet, tensorflow, or another folder of environments/"
    )
    making.add_argument(
        "--path", metavar="FOLDER", type=Path, help="where it goes (default: .venv-NAME in this folder)"
    )


def create(options: argparse.Namespace) -> int:
    """Make it, and say how to grade in it."""
    from grader.making import make_environment

    path = options.path or Path(f".venv-{options.name}")
    made = make_environment(options.name, path, lambda line: print(line, flush=True))
    versions = ", ".join(f"{name} {version}" for name, version in made.packages.items())
    print(f"Python {made.version}, {versions}")
    print(f"grade with it: grade NOTEBOOK --env {shlex.quote(str(path))}")
    return FULL_MARKS
