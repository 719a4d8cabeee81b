"""What is said while a batch is graded: on a terminal of 80 columns, and in a log."""

from __future__ import annotations

import io
import time

import pytest

from grader.batch import progress
from grader.batch.outcome import Outcome
from grader.batch.progress import LiveBatch, PlainBatch, Rate, SilentBatch, batch_progress


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def outcome(name: str) -> Outcome:
    return Outcome(name, f"{name}.ipynb", name, "", False, "not-attempted", 1234.25, 1234.25, 1234.5)


def lines(text: str) -> list[str]:
    return text.splitlines()


@pytest.fixture
def clock(monkeypatch):
    """Seconds that pass when the test says so."""
    now = [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_the_rate_is_of_the_last_and_the_time_left_follows(clock):
    rate = Rate(1000)
    assert rate.per_minute == 0 and rate.left == ""
    rate.begin()
    for _ in range(10):
        clock[0] += 6
        rate.add()
    assert rate.per_minute == pytest.approx(10) and rate.left == "1.6 h left"
    for _ in range(progress.RECENT + 1):
        clock[0] += 1
        rate.add()
    assert rate.per_minute == pytest.approx(60), "what was slow at the start is forgotten"
    assert rate.left == "16 min left"
    while rate.finished < 950:
        clock[0] += 1
        rate.add()
    assert rate.left == "50 s left"


@pytest.mark.parametrize("total", [1, 50, 99999])
def test_a_line_for_a_log_fits_80_columns(total, clock):
    stream = io.StringIO()
    plain = PlainBatch(stream, total)
    for name in ("alice", "x" * 100, "数" * 60, "\x1b[31m=cmd()\n"):
        plain.doing(name, "starting")
        clock[0] += 1000
        plain.done(outcome(name))
    from rich.cells import cell_len

    assert len(lines(stream.getvalue())) == 4
    assert max(map(cell_len, lines(stream.getvalue()))) <= 80
    assert "\x1b" not in stream.getvalue()


def test_a_terminal_shows_the_bar_the_rate_and_what_is_being_graded(clock, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    live = LiveBatch(stream, 4)
    live.doing("alice", "cell 1 of 3")
    live.doing("bob [red]", "x" * 200)
    clock[0] += 30
    live.tick()
    live.done(outcome("alice"))
    clock[0] += 1
    live.tick()
    live.finish()
    live.finish()
    shown = stream.getvalue()
    assert (
        "1 of 4   2.0 a minute, 90 s left" not in shown
        and "1 of 4" in shown
        and "a minute, 2 min left" in shown
    )
    assert "alice: cell 1 of 3" in shown and "bob [red]: x" in shown
    assert "1234.25 / 1234.25" in shown, "what is done stays above"


def test_a_reader_that_is_gone_stops_nothing():
    stream = io.StringIO()
    plain = PlainBatch(stream, 2)
    stream.close()
    plain.done(outcome("alice"))


def test_the_kind_that_suits_the_stream():
    assert type(batch_progress(io.StringIO(), 3, environment={})) is PlainBatch
    assert type(batch_progress(Terminal(), 3, environment={"CI": "1"})) is PlainBatch
    assert type(batch_progress(Terminal(), 3, environment={"TERM": "dumb"})) is PlainBatch
    assert type(batch_progress(Terminal(), 3, quiet=True)) is SilentBatch
