"""Calls that a student of MXNet can paste: gradients are attached, and what needs a graph is recorded."""

from __future__ import annotations

import numpy as np

from grader.authoring.dialects import MXNET
from grader.authoring.snippets import INSTEAD, paste
from grader.authoring.student import Call, Remote, RemoteTensor, Student
from grader.sandbox import wire

Y = np.array([[1.0], [2.5]], np.float32)
NOBODY = Student(connection=None, bindings={})  # type: ignore[arg-type]


def test_arrays_are_those_of_mxnet_whose_default_is_float32():
    assert MXNET.exact(Y) == "mx.np.array([[1.0], [2.5]])"
    assert MXNET.exact(Y.astype(np.float64)) == "mx.np.array([[1.0], [2.5]], dtype='float64')"
    assert MXNET.exact(np.array([1, 2])) == "mx.np.array([1, 2], dtype='int64')"
    assert MXNET.exact(np.arange(81).reshape(9, 9)) == "mx.np.arange(81, dtype='int64').reshape((9, 9))"
    assert MXNET.exact(np.zeros((9, 9), np.float32)) == "mx.np.full((9, 9), 0.0)"


def test_mxnet_is_imported_under_the_name_that_the_text_uses():
    text, returned = paste([Call("loss", (Y,), {}, answered=True, result=Y)], "mxnet")
    assert text.splitlines() == ["import mxnet as mx", "loss(mx.np.array([[1.0], [2.5]]))"]
    assert returned == "array([[1.0], [2.5]])"
    assert paste([Call("mean_loss_lr", (0.1, 3), {})], "mxnet")[0] == "mean_loss_lr(0.1, 3)"


def test_a_large_random_array_is_said_to_be_another():
    drawn = np.random.default_rng(0).normal(size=(9, 9)).astype(np.float32)
    text, returned = paste([Call("loss", (drawn,), {}, answered=True, result=np.zeros(90))], "mxnet")
    assert text.splitlines()[1:] == [INSTEAD, "x1 = mx.np.random.normal(0, 1, (9, 9))", "loss(x1)"]
    assert returned == ""


def test_gradients_are_attached_and_the_call_is_recorded():
    assert paste([Call("loss", (Y, Y), {}, wrt=(0,))], "mxnet")[0].splitlines()[1:] == [
        "leaf0 = mx.np.array([[1.0], [2.5]])",
        "leaf0.attach_grad()",
        "with mx.autograd.record():",
        "    result = loss(leaf0, mx.np.array([[1.0], [2.5]])).sum()",
        "result.backward()",
        "leaf0.grad",
    ]


def test_a_parameter_holds_its_gradient():
    facts = {"shape": (2, 1), "dtype": "float32", "requires_grad": True, "is_leaf": True, "value": None}
    origin = ("tensor", Y, {"requires_grad": True, "grad": 2 * Y})
    parameter = RemoteTensor(NOBODY, wire.Handle(1, "ndarray", facts), origin)
    text, _ = paste([Call("sgd", ([parameter], 0.1, 2), {}, answered=True)], "mxnet")
    assert text.splitlines()[1:] == [
        "t1 = mx.np.array([[1.0], [2.5]])",
        "t1.attach_grad()",
        "t1.grad[:] = mx.np.array([[2.0], [5.0]])",
        "sgd([t1], 0.1, 2)",
        "t1",
    ]


def test_a_layer_is_gluons():
    layer = Remote(NOBODY, wire.Handle(1, "Dense", {}), ("linear", Y.T, Y[0]))
    text, _ = paste([Call("weight_gradient", (layer, Y, Y), {}, answered=True, result=Y)], "mxnet")
    assert text.splitlines()[1:5] == [
        "layer1 = mx.gluon.nn.Dense(1, in_units=2)",
        "layer1.initialize()",
        "layer1.weight.set_data(mx.np.array([[1.0, 2.5]]))",
        "layer1.bias.set_data(mx.np.array([1.0]))",
    ]
