"""The free-text answers of a notebook: which of its Markdown a person has to mark.

An answer is the text of the Markdown cells tagged `answer:NAME`, which is how starter notebooks mark them.
Where there is none, it is what follows a heading that begins with the exercise's name or title ("## 5. Why
reshape?"), up to the next heading of the same or a higher level or the next code cell. Code beside an answer
stays in the notebook; a person who marks it will look there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from grader.course import Exercise
from grader.notebook import Notebook

PLACEHOLDER = "Write your answer here."
"""What starter notebooks hold in an answer's place, in any emphasis."""

_TAG = "answer:"
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_SETEXT = re.compile(r"(=+|-+)[ \t]*$")
_FENCE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,})")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NUMBER = re.compile(r"[\W\d]*(?:(?:exercise|question|problem)[\W\d]+)?(?:[a-z][.)]\W*)?", re.IGNORECASE)


def find_answer(notebook: Notebook, exercise: Exercise) -> str | None:
    """The Markdown of an exercise's free-text answer; None where nothing, or only the placeholder, is there."""
    tag = (_TAG + exercise.name).casefold()
    tagged = [
        cell.source
        for cell in notebook.cells
        if cell.kind != "code" and tag in (t.casefold() for t in cell.tags)
    ]
    text = "\n\n".join(filter(None, map(_written, tagged or _below_heading(notebook, exercise))))
    return text or None


def _written(source: str) -> str:
    """What a student wrote in a cell: without comments, the placeholder, and headings that stand alone at its top."""
    text = _COMMENT.sub("", source).strip()
    return "" if text.strip("*_ \n").casefold() == PLACEHOLDER.casefold() else text


def _below_heading(notebook: Notebook, exercise: Exercise) -> Iterator[str]:
    """The text below the first heading that names the exercise, cell by cell."""
    depth = 0  # of that heading, once it is found
    for cell in notebook.cells:
        if cell.kind == "code" and depth:
            return
        if cell.kind != "markdown":
            continue
        lines: list[str] = []
        for level, line in _headings_and_text(cell.source):
            if depth and 0 < level <= depth:
                yield "\n".join(lines)
                return
            if depth:
                lines.append(line)
            elif level and _names(line, exercise):
                depth = level
        yield "\n".join(lines)


def _headings_and_text(source: str) -> Iterator[tuple[int, str]]:
    """Each line with its level as a heading, from 1, or 0 for text; what stands in a code block is text."""
    lines = source.splitlines()
    fence = ""
    for place, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        heading = _HEADING.match(line)
        below = lines[place + 1] if place + 1 < len(lines) else ""
        if fence or mark:
            yield 0, line
        elif heading:
            yield len(heading[1]), line
        elif line.strip() and _SETEXT.match(below):
            yield (1 if below.startswith("=") else 2), line
        elif not (_SETEXT.match(line) and place and lines[place - 1].strip()):
            yield 0, line


def _names(heading: str, exercise: Exercise) -> bool:
    """Whether a heading begins with the exercise's name or title, after any number."""
    readings = _words(heading), _words(_NUMBER.sub("", heading, count=1))
    wanted = [words for words in (_words(exercise.name), _words(exercise.title)) if words]
    return any(found[: len(words)] == words for found in readings for words in wanted)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
