"""No text that a student wrote does anything to a terminal but be read."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.reports.printable import encodable, printable, shortened

ANY_TEXT = st.text(st.characters(codec=None)) | st.text(
    st.sampled_from("\x1b[2J\u202e\u2066\r\n\t\0a\ud800\u0301ŷ")
)


@given(ANY_TEXT)
def test_everything_left_can_be_printed(text):
    shown = printable(text)
    assert shown.replace("\n", "").isprintable()
    assert printable(shown) == shown
    shown.encode("utf-8")


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_plain_text_stays_as_it_is(text):
    assert printable(text) == text


def test_escapes_show_what_was_there():
    assert printable("\x1b[31m\r\u202e\ud800\x9b") == r"\x1b[31m\r\u202e\ud800\x9b"
    assert printable("a\tb\r\nc") == "a    b\nc"
    assert printable("ŷ ≤ ½σ² λ 日本 😀") == "ŷ ≤ ½σ² λ 日本 😀"


def test_combining_marks_do_not_pile_up():
    piled = printable("e" + "\u0301" * 50)
    assert sum(map(unicodedata.combining, piled)) == 4 * 230
    assert printable("e\u0301a\u0301") == "e\u0301a\u0301"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp437", "utf-8"])
@given(text=ANY_TEXT)
def test_any_encoding_can_take_it(encoding, text):
    encodable(printable(text), encoding).encode(encoding)


def test_mathematics_is_spelt_out():
    assert encodable("½(ŷ − y)² ≤ 1…", "ascii") == "1/2(y^ - y)2 <= 1..."
    assert encodable("½", "latin-1") == "½"
    assert encodable("日", "ascii") == r"\u65e5"


@given(st.text(), st.integers(1, 5), st.integers(10, 50))
def test_a_long_text_is_cut(text, lines, characters):
    cut = shortened(text, lines, characters)
    assert len(cut.split("\n")) <= lines + 1
    assert len(cut) <= characters + 40
    if cut == text.strip("\n"):
        return
    assert "more" in cut


def test_a_cut_says_how_much_is_missing():
    assert shortened("a\n" * 20, lines=3) == "a\na\na\n… (17 more lines)"
    assert shortened("a" * 3000, characters=1000) == "a" * 1000 + "… (2,000 more characters)"
