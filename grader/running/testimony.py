"""What a student's process says, made of the form that the trusted side counts on.

`wire` bounds a message as a whole; this bounds its parts. Whatever is of another form is left out or cut short
here, in one place, so that no made-up answer can look like a fault of ours further on (which would cost no
points), fill a report, or keep us busy.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any

NAME_CHARACTERS = 200
TEXT_CHARACTERS = 2000
PARAMETERS = 100
MEMBERS = 400  # of a class or an object
FRAMES = 5


def text(value: Any, longest: int = TEXT_CHARACTERS) -> str:
    """A string as it is, cut short; "" for anything else. Without NUL, which no name of a class may hold."""
    return value[:longest].replace("\0", "\\0") if isinstance(value, str) else ""


def one_of(value: Any, known: Container[str], otherwise: str) -> str:
    """One of the known words; another answer counts as `otherwise`."""
    return value if isinstance(value, str) and value in known else otherwise


def number(value: Any) -> int | None:
    """A plain int that a C long can hold, or None."""
    return value if type(value) is int and -(1 << 63) <= value < 1 << 63 else None


def names(listed: Any, most: int) -> dict[str, dict[str, Any]]:
    """{name: facts} of a namespace, from a list of pairs; the last `most` of them. Raises TypeError for no list."""
    if not isinstance(listed, list):
        raise TypeError("no list of names")
    found = {}
    for entry in listed[-most:]:
        if isinstance(entry, tuple) and len(entry) == 2 and isinstance(entry[1], dict):
            name = entry[0]
            if isinstance(name, str) and name.isidentifier() and len(name) <= NAME_CHARACTERS:
                found[name] = facts(entry[1])
    return found


def facts(said: Mapping[Any, Any]) -> dict[str, Any]:
    """What `describe` tells of one object: type, callable, class, parameters, cell; and methods or attributes."""
    told: dict[str, Any] = {
        "type": text(said.get("type"), NAME_CHARACTERS) or "object",
        "callable": said.get("callable") is True,
        "class": said.get("class") is True,
        "parameters": _parameters(said.get("parameters")),
        "cell": number(said.get("cell")),
    }
    methods, attributes = said.get("methods"), said.get("attributes")
    if isinstance(methods, dict):
        told["methods"] = {name: _parameters(listed) for name, listed in _named(methods)}
    if isinstance(attributes, dict):
        told["attributes"] = {name: text(kind, NAME_CHARACTERS) for name, kind in _named(attributes)}
    return told


def _named(said: Mapping[Any, Any]) -> list[tuple[str, Any]]:
    """The entries whose keys are names, MEMBERS of them at most."""
    return [
        (name, value)
        for name, value in list(said.items())[:MEMBERS]
        if isinstance(name, str) and name.isidentifier() and len(name) <= NAME_CHARACTERS
    ]


def _parameters(said: Any) -> list[tuple[str, str, bool]] | None:
    if not isinstance(said, list):
        return None
    found = []
    for entry in said[:PARAMETERS]:
        if not (isinstance(entry, tuple) and len(entry) == 3):
            return None
        name, kind, optional = entry
        found.append((text(name, NAME_CHARACTERS), text(kind, NAME_CHARACTERS), optional is True))
    return found


def raised(said: Any, counts: Mapping[int, int]) -> dict[str, Any]:
    """An exception of the student's code. `counts`: execution count -> cell index; cells count from 1, as people do."""
    said = said if isinstance(said, dict) else {}
    frames = said.get("frames")
    return {
        "type": text(said.get("type"), 100) or "Exception",
        "message": text(said.get("message")),
        "frames": [
            _frame(frame, counts)
            for frame in (frames[-FRAMES:] if isinstance(frames, list) else ())
            if isinstance(frame, dict)
        ],
    }


def _frame(said: Mapping[Any, Any], counts: Mapping[int, int]) -> dict[str, Any]:
    count = number(said.get("cell"))
    index = None if count is None else counts.get(count)
    return {
        "cell": None if index is None else index + 1,
        "line": number(said.get("line")) or 0,
        "function": text(said.get("function"), NAME_CHARACTERS),
        "source": text(said.get("source"), NAME_CHARACTERS),
    }


def endings(said: Any) -> dict[int, int]:
    """{process id: wait status} of ended copies, from ("reaped", [(pid, status), …])."""
    listed = said[1] if isinstance(said, tuple) and len(said) == 2 and said[0] == "reaped" else None
    found = {}
    for entry in listed if isinstance(listed, list) else ():
        if isinstance(entry, tuple) and len(entry) == 2:
            pid, status = map(number, entry)
            if pid is not None and status is not None and 0 <= status < 1 << 16:
                found[pid] = status
    return found
