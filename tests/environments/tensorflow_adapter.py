"""What the adapter of TensorFlow promises, asserted in an interpreter that has it: run by test_tensorflow.py, by path.

Its first argument is the checkout, of which only the sandbox is imported: the grader is not installed in that environment.
"""

import sys

sys.path.insert(0, sys.argv[1])

import numpy as np
import tensorflow as tf

from grader.sandbox import detect, tensorflow_arrays, wire

ADAPTER = tensorflow_arrays.loaded()


def wired(array):
    array = np.asarray(array)
    return wire.Array(array.dtype.name, array.shape, array.tobytes())


def plain(array):
    return None if array is None else np.frombuffer(array.data, array.dtype).reshape(array.shape).tolist()


def draws():
    unseeded = tf.random.Generator.from_non_deterministic_state()
    generators = tf.random.get_global_generator(), unseeded
    return [float(tf.random.normal([])), np.random.rand(), *(float(one.normal([])) for one in generators)]


def arrays_come_back_bit_for_bit():
    for array in (
        np.float32([[1, 2]]),
        np.float64(3.5),
        np.int64([1, 2]),
        np.array([True]),
        np.zeros((0, 2), "f4"),
    ):
        assert ADAPTER.tensor_out(ADAPTER.tensor(wired(array))) == wired(array)
    assert plain(ADAPTER.tensor_out(tf.constant([1.5], tf.bfloat16))) == [1.5]
    assert plain(ADAPTER.tensor_out(tf.Variable([2.0]))) == [2.0]
    assert ADAPTER.tensor_out(tf.constant("text")) is None
    assert ADAPTER.tensor_out(tf.zeros((5 << 20, 1))) is None  # too large to be sent


def the_same_seed_gives_the_same_draws_of_all_generators():
    for seed in (0, 7, 2**32, 2**63 - 1, 2**64 - 1):
        ADAPTER.seed(seed)
        first = draws()
        ADAPTER.seed(seed)
        assert draws() == first
        ADAPTER.seed(seed ^ 1)
        assert all(a != b for a, b in zip(draws(), first, strict=True))


def generators_are_brought_back():
    def sequence(disturbed):
        tf.random.set_seed(5)
        own = tf.random.get_global_generator()
        found = [float(tf.random.normal([])), float(own.normal([]))]
        if disturbed:
            restore = tensorflow_arrays.keep_generators()
            ADAPTER.seed(9)
            draws()
            restore()
        assert tf.random.get_global_generator() is own
        return [*found[:1], float(tf.random.normal([])), float(tf.random.uniform([]))]

    assert sequence(False) == sequence(True)


def gradients_are_those_of_the_weighted_sum():
    leaves = [
        ADAPTER.tensor(wired(np.float32([[1], [2]])), True),
        ADAPTER.tensor(wired(np.float32([1])), True),
    ]
    weights = wired(np.float32([[1], [5]]))
    _, gradients, tracked = ADAPTER.pull_back(lambda w, b: tf.gather(w, [0, 0]) * 2 + b, leaves, weights)
    assert tracked and [plain(ADAPTER.tensor_out(one)) for one in gradients] == [[[12.0], [0.0]], [6.0]]
    _, gradients, tracked = ADAPTER.pull_back(lambda w, b: w + 1, leaves, weights)
    assert tracked and gradients[1] is None
    for lost in (lambda w, b: tf.constant(w.numpy()), lambda w, b: 3.0, lambda w, b: tf.argmax(w)):
        assert ADAPTER.pull_back(lost, leaves, None)[1:] == ([None, None], False)


def an_update_changes_variables_in_place():
    leaf = ADAPTER.tensor(wired(np.float32([1, 2])), True, wired(np.float32([10, 20])))
    variable = ADAPTER.parameter(leaf)
    assert ADAPTER.parameter(leaf) is variable
    variable.assign_sub(0.5 * ADAPTER.gradient(leaf))
    assert ADAPTER.replace([leaf], "whatever came back")
    state = ADAPTER.read(leaf)
    assert (plain(state["value"]), state["grad"], state["requires_grad"]) == ([-4.0, -8.0], None, True)
    leaf.mul(tf.constant([1.0, 5.0])).sum().backward()
    leaf.sum().backward()
    assert plain(ADAPTER.read(leaf)["grad"]) == [2.0, 6.0]


def a_model_is_stepped_as_a_training_loop_does_it():
    layer = ADAPTER.linear(wired(np.float32([[1, 2]])), wired(np.float32([3])))
    ADAPTER.seed(0)
    result = ADAPTER.recorded(layer, layer, (tf.constant([[1.0, 1.0]]),), {})
    assert plain(ADAPTER.tensor_out(result)) == [[6.0]] and ADAPTER.has_graph(result)
    result.mul(tf.constant([[2.0]])).sum().backward()
    optimizer = tf.keras.optimizers.SGD(0.25)
    ADAPTER.method(optimizer, "step")()
    assert [values.tolist() for values in layer.get_weights()] == [[[0.5], [1.5]], [2.5]]
    ADAPTER.method(optimizer, "zero_grad")()
    ADAPTER.method(optimizer, "step")()  # nothing waits any more
    assert layer.get_weights()[1].tolist() == [2.5]
    frozen = tf.keras.layers.Dense(1, trainable=False)
    result = ADAPTER.recorded(frozen, frozen, (tf.constant([[1.0, 1.0]]),), {})
    assert not ADAPTER.has_graph(result)


def functions_are_made_of_expressions():
    tree = ("add", ("mul", ("const", 3.0), ("pow", ("x",), ("const", 2.0))), ("log", ("x",)))
    values = ADAPTER.function(tree)(tf.constant([1.0, 2.0], tf.float64))
    assert np.allclose(values, [3, 12 + np.log(2)])


def a_notebook_in_tensorflow_is_found_out():
    assert detect.framework_of({"f": eval("lambda x: tf.abs(x)", {"tf": tf}), "tf": tf}) == "tensorflow"
    assert detect.framework_of({"w": tf.Variable(1.0)}) == "tensorflow"


for promise in [
    arrays_come_back_bit_for_bit,
    the_same_seed_gives_the_same_draws_of_all_generators,
    generators_are_brought_back,
    gradients_are_those_of_the_weighted_sum,
    an_update_changes_variables_in_place,
    a_model_is_stepped_as_a_training_loop_does_it,
    functions_are_made_of_expressions,
    a_notebook_in_tensorflow_is_found_out,
]:
    promise()
    print("kept:", promise.__name__)
