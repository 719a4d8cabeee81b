"""The self-check's HTML and text, of every kind of result."""

from __future__ import annotations

from html.parser import HTMLParser

from rich.cells import cell_len

from grader.reports.selfcheck import MISSING, as_fragment, as_text


class Elements(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_whatever_a_student_wrote_is_text(sample):
    page = Elements(as_fragment(sample.exercises, "<script>alert(1)</script>"))
    assert page.open == []
    allowed = {"style", "div", "p", "b", "span", "pre", "code", "details", "summary"}
    for tag, attributes in page.found:
        assert tag in allowed
        assert attributes.keys() <= {"class", "tabindex"}


def test_the_style_reaches_only_its_own_part(samples):
    style = as_fragment(samples.MIXED.exercises).partition("</style>")[0].partition("<style>")[2]
    for rule in style.split("}"):
        selectors = rule.partition("{")[0].strip()
        assert all(one.strip().startswith(".gradewright") for one in selectors.split(",") if one.strip())


def test_the_text_fits_in_80_columns(samples):
    for report in (samples.MIXED, samples.EVERY_STATUS, samples.FULL_MARKS):
        calls = {
            line
            for e in report.exercises
            for c in e.checks
            if c.counterexample
            for line in c.counterexample.call.splitlines()
        }
        for line in as_text(report.exercises).splitlines():
            assert cell_len(line) <= 80 or line in calls


def test_hidden_checks_keep_their_inputs(samples):
    assert "secret" not in as_text(samples.MIXED.exercises) + as_fragment(samples.MIXED.exercises)


def test_what_is_not_there_yet_is_said(samples):
    assert " ".join(as_text((samples.not_attempted("sgd"),)).split()).endswith(MISSING)
