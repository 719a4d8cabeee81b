"""The notebook's cells as clean HTML, whatever their outputs are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from grader.model import CellResult, CellStatus
from grader.reports.html.cells import MAX_OUTPUT, MAX_PICTURE, MAX_SOURCES, cell_views


@pytest.fixture
def views(samples):
    """The views of a notebook of these cells; strings are code, dicts are cells as they are."""

    def make(*cells, results=()):
        nodes = [
            {"cell_type": "code", "source": one, "outputs": []} if isinstance(one, str) else one
            for one in cells
        ]
        return cell_views(replace(samples.FULL_MARKS, executed={"cells": nodes}, cells=tuple(results)))

    return make


def output(**content):
    return {"cell_type": "code", "source": "x", "outputs": [content]}


def test_without_a_notebook_there_are_no_cells(samples):
    assert cell_views(samples.FULL_MARKS) == []


def test_code_is_coloured_and_keeps_its_text(views):
    (view,) = views("def f(x):\n    return x < 1  # <b>")
    assert '<span class="k">def</span>' in view.html
    assert "&lt;b&gt;" in view.html


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg", "image/svg+xml"])
def test_pictures_are_kept_by_the_page(views, kind):
    content = "<svg onload='alert(1)'/>" if "svg" in kind else "iVBORw0KGgo="
    (view,) = views(output(output_type="display_data", data={kind: content, "text/plain": "<Figure>"}))
    assert view.outputs[0].startswith(f'<img src="data:{kind};base64,')
    assert "alert" not in view.outputs[0]
    assert 'alt="output of cell 1: &lt;Figure&gt;"' in view.outputs[0]


def test_what_is_no_picture_falls_back_to_its_text(views):
    (view,) = views(
        output(output_type="display_data", data={"image/png": '"><script>', "text/plain": "a figure"})
    )
    assert view.outputs == ["<pre>a figure</pre>"]


def test_pictures_have_a_limit_each_and_together(views):
    large = "A" * (MAX_PICTURE + 4)
    (view,) = views(output(output_type="display_data", data={"image/png": large}))
    assert "too large" in view.outputs[0]
    many = {
        "cell_type": "code",
        "source": "x",
        "outputs": [{"output_type": "display_data", "data": {"image/png": "A" * MAX_PICTURE}}] * 20,
    }
    (view,) = views(many)
    assert sum(map(len, view.outputs)) < MAX_OUTPUT + 20_000


def test_a_terminals_colours_become_classes_and_a_progress_bar_its_last_state(views):
    (view,) = views(
        output(output_type="stream", name="stdout", text="\x1b[31mred\x1b[0m <b>\n 10%\r 90%\r100%\x07")
    )
    assert '<span class="ansi-red-fg">red</span> &lt;b&gt;' in view.outputs[0]
    assert "10%" not in view.outputs[0].replace("100%", "")
    assert "\x07" not in view.outputs[0]


def test_a_failing_cell_says_so(views):
    (view,) = views("1/0", results=[CellResult(0, CellStatus.ERROR, 0.1, "ZeroDivisionError: <b>")])
    assert (view.status, view.verdict) == ("error", "this cell raised an error: ZeroDivisionError: <b>")


@pytest.mark.parametrize(
    "source",
    ["[" * 20_000, "*a " * 10_000, "`" * 30_000, "> " * 8_000 + "x", "- " * 8_000, "$" * 30_001, "<" * 30_000, "![" * 10_000,
     "(" * 20_000, "'" * 20_000, "f'{" * 5_000, "|" * 5_000 + "\n" + "-|" * 5_000],
    ids=lambda source: repr(source[:6]),
)  # fmt: skip
@pytest.mark.parametrize("kind", ["markdown", "code"])
def test_hostile_texts_come_to_an_end(views, source, kind):
    """With a reader that takes exponential time on one of these, this test would not end."""
    (view,) = views({"cell_type": kind, "source": source, "outputs": []})
    assert view.html


def test_outputs_that_are_no_outputs_are_passed_over(views):
    (view,) = views({"cell_type": "code", "source": "x", "outputs": [{"output_type": "display_data", "data": 3}, {"output_type": "?"},
                     {"output_type": "error", "traceback": None, "ename": 1, "evalue": None}, {"output_type": "stream", "text": ["a", 2]}]})  # fmt: skip
    assert len(view.outputs) == 4


def test_a_notebook_of_any_size_makes_a_page_that_opens(views):
    table = {"output_type": "display_data", "data": {"text/html": "<p>" + "x" * 150_000}}
    shown = views(*[{"cell_type": "code", "source": "x = 1\n" * 10_000, "outputs": [table] * 10}] * 40)
    assert sum(len(view.html) + sum(map(len, view.outputs)) for view in shown) < MAX_OUTPUT + 40 * MAX_SOURCES
    assert "more lines" in shown[-1].html


def test_headings_that_a_cell_prints_are_not_the_pages(views):
    (view,) = views(output(output_type="display_data", data={"text/html": "<h1>Full marks</h1>"}))
    assert "<p><strong>Full marks</strong></p>" in view.outputs[0]
