"""GitHub's workflow commands: few enough, in the right places, and none that a student wrote."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from grader.model import Finding
from grader.reports import as_github, as_summary, as_terminal, silenced
from grader.reports.github import Annotation, line_of

COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\r\n]+,?)+)::([^\r\n]*)\Z")
INJECTED = "x\n::add-mask::secret\r\n::error::forged%0A ##[error]forged"


def unescaped(text: str) -> str:
    """As the runner reads it (actions/runner, ActionCommand.cs)."""
    for code, character in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        text = text.replace(code, character)
    return text


def test_every_line_is_a_command_of_ours(sample):
    lines = as_github(sample).splitlines()
    assert lines
    for line in lines:
        assert COMMAND.match(line), line


def test_at_most_ten_of_a_kind_and_the_last_says_how_many_more(samples):
    checks = [samples.failed(f"c{i}", f"Check {i}", Finding("loss", "1", "2")) for i in range(14)]
    lines = as_github(samples.report(samples.exercise("sgd", *checks))).splitlines()
    errors = [line for line in lines if line.startswith("::error ")]
    assert len(errors) == 10
    assert "and 5 more" in errors[-1]
    assert sum(line.startswith("::notice ") for line in lines) == 1


def test_a_message_arrives_as_it_was_written():
    line = Annotation("error", "a: b, c% d", "100 %\n50 %0A, x::y", "my, file.py", 3).command()
    kind, properties, message = COMMAND.match(line).groups()
    assert kind == "error"
    assert unescaped(message) == "100 %\n50 %0A, x::y"
    found = dict(part.split("=", 1) for part in properties.split(","))
    assert {name: unescaped(value) for name, value in found.items()} == {
        "file": "my, file.py",
        "line": "3",
        "title": "a: b, c% d",
    }


def test_a_student_gives_no_commands(samples):
    check = samples.failed("values", INJECTED, Finding(INJECTED, INJECTED, INJECTED, INJECTED))
    report = samples.report(samples.exercise("sgd", check), notes=(INJECTED,))
    for line in as_github(report).splitlines():
        assert COMMAND.match(line), line
    obeyed, stopped = [], None
    for line in silenced(as_terminal(report)).splitlines():
        if stopped is not None:
            stopped = None if line.strip() == f"::{stopped}::" else stopped
        elif line.strip().startswith("::stop-commands::"):
            stopped = line.strip().removeprefix("::stop-commands::")
        elif line.strip().startswith("::") or "##[" in line:
            obeyed.append(line)
    assert obeyed == []
    assert stopped is None, "after it the runner listens again"


def test_hidden_checks_keep_their_inputs(samples):
    assert "secret" not in as_github(samples.MIXED) + as_summary(samples.MIXED)
    assert "secret" in as_github(samples.MIXED, audience="instructor")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("import torch\n\ndef sgd(params):\n    pass\n", 3),
        ('{"source": [\n "import torch\\n",\n "def sgd(params, lr):\\n",\n "  pass"]}', 3),
        ("sgd = None\nclass sgd:\n    pass", 2),
        ("sgd == 3\nasgd = 2", None),
        ("", None),
    ],
)
def test_the_line_that_defines_a_function(source, line):
    assert line_of("sgd", source) == line


def test_paths_are_relative_to_the_checkout(samples):
    report = samples.report(
        samples.SGD, submission=samples.SUBMISSION.__class__("/repo/hw/a.ipynb", "00" * 32)
    )
    assert "file=hw/a.ipynb," in as_github(report, root="/repo")
    assert "file=/repo/hw/a.ipynb," in as_github(report, root="/elsewhere")


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag, attrs):
        assert attrs == []
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_summary_is_whole_html_in_which_markdown_has_no_say(sample):
    text = as_summary(sample)
    assert "\n\n" not in text.rstrip("\n"), "an empty line would end the HTML and begin Markdown"
    assert "`" not in text
    tags = Tags()
    tags.feed(text)
    assert tags.open == []
    assert tags.seen <= {"h2", "table", "tr", "th", "td", "p", "code", "pre", "details", "summary"}
