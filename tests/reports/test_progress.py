"""Progress says what runs, and never stands in the way."""

from __future__ import annotations

import contextlib
import io
import os
import pty
import re
import threading
import time

import pytest

from grader.model import CellResult, CellStatus
from grader.reports.progress import LiveProgress, PlainProgress, SilentProgress, progress_for


def tell(progress, samples):
    """One short grade."""
    progress.phase("running the notebook")
    progress.cell(1, 3)
    progress.cell_done(CellResult(1, CellStatus.OK, 0.1))
    progress.cell(2, 3)
    progress.cell_done(CellResult(2, CellStatus.ERROR, 0.1, "NameError: \x1b[31mname\r\nmore"))
    progress.phase("checking")
    progress.exercise("sgd")
    progress.check("a", "Parameters move \x1b[2J")
    progress.check_done(samples.passed("a", "Parameters move \x1b[2J", 2))


def test_plain_lines_are_never_rewritten(samples):
    stream = io.StringIO()
    progress = PlainProgress(stream)
    tell(progress, samples)
    progress.finish()
    assert stream.getvalue() == (
        "running the notebook\n"
        "  cell 3 raised an error: NameError: \\x1b[31mname\n"
        "checking\n"
        "  sgd: Parameters move \\x1b[2J: passed, 2 / 2\n"
    )


def test_plain_lines_come_at_once(samples, tmp_path):
    with open(tmp_path / "log", "w", encoding="ascii") as stream:
        PlainProgress(stream).phase("préparation ✓")
        assert (tmp_path / "log").read_text() == "pre\\u0301paration +\n"


def test_a_stream_that_is_gone_does_not_matter(samples):
    closed = io.StringIO()
    closed.close()
    tell(PlainProgress(closed), samples)
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "w") as broken:
        tell(PlainProgress(broken), samples)
        broken.write("x")
        with pytest.raises(BrokenPipeError):
            broken.flush()
        os.dup2(os.open(os.devnull, os.O_WRONLY), writer)  # so that closing it can flush


def test_the_live_line_says_what_runs(samples):
    progress = LiveProgress(io.StringIO())
    progress.phase("running the notebook")
    progress.cell(6, 12)
    assert progress.line() == "running the notebook · cell 7 of 12"
    progress.cell_done(CellResult(6, CellStatus.TIMEOUT, 9.0))
    assert progress.line() == "running the notebook · cell 7 took too long and was stopped · cell 7 of 12"
    progress.phase("checking")
    progress.exercise("sgd")
    progress.check("a", "A\x1b[2J title")
    assert progress.line() == "checking · sgd: A\\x1b[2J title"
    progress.check_done(samples.passed("a", "A"))
    progress.check_done(samples.failed("b", "B", samples.MIXED.exercises[0].checks[1].finding))
    assert progress.line() == "checking · 1 of 2 checks passed · sgd: A\\x1b[2J title"
    progress.finish()
    progress.finish()


@contextlib.contextmanager
def terminal():
    """The stream of a terminal, and what was written to it, complete once the block has ended."""
    leader, follower = pty.openpty()
    written = []

    def read():
        with contextlib.suppress(OSError):  # EIO: the other end is closed
            while piece := os.read(leader, 4096):
                written.append(piece.decode())

    reader = threading.Thread(target=read)
    reader.start()
    with open(follower, "w") as stream:
        yield stream, written
    reader.join()
    os.close(leader)


def test_the_live_line_stays_on_one_line_and_leaves_nothing(samples, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    with terminal() as (stream, pieces):
        progress = progress_for(stream, environment={"TERM": "xterm"})
        assert isinstance(progress, LiveProgress)
        progress.phase("running the notebook")
        time.sleep(0.3)
        tell(progress, samples)
        progress.check("b", "A very long title " * 20)
        time.sleep(0.3)
        progress.finish()
    written = "".join(pieces)
    assert "running the notebook" in written
    assert "checking" in written
    assert "\x1b[2J" not in written
    assert "…" in written, "a long title is cut"
    _, newline, end = written.partition("\n")
    assert newline, "the last line is ended once"
    codes = r"\x1b\[[0-9;?]*[A-Za-z]"
    assert set(re.findall(codes, end)) == {"\x1b[?25h", "\x1b[1A", "\x1b[2K"}, "and then erased"
    assert not re.sub(codes, "", end).strip()


def test_the_stream_decides_the_kind():
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    assert isinstance(progress_for(Terminal(), environment={}), LiveProgress)
    assert isinstance(progress_for(Terminal(), environment={"CI": "true"}), PlainProgress)
    assert isinstance(progress_for(Terminal(), environment={"TERM": "dumb"}), PlainProgress)
    assert isinstance(progress_for(io.StringIO(), environment={}), PlainProgress)
    assert isinstance(progress_for(Terminal(), quiet=True, environment={}), SilentProgress)


def test_silence(samples, capsys):
    tell(SilentProgress(), samples)
    assert capsys.readouterr() == ("", "")
