"""The tables. Migrations make them (`migrations/versions`); a test holds the two together."""

from __future__ import annotations

import sqlalchemy as sa

metadata = sa.MetaData()

# One content that one student handed in for one assignment.
submissions = sa.Table(
    "submissions", metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("assignment", sa.String(200), nullable=False),
    sa.Column("student", sa.String(200), nullable=False),
    sa.Column("student_id", sa.String(200), nullable=False),  # the learning platform's; "" where it is not known
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("path", sa.Text, nullable=False),
    sa.Column("late", sa.Boolean, nullable=False),
    sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    sa.UniqueConstraint("assignment", "student", "student_id", "sha256", name="one_content"),
)  # fmt: skip

# One grading of a submission. The last one counts.
runs = sa.Table(
    "runs", metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("ident", sa.String(64), nullable=False, unique=True),  # of student and report: told twice, it is there once
    sa.Column("status", sa.String(20), nullable=False),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("max_score", sa.Float, nullable=False),
    sa.Column("seconds", sa.Float, nullable=False),
    sa.Column("report", sa.Text, nullable=False),  # as JSON, of the schema that it names
    sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    sa.Index("runs_of_submission", "submission"),
)  # fmt: skip

# One check's verdict in a run, or, with the check "", an exercise's.
results = sa.Table(
    "results", metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("run", sa.Integer, sa.ForeignKey("runs.id"), nullable=False),
    sa.Column("exercise", sa.String(200), nullable=False),
    sa.Column("check", sa.String(200), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("status", sa.String(20), nullable=False),
    sa.Column("points", sa.Float, nullable=False),
    sa.Column("max_points", sa.Float, nullable=False),
    sa.Column("hint", sa.Text, nullable=False),
    sa.Column("seconds", sa.Float, nullable=False),
    sa.Index("results_of_run", "run"),
)  # fmt: skip


def _decision(name: str) -> sa.Table:
    return sa.Table(
        name, metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
        sa.Column("exercise", sa.String(200), nullable=False),
        sa.Column("points", sa.Float, nullable=False),
        sa.Column("who", sa.String(200), nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Index(f"{name}_of_submission", "submission"),
    )  # fmt: skip


# What a person gave for a free-text answer, and what a person set in place of a verdict ("" for the whole submission).
marks = _decision("marks")
overrides = _decision("overrides")

TABLES = (submissions, runs, results, marks, overrides)
