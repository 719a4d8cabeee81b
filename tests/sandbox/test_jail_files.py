"""From inside a submission: which files and modules it can reach, each probe in a real worker."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

import grader


def test_files_outside_the_scratch_folder_cannot_be_read(inside, course, tmp_path, zygote, refused):
    secret = tmp_path / "other-submission.ipynb"
    secret.write_text("{}")
    secret.chmod(0o644)
    package = Path(grader.__file__).parent
    files = [
        course.exercises["minibatches"].checks_file, course.root / "reference" / "minibatches.py", secret,
        package / "checking.py", package / "sandbox" / "wire.py", Path("/etc/shadow"), Path("/etc/hostname"),
        Path("/proc/1/environ"), Path("/proc/1/cmdline"), Path("/proc/self/../1/status"),
        Path(f"/proc/{os.getpid()}/environ"), Path(f"/proc/{os.getpid()}/maps"), Path(zygote.folder) / "zygote.log",
        next((course.root / "exercises").glob("*/right/*.py")), next((course.root / "exercises").glob("*/wrong/*.py")),
    ]  # fmt: skip
    said = inside(f"{{name: outcome(lambda: open(name, 'rb').read(1)) for name in {list(map(str, files))}}}")
    assert refused(said) == {}
    assert len(said) == len(files)


def test_folders_outside_the_scratch_folder_cannot_be_listed(inside, course, tmp_path, zygote, refused):
    folders = [
        "/", "/tmp", "/dev/shm", "/proc", "/proc/1", "/root", "/home", "/etc", "/var", "/run", "/dev", str(Path.home()),
        str(course.root), str(course.root / "exercises"), str(course.root / "exercises" / "minibatches"),
        str(course.root / "reference"), str(tmp_path), zygote.folder, f"/proc/{os.getpid()}/fd",
    ]  # fmt: skip
    said = inside(f"{{name: outcome(os.listdir, name) for name in {folders}}}")
    assert refused(said) == {}


def test_nothing_can_be_written_outside_the_scratch_folder(inside, course, tmp_path, refused):
    tmp_path.chmod(0o777)
    folders = [
        str(tmp_path),
        "/tmp",
        "/var/tmp",
        "/etc",
        sys.prefix,
        str(course.root),
        "/usr/local",
        "/dev",
        "/",
    ]
    said = inside(
        f"{{name: outcome(lambda: open(name + '/grade-was-here', 'w').write('x')) for name in {folders}}}"
    )
    assert refused(said) == {}


def test_other_workers_folders_cannot_be_reached(inside, run_cells):
    other = run_cells("import os\nopen('answers.txt', 'w').write('42')\nos.chmod('answers.txt', 0o666)\n"
                      "os.chmod('.', 0o777)\nprint(repr(os.getcwd()))").value()  # fmt: skip
    said = inside(
        f"[outcome(os.listdir, {other!r}), outcome(open, {other + '/answers.txt'!r}), "
        f"outcome(open, {other + '/new'!r}, 'w'), outcome(os.listdir, os.path.dirname({other!r}))]"
    )
    assert said == ["PermissionError"] * 4


def test_a_link_out_of_the_scratch_folder_leads_nowhere(inside, course):
    checks = str(course.exercises["minibatches"].checks_file)
    before = f"os.symlink({checks!r}, 'link'); os.symlink('/', 'all')"
    said = inside(
        f"[outcome(open, 'link'), outcome(os.listdir, 'all'), outcome(os.link, {checks!r}, 'hard'), "
        "outcome(open, '/proc/self/root/etc/shadow')]",
        before,
    )
    assert said.pop(2) in ("PermissionError", "OSError")  # Landlock says EACCES or, of a hard link, EXDEV
    assert said == ["PermissionError"] * 3


def test_the_scratch_folder_is_its_own(inside):
    said = inside(
        "[os.getcwd() == os.environ['HOME'] == os.environ['TMPDIR'] == tempfile.gettempdir(), "
        "outcome(os.makedirs, 'a/b'), outcome(lambda: open('a/b/c', 'w').write('x')), outcome(os.listdir, 'a/b')]",
        "import tempfile",
    )
    assert said == [True, "got None", "got 1", "got ['c']"]


def test_the_interpreter_and_its_libraries_are_there(inside):
    said = inside(
        "[outcome(lambda: len(open(inspect.getsourcefile(json)).read()) > 0), "
        "outcome(lambda: importlib.import_module('scipy.optimize').__name__), outcome(open, json.__file__, 'a')]",
        "import importlib, inspect, json",
    )
    assert said == ["got True", "got 'scipy.optimize'", "PermissionError"]


def test_what_a_submission_leaves_in_shared_memory_goes_with_it(run_cells):
    mark = f"/dev/shm/grade-test-{os.getpid()}-{time.time_ns()}"
    ran = run_cells(f"import os\nopen({mark!r}, 'w').write('x')\nos.chmod({mark!r}, 0o666)")
    assert ran.statuses == ["ok"]
    ran.namespace.close()
    assert not os.path.exists(mark)


@pytest.mark.parametrize(
    "name",
    ["grader", "grader.sandbox.wire", "reference", "reference.minibatches", "exercises.minibatches.checks"],
)
def test_the_grader_and_the_answers_cannot_be_imported(inside, course, name):
    before = f"import importlib; sys.path[:0] = [{str(course.root)!r}, {str(course.root.parent)!r}]"
    assert inside(f"outcome(importlib.import_module, {name!r})", before) in (
        "ModuleNotFoundError", "ImportError", "PermissionError")  # fmt: skip


def test_no_copy_of_the_answers_lies_among_the_libraries(inside, course):
    names = sorted(course.exercises)
    copies = inside(
        "[os.path.join(folder, file) for prefix in {sys.prefix, sys.base_prefix, *sys.path} "
        "for folder, _, files in os.walk(prefix) for file in files "
        f"if file == 'checks.py' and os.path.basename(folder) in {names!r}]"
    )
    assert copies == []


def test_nothing_of_the_trusted_side_is_loaded(inside):
    loaded = inside(
        "sorted(name for name in sys.modules if name.split('.')[0] in ('grader', 'reference', 'hypothesis', 'pytest'))"
    )
    assert loaded == []
