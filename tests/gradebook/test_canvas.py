"""A Canvas gradebook with one column filled: as Canvas exports it, byte for byte, but for that column."""

from __future__ import annotations

import csv
import io
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import UsageError
from grader.gradebook.canvas import Score, fields, merge

# As Canvas exports it: a mark at the beginning, CRLF, quoted names, a row of posting policies, the points possible
# with spaces before the words, read-only columns, the test student at the end.
EXPORT = (
    "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Homework 1 (1001),Homework 2 (1002),Homework Current Score,Final Score\r\n"
    ",,,,,Manual Posting,Manual Posting,(read only),(read only)\r\n"
    "    Points Possible,,,,,10,44,(read only),(read only)\r\n"
    '"Doe, Jane",4071,S1,jdoe,"Sec. ""A"", morning",9.5,,95.0,95.0\r\n'
    '"Ødegård, Åse",4072,S2,aase,Sec. B,"8",12.00,80.00,80.00\r\n'
    '"Roe, John",4073,S3,jroe,Sec. B,7,EX,70.00,70.00\r\n'
    '"Poe, Ann",4074,S4,apoe,Sec. B,,,,\r\n'
    '"Student, Test",4999,,abc123,Sec. B,,,,\r\n'
).encode()


def merged(*scores: Score, column: str = "Homework 2", data: bytes = EXPORT):
    return merge(data, column, scores)


def table(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_one_column_is_filled_and_no_other_byte_is_touched():
    result = merged(
        Score("doejane", "4071", 31),
        Score("ødegårdåse", "4072", 12.5),
        Score("ghost", "9", 3),
        Score("roejohn", "4073", 44),
    )
    expected = EXPORT.replace(b'morning",9.5,,95.0', b'morning",9.5,31,95.0').replace(
        b'"8",12.00,', b'"8",12.5,'
    )
    assert result.content == expected
    assert result.filled == ("Doe, Jane", "Ødegård, Åse")
    assert result.kept == ("Roe, John",), "excused stays excused"
    assert result.without == ("Poe, Ann",)
    assert result.unknown == ("ghost",)
    assert result.possible == 44


def test_rows_that_are_no_students_stay():
    result = merged(Score("studenttest", "4999", 1), Score("pointspossible", "", 99))
    assert result.content == EXPORT
    assert result.filled == ()


def test_without_a_number_the_name_or_the_login_tells():
    result = merged(Score("doejane", "", 1), Score("aase", "", 2), Score("Ann Poe", "", 3))
    assert [row[6] for row in table(result.content)[3:7]] == ["1", "2", "EX", "3"]


def test_a_name_that_two_have_tells_nothing():
    result = merged(Score("doejane", "", 1), Score("Doe Jane", "", 2))
    assert result.content == EXPORT and set(result.unknown) == {"doejane", "Doe Jane"}


def test_a_number_is_believed_before_a_name():
    result = merged(Score("doejane", "4074", 5))
    assert [row[6] for row in table(result.content)[3:7]] == ["", "12.00", "EX", "5"]


@pytest.mark.parametrize("column", ["Homework 2", "homework 2", "Homework 2 (1002)"])
def test_the_column_by_its_title_with_or_without_canvas_number(column):
    assert merged(Score("doejane", "4071", 31), column=column).filled == ("Doe, Jane",)


@pytest.mark.parametrize(
    ("column", "words"),
    [("Homework 3", "Homework 1 (1001); Homework 2 (1002)"), ("Final Score", "no assignment's column"), ("Section", "no assignment's column")],
)  # fmt: skip
def test_a_column_that_cannot_be_filled_is_named(column, words):
    with pytest.raises(UsageError) as caught:
        merged(Score("doejane", "4071", 31), column=column)
    assert words in str(caught.value)


def test_two_columns_of_one_title_want_the_number():
    data = EXPORT.replace(b"Homework 1 (", b"Homework 2 (")
    with pytest.raises(UsageError, match="more than one column"):
        merged(Score("doejane", "4071", 31), data=data)
    assert merged(Score("doejane", "4071", 31), data=data, column="Homework 2 (1001)").filled


@pytest.mark.parametrize("data", [b"", b"name,score\r\nx,1\r\n", b"\x00\xff", b"Student\n"])
def test_what_is_no_canvas_gradebook(data):
    with pytest.raises(UsageError, match="no Canvas gradebook"):
        merged(data=data)


@pytest.mark.parametrize(("before", "after"), [(b"\r\n", b"\n"), (b",", b";"), (b"\xef\xbb\xbf", b"")])
def test_other_line_ends_separators_and_no_mark(before, after):
    data = b"\xef\xbb\xbfStudent,ID,Homework 2 (1002),X\r\nDoe Jane,4071,,1\r\nRoe,5,3,".replace(
        before, after
    )
    result = merged(Score("x", "4071", 31), Score("y", "5", 0), data=data)
    separator = b";" if after == b";" else b","
    expected = data.replace(separator * 2 + b"1", separator + b"31" + separator + b"1").replace(
        b"5" + separator + b"3", b"5" + separator + b"0"
    )
    assert result.content == expected


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=8)


@given(
    st.lists(st.lists(cells, min_size=2, max_size=5), min_size=1, max_size=6),
    st.sampled_from(["\r\n", "\n"]),
    st.booleans(),
)
def test_the_fields_are_those_that_the_csv_library_finds(rows, end, every):
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=end, quoting=csv.QUOTE_ALL if every else csv.QUOTE_MINIMAL).writerows(
        [["a", "b", "c"], *rows]
    )
    data = text.getvalue().encode()
    found = fields(data)
    if ";" not in text.getvalue().split("\n")[0]:
        assert [[field.text for field in row] for row in found] == list(
            csv.reader(io.StringIO(text.getvalue(), newline=""))
        )
    assert all(data[a.end : b.start] == b"," for row in found for a, b in itertools.pairwise(row))
