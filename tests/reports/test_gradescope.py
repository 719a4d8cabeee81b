"""results.json, against what Gradescope's documentation says of it, whole and while the checks run."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from grader.model import Status
from grader.reports import SilentProgress, as_gradescope, as_partial, as_refusal
from grader.reports.partial import PartialResults

SCHEMA = json.loads(Path(__file__).with_name("gradescope-results.json").read_text())


def valid(text: str):
    results = json.loads(text)
    jsonschema.Draft202012Validator(SCHEMA).validate(results)
    return results


def test_every_report_is_as_documented(sample):
    results = valid(as_gradescope(sample))
    assert results["score"] == pytest.approx(sample.score)


def test_the_tests_add_up_to_the_score(samples):
    for report in (samples.FULL_MARKS, samples.MIXED, samples.EVERY_STATUS):
        tests = valid(as_gradescope(report))["tests"]
        assert sum(test.get("score", 0) for test in tests) == pytest.approx(report.score)
        assert sum(test.get("max_score", 0) for test in tests) == pytest.approx(
            sum(
                e.max_score for e in report.exercises if e.status not in (Status.NOT_ATTEMPTED, Status.MANUAL)
            )
        )


def test_hidden_checks_keep_their_inputs(samples):
    assert "secret" not in as_gradescope(samples.MIXED)


def test_the_graders_own_fault_is_no_failure(samples):
    tests = valid(as_gradescope(samples.EVERY_STATUS))["tests"]
    ours = [test for test in tests if test["extra_data"]["status"] == "internal"]
    assert ours
    assert all("status" not in test and "score" not in test for test in ours)


class Tags(HTMLParser):
    def handle_starttag(self, tag, attrs):
        assert (tag, attrs) in [("p", []), ("b", []), ("pre", [])], tag


def test_what_a_student_wrote_is_text(samples):
    results = valid(as_gradescope(samples.HOSTILE))
    for text in (results["output"], *(test["output"] for test in results["tests"])):
        Tags().feed(text)


def test_partial_results_are_whole_whenever_one_looks(samples, tmp_path, monkeypatch):
    monkeypatch.setattr("grader.reports.partial.EVERY", 0.0)
    target = tmp_path / "results.json"
    progress = PartialResults(SilentProgress(), target)
    assert valid(target.read_text())["tests"] == []
    progress.exercise("sgd")
    for number, check in enumerate([*samples.SGD.checks, *samples.LOSS.checks], 1):
        progress.check_done(check)
        results = valid(target.read_text())
        assert len(results["tests"]) == number
        assert "not finished" in results["output"]
    assert list(tmp_path.iterdir()) == [target]


def test_partial_results_hide_what_is_hidden(samples):
    hidden = [("e", check) for e in samples.MIXED.exercises for check in e.checks]
    assert "secret" not in as_partial(hidden)


def test_a_refusal_says_why():
    assert valid(as_refusal("mine.ipynb: is empty"))["output"] == "mine.ipynb: is empty"
