"""Puts what a benchmark measured into docs/performance.md, between the marks of its part."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "performance.md"


def put(part: str, text: str, page: Path = PAGE) -> None:
    """Replace what stands between `<!-- part -->` and `<!-- /part -->`. Raises ValueError where there is no such part."""
    page.write_text(replaced(part, text, page.read_text(encoding="utf-8")), encoding="utf-8")


def replaced(part: str, text: str, whole: str) -> str:
    begin, end = f"<!-- {part} -->", f"<!-- /{part} -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if len(pattern.findall(whole)) != 1:
        raise ValueError(f"docs/performance.md: there should be one part from {begin} to {end}")
    return pattern.sub(lambda _: f"{begin}\n{text.strip()}\n{end}", whole)
