"""Free-text answers are found where a person would look for them, and nothing else is taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.answers import find_answer
from grader.course import Exercise, built_in_root, read_course
from grader.notebook import Cell, Notebook, read_notebook


def exercise(name: str = "reshape", title: str = "Why reshape?") -> Exercise:
    return Exercise(name, title, Path("."), (), {}, 30, manual=True, points=2)


def notebook(*cells: tuple[str, str] | tuple[str, str, str]) -> Notebook:
    """Cells as (kind, source) or (kind, source, tag)."""
    made = tuple(Cell(i, kind, source, tuple(tag)) for i, (kind, source, *tag) in enumerate(cells))  # type: ignore[arg-type]
    return Notebook("it.ipynb", "0" * 64, made)


def test_a_tagged_cell_is_the_answer_whatever_it_says():
    found = find_answer(
        notebook(
            ("markdown", "# Why reshape?\n\nThe task."), ("markdown", "Broadcasting.", "answer:reshape")
        ),
        exercise(),
    )
    assert found == "Broadcasting."


def test_several_tagged_cells_are_one_answer():
    cells = [
        ("markdown", "First.", "answer:reshape"),
        ("code", "1 + 1"),
        ("markdown", "Second.", "answer:reshape"),
    ]
    assert find_answer(notebook(*cells), exercise()) == "First.\n\nSecond."


def test_a_raw_cell_may_be_tagged_too():
    assert find_answer(notebook(("raw", "Broadcasting.", "Answer:Reshape")), exercise()) == "Broadcasting."


@pytest.mark.parametrize(
    "heading",
    [
        "# reshape",
        "## Why reshape?",
        "### 5. Why reshape?",
        "# 5) Reshape",
        "## Exercise 5: why reshape",
        "# WHY RESHAPE",
        "#### 3.4.6 (5). reshape ##",
        "Why reshape?\n---",
        "# Reshape: an answer",
    ],
)
def test_what_follows_a_heading_that_names_the_exercise_is_the_answer(heading):
    assert (
        find_answer(
            notebook(("markdown", "# Notes"), ("markdown", heading + "\n\nBroadcasting.")), exercise()
        )
        == "Broadcasting."
    )


@pytest.mark.parametrize("heading", ["# Reshaping", "# How to reshape", "# Why not?", "reshape", "#reshape"])
def test_other_headings_are_not(heading):
    assert find_answer(notebook(("markdown", heading + "\n\nText.")), exercise()) is None


def test_a_name_with_a_hyphen_may_be_written_with_a_space():
    assert (
        find_answer(
            notebook(("markdown", "## Log scale\nPowers.")),
            exercise("log-scale", "Why grow n logarithmically?"),
        )
        == "Powers."
    )


def test_the_answer_may_be_in_the_cells_below_its_heading():
    cells = [
        ("markdown", "# Why reshape?"),
        ("markdown", "First."),
        ("markdown", "## In detail\nSecond."),
        ("code", "x"),
        ("markdown", "Third."),
    ]
    assert find_answer(notebook(*cells), exercise()) == "First.\n\n## In detail\nSecond."


def test_the_next_heading_ends_it():
    text = "## Why reshape?\nFirst.\n### More\nSecond.\n## Epochs\nThird."
    assert (
        find_answer(notebook(("markdown", text), ("markdown", "Fourth.")), exercise())
        == "First.\n### More\nSecond."
    )


def test_a_comment_in_a_code_block_is_no_heading():
    text = "# reshape\n```python\n# loss\nloss(y)\n```\nDone."
    assert find_answer(notebook(("markdown", text)), exercise()) == "```python\n# loss\nloss(y)\n```\nDone."


@pytest.mark.parametrize(
    "source",
    ["*Write your answer here.*", "Write your answer here.", "", "  \n", "<!-- Write\nyour answer -->"],
)
def test_a_placeholder_is_no_answer(source):
    assert find_answer(notebook(("markdown", source, "answer:reshape")), exercise()) is None
    assert find_answer(notebook(("markdown", "# reshape\n" + source)), exercise()) is None


def test_a_tagged_placeholder_beside_a_headed_answer_is_no_answer():
    """The student was told where to write; two places would leave it open which counts."""
    cells = [("markdown", "", "answer:reshape"), ("markdown", "# reshape\nText.")]
    assert find_answer(notebook(*cells), exercise()) is None


def test_no_markdown_is_no_answer():
    assert find_answer(notebook(("code", "# reshape\nx", "answer:reshape")), exercise()) is None


MANUAL = [e for e in read_course(built_in_root()).exercises.values() if e.manual]


@pytest.mark.parametrize("manual", MANUAL, ids=[e.name for e in MANUAL])
def test_starters_hold_no_answer_and_solutions_one(manual):
    assert find_answer(read_notebook(manual.folder / "starter.ipynb"), manual) is None
    answer = find_answer(read_notebook(manual.folder / "solution.ipynb"), manual)
    assert answer is not None
    assert len(answer) > 200
    assert (manual.folder / "rubric.md").read_text(encoding="utf-8").startswith("# Rubric")
    assert manual.points > 0
