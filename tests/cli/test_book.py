"""`grader book` and `grade --gradebook`, from the command line: what is recorded, asked, added and exported."""

from __future__ import annotations

import csv
import io
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("sqlalchemy", reason="the gradebook's extra is not installed")

from grader.gradebook.book import Gradebook, Submitter

TINY = Path(__file__).parents[1] / "courses" / "tiny"
report = runpy.run_path(str(Path(__file__).parents[1] / "gradebook" / "writer.py"))["report"]


def command(module: str, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name != "GRADER_GRADEBOOK"}
    done = subprocess.run([sys.executable, "-m", f"grader.cli.{module}", *map(str, arguments)], capture_output=True, text=True,
                          timeout=120, env={**inherited, **environment})  # fmt: skip
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    return done


@pytest.fixture
def url(tmp_path) -> str:
    return f"sqlite:///{tmp_path}/grades.db"


@pytest.fixture
def filled(url) -> str:
    """A gradebook in which two students have a score, and one answer waits."""
    book = Gradebook(url)
    book.record(Submitter("assignment", "doejane", "4071"), report("a", answer="=1+1 \x1b[31mred", huber=3))
    book.record(Submitter("assignment", "=cmd()", "4072", late=True), report("b", huber=5))
    book.close()
    return url


def book(url: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    name, *rest = arguments
    return command("grader", "book", name, "--gradebook", url, *rest)


def test_list_history_answers(filled):
    listed = book(filled, "list").stdout
    assert (
        "doejane" in listed and "3 / 5" in listed and "essay is to be marked" in listed and "late" in listed
    )
    assert "=1+1 \\x1b[31mred" in book(filled, "answers").stdout, (
        "a student's text draws nothing on the terminal"
    )
    assert "3 / 5" in book(filled, "history", "doejane").stdout
    assert "nothing is recorded" in book(filled, "history", "nobody").stdout
    assert "nothing is recorded" in book(filled, "list", "--assignment", "hw9").stdout


def test_a_mark_and_an_override_say_who_and_why(filled):
    assert (
        book(filled, "mark", "4071", "essay", "2.5", "--why", "half right", "--who", "prof").stdout
        == "doejane: 5.5 / 9\n"
    )
    assert (
        book(filled, "override", "doejane", "-", "9", "--why", "appeal", "--who", "dean").stdout
        == "doejane: 9 / 9\n"
    )
    history = book(filled, "history", "doejane").stdout
    assert "prof" in history and "half right" in history and "dean" in history
    done = book(filled, "mark", "4071", "essay", "25", "--why", "x")
    assert done.returncode == 2 and "0 to 4" in done.stderr


def test_the_csv_is_safe_in_a_spreadsheet_and_its_numbers_are_numbers(filled):
    rows = list(csv.reader(io.StringIO(book(filled, "export", "--csv", "-").stdout)))
    assert rows[0][:4] == ["student", "student_id", "late", "score"]
    assert {row[0]: row[3] for row in rows[1:]} == {"doejane": "3", "'=cmd()": "5"}


def test_the_canvas_gradebook_is_filled(filled, tmp_path):
    exported = tmp_path / "canvas.csv"
    exported.write_bytes(
        b'\xef\xbb\xbfStudent,ID,Section,HW 1 (7)\r\n    Points Possible,,,44\r\n"Doe, Jane",4071,"caf\xe9",\r\n"Roe, J",4099,x,1\r\n'
    )
    done = book(filled, "export", "--canvas", exported, "--column", "HW 1", "--out", tmp_path / "out.csv")
    assert done.returncode == 1, "a student is missing in Canvas"
    assert (tmp_path / "out.csv").read_bytes() == exported.read_bytes().replace(b'\xe9",', b'\xe9",3')
    assert "Roe, J" in done.stderr and "=cmd()" in done.stderr and "points possible are 44" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["list"], "which gradebook"),
        (["export", "--gradebook", "URL"], "export to what"),
        (
            ["export", "--gradebook", "URL", "--canvas", "none.csv", "--column", "x", "--out", "y"],
            "no such file",
        ),
        (["list", "--gradebook", "nonsense"], "sqlite:///FILE"),
    ],
)
def test_what_makes_no_sense_is_one_line(filled, arguments, words):
    done = command("grader", "book", *[filled if argument == "URL" else argument for argument in arguments])
    assert done.returncode == 2
    assert words in done.stderr and len(done.stderr.splitlines()) == 1


@pytest.mark.slow
def test_a_batch_is_recorded_and_what_was_graded_before_as_well(tmp_path, url):
    class_ = tmp_path / "class"
    class_.mkdir()
    (class_ / "doejane_4071_9_hw.py").write_text("def double(x):\n    return 2 * x")
    (class_ / "roe_LATE_4072_10_hw.py").write_text("def double(x):\n    return 3 * x")
    arguments = [class_, "--out", tmp_path / "results", "--course", TINY, "--assignment", "hw1"]
    command("grade", *arguments)
    assert not (tmp_path / "grades.db").exists()
    done = command("grade", *arguments, GRADER_GRADEBOOK=url)
    assert "2 of 2 unchanged" in done.stdout
    (class_ / "roe_LATE_4072_10_hw.py").write_text("def double(x):\n    return 2.5 * x")
    command("grade", *arguments, "--gradebook", url)
    command(
        "grade",
        class_ / "doejane_4071_9_hw.py",
        "--course",
        TINY,
        "--assignment",
        "hw1",
        "--gradebook",
        url,
        "--quiet",
    )
    opened = Gradebook(url)
    assert [(s.student, s.student_id, s.late, s.score) for s in opened.standings("hw1")] == [
        ("doejane", "4071", False, 5), ("roe", "4072", True, 1),
    ]  # fmt: skip
    assert len(opened.history("4072")) == 2 and len(opened.history("4071")) == 2
    opened.close()


def test_a_gradebook_that_cannot_be_reached_is_said_before_grading(tmp_path):
    (tmp_path / "alice.py").write_text("def double(x):\n    return 2 * x")
    for where in ([tmp_path / "alice.py"], [tmp_path, "--out", tmp_path / "results"]):
        done = command("grade", *where, "--gradebook", f"sqlite:///{tmp_path}/no/such/folder/grades.db")
        assert done.returncode == 2
        assert "cannot be used" in done.stderr and len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "results").exists()


def test_a_gradebook_that_fails_on_the_way_loses_no_result(tmp_path, url):
    from grader.batch.outcome import Outcome
    from grader.cli.record import Record

    opened = Gradebook(url)
    with Record(opened, "hw1") as record:
        outcome = Outcome("a", "a.py", "a", "", False, "failed", 3, 5, 1.0)
        (tmp_path / "grades.db").unlink()
        (tmp_path / "grades.db").mkdir()
        record.add(outcome, report(huber=3))
        record.add(Outcome(**{**vars(outcome), "name": "b"}), report(huber=3))
    assert record.failed == ["a", "b"]
