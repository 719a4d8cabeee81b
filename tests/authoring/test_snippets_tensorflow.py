"""Calls that a student of TensorFlow can paste."""

from __future__ import annotations

import numpy as np

from grader.authoring.dialects import TENSORFLOW
from grader.authoring.expressions import log, sin, x
from grader.authoring.snippets import paste
from grader.authoring.student import Call, Student
from grader.sandbox import wire

Y = np.array([[1.0], [2.5]], np.float32)


class Holder:
    """The other side: it keeps whatever it is sent, and answers calls with nothing."""

    def __init__(self):
        self.made = 0

    def request(self, request):
        self.made += 1
        facts = {"tensor": True, "shape": (2, 1), "dtype": "float32", "value": None}
        return ("ok", None if request[0] == "call" else wire.Handle(self.made, "tensor", facts))


def test_arrays_are_those_of_tensorflow_with_the_dtype_where_it_is_not_the_usual_one():
    assert TENSORFLOW.exact(Y) == "tf.constant([[1.0], [2.5]])"
    assert TENSORFLOW.exact(Y.astype(np.float64)) == "tf.constant([[1.0], [2.5]], dtype=tf.float64)"
    assert TENSORFLOW.exact(np.array([1, 2])) == "tf.constant([1, 2], dtype=tf.int64)"
    assert TENSORFLOW.exact(np.array([1, 2], np.int32)) == "tf.constant([1, 2])"
    assert TENSORFLOW.exact(np.zeros((9, 9), np.float32)) == "tf.constant(0.0, shape=(9, 9))"
    assert TENSORFLOW.exact(np.zeros((0, 2), np.float32)) == "tf.zeros((0, 2))"
    wide = np.arange(100, dtype=np.float32).reshape(10, 10)
    assert TENSORFLOW.exact(wide) == "tf.reshape(tf.range(100, dtype=tf.float32), (10, 10))"
    assert TENSORFLOW.like(np.ones((9, 9))) == "tf.random.normal((9, 9), dtype=tf.float64)"
    assert TENSORFLOW.like(np.arange(99)) == "tf.random.uniform((99,), 0, 99, dtype=tf.int64)"


def test_gradients_come_from_a_tape():
    call = Call("loss", (Y, Y), {}, wrt=(0,), answered=True, result=Y)
    text, returned = paste([call], "tensorflow")
    assert text.splitlines() == [
        "leaf0 = tf.constant([[1.0], [2.5]])",
        "with tf.GradientTape() as tape:",
        "    tape.watch([leaf0])",
        "    result = loss(leaf0, tf.constant([[1.0], [2.5]]))",
        "tape.gradient(result, [leaf0])",
    ]
    assert returned == "tf.Tensor([[1.0], [2.5]])"


def test_what_an_update_changes_is_a_variable_and_nothing_else_is():
    student = Student(Holder(), {}, "tensorflow")
    param, other = student.tensor(Y, requires_grad=True, grad=Y), student.tensor(Y)
    call = Call("sgd", ([param], [Y], other), {}, answered=True, result=None)
    assert paste([call], "tensorflow")[0].splitlines() == [
        "t1 = tf.Variable(tf.constant([[1.0], [2.5]]))",
        "t2 = tf.constant([[1.0], [2.5]])",
        "sgd([t1], [tf.constant([[1.0], [2.5]])], t2)",
        "t1, t2",
    ]


def test_a_function_is_made_of_the_frameworks_own():
    student = Student(Holder(), {}, "tensorflow")
    f = student.function(sin(x) * log(2 + x**2))
    lines = {
        name: paste([Call("second_derivative", (f, Y), {})], name)[0].splitlines()[0]
        for name in ("tensorflow", "jax", "torch")
    }
    assert lines["tensorflow"] == "f1 = lambda x: tf.math.sin(x) * tf.math.log(2 + x**2)"
    assert lines["jax"] == "f1 = lambda x: jnp.sin(x) * jnp.log(2 + x**2)"
    assert lines["torch"] == "f1 = lambda x: torch.sin(x) * torch.log(2 + x**2)"
