"""Reading a submission: any file in, a notebook that can be run or one clear line out.

A notebook is read leniently where nothing of the student's work is in doubt (missing ids, metadata,
outputs) and refused where it is. Outputs are dropped at once: a grade never looks at them, and they
are nearly all of a large notebook's bytes.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeGuard

from grader.document import excerpt, mapping, read_bytes, read_json, shown
from grader.errors import SubmissionFault
from grader.nbversions import as_version_4

if TYPE_CHECKING:
    from nbformat import NotebookNode

CellKind = Literal["code", "markdown", "raw"]

_KINDS: dict[str, CellKind] = {"code": "code", "markdown": "markdown", "raw": "raw", "heading": "markdown"}
_CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}\Z")
_OTHER_KERNELS = re.compile(
    r"(ir|irkernel|r|julia.*|javascript|jslab|deno|scala|almond|bash|octave|matlab|ruby|sas|stata|ihaskell|gophernotes"
    r"|rust|evcxr|java|ijava|kotlin|\.net.*|xcpp.*|sos|sql|xsql)\Z"
)


@dataclass(frozen=True)
class Cell:
    """One cell; `index` counts all cells of the notebook from 0."""

    index: int
    kind: CellKind
    source: str
    tags: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True)
class Notebook:
    """A submission that can be run, without its outputs."""

    path: str
    sha256: str  # of the file's bytes, in hexadecimal
    cells: tuple[Cell, ...]
    exercises: tuple[str, ...] | None = None  # those that the metadata names
    language: str = "python"
    kernelspec_name: str | None = None
    notes: tuple[str, ...] = ()  # what had to be done to read it

    @cached_property
    def node(self) -> NotebookNode:
        """A valid nbformat 4.5 notebook of these cells, without outputs, with the metadata that a run needs.

        Made on first use, because importing nbformat takes longer than all the rest of reading.
        """
        from nbformat.notebooknode import from_dict

        metadata: dict[str, Any] = {"language_info": {"name": self.language}}
        if self.kernelspec_name:
            metadata["kernelspec"] = {"name": self.kernelspec_name, "display_name": self.kernelspec_name}
        cells = [_cell_node(cell) for cell in self.cells]
        content = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
        node: NotebookNode = from_dict(content)
        return node


def read_notebook(path: str | os.PathLike[str]) -> Notebook:
    """Read a notebook, or a .py file as a notebook of one code cell.

    Raises SubmissionFault, with one line that names the file and what to do, for anything else.
    """
    try:
        data = read_bytes(path)
    except SubmissionFault as complaint:
        raise SubmissionFault(f"{shown(path)}: {complaint}") from None
    return parse_notebook(path, data)


def parse_notebook(path: str | os.PathLike[str], data: bytes) -> Notebook:
    """The same, of bytes that were read already: from an archive, say. `path` tells .py from .ipynb, and is reported."""
    try:
        sha256 = hashlib.sha256(data).hexdigest()
        if os.fspath(path).lower().endswith(".py"):
            return Notebook(os.fspath(path), sha256, (Cell(0, "code", _python_source(data), (), "cell-0"),))
        document = read_json(data)
        return _from_document(os.fspath(path), sha256, document)
    except SubmissionFault as complaint:
        raise SubmissionFault(f"{shown(path)}: {complaint}") from None


def _from_document(path: str, sha256: str, document: Any) -> Notebook:
    notes: list[str] = []
    document = as_version_4(document, notes)
    metadata = mapping(document.get("metadata"))
    kernelspec = mapping(metadata.get("kernelspec"))
    _refuse_other_languages(kernelspec, mapping(metadata.get("language_info")))
    cells = _read_cells(document["cells"], notes)
    if not any(cell.kind == "code" for cell in cells):
        raise SubmissionFault("has no code cells: there is nothing to run")
    kernel = kernelspec.get("name")
    return Notebook(
        path=path,
        sha256=sha256,
        cells=cells,
        exercises=_read_exercises(metadata, notes),
        kernelspec_name=kernel if _is_text(kernel) else None,
        notes=tuple(notes),
    )


def _python_source(data: bytes) -> str:
    try:
        return importlib.util.decode_source(data)
    except (SyntaxError, UnicodeDecodeError) as error:  # SyntaxError: an unknown coding line
        raise SubmissionFault(f"is not readable Python source ({error}): save it as UTF-8") from None


def _refuse_other_languages(kernelspec: dict[str, Any], language_info: dict[str, Any]) -> None:
    """Nothing said, or Python said anywhere, is Python."""
    said = [text for text in (language_info.get("name"), kernelspec.get("language")) if _is_text(text)]
    if any(re.match(r"i?python", text, re.IGNORECASE) for text in said):
        return
    kernel = kernelspec.get("name")
    if not said and _is_text(kernel) and _OTHER_KERNELS.match(kernel.lower()):
        said = [str(kernelspec.get("display_name") or kernel)]
    if said:
        raise SubmissionFault(f"is a notebook for {excerpt(said[0])}; only Python notebooks are graded")


def _read_cells(entries: list[Any], notes: list[str]) -> tuple[Cell, ...]:
    cells = []
    taken = {entry["id"] for entry in entries if isinstance(entry, dict) and _is_cell_id(entry.get("id"))}
    used: set[str] = set()
    renamed = 0
    for index, entry in enumerate(entries):
        if not isinstance(entry, dict):
            raise SubmissionFault(
                f"cell {index + 1} is not a cell but {excerpt(entry)}; save the notebook again"
            )
        kind = entry.get("cell_type")
        if not isinstance(kind, str) or kind not in _KINDS:
            raise SubmissionFault(
                f"cell {index + 1} has the unknown type {excerpt(kind)}; make it a code cell"
            )
        identifier = entry.get("id")
        if not _is_cell_id(identifier) or identifier in used:
            renamed += "id" in entry
            identifier = _fresh_id(index, taken)
        used.add(identifier)
        tags = mapping(entry.get("metadata")).get("tags")
        cells.append(
            Cell(
                index,
                _KINDS[kind],
                _read_source(index, entry, notes),
                tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
                identifier,
            )
        )
    if renamed:
        notes.append(f"{renamed} malformed or repeated cell id(s) replaced")
    return tuple(cells)


def _read_source(index: int, entry: dict[str, Any], notes: list[str]) -> str:
    source = entry.get("source")
    if source is None:
        notes.append(f"cell {index + 1} has no source; read as empty")
        return ""
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        raise SubmissionFault(f"the source of cell {index + 1} is not text but {excerpt(source)}")
    if "\0" in source:
        notes.append(f"cell {index + 1} has NUL characters, which Python does not accept")
    return source


def _read_exercises(metadata: dict[str, Any], notes: list[str]) -> tuple[str, ...] | None:
    named = mapping(metadata.get("grader")).get("exercises")
    if named is None:
        return None
    if not isinstance(named, list) or not all(isinstance(item, str) for item in named):
        notes.append("the metadata's grader.exercises is not a list of names; ignored")
        return None
    return tuple(dict.fromkeys(named)) or None


def _cell_node(cell: Cell) -> dict[str, Any]:
    # Without tags: nbclient obeys some ("skip-execution") that a student's Jupyter takes no notice of.
    node: dict[str, Any] = {"cell_type": cell.kind, "id": cell.id, "metadata": {}, "source": cell.source}
    if cell.kind == "code":
        node |= {"execution_count": None, "outputs": []}
    return node


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and bool(value)


def _is_cell_id(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and _CELL_ID.match(value) is not None


def _fresh_id(index: int, taken: set[str]) -> str:
    identifier, attempt = f"cell-{index}", 0
    while identifier in taken:
        attempt += 1
        identifier = f"cell-{index}-{attempt}"
    taken.add(identifier)
    return identifier
