"""JUnit XML that parsers of any CI service take, whatever the student's texts hold."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.model import Finding, Status
from grader.reports.junit import as_junit

# What the xunit2 schema allows, with the `properties` and `error` of a case as pytest writes them.
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"properties", "testcase", "system-out", "system-err"},
    "testcase": {"properties", "failure", "error", "skipped"},
    "properties": {"property"},
}
ATTRIBUTES = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time"},
    "testcase": {"name", "classname", "time"},
    "property": {"name", "value"},
    "failure": {"type", "message"},
    "error": {"type", "message"},
    "skipped": {"type", "message"},
}


def parse(report, **options):
    return ElementTree.fromstring(as_junit(report, **options).encode("utf-8"))


def test_every_sample_has_the_shape_that_readers_know(sample):
    root = parse(sample)
    assert root.tag == "testsuites"
    for element in root.iter():
        assert {child.tag for child in element} <= CHILDREN.get(element.tag, set()), element.tag
        assert set(element.attrib) <= ATTRIBUTES.get(element.tag, set()), element.tag
        if "time" in element.attrib:
            assert float(element.get("time")) >= 0
    assert len(root) == len(sample.exercises)
    for suite, exercise in zip(root, sample.exercises, strict=True):
        assert len(suite.findall("testcase")) == max(1, len(exercise.checks))


def test_totals_are_those_of_the_cases(sample):
    root = parse(sample)
    for element in (root, *root):
        cases = list(element.iter("testcase"))
        assert int(element.get("tests")) == len(cases)
        for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            if attribute in element.attrib:
                assert int(element.get(attribute)) == len([c for c in cases if c.find(tag) is not None])


@pytest.mark.parametrize(
    ("status", "tag"),
    [
        (Status.PASSED, None),
        (Status.FAILED, "failure"),
        (Status.ERROR, "error"),
        (Status.TIMEOUT, "error"),
        (Status.KILLED, "error"),
        (Status.INTERNAL, "error"),
        (Status.SKIPPED, "skipped"),
        (Status.MANUAL, "skipped"),
    ],
)
def test_each_status_has_its_element(samples, status, tag):
    check = replace(samples.passed("a", "A title"), status=status, finding=Finding("what was wrong"))
    case = parse(samples.report(samples.exercise("sgd", check))).find("testsuite/testcase")
    assert (case.get("classname"), case.get("name")) == ("sgd", "a")
    outcomes = [child for child in case if child.tag != "properties"]
    assert [child.tag for child in outcomes] == ([tag] if tag else [])
    for outcome in outcomes:
        assert outcome.get("type") == status
        assert "A title" in outcome.text


def test_a_failure_tells_all_that_the_student_needs(samples):
    case = parse(samples.MIXED).find(
        "testsuite[@name='minibatches']/testcase[@name='serves_every_example_once']"
    )
    failure = case.find("failure")
    assert failure.get("message") == "examples served in one epoch"
    for part in (
        "expected: each of 3",
        "got: 2 items",
        "n = 3, batch_size = 2",
        "list(data_iter(2,",
        "hint: Walk",
    ):
        assert part in failure.text
    assert {p.get("name"): p.get("value") for p in case.iter("property")}["max_points"] == "2"


def test_failed_cells_are_told_where_points_are_missing(samples):
    root = parse(samples.MIXED)
    assert "tru_w" in root.find("testsuite[@name='training']/system-err").text
    assert root.find("testsuite[@name='squared-loss']/system-err") is None


def test_details_of_hidden_checks_are_for_the_instructor(samples):
    assert "secret" not in as_junit(samples.MIXED)
    assert "secret_call(12345)" in as_junit(samples.MIXED, audience="instructor")


@given(st.text(st.characters(codec=None), max_size=30))
def test_any_text_makes_a_document(samples, text):
    check = samples.failed("a", text, Finding(text, text, text, text))
    report = samples.report(samples.exercise("sgd", check, message=text))
    root = parse(replace(report, submission=replace(report.submission, path=text)))
    message = root.find("testsuite/testcase/failure").get("message")
    if text.strip() and text.isprintable():
        assert message == text.strip()
