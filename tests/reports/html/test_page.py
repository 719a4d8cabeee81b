"""The page as text: the facts of the terminal's report, and nothing of a student's that is more than text."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from grader.model import Binding, Status
from grader.reports import as_html, as_terminal
from grader.reports.audience import seen_by
from grader.reports.explain import explain, title_of
from grader.reports.printable import printable, shortened

VOID = {"meta", "br", "hr", "img", "path", "circle", "link"}


class Document(HTMLParser):
    """The page's elements and its text. Fails where an element is closed that is not open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()
        self.text = flat("".join(self.words))

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, (tag, self.open)

    def handle_data(self, data):
        if self.open[-1:] not in (["script"], ["style"]):
            self.words.append(data)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_every_element_is_closed_in_its_turn(sample):
    assert Document(as_html(sample)).open == []


def test_it_says_what_the_terminal_says(sample):
    """Each passage of each explanation is in both reports; where one is long, its beginning."""
    report = seen_by(sample, "student")
    page, terminal = Document(as_html(sample)).text, flat(as_terminal(sample))
    for exercise in report.exercises:
        if exercise.status is Status.NOT_ATTEMPTED:
            continue
        for check in exercise.checks:
            assert flat(printable(title_of(check))) in page
            if check.status is Status.SKIPPED:
                continue
            for passage in explain(check):
                words = flat(shortened(printable(passage.text), 8, 60))[:50].split("…")[0]
                assert words in page, passage
                assert words.replace(" ", "")[:30] in terminal.replace(" ", ""), passage


def test_a_hostile_report_has_the_elements_of_a_harmless_one(samples):
    """What a student wrote makes no element and no attribute: the same report with plain words has the same ones."""
    found = {tag for tag, _ in Document(as_html(samples.HOSTILE)).elements}
    assert found <= {
        tag
        for name in ("MIXED", "EVERY_STATUS")
        for tag, _ in Document(as_html(getattr(samples, name))).elements
    } | {"b"}
    for tag, attributes in Document(as_html(samples.HOSTILE)).elements:
        assert not any(name.startswith("on") for name in attributes), tag


def test_the_policy_names_the_one_script_by_its_hash(samples):
    html = as_html(samples.MIXED)
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in html
    assert "default-src 'none'" in html
    assert "http" not in re.sub(r"<main.*</main>", "", html, flags=re.DOTALL).replace("http-equiv", "")


def test_hidden_checks_keep_their_inputs(samples):
    assert "secret" not in as_html(samples.MIXED)
    assert "secret" in as_html(samples.MIXED, audience="instructor")


def test_the_same_report_gives_the_same_bytes(samples):
    assert as_html(samples.PICTURED) == as_html(samples.PICTURED)


CELLS = [
    {"cell_type": "code", "source": "def planck(l, t): ...", "outputs": []},
    {
        "cell_type": "code",
        "source": "import functools\nfit_temperature = functools.partial(print)",
        "outputs": [],
    },
]


@pytest.mark.parametrize(
    ("bindings", "beside"),
    [
        (
            (
                Binding("planck", "planck", "name", cell=0),
                Binding("fit_temperature", "fit_temperature", "name", cell=None),
            ),
            [0, 1],
        ),
        ((Binding("planck", "planck", "name", cell=0),), [0]),
        ((Binding("planck", "planck", "name", cell=99),), [0]),
        ((Binding("planck", "nowhere", "name", cell=None),), []),
    ],
)
def test_findings_stand_beside_the_cell_that_defines(samples, bindings, beside):
    """The kernel's word on where a function comes from; where it has none, the text's."""
    exercise = replace(
        samples.exercise("planck-temperature", samples.passed("law", "The law")), bindings=bindings
    )
    html = as_html(samples.report(exercise, executed={"cells": CELLS}, cells=()))
    parts = re.split(r'id="cell-(\d+)"', html)
    with_aside = [
        int(number) - 1 for number, text in zip(parts[1::2], parts[2::2], strict=True) if "<aside" in text
    ]
    assert with_aside == beside
