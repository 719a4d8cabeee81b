"""`--env`: which interpreter is meant, what is said where it cannot run notebooks, and that it does run them."""

from __future__ import annotations

import json
import os
import site
import subprocess
import sys
from pathlib import Path

import pytest

from grader.batch import fingerprint
from grader.course import read_course
from grader.environments import Environment, find_environment, own
from grader.errors import UsageError
from grader.submission import Options

TINY = Path(__file__).parent / "courses" / "tiny"
OLD = os.environ.get("GRADER_TEST_OLD_PYTHON")  # an environment of Python 3.8 with ipykernel
WHO = "import sys\nprint(sys.prefix, sys.version_info[:2])\ndef double(x):\n    return 2 * x"


def make_environment(folder: Path) -> Path:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True, timeout=120)
    return folder


@pytest.fixture(scope="session")
def bare(tmp_path_factory) -> Path:
    """A virtual environment with nothing in it."""
    return make_environment(tmp_path_factory.mktemp("environments") / "bare")


@pytest.fixture(scope="session")
def other(tmp_path_factory) -> Path:
    """Another interpreter's folder, which finds the libraries that this one has."""
    folder = make_environment(tmp_path_factory.mktemp("environments") / "other")
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "libraries.pth").write_text("\n".join(site.getsitepackages()))
    settings = 'import os; os.environ.update(SET_BY_THE_ENVIRONMENT="1", HOME="/nowhere")'
    (packages / "settings.pth").write_text(settings)
    return folder


