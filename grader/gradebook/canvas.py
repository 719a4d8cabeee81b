"""A column of a Canvas gradebook, filled: every other byte of the file stays as Canvas exported it.

The file is not parsed and written again (quotes, line ends, the mark at the beginning and the rows that are no students
would come out as the CSV library likes them): the places of its fields are found, and one field a student replaced.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.errors import UsageError

_MARK = b"\xef\xbb\xbf"
_IDENTIFIER = re.compile(r"\s*\(\d+\)\Z")  # Canvas's number of an assignment, behind its title
_NO_STUDENTS = ("points possible", "student, test", "test student")
KEEP = ("EX", "N/A")  # excused: a person said that no score counts


@dataclass(frozen=True)
class Field:
    """A field's place in the file, quotes included, and its text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Merged:
    """The new file, and what was done: names of students."""

    content: bytes
    filled: tuple[str, ...]
    kept: tuple[str, ...]  # excused in Canvas
    without: tuple[str, ...]  # rows of Canvas that nobody here answers to
    unknown: tuple[str, ...]  # students here whom Canvas does not list
    possible: float | None  # the column's points possible


@dataclass(frozen=True)
class Score:
    """What a student gets. `student` as the submission's file name says it."""

    student: str
    student_id: str
    points: float


def merge(data: bytes, column: str, scores: Sequence[Score]) -> Merged:
    """Fill the column. Raises UsageError where this is no Canvas gradebook, has no such column or more than one."""
    rows = fields(data)
    header = [field.text.strip() for field in rows[0]] if rows else []
    if not header or header[0] != "Student" or "ID" not in header:
        raise UsageError(
            "is no Canvas gradebook: its first line does not begin with Student,ID (export it again as CSV)"
        )
    target = _column(header, column)
    by_id = {score.student_id: score for score in scores if score.student_id}
    by_name = _unique_names(scores)
    number, login = header.index("ID"), header.index("SIS Login ID") if "SIS Login ID" in header else None
    replaced: list[tuple[Field, bytes]] = []
    filled, kept, without, used = [], [], [], set()
    possible = None
    for row in rows[1:]:
        name = row[0].text.strip() if row else ""
        if name.casefold() == "points possible" and len(row) > target:
            possible = _number(row[target].text)
        if (
            not name
            or name.casefold() in _NO_STUDENTS
            or len(row) <= max(target, number)
            or not row[number].text.strip()
        ):
            continue
        score = by_id.get(row[number].text.strip())
        if score is None and login is not None and len(row) > login:
            score = by_name.get(squeezed(row[login].text))
        score = score or by_name.get(squeezed(name)) or by_name.get(squeezed(_given_first(name)))
        if score is None or (score.student_id and score.student_id != row[number].text.strip()):
            without.append(name)
            continue
        used.add(id(score))
        if row[target].text.strip() in KEEP:
            kept.append(name)
            continue
        filled.append(name)
        replaced.append((row[target], _points(score.points)))
    content = bytearray(data)
    for field, text in reversed(replaced):
        content[field.start : field.end] = text
    unknown = tuple(score.student for score in scores if id(score) not in used)
    return Merged(bytes(content), tuple(filled), tuple(kept), tuple(without), unknown, possible)


def fields(data: bytes) -> list[list[Field]]:
    """The fields of every line, by RFC 4180: quoted ones may hold separators, quotes and line ends.

    The separator is the comma, or the semicolon that Canvas writes for some countries.
    """
    at = len(_MARK) if data.startswith(_MARK) else 0
    first_line = data[at:].split(b"\n", 1)[0]
    separator = ord(";") if first_line.count(b";") > first_line.count(b",") else ord(",")
    rows: list[list[Field]] = []
    row: list[Field] = []
    while at < len(data):
        start, at = at, _end_of_field(data, at, separator)
        raw = data[start:at]
        quoted = raw[:1] == b'"'
        text = (raw[1:-1].replace(b'""', b'"') if quoted else raw).decode("utf-8", "replace")
        row.append(Field(start, at, text))
        if at < len(data) and data[at] == separator:
            at += 1
            if at < len(data):
                continue
            row.append(Field(at, at, ""))
        at += 2 if data[at : at + 2] == b"\r\n" else 1
        rows.append(row)
        row = []
    return rows


def _end_of_field(data: bytes, at: int, separator: int) -> int:
    stops = (separator, 10, 13)
    if data[at : at + 1] == b'"':
        at += 1
        while at < len(data):
            if data[at] == 34:
                if data[at + 1 : at + 2] != b'"':
                    break
                at += 1
            at += 1
    while at < len(data) and data[at] not in stops:
        at += 1
    return at


def squeezed(name: str) -> str:
    """A name as Canvas makes a file's name of it: "Doe, Jane" is "doejane"."""
    return re.sub(r"[\W_]+", "", name).casefold()


def _given_first(name: str) -> str:
    last, comma, first = name.partition(",")
    return f"{first} {last}" if comma else name


def _column(header: Sequence[str], wanted: str) -> int:
    exact = [index for index, title in enumerate(header) if title == wanted]
    alike = exact or [
        index
        for index, title in enumerate(header)
        if _IDENTIFIER.sub("", title).casefold() == wanted.casefold()
    ]
    assignments = [title for title in header if _IDENTIFIER.search(title)]
    if len(alike) != 1:
        why = "more than one column" if alike else "no column"
        there = "; ".join(header[index] for index in alike) if alike else "; ".join(assignments) or "none"
        raise UsageError(f"{why} {wanted!r} in the Canvas gradebook; there is: {there}")
    if not _IDENTIFIER.search(header[alike[0]]):
        raise UsageError(
            f"{wanted!r} is no assignment's column; there is: {'; '.join(assignments) or 'none'}"
        )
    return alike[0]


def _unique_names(scores: Sequence[Score]) -> Mapping[str, Score]:
    found: dict[str, Score | None] = {}
    for score in scores:
        name = squeezed(score.student)
        found[name] = None if name in found else score  # two of one name: a name alone does not tell
    return {name: score for name, score in found.items() if score is not None}


def _number(text: str) -> float | None:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None


def _points(value: float) -> bytes:
    return f"{value:.4f}".rstrip("0").rstrip(".").encode()
