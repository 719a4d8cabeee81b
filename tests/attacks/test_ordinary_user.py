"""The same as an ordinary user: no user id to give away, no capabilities. Where the tests run as root, by dropping to one.

The interpreter of the tests may lie where an ordinary user cannot read it. Then the system's interpreter of the same
version reads the same packages; where there is none either, the ordinary user gets the one right to read, and no other.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "courses" / "tiny"
NOBODY = 65534
TRY = """
import subprocess, sys, torch, ipykernel, pytest, grader.doctor
open(grader.doctor.__file__).read()
subprocess.run([sys.executable, "-s", "-c", "import torch, ipykernel"], env={}, check=True, capture_output=True)
"""


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """A folder of the ordinary user's own."""
    folder = Path(tempfile.mkdtemp(prefix="gradewright-ordinary-"))
    if os.getuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def ordinary(home: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """`ordinary("-m", "pytest", …)`: run Python as an ordinary user."""

    def run(
        how: list[str], python: str, *arguments: str, seconds: float = 200
    ) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "TMPDIR": str(home), "OMP_NUM_THREADS": "1",
                       "PYTHONDONTWRITEBYTECODE": "1", "CI": os.environ.get("CI", "")}  # fmt: skip
        return subprocess.run([*how, python, *arguments], capture_output=True, text=True, timeout=seconds, cwd=ROOT,
                              env={name: value for name, value in environment.items() if value}, check=False)  # fmt: skip

    tried = []
    for how, python in _ways(home):
        done = run(how, python, "-c", TRY)
        if done.returncode == 0:
            return lambda *arguments, **options: run(how, python, *arguments, **options)
        tried.append(f"{' '.join(how[:1])} {python}: {done.stderr.strip().splitlines()[-1:]}")
    reason = f"no ordinary user can run this Python here: {tried}"
    return (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


def _ways(home: Path) -> Iterator[tuple[list[str], str]]:
    if os.getuid() != 0:
        yield [], sys.executable
        return
    drop = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--no-new-privs"]
    yield [*drop, "--bounding-set=-all"], sys.executable
    system = Path(f"/usr/bin/python3.{sys.version_info.minor}")
    if system.exists():
        packages = next(path for path in sys.path if path.endswith("site-packages"))
        subprocess.run([system, "-m", "venv", "--without-pip", home / "venv"], check=True)
        folder = next((home / "venv").glob("lib/python3*/site-packages"))
        (folder / "packages.pth").write_text(f"{packages}\n{ROOT}\n")
        yield [*drop, "--bounding-set=-all"], str(home / "venv" / "bin" / "python")
    right = ["--inh-caps=-all,+dac_read_search", "--ambient-caps=-all,+dac_read_search"]
    yield [*drop, *right], sys.executable


@pytest.fixture
def save(home: Path) -> Callable[..., Path]:
    def notebook(*sources: str) -> Path:
        cells = [nbformat.v4.new_code_cell(source) for source in sources]
        path = home / "mine.ipynb"
        nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
        path.chmod(0o644)
        return path

    return notebook


def test_grading_works_and_the_report_tells_whose_user_it_was(ordinary, save, home):
    file = save("def double(x):\n    return x * 2", "import os\nprint(os.getuid())")
    done = ordinary("-m", "grader.cli.grade", str(file), "--course", str(TINY), "--exercise", "doubling",
                    "--isolation", "require", "--json", "-", "--quiet")  # fmt: skip
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["score"] == 5
    assert "not started as root" in report["isolation"]["user"]
    assert report["isolation"]["landlock"].startswith("ABI")
    assert [path.name for path in home.glob("grade-*")] == []


def test_the_doctor_tells_an_ordinary_user_from_root(ordinary):
    done = ordinary("-m", "grader.cli.grader", "doctor")
    assert "not started as root" in done.stdout, done.stderr
    assert "it is another user" not in done.stdout
    assert done.returncode == 0, done.stdout
    if os.getuid() == 0:
        ours = subprocess.run([sys.executable, "-m", "grader.cli.grader", "doctor"], capture_output=True, text=True,
                              timeout=120, check=False, cwd=ROOT)  # fmt: skip
        assert "a user id of its own" in ours.stdout
        assert "it is another user" in ours.stdout


@pytest.mark.skipif(os.getuid() != 0, reason="the attacks run as this ordinary user already")
def test_the_attacks_are_held_for_an_ordinary_user_as_well(ordinary):
    """The suite itself, as that user: every act of breaking out, with each layer, and the hardest notebooks."""
    chosen = "acts or daemon or everybody or parent or (memory and children) or rights or rewriting or frames"
    files = [f"tests/attacks/test_{name}.py" for name in ("probes", "notebooks")]
    done = ordinary(
        "-m", "pytest", "-q", "--no-header", "-rfE", "--tb=short", *files, "-k", chosen, seconds=590
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert "passed" in done.stdout
