"""The gradebook on both databases: what is kept, what counts, and that nothing is ever overwritten."""

from __future__ import annotations

import json
import runpy
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from grader.errors import GraderError, UsageError
from grader.gradebook.book import Gradebook, Submitter
from grader.gradebook.standings import WHOLE
from grader.gradebook.tables import TABLES, metadata, overrides, runs, submissions

report = runpy.run_path(str(Path(__file__).with_name("writer.py")))["report"]
JANE = Submitter("hw1", "Jane Doe", "4071")


def rows(book: Gradebook, table: sa.Table) -> int:
    with book.engine.connect() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0


def test_the_migrations_make_the_tables_that_the_code_asks_for(book):
    with book.engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), metadata)
    assert [difference for difference in found if "alembic_version" not in str(difference)] == []


def test_a_run_is_recorded_once_however_often_it_is_told(book):
    assert book.record(JANE, report(huber=3, sgd=5))
    assert not book.record(JANE, report(huber=3, sgd=5))
    assert rows(book, runs) == 1 and rows(book, submissions) == 1
    assert book.record(JANE, report(huber=3, sgd=5, seed=1)), "another grade of the same content"
    assert rows(book, runs) == 2 and rows(book, submissions) == 1


def test_the_last_submission_counts_and_the_first_stays(book):
    book.record(JANE, report("a", huber=3))
    book.record(JANE, report("b", huber=5))
    (standing,) = book.standings()
    assert (standing.score, standing.max_score) == (5, 5)
    assert [event["points"] for event in book.history("Jane Doe")] == [3, 5]
    assert book.history("4071") == book.history("Jane Doe")
    assert book.history("nobody") == book.history("") == []


def test_assignments_and_students_are_told_apart(book):
    for who in (JANE, Submitter("hw2", "Jane Doe", "4071"), Submitter("hw1", "Jane Doe", "5000", late=True)):
        book.record(who, report(huber=3))
    assert [(s.assignment, s.student_id, s.late) for s in book.standings()] == [
        ("hw1", "4071", False), ("hw1", "5000", True), ("hw2", "4071", False),
    ]  # fmt: skip
    assert book.standing("hw1", "5000").late
    with pytest.raises(UsageError, match="4071, 5000"):
        book.standing("hw1", "Jane Doe")
    with pytest.raises(UsageError, match="no submission of 'John'"):
        book.standing("hw1", "John")


