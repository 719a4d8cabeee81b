"""Requests about a namespace and their answers: data for data, a handle for the rest, and no request that ends it."""

from __future__ import annotations

import collections
import enum
import socket
import threading

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from grader.sandbox import serve, wire
from grader.sandbox.frameworks import NumpyAdapter, TorchAdapter

torch.set_num_threads(1)


def session(**namespace) -> serve.Session:
    return serve.Session(namespace, TorchAdapter(torch))


def returned(value):
    """What arrives of a function's result on the other side."""
    verdict, answer = session(f=lambda: value).answer(("call", "f", (), {}))
    assert verdict == "ok"
    return wire.decode(wire.encode(answer))


class Colour(enum.IntEnum):
    RED = 1


class Text(str):
    pass


@pytest.mark.parametrize(
    "value", [None, True, 0, -(2**70), 1.5, "x", b"x", (1, [2, {"a": None}]), {1: 2}, [], ()]
)
def test_plain_values_come_as_they_are(value):
    assert returned(value) == value
    assert type(returned(value)) is type(value)


@pytest.mark.parametrize(
    ("value", "plain"),
    [(Colour.RED, 1), (Text("x"), "x"), (torch.Size([2, 3]), (2, 3)), (collections.OrderedDict(a=1), {"a": 1}),
     (collections.namedtuple("P", "a b")(1, 2), (1, 2)), (collections.defaultdict(int, a=1), {"a": 1})],
)  # fmt: skip
def test_subclasses_of_plain_types_come_as_the_plain_value(value, plain):
    assert returned(value) == plain
    assert type(returned(value)) is type(plain)


@pytest.mark.parametrize("dtype", list(wire.DTYPES))
def test_arrays_of_every_dtype_come_by_content(dtype):
    array = np.arange(6).reshape(2, 3).astype(dtype)
    assert returned(array) == wire.Array(dtype, (2, 3), array.tobytes())
    assert returned(array.T) == wire.Array(dtype, (3, 2), np.ascontiguousarray(array.T).tobytes())
    assert returned(array[0, 1]) == wire.Array(dtype, (), array[0, 1].tobytes())


def test_big_endian_arrays_are_turned():
    assert returned(np.array([1, 2], ">i4")) == wire.Array("int32", (2,), np.array([1, 2], "<i4").tobytes())


def test_a_tensor_comes_by_content_and_one_with_a_graph_as_a_handle_that_carries_it():
    assert returned(torch.ones(2)) == wire.Array("float32", (2,), np.ones(2, np.float32).tobytes())
    handle = returned(torch.ones(2, requires_grad=True) * 2)
    assert (handle.kind, handle.facts["tensor"], handle.facts["requires_grad"]) == ("Tensor", True, True)
    assert handle.facts["is_leaf"] is False
    assert handle.facts["value"] == wire.Array("float32", (2,), np.full(2, 2, np.float32).tobytes())


def test_half_precision_of_brains_comes_as_float32():
    assert returned(torch.ones(2, dtype=torch.bfloat16)).dtype == "float32"


