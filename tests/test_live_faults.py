"""Every fault costs its own checks alone, and has the same status, whether each check has a copy or the live worker serves.

Where a framework's threads make a fork unsafe, and with `--no-snapshots`, there are no copies: after a hang or an end the notebook is
run again in a new worker. This is tried in PyTorch, so that it is tried everywhere; tests/environments tries it in other frameworks.
"""

from __future__ import annotations

import pytest

from grader.model import Status
from grader.submission import Options, grade_submission

START = "import os, signal, sys, time\nimport torch\nleft = []"
RIGHT_LOSS = "def squared_loss(y_hat, y):\n    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2"
FAULTS = {
    "ends_its_process": ("os._exit(3)", {"killed"}),
    "crashes": ("os.kill(os.getpid(), signal.SIGSEGV)", {"killed"}),
    "does_not_end": ("while True: pass", {"timeout"}),
    "sleeps": ("time.sleep(1000)", {"timeout"}),
    "exits": ("sys.exit(1)", {"error"}),
    "recurses": ("return mean_loss_lr(lr, batch_size)", {"error"}),
    "eats_memory": ("held = bytearray(64 << 30)", {"error", "killed"}),
    "leaves_a_daemon": (
        "if not left and not left.append(1) and os.fork() == 0:\n        os.setsid()\n        time.sleep(1000)\n    return lr * batch_size",
        {"passed"},
    ),
    "closes_all_files": ("os.closerange(0, 1024)\n    return lr * batch_size", {"killed"}),
    "answers_an_object": ("return object()", {"failed"}),
    "answers_text": ("return 'much'", {"failed"}),
}


@pytest.mark.parametrize("live", [False, True], ids=["copies", "live"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_check_costs_its_own_checks_alone(fault, live, save_notebook, course, zygote):
    code, statuses = FAULTS[fault]
    file = save_notebook(START, f"def mean_loss_lr(lr, batch_size):\n    {code}", RIGHT_LOSS)
    how = Options(("loss-aggregation", "squared-loss"), check_seconds=3.0, shrink=False, live=live)
    report = grade_submission(file, course, zygote, how)
    faulty, right = report.exercises
    assert report.isolation["snapshots"] == ("live worker" if live else "one fork a check")
    found = {str(check.status) for check in faulty.checks}
    assert found & statuses, found
    assert found <= {*statuses, "skipped"}
    assert (right.score, right.status) == (right.max_score, Status.PASSED)
