"""The class report: the numbers in it, whole as a file, and no text of a student runs or breaks out."""

from __future__ import annotations

import runpy
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.gradebook.book import Gradebook, Submitter
from grader.gradebook.class_report import check_rows, class_report
from grader.gradebook.drawing import histogram, rounded_edges, share_bar

report = runpy.run_path(str(Path(__file__).with_name("writer.py")))["report"]
NOW = datetime(2026, 1, 2, 3, 4)


@pytest.fixture
def book(tmp_path):
    opened = Gradebook(f"sqlite:///{tmp_path}/grades.db")
    yield opened
    opened.close()


class Page(HTMLParser):
    """What a page holds: its tags with their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += f"{data} "


def words(page: str) -> str:
    return " ".join(Page(page).text.split()).replace(" :", ":")


def test_scores_checks_and_what_needs_a_look(book):
    for index, got in enumerate((5, 5, 3, 1)):
        book.record(Submitter("hw1", f"student {index}"), report(f"{index}", huber=got, sgd=5))
    book.record(Submitter("hw1", "essayist", "9"), report("e", answer="text", huber=5))
    book.record(Submitter("hw1", "student 3"), report("3", seed=1, huber=2, sgd=5))
    book.override("hw1", "student 1", "huber", 4, "prof", "x")
    text = words(class_report(book, "hw1", NOW))
    assert "5 submissions that count" in text
    assert "88 % mean score" in text and "90 % median score" in text
    assert "huber: huber is right think of huber 2 of 5 did not pass 2 of 5 2 failed" in text
    assert "sgd: sgd is right" not in text, "nobody failed it"
    assert "essayist: to be marked by a person: essay" in text
    assert "student 3: the same file got different scores: 6.0, 7.0" in text
    assert "student 1: points were overridden" in text


def test_a_class_of_which_nothing_is_known(book):
    assert "Nothing is recorded" in words(class_report(book, "hw1", NOW))


def test_a_class_in_which_nothing_can_be_judged(book):
    book.record(Submitter("hw1", "a"), report())
    text = words(class_report(book, "hw1", NOW))
    assert "a: nothing could be graded" in text and "Every check that was judged passed" in text


HOSTILE = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}\" onload=x '"


def test_no_text_of_a_student_becomes_a_tag(book):
    book.record(Submitter(HOSTILE, HOSTILE, HOSTILE), report("a", answer=HOSTILE, **{HOSTILE: 3}))
    page = Page(class_report(book, HOSTILE, NOW))
    tags = {tag for tag, _ in page.tags}
    assert "script" not in tags and "img" not in tags and page.open == []
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    assert "49" not in page.text and "{{ 7*7 }}" in page.text


def test_the_page_loads_nothing(book):
    book.record(Submitter("hw1", "a"), report(huber=3))
    page = Page(class_report(book, "hw1", NOW))
    assert not [a for _, attributes in page.tags for a in ("src", "href", "srcset") if a in attributes]
    policy = next(
        a["content"]
        for tag, a in page.tags
        if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy is not None and policy.startswith("default-src 'none'")


def test_what_was_not_judged_does_not_count_against_a_check():
    row = {"exercise": "e", "check": "c", "title": "t", "hint": ""}
    statuses = ["passed", "failed", "error", "internal", "skipped", "timeout"]
    (found,) = check_rows([{**row, "status": status} for status in statuses])
    assert (found.judged, found.failed, found.share) == (4, 3, 0.75)
    assert found.verdicts == "1 failed, 1 error, 1 timeout"


@given(st.lists(st.floats(0, 100), max_size=40))
def test_a_histogram_counts_every_value_once(values):
    tree = ElementTree.fromstring(histogram(values, range(0, 101, 10), "<Scores> & more", "%"))
    counted = [int(title.text.rpartition(": ")[2]) for title in tree.findall("rect/title")]
    assert len(counted) == 10 and sum(counted) == len(values)
    assert tree.find("title").text == "<Scores> & more" and tree.get("role") == "img"


@given(st.lists(st.floats(1e-6, 1e6), min_size=1, max_size=20))
def test_edges_are_round_and_hold_all_values(values):
    edges = rounded_edges(values)
    assert edges[0] == 0 and edges[-1] >= max(values) * (1 - 1e-12) and edges == sorted(edges)
    assert f"{edges[1]:e}"[0] in "125"


@pytest.mark.parametrize(("share", "width"), [(0.5, "60.0"), (2.0, "120.0"), (-1.0, "0.0")])
def test_a_bar_stays_in_its_frame(share, width):
    tree = ElementTree.fromstring(share_bar(share, "half"))
    assert tree.findall("rect")[1].get("width") == width
