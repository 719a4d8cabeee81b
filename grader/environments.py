"""Which interpreter runs a notebook: `--env` as a path to one, a folder of an environment, or a kernel's name.

Nothing is installed into it. It needs Python 3.8 or later and ipykernel; both are asked of it before anything is started.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from grader.errors import UsageError

OLDEST = (3, 8)
ASKED_SECONDS = 60.0
# What may run of it in a notebook: a batch grades again where one of these has changed.
PACKAGES = ("ipykernel", "ipython", "numpy", "matplotlib", "pandas", "scipy", "torch", "d2l", "jax", "jaxlib", "flax", "optax",
            "tensorflow", "tensorflow-cpu", "keras", "tf-keras", "mxnet")  # fmt: skip
# Any Python from 2.7 on can run it, so that one which is too old says so by itself.
_QUESTION = """
import json, sys
found = {"python": list(sys.version_info[:3]), "kernel": False, "packages": {}}
if sys.version_info >= (3, 8):
    import importlib.metadata, importlib.util
    found["kernel"] = importlib.util.find_spec("ipykernel") is not None
    for name in sys.argv[1:]:
        try:
            found["packages"][name] = importlib.metadata.version(name)
        except Exception:
            pass
print(json.dumps(found))
"""


@dataclass(frozen=True)
class Environment:
    """An interpreter that can run notebooks, and what it has installed of PACKAGES."""

    python: str  # its path: a virtual environment's own, not the one that it links to
    version: str
    packages: dict[str, str] = field(default_factory=dict)

    @property
    def given(self) -> bool:
        """Whether it is another than the grader's own."""
        return self.python != sys.executable


def own() -> Environment:
    """The interpreter that the grader itself runs in."""
    return Environment(sys.executable, ".".join(map(str, sys.version_info[:3])))


def find_environment(text: str | None) -> Environment:
    """The environment that `--env` names; the grader's own without. Raises UsageError, which says what to do."""
    if text is None:
        return own()
    python = _interpreter(text)
    facts = _ask(text, python)
    numbers = ".".join(map(str, facts["python"]))
    if tuple(facts["python"][:2]) < OLDEST:
        raise UsageError(
            f"--env {text}: {python} is Python {numbers}, which is too old: notebooks are run by Python 3.8 or later"
        )
    if not facts["kernel"]:
        raise UsageError(
            f"--env {text}: no ipykernel there, which runs notebooks; install it: {python} -m pip install ipykernel"
        )
    return Environment(python, numbers, dict(sorted(facts["packages"].items())))


def _interpreter(text: str) -> str:
    """The path of the interpreter that is meant: a file, an environment's folder, or a Jupyter kernel's name."""
    path = Path(os.path.abspath(os.path.expanduser(text)))
    if path.is_dir():
        for inside in ("bin/python", "bin/python3"):
            if (path / inside).is_file():
                return str(path / inside)
        raise UsageError(f"--env {text}: no environment: there is no bin/python in this folder")
    if path.is_file():
        if not os.access(path, os.X_OK):
            raise UsageError(f"--env {text}: this file is no interpreter: it cannot be executed")
        return str(path)
    if os.sep not in text and (found := _of_kernel(text)):
        return found
    raise UsageError(
        f"--env {text}: no such interpreter: neither a file, nor an environment's folder, nor the name of a Jupyter kernel "
        f"(there are: {', '.join(_kernels()) or 'none'})"
    )


def _of_kernel(name: str) -> str | None:
    """The interpreter of a Jupyter kernel; None where there is none of this name, or it is not Python's."""
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    try:
        spec = KernelSpecManager().get_kernel_spec(name)
    except NoSuchKernel:
        return None
    if spec.language.lower() != "python" or not spec.argv:
        raise UsageError(f"--env {name}: this kernel runs {spec.language or 'another language'}, not Python")
    import shutil

    program = sys.executable if spec.argv[0] in ("python", "python3") else shutil.which(spec.argv[0])
    if program is None:
        raise UsageError(f"--env {name}: this kernel's interpreter is gone: there is no {spec.argv[0]}")
    return os.path.abspath(program)


def _kernels() -> list[str]:
    from jupyter_client.kernelspec import KernelSpecManager

    return sorted(KernelSpecManager().find_kernel_specs())


def _ask(text: str, python: str) -> dict:
    """What an interpreter says of itself."""
    command = [python, "-s", "-c", _QUESTION, *PACKAGES]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=ASKED_SECONDS,
            cwd="/",
            env=environment,
        )
        facts = json.loads(done.stdout)
        if not (isinstance(facts["python"], list) and isinstance(facts["packages"], dict)):
            raise ValueError
        return {"python": facts["python"], "kernel": facts["kernel"] is True, "packages": facts["packages"]}
    except subprocess.TimeoutExpired:
        raise UsageError(f"--env {text}: {python} did not answer within {ASKED_SECONDS:.0f} s") from None
    except OSError as error:
        raise UsageError(f"--env {text}: {python} cannot be started: {error.strerror or error}") from None
    except (ValueError, KeyError, TypeError):
        words = done.stderr.decode(errors="replace").strip().splitlines()
        last = f": {words[-1][:200]}" if words else ""
        raise UsageError(f"--env {text}: {python} is no Python interpreter{last}") from None
