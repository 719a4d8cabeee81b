"""The warmed interpreter: clean, with one thread, and none the worse for what its workers do."""

from __future__ import annotations

import os
from pathlib import Path

from grader.sandbox import zygote as warmed


def test_it_has_one_thread_and_imported_what_notebooks_want(zygote):
    assert len(os.listdir(f"/proc/{zygote.facts['pid']}/task")) == 1
    assert zygote.facts["failed"] == {}
    assert {"torch", "numpy", "matplotlib"} <= set(zygote.facts["versions"])


def test_it_was_started_with_a_clean_environment(zygote, monkeypatch):
    entries = Path(f"/proc/{zygote.facts['pid']}/environ").read_bytes().split(b"\0")
    names = {entry.partition(b"=")[0].decode() for entry in entries if entry}
    assert {"PATH", "HOME", "TMPDIR", "LANG"} <= names
    inherited = {name for name in os.environ if name not in names}
    assert not names & (inherited - {"PATH"})
    assert not [name for name in names if "TOKEN" in name or "SECRET" in name or name.startswith("PYTEST")]


def test_it_inherits_no_open_file(zygote):
    folder = Path(f"/proc/{zygote.facts['pid']}/fd")
    targets = [os.readlink(link) for link in folder.iterdir()]
    files = [target for target in targets if target.startswith("/") and target != "/dev/null"]
    assert [file for file in files if not file.endswith("zygote.log")] == []


def test_an_import_that_fails_is_told_and_the_others_are_made():
    failed = warmed.warm(["json", "no_such_module_at_all", "math"])
    assert list(failed) == ["no_such_module_at_all"]
    assert "ModuleNotFoundError" in failed["no_such_module_at_all"]


def test_versions_of_what_is_loaded():
    assert warmed.versions(["json", "not_loaded_at_all"]).keys() == {"json"}


def test_prefixes_are_where_the_interpreter_lies():
    import sys

    found = warmed.prefixes()
    assert os.path.realpath(sys.prefix) in found
    assert os.path.realpath(os.__file__).startswith(tuple(found))


def test_workers_are_reaped(zygote, run_cells):
    run_cells("x = 1").namespace.close()
    run_cells("y = 1").namespace.close()
    children = Path(f"/proc/{zygote.facts['pid']}/task/{zygote.facts['pid']}/children").read_text().split()
    states = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] for pid in children]
    assert states.count("Z") <= 1
