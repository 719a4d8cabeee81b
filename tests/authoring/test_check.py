"""`check` reads a docstring, keeps what it was told, and refuses declarations that make no sense."""

from __future__ import annotations

import pytest

from grader.authoring import check, given, integers
from grader.errors import ExerciseFault


@check
def adds(student):
    """Adds two numbers."""


@check(points=2, needs=adds, visible=False, examples=7, seconds=1.5, false_failure=1e-7)
@given(n=integers(0, 3))
def subtracts(student, n):
    """Subtracts,
    on two lines.

    Mind
    the sign.

    Not for students.
    """


def test_a_bare_check_has_the_defaults():
    info = adds.grader_check
    assert (info.points, info.needs, info.visible, info.examples) == (1, None, True, 50)
    assert (info.seconds, info.false_failure, info.hint) == (None, 0.0, None)
    assert info.title == "Adds two numbers."


def test_a_check_keeps_what_it_was_told():
    info = subtracts.grader_check
    assert (info.points, info.needs, info.visible, info.examples) == (2, "adds", False, 7)
    assert (info.seconds, info.false_failure) == (1.5, 1e-7)


def test_title_is_the_first_line_and_hint_the_second_paragraph_folded():
    info = subtracts.grader_check
    assert (info.title, info.hint) == ("Subtracts,", "Mind the sign.")


def test_source_is_where_the_check_is_written_even_under_given():
    for function, name in ((adds, "def adds"), (subtracts, "def subtracts")):
        path, line = function.grader_check.source.rsplit(":", 1)
        assert path == __file__
        with open(path) as file:
            following = file.read().splitlines()[int(line) - 1 :]
        assert any(text.startswith(name) for text in following[:4])


def test_info_is_frozen():
    with pytest.raises(AttributeError):
        adds.grader_check.points = 3


def undocumented(student):
    pass


def documented(student):
    """Does it."""


def test_a_missing_docstring_names_file_and_function():
    with pytest.raises(ExerciseFault, match=r"test_check\.py:\d+: check undocumented: has no docstring"):
        check(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"false_failure": 1.1e-6},
        {"false_failure": -1e-9},
        {"false_failure": float("nan")},
        {"points": -1},
        {"examples": 0},
        {"seconds": 0},
        {"needs": documented},
    ],
)
def test_arguments_that_make_no_sense_are_the_exercises_fault(arguments):
    with pytest.raises(ExerciseFault, match="check documented"):
        check(**arguments)(documented)
