"""What an author writes for a picture, and what of it can be drawn."""

from __future__ import annotations

import math

import numpy as np
import pytest

from grader.authoring import CheckFailed, curve, dots, mark, picture, plot
from grader.authoring.pictures import MAX_POINTS
from grader.errors import ExerciseFault


def test_the_docstring_is_title_and_caption():
    @picture(beside="a_check", seconds=3)
    def drawing(student, rng):
        """The loss, and yours.

        Both should
        agree.
        """

    info = drawing.grader_picture
    assert (info.title, info.caption) == ("The loss, and yours", "Both should agree.")
    assert (info.beside, info.seconds) == ("a_check", 3)


def test_a_picture_without_a_docstring_names_its_file():
    with pytest.raises(ExerciseFault, match=r"test_pictures\.py: picture drawing: has no docstring"):

        @picture(beside="a_check")
        def drawing(student, rng):
            pass


def test_what_is_no_finite_number_is_left_out_and_counted():
    made = plot(curve("yours", range(5), [1.0, np.nan, np.inf, -np.inf, 2.0], "student"), x="x", y="y")
    (series,) = made.series
    assert (series.x, series.y, series.missing) == ((0.0, 4.0), (1.0, 2.0), 3)


def test_a_log_axis_has_no_place_for_zero():
    made = plot(
        dots("data", [0, 1, 2], [1.0, 0.0, 3.0]),
        x="x",
        y="y",
        log="xy",
        marks=(mark("no", -1.0), mark("yes", 1.0)),
    )
    assert made.series[0].x == (2.0,)
    assert [one.label for one in made.marks] == ["yes"]


def test_many_points_are_thinned_evenly_with_both_ends():
    series = curve("yours", range(10_000), list(range(10_000)))
    assert len(series.x) == MAX_POINTS
    assert (series.x[0], series.x[-1]) == (0.0, 9999.0)
    assert series.x == series.y


@pytest.mark.parametrize("values", [[1.0, 2.0], "text", None, [[1.0], [2.0]], [1j, 1j, 1j]])
def test_a_student_s_values_that_are_none_fail_as_in_a_check(values):
    with pytest.raises(CheckFailed):
        curve("yours", range(3), values, "student")


def test_more_than_is_legible_is_the_authors_fault():
    with pytest.raises(ExerciseFault):
        plot(*[curve("a", [1], [1])] * 6, x="x", y="y")
    with pytest.raises(ExerciseFault):
        plot(x="x", y="y")
    with pytest.raises(ExerciseFault):
        plot(curve("a", [1], [1]), x="x", y="y", marks=(mark("m", math.pi),) * 5)
