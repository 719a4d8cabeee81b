"""Mutants are different programs, each one small change away, and the same ones every time."""

import ast

import pytest

from grader.audit.equivalent import Equivalent, read_equivalents
from grader.audit.mutants import mutants
from grader.audit.run import choose, must_fail
from grader.errors import ExerciseFault

SOURCE = '''
import torch

def huber_loss(y_hat, y, sigma=1.0):
    """Docstring, which stays."""
    d = (y_hat - y).abs()
    if sigma < 0:
        raise ValueError
    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
'''


def changes(source):
    return {mutant.change for mutant in mutants("right/x.py", source)}


@pytest.mark.parametrize(
    "change",
    [
        "d = (y_hat - y).abs() → d = (y_hat + y).abs()",
        "d = (y_hat - y).abs() → d = (y_hat - y).square()",
        "d = (y_hat - y).abs() → (dropped)",
        "if sigma < 0: → if sigma <= 0:",
        "if sigma < 0: → if not sigma < 0:",
        "def huber_loss(y_hat, y, sigma=1.0): → def huber_loss(y_hat, y, sigma=2.0):",
        "return torch.where(d > sigma, d - sigma / 2, d ** 2 / (2 * sigma)) → "
        "return torch.where(d > sigma, d - sigma / 3, d ** 2 / (2 * sigma))",
        "return torch.where(d > sigma, d - sigma / 2, d ** 2 / (2 * sigma)) → "
        "return torch.where(d - sigma / 2, d > sigma, d ** 2 / (2 * sigma))",
    ],
)
def test_people_make_these_mistakes(change):
    assert change in changes(SOURCE)


def test_each_mutant_is_a_program_of_its_own():
    made = [ast.dump(ast.parse(mutant.source)) for mutant in mutants("right/x.py", SOURCE)]
    assert len(made) > 20
    assert len(set(made)) == len(made)
    assert ast.dump(ast.parse(SOURCE)) not in made
    assert all("Docstring, which stays." in text for text in made)


def test_the_same_mutants_are_chosen_every_time_from_all_solutions():
    solutions = [(f"right/{k}.py", SOURCE.replace("2", str(k))) for k in range(3, 6)]
    chosen = choose(solutions, 12)
    assert chosen == choose(solutions, 12)
    assert [sum(m.origin == name for m in chosen) for name, _ in solutions] == [4, 4, 4]
    assert len(choose(solutions, None)) > 60


def test_an_entry_covers_what_it_names():
    mutant = next(m for m in mutants("right/x.py", "def f(x):\n    return x[1:] > 0\n") if ">=" in m.change)
    assert Equivalent("return x[1:] > 0 → return x[1:] >= 0", "why").covers(mutant)
    assert Equivalent("* → return x[1:] >= 0", "why", "right/*.py").covers(mutant)
    assert not Equivalent("return x[1:] > 0 → return x[1:] < 0", "why").covers(mutant)
    assert not Equivalent("*", "why", "right/other.py").covers(mutant)


def test_an_entry_without_a_reason_is_refused(tmp_path):
    (tmp_path / "equivalent.toml").write_text('[[mutant]]\nchange = "a → b"\nreason = " "\n')
    with pytest.raises(ExerciseFault, match="needs a reason"):
        read_equivalents(tmp_path)
    assert read_equivalents(tmp_path / "nothing") == ()


def test_a_wrong_solution_names_the_checks_it_fails():
    assert must_fail("# shows: x\n# fails: one_check, another_check\nx = 1\n") == (
        "one_check",
        "another_check",
    )
    assert must_fail("# shows: x\n") == ()
