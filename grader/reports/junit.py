"""JUnit XML, as pytest and the CI services that read it have it: a suite per exercise, a case per check."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from grader.model import CheckResult, ExerciseResult, Report, Status
from grader.reports.audience import Audience, seen_by
from grader.reports.explain import Passage, cells_that_failed, explain, points

# XML 1.0, section 2.2: every other character is illegal in a document, even as a character reference.
_ILLEGAL = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_ELEMENTS = {
    Status.FAILED: "failure",
    Status.ERROR: "error",
    Status.TIMEOUT: "error",
    Status.KILLED: "error",
    Status.INTERNAL: "error",
    Status.SKIPPED: "skipped",
    Status.MANUAL: "skipped",
    Status.NOT_ATTEMPTED: "skipped",
}


def as_junit(report: Report, *, audience: Audience = "student") -> str:
    """An XML document. An exercise without checks is one case named `attempt`, so that no suite is silent."""
    report = seen_by(report, audience)
    root = ElementTree.Element("testsuites", name=_legal(report.submission.path))
    for exercise in report.exercises:
        root.append(_suite(exercise, report))
    _count(root)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _suite(exercise: ExerciseResult, report: Report) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name=_legal(exercise.name))
    _properties(
        suite,
        submission=report.submission.path,
        sha256=report.submission.sha256,
        status=exercise.status.value,
        score=points(exercise.score),
        max_score=points(exercise.max_score),
        seed=str(report.seed),
    )
    checks = exercise.checks or (
        CheckResult(
            "attempt", exercise.title, exercise.status, 0.0, exercise.max_score, message=exercise.message
        ),
    )
    for check in checks:
        suite.append(_case(exercise, check))
    failed = cells_that_failed(report)
    if failed and exercise.status is not Status.PASSED:  # what a check lacks, a failed cell may have held
        ElementTree.SubElement(suite, "system-err").text = _legal(
            "\n".join(f"cell {index}: {reason}" for index, reason in failed)
        )
    return suite


def _case(exercise: ExerciseResult, check: CheckResult) -> ElementTree.Element:
    case = ElementTree.Element(
        "testcase", classname=_legal(exercise.name), name=_legal(check.id), time=f"{check.seconds:.3f}"
    )
    _properties(case, title=check.title, points=points(check.points), max_points=points(check.max_points))
    if check.status in _ELEMENTS:
        passages = explain(check)
        outcome = ElementTree.SubElement(case, _ELEMENTS[check.status])
        outcome.set("type", check.status.value)
        outcome.set("message", _legal(passages[0].text))
        outcome.text = _legal("\n".join([check.title, *map(_paragraph, passages)]))
    return case


def _paragraph(passage: Passage) -> str:
    if not passage.label:
        return passage.text
    separator = "\n" if passage.kind == "code" or "\n" in passage.text else " "
    return f"{passage.label}:{separator}{passage.text}"


def _properties(parent: ElementTree.Element, **values: str) -> None:
    properties = ElementTree.SubElement(parent, "properties")
    for name, value in values.items():
        ElementTree.SubElement(properties, "property", name=name, value=_legal(value))


def _count(root: ElementTree.Element) -> None:
    """The totals that a reader shows without looking inside, suite by suite and for all of them."""
    for element in (*root.iter("testsuite"), root):
        cases = list(element.iter("testcase"))
        element.set("tests", str(len(cases)))
        element.set("failures", str(sum(case.find("failure") is not None for case in cases)))
        element.set("errors", str(sum(case.find("error") is not None for case in cases)))
        if element is not root:  # the schema knows it of suites only
            element.set("skipped", str(sum(case.find("skipped") is not None for case in cases)))
        element.set("time", f"{sum(float(case.get('time', '0')) for case in cases):.3f}")


def _legal(text: str) -> str:
    """The text with what XML cannot hold written as an escape, such as \\x1b."""
    return _ILLEGAL.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)
