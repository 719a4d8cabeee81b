"""No way of answering earns a point that the plain wrong function does not earn, with all layers and without each."""

from __future__ import annotations

import re

import pytest

from grader.grading import Grading
from grader.judging import judge_all
from grader.model import Status
from grader.running.cells import CellLimits, run_notebook
from grader.running.policy import Limits
from grader.running.snapshots import SubmissionNamespace
from grader.running.zygote import SpawnOptions

WRONG = {Status.FAILED, Status.ERROR, Status.KILLED, Status.TIMEOUT}
SECONDS = 1.0  # for one check


@pytest.fixture
def judged(zygote, tiny, hostile, notebook):
    """`judged(names, **how)`: {cheat: its exercise's result}, all from one notebook that is run once."""
    opened = []

    def judge(names, **how):
        cheats = hostile["cheats"].CHEATS
        called = {name: f"cheat_{number}" for number, name in enumerate(names)}
        sources = [re.sub(r"\bcheat\b", called[name], cheats[name]) for name in names]
        node = notebook(hostile["cheats"].PRELUDE, *sources)
        options = SpawnOptions(Limits(memory=1 << 30), 0, **how)

        def once():
            return run_notebook(node, lambda: zygote.spawn(options), CellLimits(20, 60))

        run = once()
        namespace = SubmissionNamespace(run, once)
        opened.append(namespace)
        assert [result.error for result in run.results if result.error] == []
        results = {}
        for name, function in {"plain": "plain", **called}.items():
            grading = Grading(tiny, (tiny.exercise("doubling"),), namespace, 7, {"double": function},
                              asked=True, check_seconds=SECONDS)  # fmt: skip
            judge_all(grading)
            (results[name],) = grading.exercise_results()
        return results

    yield judge
    for namespace in opened:
        namespace.close()


def expect_no_gain(results, knowing):
    plain = results.pop("plain")
    assert plain.max_score == 5
    assert plain.score < 2
    earned = {name: r.score for name, r in results.items() if r.score > plain.score and name not in knowing}
    assert earned == {}
    ours = {
        name: [check.message for check in r.checks if check.status is Status.INTERNAL]
        for name, r in results.items()
        if r.max_score != plain.max_score or r.status is Status.INTERNAL
    }
    assert ours == {}, "what a student's process makes up must not look like a fault of ours"
    first = {name: r.checks[0] for name, r in results.items()}
    assert {name: check.status for name, check in first.items() if check.status not in WRONG} == {}
    assert {
        name: check.id for name, check in first.items() if not check.message or len(check.message) > 5000
    } == {}


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_no_cheat_earns_more_than_the_plain_wrong_function(judged, hostile, part):
    expect_no_gain(judged(list(hostile["cheats"].CHEATS)[part::4], required=True), hostile["cheats"].KNOWING)


SOME = ["equals everything", "an array whose bytes are too few", "right the first time only", "an exit without error",
        "the server answers for it", "a verdict for an answer", "a frame nested deeply", "leaving", "deaf"]  # fmt: skip


@pytest.mark.slow
def test_verdicts_need_no_layer_of_the_jail(judged, hostile, taken_away, options_without):
    """They are made on the trusted side, whatever the student's process may do."""
    expect_no_gain(judged(SOME, **options_without), hostile["cheats"].KNOWING)