@pytest.mark.parametrize(
    "value",
    [object(), {1, 2}, 1j, (n for n in range(3)), len, np.array([None]), np.array(["x"]), torch.zeros(1).expand(10**9),
     torch.eye(2).to_sparse(), np.zeros(3, [("a", int)]), np.datetime64("2020-01-01"), {(1, 2): 3}, 10**5000, np.longdouble(1)],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_everything_else_stays_there(value):
    assert type(returned(value)) is wire.Handle


def test_a_container_inside_itself_or_too_large_stays_there():
    loop: list = []
    loop.append(loop)
    assert returned([0.0] * (serve.MAX_ANSWERED + 1)).kind == "list"
    deep = returned(loop)
    for _ in range(16):
        (deep,) = deep
    assert type(deep) is wire.Handle


def test_texts_are_cut():
    assert len(returned("x" * (2 << 20))) == 1 << 20


def test_handles_can_be_called_iterated_and_read():
    class Net:
        width = 3

        def __call__(self, x):
            return x + 1

        def halves(self, n):
            return (i / 2 for i in range(n))

    here = session(Net=Net)
    _, net = here.answer(("call", "Net", (), {}))
    assert here.answer(("call", net, (1,), {})) == ("ok", 2)
    assert here.answer(("attribute", net, "width")) == ("ok", 3)
    _, halves = here.answer(("method", net, "halves", (3,), {}))
    _, (iterator, items, ended) = here.answer(("iterate", halves, 2))
    assert (items, ended) == ([0.0, 0.5], False)
    assert here.answer(("portion", iterator, 2)) == ("ok", ([1.0], True))
    assert here.answer(("value", "Net.width")) == ("ok", 3)


def test_items_are_copied_when_they_are_served():
    def reuses():
        buffer = np.zeros(1)
        for number in range(3):
            buffer[0] = number
            yield buffer

    here = session(f=reuses)
    _, generator = here.answer(("call", "f", (), {}))
    _, (_, items, ended) = here.answer(("iterate", generator, 9))
    assert [np.frombuffer(item.data)[0] for item in items] == [0, 1, 2]
    assert ended


def test_a_portion_of_large_items_is_cut_short():
    here = session(f=lambda: iter([np.zeros(1 << 20)] * 5))
    _, iterator = here.answer(("call", "f", (), {}))
    _, (items, ended) = here.answer(("portion", iterator, 5))
    assert len(items) == 1
    assert not ended


def test_an_iterator_that_has_ended_is_let_go():
    here = session(f=lambda: iter(()))
    _, served = here.answer(("call", "f", (), {}))
    _, (_, items, ended) = here.answer(("iterate", served, 1))
    assert (items, ended) == ([], True)
    assert list(here.objects) == [served.id]


def test_repeated_calls_come_in_one_answer_each_item_copied_when_it_is_served():
    def reuses(n):
        buffer = np.zeros(1)
        for number in range(n):
            buffer[0] = number
            yield buffer

    here = session(f=reuses, double=lambda x: 2 * x)
    assert here.answer(("repeat", "double", [(1,), (2,), (5,)], {}, None)) == ("ok", [2, 4, 10])
    _, served = here.answer(("repeat", "f", [(3,), (0,), (9,)], {}, 4))
    assert [[np.frombuffer(item.data)[0] for item in items] for items in served] == [
        [0, 1, 2],
        [],
        [0, 1, 2, 3],
    ]


def test_repeated_calls_with_large_results_are_answered_in_portions():
    here = session(f=lambda n: np.zeros(1 << 20))
    _, results = here.answer(("repeat", "f", [(1,)] * 5, {}, None))
    assert len(results) == 1


def test_what_a_repeated_call_raises_is_the_answer():
    here = session(f=lambda n: 1 / n)
    verdict, raised = here.answer(("repeat", "f", [(1,), (0,)], {}, None))
    assert (verdict, raised["type"]) == ("raised", "ZeroDivisionError")


def test_backward_adds_gradients_of_a_weighted_sum():
    here = session(f=lambda w: 2 * w)
    _, w = here.answer(
        ("tensor", wire.Array("float32", (2,), np.float32([1, 2]).tobytes()), {"requires_grad": True})
    )
    weights = wire.Array("float32", (2,), np.float32([3, 5]).tobytes())
    _, y = here.answer(("call", "f", (w,), {}))
    for times in (1, 2):
        if times == 2:
            _, y = here.answer(("call", "f", (w,), {}))
        assert here.answer(("backward", y, weights)) == ("ok", None)
        assert torch.equal(here.objects[w.id].grad, times * torch.tensor([6.0, 10.0]))


def test_a_reset_forgets_all_handles_and_seeds_all_generators():
    import random

    here = session(f=lambda: (random.random(), np.random.rand(), torch.rand(1).item(), np.random.default_rng().random()),
                   g=object)  # fmt: skip
    _, handle = here.answer(("call", "g", (), {}))
    draws = []
    for seed in (5, 5, 6):
        here.answer(("reset", seed))
        draws.append(here.answer(("call", "f", (), {}))[1])
    assert draws[0] == draws[1]
    assert all(one != other for one, other in zip(draws[0], draws[2], strict=True))
    assert here.answer(("call", handle, (), {}))[0] == "refused"


@pytest.mark.parametrize(
    "request_",
    [
        ("call", "missing", (), {}),
        ("value", "f.missing"),
        ("nonsense",),
        ("call", wire.Handle(99, "", {}), (), {}),
    ],
)
def test_a_request_for_what_is_not_there_is_refused(request_):
    assert session(f=int).answer(request_)[0] == "refused"


@pytest.mark.parametrize(
    "error", [ValueError("x"), SystemExit(3), KeyboardInterrupt(), RecursionError(), StopIteration(5)]
)
def test_an_exception_is_told_by_name_and_message(error):
    def f():
        raise error

    verdict, details = session(f=f).answer(("call", "f", (), {}))
    assert verdict == "raised"
    assert details["type"] == type(error).__name__
    assert details["message"] == str(error)
    wire.encode(details)


def test_an_exception_whose_message_cannot_be_read_is_told():
    class Bad(Exception):
        def __str__(self):
            raise SystemExit

    def f():
        raise Bad

    assert session(f=f).answer(("call", "f", (), {}))[1]["message"] == "(its message could not be read)"


@given(st.recursive(st.none() | st.integers() | st.text() | st.builds(wire.Handle, st.integers(0, 9), st.text(), st.just({})),
                    lambda inner: st.lists(inner).map(tuple), max_leaves=6))  # fmt: skip
def test_no_request_ends_the_server(request_):
    reply = session(f=int).answer(request_)
    assert reply[0] in ("ok", "raised", "refused")


def test_gradients_are_pulled_back_through_a_call():
    x = wire.Array("float64", (3,), np.array([1.0, 2.0, 3.0]).tobytes())
    weights = wire.Array("float64", (3,), np.array([1.0, 0.0, 2.0]).tobytes())
    here = session(
        square=lambda t: t**2,
        cut=lambda t: (t**2).detach(),
        ignores=lambda t: torch.ones(2, requires_grad=True),
    )
    verdict, (value, gradients, tracked, shape) = here.answer(("gradient", "square", (x,), {}, (0,), weights))
    assert verdict == "ok"
    assert np.frombuffer(value.data).tolist() == [1, 4, 9]
    assert np.frombuffer(gradients[0].data).tolist() == [2, 0, 12]
    assert (tracked, shape) == (True, (3,))
    assert here.answer(("gradient", "cut", (x,), {}, (0,), None))[1][1:3] == ((None,), False)
    assert here.answer(("gradient", "ignores", (x,), {}, (0,), None))[1][1:3] == ((None,), True)


def test_a_tensor_is_made_read_and_changed_in_place():
    here = session(add=lambda t: t.detach().add_(1))
    array = wire.Array("float32", (2,), np.zeros(2, np.float32).tobytes())
    _, handle = here.answer(("tensor", array, {"requires_grad": True, "grad": array}))
    here.answer(("call", "add", (handle,), {}))
    _, state = here.answer(("read", handle))
    assert np.frombuffer(state["value"].data, np.float32).tolist() == [1, 1]
    assert np.frombuffer(state["grad"].data, np.float32).tolist() == [0, 0]
    assert (state["requires_grad"], state["is_leaf"], state["shape"], state["dtype"]) == (
        True,
        True,
        (2,),
        "float32",
    )


def test_served_over_a_socket_until_it_closes():
    ours, theirs = socket.socketpair()
    here = session(f=lambda: [np.zeros(1 << 21)] * 5, g=lambda: 1)
    server = threading.Thread(target=serve.serve, args=(theirs, here))
    server.start()
    with ours:
        for request, expected in [(("call", "g", (), {}), ("ok", 1)), (("call", "f", (), {}), "refused"),
                                  (("call", "g", (), {}), ("ok", 1))]:  # fmt: skip
            ours.sendall(wire.frame(request))
            reply = wire.receive(ours)
            assert expected in (reply, reply[0])
    server.join(5)
    assert not server.is_alive()
    theirs.close()


def test_without_a_framework_there_are_arrays_and_no_gradients():
    here = serve.Session({"f": lambda x: 2 * x}, NumpyAdapter())
    array = wire.Array("float64", (2,), np.ones(2).tobytes())
    assert here.answer(("call", "f", (array,), {})) == (
        "ok",
        wire.Array("float64", (2,), np.full(2, 2.0).tobytes()),
    )
    assert here.answer(("gradient", "f", (array,), {}, (0,), None))[0] in ("refused", "raised")


def test_the_cell_that_defines_a_name():
    """Of a function, of a class by its methods, and of what wraps one; what is not called has none."""
    import functools

    source = "def f(): ...\nclass C:\n    size = 3\n    def m(self): ...\ng = lambda: 0\nclass Empty: ..."
    namespace: dict = {"functools": functools}
    exec(compile(source, "cell-7", "exec"), namespace)
    exec(
        "p = functools.partial(f)\nw = functools.wraps(f)(lambda: 1)\no = C()\nn = 3\nb = len\ne = Empty",
        namespace,
    )
    mine = serve.Session(namespace, NumpyAdapter(), lambda filename: 7 if filename == "cell-7" else None)
    cells = {name: (facts := mine.answer(("describe", name))[1]) and facts["cell"] for name in "fCgpwonbe"}
    assert cells == {"f": 7, "C": 7, "g": 7, "p": 7, "w": 7, "o": None, "n": None, "b": None, "e": None}
