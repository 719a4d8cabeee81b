"""Cells out of order: what a cell misses and a later one defines costs nothing."""

from __future__ import annotations


def test_a_cell_above_what_it_needs_is_run_again(run_cells):
    ran = run_cells("y = f(2)", "def f(x):\n    return x + 1", "print('end')")
    assert ran.statuses == ["ok", "ok", "ok"]
    assert ran.run.notes == [
        "cell 1 uses f, which a cell below it defines; it was run again after the last cell"
    ]
    assert ran.ask("value", "y") == ("ok", 3)


def test_cells_that_wait_for_each_other_are_run_in_turn(run_cells):
    ran = run_cells("z = y + 1", "y = x + 1", "x = 1")
    assert ran.statuses == ["ok", "ok", "ok"]
    assert ran.ask("value", "z") == ("ok", 3)


def test_what_needs_two_names_waits_for_both(run_cells):
    ran = run_cells("z = x + y", "x = 1", "y = 2")
    assert ran.statuses == ["ok", "ok", "ok"]
    assert ran.ask("value", "z") == ("ok", 3)


def test_what_later_cells_have_defined_stays(run_cells):
    ran = run_cells(
        "kind = 'old'\ndef g(): return 'old'\nmade = f()\nmine = kind",
        "def f(): return 1",
        "kind = 'new'\ndef g(): return 'new'",
    )
    assert ran.statuses == ["ok", "ok", "ok"]
    assert [ran.ask("value", name) for name in ("kind", "made", "mine")] == [
        ("ok", "new"),
        ("ok", 1),
        ("ok", "old"),
    ]
    assert ran.call("g") == ("ok", "new")


def test_what_is_never_defined_fails_once(run_cells):
    ran = run_cells("print('once')\nmissing()", "def f(): return 1")
    assert ran.statuses == ["error", "ok"]
    assert ran.text(0) == "once\n"
    assert ran.run.notes == []


def test_a_cell_that_fails_again_keeps_its_first_reason(run_cells):
    ran = run_cells("f()\n1 / 0", "def f(): return 1")
    assert ran.statuses == ["error", "ok"]
    assert ran.results[0].error == "NameError: name 'f' is not defined"


def test_a_second_run_that_ends_the_process_costs_that_cell_alone(run_cells):
    ran = run_cells("import os\nf()\nos._exit(3)", "def f(): return 1")
    assert ran.statuses == ["killed", "ok"]
    assert ran.call("f") == ("ok", 1)


def test_a_cell_that_stands_there_twice_is_an_ordinary_cell(run_cells):
    ran = run_cells("n = 1\ny = f(n)", "def f(x): return x\nn = 5", "n = 1\ny = f(n)")
    assert ran.ask("value", "n") == ("ok", 1)


def test_a_notebook_that_answers_for_the_kernel_gains_nothing(run_cells):
    ran = run_cells("f()", "def get_ipython(): raise SystemExit", "def f(): return 1")
    assert ran.statuses == ["error", "ok", "ok"]
