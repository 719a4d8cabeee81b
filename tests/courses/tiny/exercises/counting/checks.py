"""Counting: an iterable over there, and a function with a memory."""

from itertools import islice

from grader.authoring import check, expect, given, integers


@check(points=1)
def counts_to_the_limit(student):
    """The numbers below the limit come in order."""
    expect.equal(list(student.count_up(5)), [0, 1, 2, 3, 4], "numbers")


@check(points=1)
def starts_again_for_every_caller(student):
    """A second count starts at zero, as the first did."""
    expect.equal(list(islice(student.count_up(3), 3)), [0, 1, 2], "numbers of the first count")


@check(points=1)
@given(limit=integers(0, 30))
def counts_to_any_limit(student, limit):
    """The numbers below any limit come in order."""
    expect.equal(list(student.count_up(limit)), list(range(limit)), "numbers")
