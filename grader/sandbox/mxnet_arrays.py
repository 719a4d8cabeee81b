"""The adapter for MXNet: arrays change in place, and operations are recorded only where that is asked for.

Three things are its own. A graph exists for what ran under `autograd.record()`, so a check's calls of models and of tensors'
methods run there, as in a training loop; functions of the contract are called as a cell calls them. A backward pass writes
over the gradient that it finds (`grad_req="write"`), so nothing has to be cleared. And an optimizer's `step` takes a size.

MXNet's last release is 1.9.1: the words of its errors, by which a missing graph is told, will not change.
"""

import contextlib
import inspect
import sys

from .frameworks import MAX_VALUE, NumpyAdapter, _compile

OTHER_DTYPES = {"int16": "int32", "uint16": "int32", "uint32": "int64", "uint64": "int64"}  # which it has not
# What a backward pass says where nothing that is recorded leads from an array that has a gradient.
NO_GRAPH = ("not in a computational graph", "any container is empty", "no inputs in computation graph")


class MxnetAdapter(NumpyAdapter):
    """MXNet on the CPU: arrays of `mxnet.np`, and those of `mxnet.nd` where the notebook has not called `npx.set_np()`."""

    name = "mxnet"

    def __init__(self, mx):
        super().__init__()
        self.mx, self.autograd = mx, mx.autograd
        self.recording = True
        self.tensors = (mx.nd.NDArray, mx.gluon.Parameter)  # mx.np.ndarray is an NDArray

    def seed(self, seed):
        super().seed(seed)
        self.mx.random.seed(seed % (1 << 31))

    @contextlib.contextmanager
    def no_graph(self):
        self.recording = False
        try:
            yield
        finally:
            self.recording = True

    def recorded(self, owner, function, args, kwargs):
        """A model's caller records, not the model; but not while parameters are changed, which MXNet then refuses."""
        with self.autograd.record() if self.recording else self.autograd.pause():
            return function(*args, **kwargs)

    def is_tensor(self, value):
        return isinstance(value, self.tensors)

    def array_of(self, value):
        """The array of a tensor; a layer's parameter holds one. Raises MXNet's own error where it has no values yet."""
        return value.data() if isinstance(value, self.mx.gluon.Parameter) else value

    def has_graph(self, value):
        value = self.array_of(value)
        return self._is_leaf(value) if value.grad is not None else self._is_recorded(value)

    def _is_leaf(self, value):
        """Whether a backward pass fills the gradient that is attached: `grad_req="null"` prevents it. Tried; all is as it was."""
        kept, fresh = value.grad.copy(), value._fresh_grad
        with self.autograd.record():
            same = value * 1
        try:
            same.backward()
        except self.mx.MXNetError:
            return False
        _write(value.grad, kept)
        value._fresh_grad = fresh
        return True

    def _is_recorded(self, value):
        """Whether a backward pass from here would reach a gradient. Tried, with zeros, where the array was recorded at all."""
        try:
            self.autograd.get_symbol(value)
        except self.mx.MXNetError:
            return False
        try:
            with self.autograd.pause():
                library = self.mx.np if isinstance(value, self.mx.np.ndarray) else self.mx.nd
                value.backward(library.zeros_like(value), retain_graph=True)
        except self.mx.MXNetError as error:
            return not _tells_no_graph(error)
        return True

    def array_in(self, array):
        mx, values = self.mx, super().array_in(array)
        dtype = OTHER_DTYPES.get(array.dtype, array.dtype)
        if mx.util.is_np_array():
            return mx.np.array(values, dtype=dtype)
        mx.util.set_np_shape(
            True
        )  # else an array without dimensions, or without elements, is one of unknown shape
        return mx.nd.array(values, dtype=dtype)

    def tensor(self, array, requires_grad=False, grad=None, strided=False):
        """`strided` has no meaning here: MXNet's arrays are contiguous."""
        result = self.array_in(array)
        if requires_grad:
            result.attach_grad()
            if grad is not None:
                _write(result.grad, self.array_in(grad))
        return result

    def tensor_out(self, value):
        """A wire array of the values. None for sparse ones."""
        value = self.array_of(value)
        if value.stype != "default":
            return None
        if value.size * self.np.dtype(value.dtype).itemsize > MAX_VALUE:
            return None
        return self.array_out(value.asnumpy())

    def facts(self, value):
        """What a handle to a tensor says of it. Only a leaf has a gradient attached."""
        value = self.array_of(value)
        leaf = value.grad is not None
        tracked = self.has_graph(value)
        return {"tensor": True, "shape": tuple(value.shape), "dtype": self.np.dtype(value.dtype).name,
                "requires_grad": tracked, "is_leaf": leaf or not tracked}  # fmt: skip

    def read(self, value):
        value = self.array_of(value)
        grad = value.grad
        return dict(
            self.facts(value),
            value=self.tensor_out(value),
            grad=None if grad is None else self.tensor_out(grad),
        )

    def method(self, owner, name):
        """A method as checks name it, after PyTorch, of a tensor, a `gluon.Trainer`, or an optimizer of the notebook's own."""
        if self.is_tensor(owner) and name in ("mul", "copy_"):
            array = self.array_of(owner)
            return {"mul": lambda other: array * other.astype(array.dtype),
                    "copy_": lambda other: _write(array, other.astype(array.dtype))}[name]  # fmt: skip
        if name == "step" and _takes_a_size(owner.step):
            return lambda: owner.step(1)  # the loss has averaged over the batch
        if name == "zero_grad" and not hasattr(owner, name):
            return lambda: None  # the next backward pass writes over them; no loop of MXNet's clears any
        return getattr(owner, name)

    def pull_back(self, call, leaves, cotangent):
        """Call, then a backward pass with the cotangent; with ones without. As the adapter of PyTorch does it.

        The leaves' own gradients are written over. One that the pass does not reach has None: MXNet marks what is fresh.
        """
        for leaf in leaves:
            if leaf.grad is None:
                leaf.attach_grad()
            leaf._fresh_grad = False
        with self.autograd.record():
            result = call()
        if not self.is_tensor(result):
            return result, [None] * len(leaves), False
        weights = None
        if cotangent is not None:
            weights = self.array_in(cotangent).astype(result.dtype).reshape(result.shape)
        try:
            result.backward(weights)
        except self.mx.MXNetError as error:
            if not _tells_no_graph(error):
                raise
            return result, [None] * len(leaves), False
        return result, [leaf.grad if leaf._fresh_grad else None for leaf in leaves], True

    def function(self, tree):
        lib = self.mx.np if self.mx.util.is_np_array() else self.mx.nd
        known = {"sin": lib.sin, "cos": lib.cos, "exp": lib.exp, "log": lib.log, "tanh": lib.tanh}
        return _compile(tree, known)

    def linear(self, weight, bias):
        """`gluon.nn.Dense`, (out, in), holding these values."""
        weight, bias = self.array_in(weight), self.array_in(bias)
        layer = self.mx.gluon.nn.Dense(weight.shape[0], in_units=weight.shape[1], dtype=weight.dtype)
        layer.initialize()
        layer.weight.set_data(weight)
        layer.bias.set_data(bias.reshape((-1,)))
        return layer


def _write(array, values):
    """Put values into an array in place; one without dimensions takes no `[:]`."""
    array[slice(None) if array.shape else ()] = values


def _tells_no_graph(error):
    return any(words in str(error) for words in NO_GRAPH)


def _takes_a_size(step):
    """Whether an optimizer's `step` has to be given an argument."""
    with contextlib.suppress(TypeError, ValueError):
        return any(p.default is p.empty and p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)
                   for p in inspect.signature(step).parameters.values())  # fmt: skip
    return False


def loaded():
    """The adapter, where MXNet is loaded with Gluon; else None."""
    mx = sys.modules.get("mxnet")
    return MxnetAdapter(mx) if getattr(mx, "gluon", None) is not None else None