@pytest.fixture
def kernels(tmp_path, monkeypatch):
    """Install a kernel specification of this name."""

    def install(name: str, program: str, language: str = "python") -> None:
        folder = tmp_path / "jupyter" / "kernels" / name
        folder.mkdir(parents=True)
        spec = {
            "argv": [program, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            "display_name": name,
        }
        (folder / "kernel.json").write_text(json.dumps(spec | {"language": language}))

    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    return install


def program(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "python"
    path.write_text("\n".join(["#!/bin/sh", *lines]) + "\n")
    path.chmod(0o755)
    return path


def complaint(text: object) -> str:
    with pytest.raises(UsageError) as caught:
        find_environment(str(text))
    return str(caught.value)


def test_without_the_option_it_is_the_graders_own():
    assert find_environment(None) == own()
    assert not own().given


def test_a_folder_an_interpreter_and_a_kernel_mean_the_same(other, kernels):
    kernels("course", str(other / "bin" / "python"))
    found = [find_environment(text) for text in (str(other), str(other / "bin" / "python"), "course")]
    assert {one.python for one in found} == {str(other / "bin" / "python")}
    assert found[0].given
    assert found[0].version == ".".join(map(str, sys.version_info[:3]))
    assert "ipykernel" in found[0].packages


def test_what_is_not_there_is_said_with_the_kernels_that_are(kernels):
    kernels("course", sys.executable)
    assert "no such interpreter" in complaint("/no/such/python")
    assert "course" in complaint("no-such-kernel")


def test_a_folder_without_an_interpreter(tmp_path):
    assert "there is no bin/python" in complaint(tmp_path)


def test_a_file_that_is_no_interpreter(tmp_path):
    (tmp_path / "notes.txt").write_text("none")
    assert "cannot be executed" in complaint(tmp_path / "notes.txt")
    assert "is no Python interpreter: not at all" in complaint(program(tmp_path, "echo 'not at all' >&2"))


def test_a_kernel_of_another_language_or_whose_interpreter_is_gone(kernels):
    kernels("julia", "/usr/bin/env", language="julia")
    kernels("gone", "/no/such/python")
    assert "runs julia, not Python" in complaint("julia")
    assert "interpreter is gone" in complaint("gone")


def test_an_environment_without_ipykernel_says_what_to_type(bare):
    assert complaint(bare).endswith(f"install it: {bare}/bin/python -m pip install ipykernel")


def test_a_python_that_is_too_old(tmp_path):
    answer = '{"python": [3, 7, 16], "kernel": false, "packages": {}}'
    assert "is Python 3.7.16, which is too old" in complaint(program(tmp_path, f"echo '{answer}'"))


def grade(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "grader.cli.grade", "--course", str(TINY), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, cwd=cwd)
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    return done


def test_what_an_environment_sets_where_it_starts_holds_in_notebooks_but_for_what_the_sandbox_sets(
    other, save_notebook, tmp_path
):
    cell = 'import os\nassert os.environ["SET_BY_THE_ENVIRONMENT"] == "1"\nassert os.environ["HOME"] == os.getcwd()'
    in_a_child = "import sys\n!{sys.executable} -c \"import os; assert os.environ['SET_BY_THE_ENVIRONMENT']\""
    file = save_notebook(WHO, cell, f"{in_a_child}\nassert _exit_code == 0")
    report = json.loads(grade(file, "--env", other, "--json", "-", "--quiet", cwd=tmp_path).stdout)
    assert [cell["error"] for cell in report["cells"]] == [None, None, None]
    here = json.loads(grade(file, "--json", "-", "--quiet", cwd=tmp_path).stdout)
    assert "SET_BY_THE_ENVIRONMENT" in here["cells"][1]["error"]


def test_a_notebook_runs_in_the_other_interpreter_and_the_report_says_so(other, save_notebook, tmp_path):
    file = save_notebook(WHO)
    done = grade(
        file, "--env", other, "--json", "-", "--html", tmp_path / "page.html", "--quiet", cwd=tmp_path
    )
    report = json.loads(done.stdout)
    assert report["environment"]["interpreter"] == f"{other}/bin/python"
    assert report["environment"]["python"] == ".".join(map(str, sys.version_info[:3]))
    assert {cell["status"] for cell in report["cells"]} == {"ok"}
    assert str(other) in (tmp_path / "page.html").read_text(
        encoding="utf-8"
    )  # what the cell printed of itself
    assert report["score"] > 0


def test_a_batch_grades_again_in_another_environment_only(other, save_notebook, tmp_path):
    (tmp_path / "class").mkdir()
    save_notebook(WHO, name="class/one.ipynb")
    batch = (tmp_path / "class", "--out", tmp_path / "results", "--jobs", 1, "--quiet")
    results = tmp_path / "results" / "one.json"
    grade(*batch, cwd=tmp_path)
    assert "interpreter" not in json.loads(results.read_text())["environment"]
    grade(*batch, "--env", other, cwd=tmp_path)
    assert json.loads(results.read_text())["environment"]["interpreter"] == f"{other}/bin/python"
    before = results.stat().st_mtime_ns
    grade(*batch, "--env", other, cwd=tmp_path)
    assert results.stat().st_mtime_ns == before


def test_what_is_installed_there_enters_a_batchs_fingerprint():
    course, options = read_course(TINY), Options()
    first = Environment("/e/bin/python", "3.9.1", {"jax": "0.4.13"})
    hashes = {
        fingerprint.context(course, options, (), environment)
        for environment in (None, first, Environment("/f/bin/python", "3.9.1", {"jax": "0.4.13"}),
                            Environment("/e/bin/python", "3.9.1", {"jax": "0.4.14"}))
    }  # fmt: skip
    assert len(hashes) == 4
    assert fingerprint.context(course, options, (), own()) == fingerprint.context(course, options)


@pytest.mark.skipif(OLD is None, reason="GRADER_TEST_OLD_PYTHON names no environment of Python 3.8")
def test_the_oldest_python_runs_notebooks(save_notebook, tmp_path):
    done = grade(save_notebook(WHO), "--env", OLD, "--json", "-", "--quiet", cwd=tmp_path)
    report = json.loads(done.stdout)
    assert report["environment"]["python"].startswith("3.8.")
    assert {cell["status"] for cell in report["cells"]} == {"ok"}
    assert report["score"] > 0
