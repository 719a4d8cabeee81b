"""Starting the zygote, and what happens where that cannot be."""

from __future__ import annotations

import os
import stat
import sys

import pytest

from grader.errors import SandboxFault
from grader.running.zygote import ALSO, OPTIMIZERS, WARM, Zygote, checkout, imports_for


def test_an_interpreter_that_does_not_exist_is_our_fault_and_named():
    with pytest.raises(SandboxFault, match="/no/such/python"):
        Zygote(python="/no/such/python").start()


def test_a_program_that_is_no_interpreter_is_told_with_its_last_words(tmp_path):
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\necho 'this is no python' >&2\nexit 3\n")
    program.chmod(0o755)
    with Zygote(python=str(program)) as zygote, pytest.raises(SandboxFault, match="this is no python"):
        zygote.ready()


def test_an_environment_without_a_kernel_says_what_to_install(tmp_path):
    with (
        Zygote(imports=("json", "ipykernel.no_such_part")) as zygote,
        pytest.raises(SandboxFault, match="install ipykernel"),
    ):
        zygote.ready()


def test_its_folder_can_be_passed_through_and_not_listed(zygote):
    assert stat.S_IMODE(os.stat(zygote.folder).st_mode) == 0o711


def test_closing_ends_the_process_and_removes_the_folder():
    zygote = Zygote(imports=("json", "IPython", "ipykernel.kernelapp")).start().ready()
    pid, folder = zygote.facts["pid"], zygote.folder
    zygote.close()
    assert not os.path.exists(f"/proc/{pid}")
    assert not os.path.exists(folder)


def test_a_zygote_that_was_never_ready_can_be_closed():
    zygote = Zygote(imports=("json",)).start()
    zygote.close()
    assert not os.path.exists(zygote.folder)


def test_what_is_warmed_follows_from_what_the_notebook_mentions():
    assert imports_for(["x = 1"]) == WARM
    assert set(imports_for(["opt = torch.optim.SGD(p)"])) == {*WARM, *OPTIMIZERS}
    assert "pandas" in imports_for(["import pandas as pd"])
    assert set(imports_for(["os.system('x')\nimport evil"])) <= {*WARM, *OPTIMIZERS, *ALSO}


def test_the_checkout_is_protected_but_its_environments(zygote):
    root = checkout()
    if root is None:
        pytest.skip("installed, not a checkout")
    protected = set(zygote._own_paths())
    assert {root / "grader", root / "exercises", root / "reference", root / "tests"} <= protected
    assert not [path for path in protected if (path / "pyvenv.cfg").exists()]


def test_it_is_the_interpreter_it_was_asked_for(zygote):
    assert zygote.facts["python"] == sys.version.split()[0]
