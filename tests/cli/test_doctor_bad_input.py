"""`grader doctor --env` on what is no interpreter: one line, as `grade --env` says it, and not a fault of ours."""

from __future__ import annotations

import pytest

from grader.cli.grader import main


@pytest.mark.parametrize(("env", "says"), [
    ("/bin/true", "is no Python interpreter"), ("/nonexistent", "no such interpreter"), ("/etc", "no bin/python"),
])  # fmt: skip
def test_what_is_no_interpreter_exits_with_2(capsys, env, says):
    assert main(["doctor", "--env", env]) == 2
    err = capsys.readouterr().err
    assert says in err and env in err
    assert len(err.splitlines()) == 1
