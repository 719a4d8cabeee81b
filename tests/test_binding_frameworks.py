"""Bindings of notebooks in JAX: updates that return the new parameters, random keys, exercises that are not asked there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from grader.authoring.calling import reorder
from grader.authoring.values import RandomKey
from grader.binding import bind
from grader.course import Exercise, Form, FunctionContract, read_course, read_exercise
from grader.errors import ExerciseFault
from grader.model import GRADIENTS
from grader.sandbox.describe import describe

STEP = Form(frozenset({"jax"}), ("params", "grads", "lr", "batch_size"), "params", "grads")
SGD = FunctionContract("sgd", ("params", "lr", "batch_size"), forms=(STEP,))
DATA = FunctionContract("data_iter", ("batch_size", "features", "labels"))
ALIASES = {"grads": ("gradients",), "lr": ("eta",)}


def bound(
    source: str, function: FunctionContract, framework: str = "jax", judged_in=frozenset({"torch", "jax"})
):
    exercise = replace(Exercise("x", "X", Path("x"), (function,), ALIASES, 30.0), frameworks=judged_in)
    namespace: dict = {}
    exec(source, namespace)
    names = {n: describe(v, lambda file: 3) for n, v in namespace.items() if not n.startswith("_")}
    return bind(exercise, names, {}, {function.name: function}, framework)


def test_an_update_is_given_the_gradients_in_jax_and_nowhere_else():
    source = "def sgd(params, grads, lr, batch_size): pass"
    found = bound(source, SGD)
    assert found.problem == ""
    assert (found.bindings["sgd"].takes, found.bindings["sgd"].updates) == ((0, GRADIENTS, 1, 2), 0)
    assert "the exercise asks for sgd(params, lr, batch_size)" in bound(source, SGD, "torch").problem


def test_its_arguments_may_come_in_another_order():
    found = bound("def sgd(gradients, params, batch_size, eta): pass", SGD)
    assert found.bindings["sgd"].takes == (GRADIENTS, 0, 2, 1)
    assert found.bindings["sgd"].order is None


def test_one_without_gradients_is_told_the_form_that_is_asked_for():
    assert "asks for sgd(params, grads, lr, batch_size)" in bound("def sgd(params): pass", SGD).problem


@pytest.mark.parametrize(
    ("parameters", "key"),
    [
        ("batch_size, features, labels, key", (3, "key")),
        ("rng_key, batch_size, features, labels", (0, "rng_key")),
        ("batch_size, features, labels, *, rng=None", (-1, "rng")),
        ("batch_size, features, labels", None),
    ],
)
def test_a_random_key_is_no_argument_of_the_contract(parameters, key):
    found = bound(f"def data_iter({parameters}): pass", DATA)
    assert found.problem == ""
    assert found.bindings["data_iter"].key == key


def test_a_model_may_want_a_source_of_keys_behind_a_metaclass_that_hides_what_its_class_takes():
    """As Flax's nnx does: its metaclass takes anything and passes it on."""
    source = (
        "class Meta(type):\n"
        "    def __call__(cls, *args, **kwargs):\n"
        "        return super().__call__(*args, **kwargs)\n"
        "class Model(metaclass=Meta):\n"
        "    def __init__(self, lr, rngs): pass\n"
        "    def forward(self, X): pass"
    )
    found = bound(source, FunctionContract("Model", ("lr",)))
    assert found.problem == ""
    assert found.bindings["Model"].key == (1, "rngs")
    assert reorder((0.1,), found.bindings["Model"]) == (0.1, RandomKey("rngs"))


def test_outside_jax_a_fourth_argument_is_one_too_many():
    assert bound("def data_iter(batch_size, features, labels, key): pass", DATA, "torch").problem


def test_an_exercise_that_is_not_asked_in_a_framework_is_not_attempted_there():
    found = bound("def sgd(params, lr, batch_size): pass", SGD, judged_in=frozenset({"torch"}))
    assert not found.attempted
    assert found.problem == "this exercise is not judged in notebooks that use jax"


def test_the_course_says_which_exercises_are_asked_in_jax():
    exercises = read_course().exercises.values()
    assert all("torch" in exercise.frameworks for exercise in exercises)
    solved = {exercise.name for exercise in exercises if (exercise.folder / "jax").is_dir()}
    assert solved <= {exercise.name for exercise in exercises if "jax" in exercise.frameworks}
    assert {"sgd", "minibatches", "training"} <= solved


@pytest.mark.parametrize(
    ("form", "complaint"),
    [
        ('frameworks = ["theano"]\nparameters = ["params", "grads"]', "no framework theano"),
        ('frameworks = ["jax"]\nparameters = ["grads"]', "a form takes params and the gradients"),
    ],
)
def test_a_form_that_makes_no_sense_is_the_exercises_fault(tmp_path, form, complaint):
    text = f'title = "X"\n[[functions]]\nname = "sgd"\nparameters = ["params"]\n[[functions.forms]]\n{form}\n'
    (tmp_path / "exercise.toml").write_text(text + 'updates = "params"\ngradients = "grads"\n')
    with pytest.raises(ExerciseFault, match=complaint):
        read_exercise(tmp_path)
