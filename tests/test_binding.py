"""Which name of a notebook answers for which name of the contract."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.binding import bind, parse_bindings
from grader.course import Course, Exercise, FunctionContract
from grader.errors import UsageError
from grader.sandbox.describe import describe

SGD = FunctionContract("sgd", ("params", "lr", "batch_size"), aliases=("minibatch_sgd", "SGD"))
LOSS = FunctionContract("squared_loss", ("y_hat", "y"))
INIT = FunctionContract("init_params", ("num_inputs", "sigma"), optional=frozenset({"sigma"}))


def exercise(*functions: FunctionContract) -> Exercise:
    aliases = {"lr": ("learning_rate", "eta"), "batch_size": ("bs",), "y_hat": ("prediction",)}
    return Exercise("x", "X", Path("x"), functions, aliases, 30.0)


def facts(source: str) -> dict:
    """What a notebook of this source tells of its names: by the worker's own `describe`."""
    namespace: dict = {}
    exec(source, namespace)
    names = {name: value for name, value in namespace.items() if not name.startswith("_")}
    return {name: describe(value, lambda file: 3) for name, value in names.items()}


def bound(source: str, *functions: FunctionContract, taken: frozenset[str] = frozenset(), **chosen: str):
    contracts = {name: FunctionContract(name, ()) for name in taken} | {f.name: f for f in functions}
    return bind(exercise(*functions), facts(source), chosen, contracts)


def test_the_contracts_own_name_comes_first():
    found = bound(
        "def sgd(params, lr, batch_size): pass\ndef minibatch_sgd(params, lr, batch_size): pass", SGD
    )
    assert found.attempted
    assert found.problem == ""
    assert (found.bindings["sgd"].bound_to, found.bindings["sgd"].how, found.bindings["sgd"].cell) == (
        "sgd",
        "name",
        3,
    )


def test_an_alias_that_can_be_called_is_taken():
    found = bound("SGD = 5\ndef minibatch_sgd(params, lr, batch_size): pass", SGD)
    assert (found.bindings["sgd"].bound_to, found.bindings["sgd"].how) == ("minibatch_sgd", "alias")


@pytest.mark.parametrize("name", ["squard_loss", "sqaured_loss", "squared_losss", "Squared_loss"])
def test_a_misspelling_is_recognised(name):
    found = bound(f"def {name}(y_hat, y): pass", LOSS)
    assert (found.bindings["squared_loss"].bound_to, found.bindings["squared_loss"].how) == (name, "misspelt")


@pytest.mark.parametrize(
    "source", ["def loss(a, b): pass", "def mean_loss(a, b): pass", "squared_losss = 5", "x = 1"]
)
def test_what_is_only_alike_is_not(source):
    found = bound(source, LOSS)
    assert not found.attempted
    assert found.problem == ""


def test_another_contracts_name_is_never_a_misspelling():
    found = bound("def squared_los(a, b): pass", LOSS, taken=frozenset({"squared_los"}))
    assert not found.attempted


def test_what_the_user_says_goes_before_everything():
    found = bound(
        "def sgd(params, lr, batch_size): pass\ndef mine(params, lr, batch_size): pass", SGD, sgd="mine"
    )
    assert (found.bindings["sgd"].bound_to, found.bindings["sgd"].how) == ("mine", "bind")


def test_a_name_that_the_user_gave_and_is_not_there_is_said():
    found = bound("def sgd(params, lr, batch_size): pass", SGD, sgd="mine")
    assert not found.attempted
    assert found.problem == "the notebook defines no mine"


@pytest.mark.parametrize(
    ("parameters", "order"),
    [
        ("params, lr, batch_size", None),
        ("a, b, c", None),
        ("lr, params, batch_size", (1, 0, 2)),
        ("bs, eta, params", (2, 1, 0)),
        ("batch_size, learning_rate, params=None", (2, 1, 0)),
        ("lr, params, n", None),
        ("lr, lr2, params", None),
        ("params, lr, batch_size, momentum=0", None),
        ("*arguments", None),
        ("params, *rest", None),
    ],
)
def test_arguments_in_another_order_are_recognised_by_their_names(parameters, order):
    found = bound(f"def sgd({parameters}): pass", SGD)
    assert found.problem == ""
    assert found.bindings["sgd"].order == order


@pytest.mark.parametrize(
    ("parameters", "says"),
    [("", "sgd takes 0 parameters ()"), ("params", "sgd takes 1 parameter (params)"),
     ("a, b, c, d", "takes 4 parameters (a, b, c, d)"), ("params, lr, batch_size, *, momentum", "takes 4 parameters")],
)  # fmt: skip
def test_a_wrong_number_of_parameters_is_told(parameters, says):
    found = bound(f"def sgd({parameters}): pass", SGD)
    assert found.attempted
    assert says in found.problem
    assert "sgd(params, lr, batch_size)" in found.problem


@pytest.mark.parametrize("parameters", ["num_inputs", "num_inputs, sigma", "num_inputs, sigma=0.01", "n"])
def test_an_optional_parameter_may_be_left_out(parameters):
    assert bound(f"def init_params({parameters}): pass", INIT).problem == ""


@pytest.mark.parametrize(
    ("value", "says"), [("5", "an int"), ("'x'", "a str"), ("None", "a NoneType"), ("[1]", "a list")]
)
def test_a_name_that_is_no_function_is_told(value, says):
    found = bound(f"sgd = {value}", SGD)
    assert found.attempted
    assert found.problem == f"sgd is {says}; the exercise asks for a function sgd(params, lr, batch_size)"


@pytest.mark.parametrize("source", ["sgd = lambda params, lr, batch_size: None",
    "import functools\nsgd = functools.partial(print)",
    "class sgd:\n    def __init__(self, params, lr, batch_size): pass", "sgd = max",
    "class S:\n    def __call__(self, params, lr, batch_size): pass\nsgd = S()",
    "import functools\ndef f(params, lr, batch_size): pass\nsgd = functools.wraps(f)(lambda *a: f(*a))"])  # fmt: skip
def test_whatever_can_be_called_will_do(source):
    found = bound(source, SGD)
    assert found.attempted
    assert found.problem == ""


def test_one_of_two_functions_is_an_attempt_with_a_problem():
    found = bound("def sgd(params, lr, batch_size): pass", SGD, LOSS)
    assert found.attempted
    assert found.problem == "the notebook defines no squared_loss"


def test_facts_that_make_no_sense_are_no_crash():
    """Facts come from the student's process."""
    for nonsense in (
        {},
        {"callable": True},
        {"callable": 5, "parameters": 7, "cell": "x"},
        {"callable": True, "parameters": None},
    ):
        assert bind(exercise(SGD), {"sgd": nonsense}, {}, {}).attempted


COURSE = Course(Path(), {"x": exercise(SGD, LOSS)})


def test_bindings_are_read_from_the_command_line():
    assert parse_bindings(["sgd=mine", "squared_loss=Net.loss"], COURSE) == {
        "sgd": "mine",
        "squared_loss": "Net.loss",
    }


@pytest.mark.parametrize("entry", ["sgd", "sgd=", "=x", "sgd=a b", "sgd=1", "a b=c", "", "nobody=mine"])
def test_a_binding_that_makes_no_sense_is_refused(entry):
    with pytest.raises(UsageError, match="--bind"):
        parse_bindings([entry], COURSE)
