"""Mutants that an exercise declares equivalent to their original: `equivalent.toml` in its folder.

[[mutant]]
change = "return d.abs() > sigma → return d.abs() >= sigma"     # as the audit prints it; * stands for anything
reason = "both branches agree at |d| = sigma"
kind = "bound"                                                  # optional: this kind of change only
origin = "right/where.py"                                       # optional: in this file only
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from grader.audit.mutants import Mutant
from grader.errors import ExerciseFault


@dataclass(frozen=True)
class Equivalent:
    """One entry."""

    change: str
    reason: str
    origin: str = "*"
    kind: str = "*"

    def covers(self, mutant: Mutant) -> bool:
        # Brackets are common in code and rare as patterns: only * and ? have a meaning.
        def escaped(pattern: str) -> str:
            return pattern.replace("[", "[[]")

        return (
            self.kind in ("*", mutant.kind)
            and fnmatchcase(mutant.change, escaped(self.change))
            and fnmatchcase(mutant.origin, escaped(self.origin))
        )


def read_equivalents(folder: Path) -> tuple[Equivalent, ...]:
    """The entries of an exercise, () where it has none. Raises ExerciseFault for an entry without a reason."""
    file = folder / "equivalent.toml"
    if not file.is_file():
        return ()
    try:
        entries = tomllib.loads(file.read_text(encoding="utf-8")).get("mutant", [])
        found = tuple(
            Equivalent(e["change"], e["reason"], e.get("origin", "*"), e.get("kind", "*")) for e in entries
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise ExerciseFault(f"{file}: {type(error).__name__}: {error}") from error
    if any(not entry.reason.strip() for entry in found):
        raise ExerciseFault(f"{file}: every mutant needs a reason")
    return found
