"""Texts of a student that a terminal, a browser, a spreadsheet or a CI service would obey: in no report as they are."""

from __future__ import annotations

import json
import unicodedata
from xml.etree import ElementTree

import pytest

from grader.reports import REPORTS

PAYLOADS = {
    "escape": "\x1b[2J\x1b]0;title\x07\x1b]52;c;cm0gLXJm\x07",
    "control": "\x00\x08\x0d\x7f\x9b31m",
    "direction": "\u202egnp.exe\u2066\u200f",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;",
    "markdown": "![x](http://example.org/x.png) [x](javascript:alert(1))\n# Title\n```",
    "xml": "]]></failure><testcase name='forged'/><!--",
    "json": '"}],"score":5,"x":[{"',
    "workflow": "\n::set-output name=score::5\n::error file=x::y",
    "formula": "=cmd|'/C calc'!A0",
    "rich": "[bold red]x[/] :smile: [link=http://example.org]x[/link]",
    "surrogate": "\ud800\udfff",
}
CELLS = """
text = {text!r}
class Strange(Exception):
    pass
Strange.__name__ = Strange.__qualname__ = text.replace("\\0", "") if text.isprintable() else "Strange"
def double(x):
    raise Strange(text)
def count_up(limit):
    yield text
print(text); __import__('sys').stderr.write(text.encode('utf-8', 'replace').decode())
raise Strange(text)
"""


@pytest.fixture(scope="module", params=list(PAYLOADS))
def payload(request):
    return PAYLOADS[request.param]


def test_a_payload_is_shown_and_not_obeyed(grade_cells, tiny, payload):
    report = grade_cells(CELLS.format(text=payload), course=tiny, exercises=("doubling", "counting"))
    assert report.score == 0
    for name, render in REPORTS.items():
        text = render(report)
        text.encode("utf-8")
        if name == "json":
            assert json.loads(text)["score"] == 0
            continue
        controls = {c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"}
        assert controls == set(), name
        if name == "junit":
            cases = ElementTree.fromstring(text).iter("testcase")
            assert "forged" not in {case.get("name") for case in cases}
        if name == "terminal":
            assert not {
                c for c in text if unicodedata.bidirectional(c) in ("RLO", "LRO", "RLI", "LRI", "FSI")
            }
            assert not [line for line in text.splitlines() if line.startswith("::")]
