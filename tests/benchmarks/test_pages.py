"""Figures go between the marks of their part, and nowhere else."""

from __future__ import annotations

import pytest
from pages import replaced


def test_a_part_is_replaced_and_the_rest_is_kept() -> None:
    whole = "before\n<!-- a -->\nold\n<!-- /a -->\n<!-- b -->\nkept\n<!-- /b -->\n"
    new = replaced("a", r"new \1", whole)
    assert new == whole.replace("old", r"new \1")
    assert replaced("a", r"new \1", new) == new


@pytest.mark.parametrize("whole", ["nothing", "<!-- a --><!-- /a --><!-- a --><!-- /a -->"])
def test_a_page_without_the_part_is_refused(whole: str) -> None:
    with pytest.raises(ValueError, match="one part from <!-- a -->"):
        replaced("a", "new", whole)
