"""What is left of hostile HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.reports.html.clean import _TAGS, clean, headings_below

PIECES = st.sampled_from(
    ["<script>", "</script>", "<svg>", "<math>", "<style>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>",
     "<p id=top class='k card'>", "</div></main>", "<!--", "-->", "<![CDATA[", "]]>", "<template>", "<noscript>", "text", "&lt;",
     "\x00", "<table><td>", "<h1>", "<details ontoggle=alert(1) open>", "<xmp>", "<annotation-xml encoding='text/html'>",
     "<foreignObject>", "<mtext><mglyph>", "<a href='https://example.org'>", "<title>", "<select>", "<base href=//x>", '"', "'>"]
)  # fmt: skip


class Elements(HTMLParser):
    """What a browser would make elements of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@given(st.lists(PIECES, max_size=12).map("".join))
def test_nothing_but_harmless_elements_is_left(html):
    for tag, attributes in Elements(clean(html)).found:
        assert tag in _TAGS
        assert attributes.keys() <= {
            "href",
            "src",
            "alt",
            "class",
            "rel",
            "colspan",
            "rowspan",
            "start",
            "scope",
        }
        assert re.match(r"https?:|mailto:|$", attributes.get("href") or "")
        assert re.match(r"data:image/(png|jpeg|gif|webp);base64,|$", attributes.get("src") or "")


@given(st.lists(PIECES, max_size=12).map("".join))
def test_cleaning_twice_changes_nothing(html):
    once = clean(html)
    assert clean(once) == once


@pytest.mark.parametrize("name", ["card", "check", "exercise", "score", "top", "beside", "big"])
def test_classes_of_the_page_are_not_the_students_to_use(name):
    assert "class" not in clean(f"<div class='{name}'>x</div>")


def test_code_keeps_its_colours():
    assert clean('<div class="highlight hl-ipython3"><span class="kn">x</span></div>').count("class=") == 2


def test_every_picture_has_a_text():
    assert (
        clean("<img src='http://example.org/x.png' alt='a &lt;b&gt;'>") == "<em>[picture: a &lt;b&gt;]</em>"
    )
    assert "alt=" in clean("<img src='data:image/png;base64,AAAA'>")


def test_headings_go_below_and_skip_no_level():
    html, last = headings_below("<h1>a</h1><h3>b</h3><h2>c</h2><h6>d</h6>", 2, 2)
    assert html == "<h3>a</h3><h4>b</h4><h4>c</h4><h5>d</h5>"
    assert last == 5


@pytest.mark.parametrize("element", ["<div>", "<ul><li>", "<b>", "</b><div><div>"])
def test_what_lies_too_deep_is_shown_as_it_is_written(element):
    assert "<" not in clean(element * 40_000)


def test_a_long_table_is_not_deep():
    table = "<table>" + "<tr><td>1<br>2</td></tr>" * 5000 + "</table>"
    assert clean(table).count("<td>") == 5000
