"""A submitted file's bytes and JSON, or one clear line on why it has none.

Everything here is read in the trusted process, so nothing is executed, imported or parsed as Python. The
messages are complaints without a subject ("is empty: ..."): `read_notebook` puts the file's name before them.
"""

from __future__ import annotations

import contextlib
import difflib
import errno
import json
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from grader.errors import SubmissionFault

MAX_BYTES = 256 * 1024 * 1024

_LONGEST_INT = 4000  # digits; Python itself refuses to read more than 4300
_PYTHON_LINE = re.compile(
    r"^(#!.*python|# %%|import \w|from [\w.]+ import |def \w+\(|class \w+|@\w|%\w)", re.MULTILINE
)
_CONFLICT = re.compile(r"^(<{7} |={7}$|>{7} )", re.MULTILINE)
_LONE_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")

_BINARY = {  # what a file's first bytes give away, and what to do
    b"\xff\xfe": "is UTF-16 or UTF-32 text: save it as UTF-8",
    b"\xfe\xff": "is UTF-16 text: save it as UTF-8",
    b"\x00": "begins with NUL bytes: the file is damaged, download or save it again",
    b"PK\x03\x04": "is a ZIP archive: unpack it and grade the .ipynb file inside",
    b"\x1f\x8b": "is a gzip archive: unpack it and grade the .ipynb file inside",
    b"%PDF": "is a PDF: grade the .ipynb file it was made from",
    b"version https://git-lfs": "is a Git LFS pointer, not the notebook: run `git lfs pull`",
}


def shown(path: str | os.PathLike[str]) -> str:
    """The path as one printable line."""
    text = os.fspath(path)
    return text if text.isprintable() else ascii(text)


def excerpt(value: object, width: int = 40) -> str:
    """A piece of a student's file, quoted, printable and short enough for one line."""
    text = ascii(value)
    return text if len(text) <= width else text[: width - 4] + "..." + text[-1]


def mapping(value: object) -> dict[str, Any]:
    """A JSON object as it is, and anything else as an empty one."""
    return value if isinstance(value, dict) else {}


@contextlib.contextmanager
def opened_regular(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """The file, to read bytes of. A pipe or a device is refused at once, with SubmissionFault; raises OSError as `open`."""
    # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | getattr(os, "O_NONBLOCK", 0))
    with open(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise SubmissionFault("is a device or a pipe: save it as a file first")
        yield file


def read_bytes(path: str | os.PathLike[str], max_bytes: int = MAX_BYTES) -> bytes:
    """The file's content.

    Raises SubmissionFault if there is no such regular, readable, non-empty file of at most `max_bytes`.
    """
    try:
        with opened_regular(path) as file:
            data = file.read(max_bytes + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        raise SubmissionFault(f"{_why_unreadable(path, error)}") from None
    if len(data) > max_bytes:
        limit = f"{max_bytes / 2**20:g} MB"
        raise SubmissionFault(f"is larger than {limit}: clear the notebook's outputs and save it again")
    if not data or data.isspace():
        raise SubmissionFault("is empty: save the notebook again")
    return data


def read_json(data: bytes) -> Any:
    """The JSON value in `data`, lone surrogates replaced.

    Raises SubmissionFault where `data` is not UTF-8 or not JSON, and says where and what it looks like.
    """
    for prefix, complaint in _BINARY.items():
        if data.startswith(prefix):
            raise SubmissionFault(f"{complaint}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SubmissionFault(
            f"is not UTF-8 text: byte 0x{data[error.start]:02x} in line {line} (offset {error.start}); "
            "save the notebook again as UTF-8"
        ) from None
    try:
        value = json.loads(text, parse_int=_read_int)
    except json.JSONDecodeError as error:
        raise SubmissionFault(f"{_why_not_json(text, error)}") from None
    except RecursionError:
        raise SubmissionFault("is nested too deeply to be a notebook") from None
    # "\ud800" alone is legal JSON and no legal text: no message with it could be sent to a kernel.
    return _without_surrogates(value) if _LONE_SURROGATE.search(text) else value


def _why_unreadable(path: str | os.PathLike[str], error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file" + _suggestion(Path(path))
    if isinstance(error, IsADirectoryError):
        return "is a folder: name the notebook file in it"
    if isinstance(error, PermissionError):
        return "may not be read: check the file's permissions"
    if isinstance(error, OSError) and error.errno == errno.ENOTDIR:
        return "no such file: a part of the path is not a folder"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read: {error.strerror.lower()}"
    return "cannot be read: the name is not a valid path"


def _suggestion(path: Path) -> str:
    try:
        siblings = [entry for entry in os.listdir(path.parent) if entry.endswith((".ipynb", ".py"))]
    except OSError:
        return f": there is no folder {shown(path.parent)}" if not path.parent.is_dir() else ""
    close = difflib.get_close_matches(path.name, siblings, n=1)
    return f"; did you mean {shown(path.parent / close[0])}?" if close else ""


def _why_not_json(text: str, error: json.JSONDecodeError) -> str:
    start = text[:4000].lstrip()
    if _CONFLICT.search(text):
        return "has unresolved Git merge conflicts (<<<<<<< and >>>>>>>): resolve them and save it again"
    if start[:200].lower().startswith(("<!doctype", "<html", "<?xml")):
        return "is a web page (HTML), not a notebook: download the .ipynb file itself"
    if not start.startswith(("{", "[")) and _PYTHON_LINE.search(start):
        return "is Python source, not a notebook: give the file the ending .py, or save it as a notebook"
    where = f"line {error.lineno}, column {error.colno}"
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return f"ends in the middle of its JSON ({where}): the file was cut off, download or save it again"
    complaint = error.msg[0].lower() + error.msg[1:]
    return f"is not a notebook: its JSON is broken at {where} ({complaint})"


def _read_int(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_INT else digits


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    return value
