"""What a student reads."""

from __future__ import annotations

import ast
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from grader.model import Counterexample, Finding, Status
from grader.reports.terminal import as_terminal, print_report


class Stream(io.StringIO):
    """A terminal or a pipe with an encoding of its own."""

    def __init__(self, encoding="utf-8", terminal=False):
        super().__init__()
        self._encoding, self._terminal = encoding, terminal

    @property
    def encoding(self):
        return self._encoding

    def isatty(self):
        return self._terminal


def printed(report, **stream):
    file = Stream(**stream)
    print_report(report, file)
    return file.getvalue()


@pytest.fixture(autouse=True)
def no_wishes_about_colour(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_lines_fit_in_80_columns_but_for_code(sample):
    code = {
        line
        for exercise in sample.exercises
        for check in exercise.checks
        if check.counterexample
        for line in check.counterexample.call.split("\n")
    }
    for line in as_terminal(sample).split("\n"):
        assert cell_len(line) <= 80 or line in code or "call('" in line, line
        assert line == line.rstrip()


def test_the_first_line_is_the_score(samples):
    assert as_terminal(samples.MIXED).startswith("scratch-functions-torch.ipynb: 7 of 12 points\n")
    assert as_terminal(samples.NOTHING_ATTEMPTED).startswith(
        "scratch-functions-torch.ipynb: nothing was graded\n"
    )


def test_a_failed_check_shows_all_that_is_known_in_order(samples):
    text = as_terminal(samples.MIXED)
    order = [
        "✗ Features are drawn from the standard normal distribution N(0, 1)         0 / 1\n",
        "standard deviation of the features over 40,000 draws",
        "expected:  1 ± 0.026",
        "got:       0.09987",
        "smallest failing input: w = [2.0, -3.4], b = 4.2, num_examples = 20000",
        "\n\nX, y = synthetic_data(torch.tensor([2.0, -3.4]), 4.2, 20000)\nX.std()\n\n",
        "it gives:  tensor(0.0999)",
        "hint: torch.normal(mean, std, size)",
    ]
    places = [text.find(part) for part in order]
    assert -1 not in places
    assert places == sorted(places)


def test_the_call_can_be_copied_however_long_it_is(samples):
    calls = [check.counterexample.call for e in samples.MIXED.exercises for check in e.checks if check.visible
             and check.counterexample]  # fmt: skip
    assert max(map(len, calls)) > 80
    for text in (as_terminal(samples.MIXED), printed(samples.MIXED)):
        for call in calls:
            assert f"\n\n{call}\n\n" in text
            ast.parse(call)


def test_exercises_not_attempted_stand_in_one_line(samples):
    assert "    not attempted: parameter-init, training, learning-rate\n" in as_terminal(samples.MIXED)


def test_failed_cells_are_named(samples):
    text = as_terminal(samples.MIXED)
    assert "2 cells failed\n  cell 7 (code cell 2): NameError: name 'tru_w' is not defined\n" in text
    assert "cell 9 (code cell 3): took too long and was stopped\n  1 more was not run\n" in text


def test_a_fault_of_the_grader_is_not_the_students(samples):
    text = re.sub(r"\s+", " ", as_terminal(samples.EVERY_STATUS))
    assert "! w has the asked spread the grader failed here, not you; it costs you no points" in text


def test_one_error_seen_by_two_checks_is_told_once(samples):
    text = as_terminal(samples.EVERY_STATUS)
    assert text.count("IndexError: list index out of range") == 1
    assert re.search(r"\n  for the same reason:\n    ✗ Gradients are cleared +0 / 1\n", text)


def test_checks_that_fail_for_reasons_of_their_own_are_not_put_together(samples):
    hidden = [samples.failed(name, name, Finding("what"), visible=False) for name in ("one", "other")]
    text = as_terminal(samples.report(samples.exercise("sgd", *hidden)))
    assert text.count("wrong answer (this check does not show its inputs)") == 2
    instructor = as_terminal(samples.report(samples.exercise("sgd", *hidden)), audience="instructor")
    assert "for the same reason" in instructor


def test_what_keeps_all_checks_from_running_is_said_once(samples):
    problem = "train is an int, not a function"
    checks = [samples.failed(name, name, Finding(problem)) for name in ("one", "other")]
    text = as_terminal(samples.report(samples.exercise("training", *checks, message=problem)))
    assert text.count(problem) == 1
    assert re.search(r"so these checks did not pass:\n    ✗ one +0 / 1\n    ✗ other +0 / 1\n", text)


def test_inputs_are_left_out_where_only_the_call_reads_well(samples):
    example = Counterexample({"leaves": "[(array(0., dtype=float32),)]" * 4}, "sgd([t1], 0.1, 1)", "None")
    check = samples.failed("a", "A", Finding("what", "1", "2"), counterexample=example)
    assert "leaves" not in as_terminal(samples.report(samples.exercise("sgd", check)))
    check = replace(check, counterexample=replace(example, call=""))
    assert "leaves = [(array(0." in as_terminal(samples.report(samples.exercise("sgd", check)))


def test_the_hint_to_a_wrong_answer_is_not_given_to_an_exception(samples):
    check = replace(samples.failed("a", "A", Finding("what")), hint="Keep the column.")
    for status, count in ((Status.FAILED, 1), (Status.ERROR, 0), (Status.TIMEOUT, 0), (Status.KILLED, 0)):
        text = as_terminal(samples.report(samples.exercise("sgd", replace(check, status=status))))
        assert text.count("hint: Keep the column.") == count


def test_a_missing_layer_is_said_loudly(samples):
    text = as_terminal(samples.EVERY_STATUS)
    assert "WARNING: the notebook was not isolated by landlock: the kernel has no Landlock\n" in text
    assert "WARNING: the notebook was not isolated by seccomp" in text
    assert "WARNING" not in as_terminal(samples.MIXED)
    assert "WARNING: nothing is known of the notebook's isolation" in as_terminal(samples.DEAD_KERNEL)


def test_the_last_line_has_seed_and_versions(samples):
    last = as_terminal(samples.FULL_MARKS).split("\n\n")[-1].split("\n")[-3:]
    assert " ".join(last).startswith("seed 5713920475528195312 · cpu · python 3.11.9 · torch 2.13.0+cpu")


def test_hidden_checks_show_their_title_alone(samples):
    text = as_terminal(samples.MIXED)
    assert "secret" not in text
    assert re.search(r"✗ Each label carries its own noise of .* +0 / 1\n  wrong answer \(this check", text)
    assert "secret_call(12345)" in as_terminal(samples.MIXED, audience="instructor")


def test_a_pipe_gets_no_colour_and_a_terminal_does(sample):
    assert "\x1b" not in printed(sample)
    assert "\x1b[" in printed(sample, terminal=True)
    assert printed(sample) == as_terminal(sample)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_a_stream_without_unicode_gets_what_it_has(sample, encoding):
    text = printed(sample, encoding=encoding)
    text.encode(encoding)
    assert "points" in text or "point" in text or "nothing was graded" in text


def test_ascii_keeps_the_marks_apart(samples):
    text = printed(samples.MIXED, encoding="ascii")
    assert "  x synthetic-data     1 / 3" in text
    assert "  + sgd                2 / 2" in text
    assert "expected:  1 +- 0.026" in text


def test_a_window_is_used_up_to_100_columns(samples, monkeypatch):
    for columns, widest in (("60", 60), ("300", 100), ("10", 40)):
        monkeypatch.setenv("COLUMNS", columns)
        rules = [line for line in printed(samples.MIXED, terminal=True).split("\n") if "────" in line]
        assert {cell_len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in rules} == {widest}


def test_hostile_texts_do_nothing(samples):
    text = as_terminal(samples.HOSTILE)
    assert text.replace("\n", "").isprintable()
    assert "[bold red]100 of 100[/]" in text, "markup is text"
    coloured = printed(samples.HOSTILE, terminal=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).replace("\n", "").isprintable(), (
        "no sequence but of colours"
    )


@given(st.text(st.characters(codec=None), max_size=40))
def test_any_text_is_printed_safely(samples, text):
    finding = Finding(text, text, text, text)
    check = samples.failed(text, text, finding, counterexample=Counterexample({text: text}, text, text))
    report = replace(samples.report(samples.exercise("sgd", check, message=text), notes=(text,)), device=text)
    for encoding in ("utf-8", "ascii"):
        shown = printed(report, encoding=encoding)
        shown.encode(encoding)
        assert shown.replace("\n", "").isprintable()
