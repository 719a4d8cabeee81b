"""Texts of students, made safe to print.

A student's text may hold terminal escapes, control characters and marks that turn the reading direction
round: everything that a terminal does not simply draw is shown as an escape instead.
"""

from __future__ import annotations

import unicodedata

_MOST_MARKS = 4  # combining marks on one letter; more are drawn over the lines around it
_SPELLINGS = str.maketrans(
    {"−": "-", "–": "-", "—": "-", "─": "-", "…": "...", "‘": "'", "’": "'", "“": '"', "”": '"', "≤": "<=",
     "≥": ">=", "≠": "!=", "±": "+-", "×": "x", "·": "*", "←": "<-", "→": "->", "⁄": "/", "√": "sqrt",
     "∞": "inf", "λ": "lambda", "σ": "sigma", "μ": "mu", "π": "pi", "ε": "eps", "Ω": "ohm", "✓": "+",
     "✗": "x", "\u0302": "^"}
)  # fmt: skip


def printable(text: str) -> str:
    """The text with everything but printable characters and newlines escaped; tabs become spaces."""
    text = text.replace("\r\n", "\n").replace("\t", "    ")
    if text.replace("\n", "").isprintable() and text.isascii():
        return text
    shown, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        drawn = (character.isprintable() and marks <= _MOST_MARKS) or character == "\n"
        shown.append(character if drawn else character.encode("unicode_escape").decode("ascii"))
    return "".join(shown)


def encodable(text: str, encoding: str) -> str:
    """The text in what an output's encoding has: mathematics spelt out, the rest escaped."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        spelt = unicodedata.normalize("NFKD", text.translate(_SPELLINGS)).translate(_SPELLINGS)
        return spelt.encode(encoding, "backslashreplace").decode(encoding)
    return text


def shortened(text: str, lines: int = 12, characters: int = 1200) -> str:
    """The beginning of a long text, and how much was left out."""
    rows = text.strip("\n").split("\n")
    kept = "\n".join(rows[:lines])
    if len(rows) > lines:
        return f"{kept[:characters]}\n… ({len(rows) - lines} more lines)"
    if len(kept) > characters:
        return f"{kept[:characters]}… ({len(kept) - characters:,} more characters)"
    return kept
