"""Exclusive times add up, whatever is nested in what."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest
from laps import CHECKS, SHRINKING, TRIPS, Laps, wrap


def test_inner_phases_do_not_count_in_outer_ones() -> None:
    laps = Laps("base")
    began = laps._last
    inside = SimpleNamespace(work=lambda: time.sleep(0.05))
    wrap(laps, inside, "work", "inner")
    outside = SimpleNamespace(work=lambda: (inside.work(), time.sleep(0.02)))
    wrap(laps, outside, "work", "outer")
    outside.work()
    laps.enter("end")
    assert laps.seconds["inner"] >= 0.05 and laps.seconds["outer"] >= 0.02
    assert sum(laps.seconds.values()) == pytest.approx(laps._last - began)
    assert laps.times == {"outer": 1, "inner": 1, "end": 1}


def test_what_raises_is_timed_too_and_leaves_its_phase() -> None:
    laps = Laps("base")
    broken = SimpleNamespace(work=lambda: 1 / 0)
    wrap(laps, broken, "work", "inner")
    with pytest.raises(ZeroDivisionError):
        broken.work()
    assert laps._stack == ["base"] and laps.times["inner"] == 1


def test_after_the_first_failing_example_all_is_shrinking() -> None:
    laps = Laps("base")
    laps.enter(CHECKS)
    laps.enter(TRIPS)
    laps.shrink(True)
    laps.leave()
    laps.enter(TRIPS)
    laps.leave()
    laps.leave()
    laps.shrink(False)
    laps.enter(TRIPS)
    laps.leave()
    assert laps.times == {CHECKS: 1, TRIPS: 2, SHRINKING: 1}
    assert laps._stack == ["base"]
