"""Every expectation passes what it should, fails what it should, and survives whatever it is given."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.authoring import CheckFailed, expect
from grader.authoring.values import Gradient, TensorState
from grader.errors import ExerciseFault


class Remote:
    """Stands for a handle: any attribute but its type's name would ask the student's process."""

    type_name = "generator"

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise RuntimeError(f"asked the student for {name}")

    def __iter__(self):
        raise RuntimeError("asked the student for its items")

    def __len__(self):
        raise RuntimeError("asked the student for its length")


class RemoteTensor(Remote):
    type_name = "Tensor"

    def __init__(self, value, now=None, requires_grad=True):
        self.value, self.now, self.requires_grad = value, value if now is None else now, requires_grad

    def read(self):
        return TensorState(self.now, None, True, True, (), "float32")


def nested():
    items = []
    for _ in range(100):
        items = [items]
    return items


STRANGE = [
    None,
    "3.5",
    "",
    b"3",
    "x" * 10_000,
    True,
    np.bool_(False),
    10**400,
    -(10**400),
    1j,
    float("nan"),
    float("inf"),
    Fraction(1, 3),
    {},
    {"a": 1},
    set(),
    [],
    (),
    [[]],
    [1, [2, 3]],
    [[1, 2], [3]],
    [1.0, None],
    [1, "2"],
    ["a"],
    [10**400, 1],
    [np.zeros((2, 1)), np.zeros(3)],
    nested(),
    np.array(None),
    np.array([1, None], dtype=object),
    np.array([Fraction(1, 2), 2], dtype=object),
    np.array(["a", "b"]),
    np.array([1j]),
    np.array([True, False]),
    np.array(["2020-01-01"], dtype="datetime64[D]"),
    np.zeros(3, dtype=[("x", "f4")]),
    np.float32(3),
    np.array(2.0),
    np.array([np.nan, np.inf, -np.inf]),
    np.zeros((0, 3)),
    np.zeros((1, 1, 1)),
    np.broadcast_to(np.float32(1), (1000, 1000)),
    np.array([2**63], dtype=np.uint64),
    np.array([np.finfo(np.longdouble).max]),
    object(),
    Ellipsis,
    int,
    Remote(),
    [Remote()],
    [1.0, Remote()],
    RemoteTensor(np.ones(3, np.float32)),
    [RemoteTensor(np.float32(1))] * 3,
    RemoteTensor(None),
    RemoteTensor(Remote()),
    Gradient(np.ones(2), (None,), False, (2,)),
    Gradient(Remote(), (), True, None),
]
EXPECTATIONS = {
    "array": lambda value: expect.array(value, "it"),
    "array of a shape": lambda value: expect.array(value, "it", (None, 1)),
    "number": lambda value: expect.number(value, "it"),
    "close": lambda value: expect.close(value, [1.0, 2.0, 3.0], "it", rtol=1e-6),
    "close to a number": lambda value: expect.close(value, 1.0, "it", atol=1.0),
    "close to a matrix": lambda value: expect.close(value, np.full((3, 3), np.inf), "it"),
    "equal": lambda value: expect.equal(value, np.arange(3), "it"),
    "equal to text": lambda value: expect.equal(value, "3.5", "it"),
    "same items": lambda value: expect.same_items(value, [1, 2, 2], "it"),
    "pair": lambda value: expect.pair(value, "it"),
    "at most": lambda value: expect.at_most(value, 3, "it"),
    "at least": lambda value: expect.at_least(value, 3, "it"),
    "between": lambda value: expect.between(value, -1, 1, "it"),
    "finite": lambda value: expect.finite(value, "it"),
    "true": lambda value: expect.true(value, "it"),
    "unchanged": lambda value: expect.unchanged(value, np.ones(3, np.float32), "it"),
    "tracked": lambda value: expect.tracked(value, "it"),
}


@pytest.mark.parametrize("expectation", EXPECTATIONS.values(), ids=list(EXPECTATIONS))
def test_only_a_failed_check_is_raised_over_anything(expectation):
    findings = []
    for value in STRANGE:
        try:
            expectation(value)
        except CheckFailed as failure:
            findings.append(failure.finding)
    assert findings
    for failed in findings:
        assert failed.what == "it"
        assert failed.expected
        assert 0 < len(failed.actual) < 300


def finding(expectation, *arguments, **options):
    with pytest.raises(CheckFailed) as caught:
        expectation(*arguments, **options)
    return caught.value.finding


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.complex_numbers(),
    lambda inner: st.lists(inner, max_size=4) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(anything, anything)
def test_same_items_never_raises_anything_else(actual, item):
    try:
        expect.same_items(actual, [item, 1, (2, 3)], "items")
    except CheckFailed:
        pass
    expect.same_items([item, 1], (1, item), "items")


@given(anything)
def test_arrays_of_anything(value):
    for expectation in EXPECTATIONS.values():
        try:
            expectation(value)
        except CheckFailed:
            pass


class TestArray:
    @pytest.mark.parametrize(
        "value",
        [[1, 2], (1.0, 2.0), np.array([1, 2], np.int8), RemoteTensor(np.array([1, 2], np.float32)),
         [np.float32(1), RemoteTensor(np.array(2.0))], Gradient(np.array([1.0, 2.0]), (), True, (2,))],
    )  # fmt: skip
    def test_numbers_in_any_wrapping_are_read_as_float64(self, value):
        have = expect.array(value, "it", (2,))
        assert have.dtype == np.float64
        assert have.tolist() == [1.0, 2.0]

    def test_the_result_is_a_copy(self):
        value = np.zeros(2)
        expect.array(value, "it")[0] = 1
        assert value[0] == 0

    def test_a_handle_is_named(self):
        failed = finding(expect.array, Remote(), "batches", (3, 1))
        assert (failed.expected, failed.actual) == ("an array of shape (3, 1)", "a generator")

    def test_complex_numbers_and_text_are_not_numeric(self):
        for value in (np.array([1j, 2]), [1j], ["1.5"], np.array(["1.5"]), np.array(["1.5"], dtype=object)):
            finding(expect.array, value, "it")

    def test_a_shape_is_named_with_its_dtype(self):
        failed = finding(expect.array, np.zeros(3, np.float32), "y", (3, 1))
        assert failed.expected == "an array of shape (3, 1)"
        assert failed.actual == "an array of shape (3,), float32"

    @pytest.mark.parametrize(
        ("shape", "expected", "word"),
        [((4, 4), (4, 1), "4×4"), ((4, 4), (4,), "4×4"), ((4,), (4, 1), "reshape"),
         ((1, 4), (4, 1), "exchanged"), ((), (4, 1), "sum or average"),
         ((4, 1), (), "mean"), ((4,), (None, 1), "column"),
         ((4, 1), (None,), "vector"), ((2, 2), (4, 1), "reshape")],
    )  # fmt: skip
    def test_a_telling_shape_gives_a_hint(self, shape, expected, word):
        assert word in finding(expect.array, np.zeros(shape), "y", expected).hint

    def test_the_authors_hint_goes_first(self):
        assert finding(expect.array, np.zeros((4, 4)), "y", (4,), hint="mine").hint == "mine"

    def test_a_shape_that_tells_nothing_gives_no_hint(self):
        assert finding(expect.array, np.zeros((3, 1)), "y", (4, 1)).hint is None

    def test_free_sizes(self):
        assert expect.array(np.zeros((7, 1)), "y", (None, 1)).shape == (7, 1)
        assert (
            finding(expect.array, np.zeros((7, 2)), "y", (None, 1)).expected == "an array of shape (any, 1)"
        )


class TestNumber:
    @pytest.mark.parametrize(
        "value",
        [3, 3.0, np.float32(3), np.array([[3]]), RemoteTensor(np.array([3.0])), Fraction(3), np.int8(3)],
    )
    def test_what_float_takes_is_a_number(self, value):
        assert expect.number(value, "it") == 3.0

    @pytest.mark.parametrize("value", ["3", [3], None, 3 + 0j, np.zeros(2), 10**400, np.array([]), Remote()])
    def test_other_things_are_not(self, value):
        assert finding(expect.number, value, "it").what == "it"

    def test_nan_and_inf_are_numbers(self):
        assert np.isnan(expect.number(float("nan"), "it"))
        assert expect.number(np.inf, "it") == np.inf


class TestClose:
    def test_the_tolerance_is_absolute_plus_relative_to_the_expected(self):
        expect.close([1.09, 100.0], [1.0, 110.0], "it", rtol=0.09, atol=0.1)
        finding(expect.close, [1.2, 100.0], [1.0, 110.0], "it", rtol=0.09, atol=0.1)

    def test_tolerances_may_be_arrays(self):
        expect.close([1.0, 9.0], [0.0, 0.0], "it", atol=np.array([1, 10]))
        finding(expect.close, [1.0, 9.0], [0.0, 0.0], "it", atol=np.array([10, 1]))

    def test_the_worst_element_is_named_with_its_index(self):
        failed = finding(expect.close, [[1.0], [2.25], [4.0]], [[1.5], [2.0], [0.0]], "loss")
        assert (failed.expected, failed.actual) == ("0 at [2, 0]", "4 at [2, 0] (3 of 3 values are wrong)")

    def test_worst_is_relative_to_the_tolerance(self):
        failed = finding(expect.close, [1e6 + 2, 0.5], [1e6, 0.0], "it", rtol=1e-6, atol=1e-3)
        assert "[1]" in failed.actual

    def test_of_equally_bad_elements_the_first_is_named(self):
        assert "[1]" in finding(expect.close, [0, 1, 1], [0, 0, 0], "it").actual

    def test_enough_digits_are_shown_to_see_the_difference(self):
        failed = finding(expect.close, 1.00000012, 1.0, "it")
        assert failed.expected == "1"
        assert failed.actual == "1.00000012"
        failed = finding(expect.close, np.nextafter(0.1, 1), 0.1, "it")
        assert failed.expected != failed.actual

    @pytest.mark.parametrize("special", [np.inf, -np.inf, np.nan])
    def test_inf_and_nan_must_agree(self, special):
        expect.close([special, 1.0], [special, 1.0], "it")
        for other in (0.0, 1e308, np.inf, -np.inf, np.nan):
            if not np.array_equal(other, special, equal_nan=True):
                finding(expect.close, [other], [special], "it", rtol=0.5, atol=1e300)
                finding(expect.close, [special], [other], "it", rtol=0.5, atol=1e300)

    def test_shapes_must_agree(self):
        for have, want in [((3,), (3, 1)), ((3, 3), (3, 1)), ((1,), ()), ((0, 3), (0, 2))]:
            finding(expect.close, np.zeros(have), np.zeros(want), "it", atol=1)

    def test_nothing_equals_nothing(self):
        assert expect.close(np.zeros((0, 3)), np.zeros((0, 3)), "it").shape == (0, 3)

    @pytest.mark.parametrize("atol", [-1, np.nan, np.inf, [1, 2, 3]])
    def test_a_tolerance_that_makes_no_sense_is_the_exercises_fault(self, atol):
        with pytest.raises(ExerciseFault, match="tolerance"):
            expect.close([1.0, 2.0], [1.0, 2.0], "it", atol=atol)

    @given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=6), st.floats(0, 1e3), st.data())
    def test_one_element_beyond_the_tolerance_is_found(self, expected, atol, data):
        place = data.draw(st.integers(0, len(expected) - 1))
        shifted = np.array(expected)
        expect.close(shifted, expected, "it", atol=atol)
        shifted[place] += 1.001 * atol + 1e-6
        assert f"[{place}]" in finding(expect.close, shifted, expected, "it", atol=atol).actual


class TestEqual:
    def test_equal_values_of_other_types_are_equal(self):
        assert expect.equal([1.0, 2.0], np.array([1, 2]), "it").tolist() == [1, 2]
        expect.equal(np.array([np.nan, 0.0]), np.array([np.nan, -0.0]), "it")
        expect.equal("float32", "float32", "dtype")

    def test_any_difference_is_found(self):
        assert "[1]" in finding(expect.equal, [1, np.nextafter(2, 3)], [1, 2], "it").actual
        finding(expect.equal, np.array([2**53 + 1]), np.array([2**53]), "it")
        finding(expect.equal, "float64", "float32", "dtype")
        finding(expect.equal, [np.nan], [1.0], "it")


class TestSameItems:
    def test_any_order_of_numbers_or_tuples(self):
        expect.same_items([3, 1.0, np.float32(2)], np.array([1, 2, 3]), "items")
        expect.same_items([(1, 2), np.array([3, 4])], [[3, 4], (1, 2)], "items")
        expect.same_items(np.array([[1, 2], [3, 4]]), [(3, 4), (1, 2)], "items")
        expect.same_items([float("nan")], [float("nan")], "items")

    def test_missing_repeated_and_strange_items_are_named(self):
        failed = finding(expect.same_items, [1, 1, 1, 2, 9], [1, 2, 3, 4], "examples served")
        assert failed.expected == "4 items, each once"
        assert failed.actual == "5 items; missing: 3, 4; repeated: 1 (3 times); not expected: 9"

    def test_only_how_often_may_differ(self):
        failed = finding(expect.same_items, [1, 2, 2], [1, 1, 2], "items")
        assert failed.expected == "3 items, as often as given"
        assert failed.actual == "3 items; missing: 1; repeated: 2 (2 times)"

    def test_at_most_five_of_each_are_named(self):
        failed = finding(expect.same_items, [], range(12), "items")
        assert failed.actual == "0 items; missing: 0, 1, 2, 3, 4 and 7 more"

    def test_what_is_no_collection_is_named(self):
        assert finding(expect.same_items, Remote(), [1], "items").actual == "a generator"
        assert finding(expect.same_items, None, [1], "items").actual == "None"


class TestRanges:
    def test_bounds_are_inclusive_and_nan_is_outside(self):
        assert expect.at_most(3, 3, "it") == expect.at_least(3, 3, "it") == expect.between(3, 3, 3, "it") == 3
        for function, bounds in [(expect.at_most, (3,)), (expect.at_least, (3,)), (expect.between, (2, 3))]:
            finding(function, float("nan"), *bounds, "it")
        finding(expect.at_most, 3.1, 3, "it")
        finding(expect.at_least, 2.9, 3, "it")
        finding(expect.between, 1.9, 2, 3, "it")

    def test_bound_and_value_are_shown_apart(self):
        failed = finding(expect.at_most, 3.0000001, 3, "error")
        assert (failed.expected, failed.actual) == ("at most 3", "3.0000001")


def test_pair_gives_a_tuple():
    assert expect.pair([1, 2], "it") == (1, 2)
    assert expect.pair((1, 2, 3), "it", length=3) == (1, 2, 3)
    assert finding(expect.pair, (1,), "the result").actual == "a tuple of 1 item"
    finding(expect.pair, np.zeros(2), "it")


def test_finite_names_the_first_that_is_not():
    assert expect.finite([1, 2], "it").tolist() == [1, 2]
    assert finding(expect.finite, [1, np.nan, np.inf], "it").actual == "nan at [1] (2 of 3 values are wrong)"


def test_true_takes_conditions_and_arrays_of_them():
    expect.true(np.array([True, True]), "it")
    finding(expect.true, np.array([True, False]), "it")
    failed = finding(expect.true, False, "gradient", "cleared", "kept")
    assert (failed.expected, failed.actual) == ("cleared", "kept")


class TestUnchanged:
    original = np.array([0.0, np.nan, 1.5], np.float32)

    def test_the_same_bits_pass(self):
        expect.unchanged(RemoteTensor(self.original, self.original.copy()), self.original, "X")

    @pytest.mark.parametrize(
        "now",
        [np.array([-0.0, np.nan, 1.5], np.float32), np.nextafter(original, np.float32(2)),
         original.astype(np.float64), original.reshape(3, 1)],
    )  # fmt: skip
    def test_any_other_bit_shape_or_dtype_fails(self, now):
        finding(expect.unchanged, RemoteTensor(self.original, now), self.original, "X")


def test_tracked_asks_for_a_graph():
    expect.tracked(RemoteTensor(np.zeros(1)), "it")
    expect.tracked(Gradient(1.0, (), True, ()), "it")
    for value in (
        np.zeros(1),
        1.0,
        Remote(),
        Gradient(1.0, (), False, ()),
        RemoteTensor(0, requires_grad=False),
    ):
        finding(expect.tracked, value, "it")
