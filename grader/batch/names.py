"""Names of results: readable, safe as a file's name on every system, and never two the same."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

from grader.batch.source import Source

LONGEST = 100  # characters
_UNSAFE = re.compile(r"[^\w.()+@=-]+")
_RESERVED = {"summary", "con", "nul", "prn", "aux"}  # our own file, and names that Windows cannot open


def with_names(sources: list[Source]) -> list[Source]:
    """The same sources, each with a `name` of its own that does not depend on their order.

    A student's only file has the student's name, one of several the file's too; where two would be the same, even on
    a file system that does not tell A from a, each gets the platform's number or a digest of its path.
    """
    files = Counter((source.student, source.student_id) for source in sources)
    named = [
        replace(source, name=_plain(source, files[source.student, source.student_id])) for source in sources
    ]
    named = _apart(named, lambda source: source.student_id)
    length = 8
    while len({source.name.casefold() for source in named}) < len(named):
        named = _apart(named, lambda source: _digest(source, length))  # noqa: B023
        length += 8
    return named


def _apart(sources: list[Source], mark: Callable[[Source], str]) -> list[Source]:
    """Put a mark behind each name that more than one has."""
    taken = Counter(source.name.casefold() for source in sources)
    doubled = [taken[source.name.casefold()] > 1 and mark(source) for source in sources]
    return [replace(s, name=f"{s.name}-{m}") if m else s for s, m in zip(sources, doubled, strict=True)]


def safe(text: str) -> str:
    """The text as a file's name: no separators, no leading dot or dash, not too long."""
    name = _UNSAFE.sub("_", unicodedata.normalize("NFC", text)).lstrip(".-_").rstrip("._ ")
    while len(name) > LONGEST or len(name.encode()) > 200:
        name = name[:-1]
    name = name or "submission"
    return f"{name}_" if name.casefold() in _RESERVED else name


def _plain(source: Source, files: int) -> str:
    stem = PurePosixPath(source.path).stem
    return safe(source.student if files == 1 else f"{source.student}--{_own(stem)}")


def _own(stem: str) -> str:
    """A file's name without what the platform put before it."""
    return re.sub(r"\A.+_\d+_(assignsubmission_file_|\d+_)", "", stem) or stem


def _digest(source: Source, length: int) -> str:
    return hashlib.sha256(source.path.encode("utf-8", "surrogateescape")).hexdigest()[:length]
