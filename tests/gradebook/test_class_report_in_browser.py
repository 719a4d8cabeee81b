"""The class report in a real browser: it renders, loads nothing, runs nothing, and can be used by everybody."""

from __future__ import annotations

import runpy
from datetime import datetime
from pathlib import Path

import pytest

from grader.gradebook.book import Gradebook, Submitter
from grader.gradebook.class_report import class_report

report = runpy.run_path(str(Path(__file__).with_name("writer.py")))["report"]
HOSTILE = "<script>document.title = 'run'</script><img src=x onerror='document.title = 1'>"
LONG = "NameOfVeryGreatLength" * 6


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    book = Gradebook(f"sqlite:///{tmp_path_factory.mktemp('class')}/grades.db")
    for index, name in enumerate(("ada", HOSTILE, "José Núñez", LONG, "emmy")):
        book.record(
            Submitter("homework", name), report(f"{index}", huber=index, sgd=5, **{HOSTILE: index % 2})
        )
    book.record(Submitter("homework", "essayist"), report("e", answer=HOSTILE, huber=5))
    made = class_report(book, "homework", datetime(2026, 1, 2, 3, 4))
    book.close()
    return made


def test_it_renders_and_loads_and_runs_nothing(page, open_page):
    opened = open_page(page)
    opened.page.wait_for_timeout(200)
    assert opened.page.title() == "homework: class report"
    assert opened.page.locator("h1").inner_text() == "homework"
    assert opened.page.locator("svg.chart").count() >= 2
    assert all(chart.bounding_box()["height"] > 50 for chart in opened.page.locator("svg.chart").all())
    assert opened.complaints == []
    assert [url for url in opened.requested if not url.startswith("file:")] == []


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "width"), [("light", 375), ("dark", 1200)])
def test_axe_finds_no_barrier(page, open_page, scheme, width):
    from axe_playwright_python.sync_playwright import Axe

    opened = open_page(page, color_scheme=scheme, viewport={"width": width, "height": 800}).page
    found = Axe().run(opened).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found] == []


def test_a_phone_needs_no_scrolling_to_the_side(page, open_page):
    opened = open_page(page, viewport={"width": 375, "height": 700}, is_mobile=True).page
    assert opened.evaluate("document.documentElement.scrollWidth") <= 375
