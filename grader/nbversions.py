"""Every nbformat that is still met, brought to the shape of version 4: one list of `cells`."""

from __future__ import annotations

import logging
from typing import Any

from grader.document import excerpt, mapping
from grader.errors import SubmissionFault


def as_version_4(document: Any, notes: list[str]) -> dict[str, Any]:
    """The document with a list of `cells` at its top, upgraded where it is of an older format.

    What was done is added to `notes`. Raises SubmissionFault if the JSON is no notebook, or one of a
    format to come.
    """
    if not isinstance(document, dict):
        kind = "a list" if isinstance(document, list) else "a single value"
        raise SubmissionFault(f"is JSON, but no notebook: it holds {kind}")
    has_cells = isinstance(document.get("cells"), list)
    if not has_cells and not isinstance(document.get("worksheets"), list):
        raise SubmissionFault("is JSON, but no notebook: it has no list of cells")
    version = document.get("nbformat")
    if version is None:
        version = 4 if has_cells else 3
        notes.append(f"the notebook does not say its nbformat version; read as {version}")
    if isinstance(version, bool) or not isinstance(version, int | float) or version < 1 or version % 1:
        raise SubmissionFault(f"is not a notebook: its nbformat is {excerpt(version)}, not a version number")
    if version >= 5:
        number = excerpt(int(version))  # as a float an integer of 400 digits would not do
        raise SubmissionFault(f"is in nbformat {number}, which is not known here: save it as nbformat 4")
    if version >= 3:  # what a file holds says more than the number on it
        version = 4 if has_cells else 3
    return document if version == 4 else _upgraded(document, int(version), notes)


def _upgraded(document: dict[str, Any], version: int, notes: list[str]) -> dict[str, Any]:
    import nbformat  # slow to import, and seldom needed

    metadata = mapping(document.get("metadata"))
    document = {**document, "nbformat": version, "nbformat_minor": 0, "metadata": metadata}
    worksheets = document.get("worksheets")
    sheets = [document, *(worksheets if isinstance(worksheets, list) else ())]
    languages = [language for sheet in sheets for language in _as_convert_wants(mapping(sheet))]
    complaints = logging.getLogger("traitlets")
    was_disabled, complaints.disabled = complaints.disabled, True  # it prints what we say ourselves
    try:
        upgraded = nbformat.convert(nbformat.from_dict(document), 4)
    except Exception as error:  # convert trusts its input, and fails in every way, asserts included
        raise SubmissionFault(
            f"could not be upgraded from nbformat {version} ({type(error).__name__}: {excerpt(str(error))}); "
            "open it in Jupyter and save it again"
        ) from None
    finally:
        complaints.disabled = was_disabled
    for cell in upgraded["cells"]:
        cell.pop("id", None)  # a random one, where two readings must agree
    if languages and "language_info" not in upgraded["metadata"]:
        upgraded["metadata"]["language_info"] = {"name": languages[0]}
    notes.append(f"upgraded from nbformat {version}")
    return dict(upgraded)


def _as_convert_wants(sheet: dict[str, Any]) -> list[Any]:
    """Join lines to text and drop outputs, in place; the languages that the sheet's code is written in."""
    languages = []
    cells = sheet.get("cells")
    for cell in cells if isinstance(cells, list) else ():
        if not isinstance(cell, dict):
            continue
        for key in ("source", "input"):
            lines = cell.get(key)
            if isinstance(lines, list) and all(isinstance(line, str) for line in lines):
                cell[key] = "".join(lines)
        if cell.get("cell_type") == "code":
            cell["outputs"] = []
            languages.append(cell.get("language"))
    return [language for language in languages if language]