def test_a_person_marks_a_free_text_answer(book):
    book.record(JANE, report(answer="Because it converges.", huber=3))
    ((standing, exercise, text),) = book.answers("hw1")
    assert (standing.student, exercise, text) == ("Jane Doe", "essay", "Because it converges.")
    assert (standing.score, standing.max_score, standing.pending) == (3, 5, ("essay",))
    book.mark("hw1", "4071", "essay", 3, "prof", "no word on the step size")
    marked = book.mark("hw1", "4071", "essay", 3.5, "prof", "a second look")
    assert (marked.score, marked.max_score, marked.pending) == (6.5, 9, ())
    assert book.answers("hw1") == []
    assert [(e["what"], e["points"], e["who"]) for e in book.history("4071")] == [
        ("graded", 3, ""), ("marked", 3, "prof"), ("marked", 3.5, "prof"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("exercise", "points", "why", "words"),
    [("essay", 5, "x", "gives 0 to 4"), ("essay", -1, "x", "gives 0 to 4"), ("essay", float("nan"), "x", "gives 0 to 4"),
     ("huber", 1, "x", "there is: essay"), ("essay", 2, "  ", "say why")],
)  # fmt: skip
def test_a_mark_that_makes_no_sense_is_not_kept(book, exercise, points, why, words):
    book.record(JANE, report(answer="text", huber=3))
    with pytest.raises(UsageError, match=words):
        book.mark("hw1", "4071", exercise, points, "prof", why)
    assert book.standing("hw1", "4071").pending == ("essay",)


def test_an_override_stands_in_place_of_the_verdict_and_the_last_one_counts(book):
    book.record(JANE, report(huber=3, sgd=1))
    assert book.override("hw1", "4071", "sgd", 4, "prof", "the task was ambiguous").score == 7
    assert book.override("hw1", "4071", "sgd", 5, "prof", "more so").score == 8
    whole = book.override("hw1", "4071", WHOLE, 9.5, "dean", "appeal")
    assert (whole.score, whole.max_score, whole.decided) == (9.5, 10, True)
    assert rows(book, overrides) == 3
    with pytest.raises(UsageError, match="there is: huber, sgd"):
        book.override("hw1", "4071", "nothing", 1, "prof", "x")


def test_a_new_submission_is_not_overridden_by_the_old_decision(book):
    book.record(JANE, report("a", huber=3))
    book.override("hw1", "4071", "huber", 5, "prof", "x")
    book.record(JANE, report("b", huber=1))
    assert book.standing("hw1", "4071").score == 1


@pytest.mark.parametrize("change", ["UPDATE {} SET id = id + 100", "DELETE FROM {}"])
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_tables_refuse_to_change_what_is_in_them(book, table, change):
    book.record(JANE, report(answer="text", huber=3))
    book.mark("hw1", "4071", "essay", 3, "prof", "x")
    book.override("hw1", "4071", "huber", 3, "prof", "x")
    before = rows(book, table)
    with pytest.raises(sa.exc.DBAPIError, match="append-only"), book.engine.begin() as connection:
        connection.execute(sa.text(change.format(table.name)))
    assert rows(book, table) == before > 0


def test_texts_of_students_come_back_as_far_as_a_database_can_hold_them(book):
    name = "Robert'); DROP TABLE runs;-- \0\ud800 " + "x" * 300
    content = json.loads(report(answer="\0 \ud800 =cmd()", huber=3))
    book.record(Submitter("hw1", name), json.dumps(content))
    (standing,) = book.standings()
    assert standing.student.startswith("Robert'); DROP TABLE runs;-- ") and len(standing.student) == 200
    assert book.answers("hw1")[0][2].endswith("=cmd()")
    assert not book.record(Submitter("hw1", name), json.dumps(content))


def test_the_checks_of_what_counts(book):
    book.record(JANE, report("a", huber=1))
    book.record(JANE, report("b", huber=3, sgd=5))
    book.record(Submitter("hw2", "x"), report(other=1))
    assert [(c["check"], c["status"], c["hint"]) for c in book.checks("hw1")] == [
        ("huber_is_right", "failed", "think of huber"), ("sgd_is_right", "passed", ""),
    ]  # fmt: skip


def at_once(url: str, *arguments: tuple[int, int]) -> None:
    """Writers in processes of their own, which begin together and must all end well."""
    command = [sys.executable, str(Path(__file__).with_name("writer.py")), url]
    writers = [
        subprocess.Popen(
            [*command, str(seed), str(number)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for seed, number in arguments
    ]
    for writer in writers:
        assert writer.stdout is not None and writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate(timeout=120)
    assert [writer.returncode for writer in writers] == [0] * len(writers)


def test_two_graders_writing_at_once_lose_nothing(book, url):
    book.record(Submitter("hw1", "essayist"), report(answer="text"))
    number = 40
    at_once(url, (1, number), (2, number))
    assert rows(book, submissions) == number + 1 and rows(book, runs) == 2 * number + 1
    assert len(book.history("student 7")) == 2
    marked = {event["who"] for event in book.history("essayist") if event["what"] == "marked"}
    assert marked == {"grader 1", "grader 2"}


def test_graders_that_make_the_same_new_gradebook_at_once(url):
    at_once(url, (1, 0), (2, 0), (3, 0))
    book = Gradebook(url)
    assert book.standings() == []
    book.close()


@pytest.mark.parametrize(
    ("given", "kind", "words"),
    [
        ("grades.db", UsageError, "sqlite:///FILE"),
        ("mysql://host/db", UsageError, "sqlite:///FILE"),
        ("sqlite:////no/such/folder/grades.db", GraderError, "unable to open"),
        ("postgresql://me:secret@/x?host=/no/such/socket", GraderError, "cannot be used"),
    ],
)
def test_a_gradebook_that_cannot_be_is_one_line_without_the_password(given, kind, words):
    with pytest.raises(kind) as caught:
        Gradebook(given)
    message = str(caught.value)
    assert words in message and "secret" not in message and "\n" not in message


def test_a_file_that_is_no_database(tmp_path):
    (tmp_path / "grades.db").write_text("this is a text of a hundred bytes and no database at all" * 3)
    with pytest.raises(GraderError, match="not a database"):
        Gradebook(f"sqlite:///{tmp_path}/grades.db")


def test_a_gradebook_of_a_newer_version_is_left_alone(tmp_path):
    url = f"sqlite:///{tmp_path}/grades.db"
    Gradebook(url).close()
    with sqlite3.connect(tmp_path / "grades.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(GraderError, match="newer version"):
        Gradebook(url)
