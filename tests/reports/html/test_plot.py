"""Pictures as SVG: everything inside the frame, ticks where people expect them, a text for those who do not see."""

from __future__ import annotations

import math
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.model import Axis, Mark, Picture, Series
from grader.reports.html.plot import HEIGHT, WIDTH, as_svg, in_words, legend
from grader.reports.html.ticks import scale

numbers = st.floats(-1e290, 1e290, allow_subnormal=False)
positive = st.floats(1e-290, 1e290)


@given(st.lists(numbers, max_size=20))
def test_a_linear_scale_holds_every_value_between_its_ticks(values):
    found = scale(values, log=False)
    assert found.low < found.high
    assert 2 <= len(found.ticks) <= 9
    assert all(-1e-6 <= found.place(value) <= 1 + 1e-6 for value in values)
    assert len({found.label(tick) for tick in found.ticks}) == len(found.ticks)


@given(st.lists(positive, max_size=20))
def test_a_logarithmic_scale_has_powers_of_ten(values):
    found = scale(values, log=True)
    assert all(math.log10(tick) == pytest.approx(round(math.log10(tick))) for tick in found.ticks)
    assert all(-1e-6 <= found.place(value) <= 1 + 1e-6 for value in values)
    assert len(found.ticks) <= 7


@pytest.mark.parametrize(
    ("values", "log", "labels"),
    [
        ([0, 5], False, ["0", "1", "2", "3", "4", "5"]),
        ([-0.2, 0.31], False, ["−0.2", "0", "0.2", "0.4"]),
        ([0.011, 90], True, ["0.01", "0.1", "1", "10", "100"]),
        ([1e-5, 1e-4], True, ["10⁻⁵", "10⁻⁴"]),
        ([3, 3], False, ["1", "2", "3", "4", "5"]),
    ],
)
def test_ticks_read_as_people_write_them(values, log, labels):
    found = scale(values, log)
    assert [found.label(tick) for tick in found.ticks] == labels


series = st.builds(
    lambda points, whose, joined: Series(
        "yours", tuple(x for x, _ in points), tuple(y for _, y in points), whose, joined
    ),
    st.lists(st.tuples(numbers, numbers), max_size=30),
    st.sampled_from(["reference", "student", "data"]),
    st.booleans(),
)
pictures = st.builds(
    lambda all_series, marks: Picture(
        "A title", "", Axis("x"), Axis("y"), tuple(all_series), tuple(Mark("here", x) for x in marks)
    ),
    st.lists(series, min_size=1, max_size=5),
    st.lists(numbers, max_size=4),
)


@given(pictures)
def test_whatever_is_measured_stays_inside_the_frame(picture):
    root = ElementTree.fromstring(as_svg(picture, "p"))
    for circle in root.iter("circle"):
        assert 0 <= float(circle.get("cx")) <= WIDTH
        assert 0 <= float(circle.get("cy")) <= HEIGHT
    for path in root.iter("path"):
        if "line" in path.get("class", ""):
            for point in path.get("d")[1:].split("L"):
                x, y = map(float, point.split())
                assert 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def test_what_is_written_on_it_is_text(samples):
    nasty = "</title><script>alert(1)</script>&\"'"
    one = replace(samples.PICTURE, title=nasty, x=Axis(nasty), y=Axis(nasty), marks=(Mark(nasty, 1.0),),
                  series=(Series(nasty, (1.0,), (1.0,), "student"),))  # fmt: skip
    root = ElementTree.fromstring(as_svg(one, "p"))
    assert root.find("title").text == nasty
    assert list(root.iter("script")) == []
    assert legend(one)[0][1] == nasty


def test_it_is_told_in_words(samples):
    words = in_words(samples.PICTURE)
    for fact in (
        "loss over error ŷ − y.",
        "the Huber loss: 4 points from (-2, 1.5) to (2, 1.5)",
        "between 0.25 and 1.5e+03",
        "σ at 1",
    ):
        assert fact in words
    assert "1 of 4 values" in legend(samples.PICTURE)[1][1]
