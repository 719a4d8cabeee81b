"""What differs between array frameworks, on the student's side: one adapter each.

An adapter makes tensors from wire arrays and back, tells what a tensor is, pulls cotangents back
through a call, and seeds the framework's generators. Modules are looked up in `sys.modules` when
asked: the zygote has imported what the environment holds.
"""

import contextlib
import copy
import random
import sys

from . import wire

MAX_VALUE = 16 << 20  # bytes of one tensor sent back; a larger one stays a handle without its value


class NumpyAdapter:
    """Arrays only, no gradients: what every environment has."""

    name = "numpy"

    def __init__(self):
        self.np = sys.modules.get("numpy")

    def seed(self, seed):
        """Seed every generator that the student may draw from, and what unseeded ones start from."""
        random.seed(seed)
        np = self.np
        if np is not None:
            np.random.seed(seed % (1 << 32))
            entropy = random.Random(seed)
            bit_generator = sys.modules.get("numpy.random.bit_generator")
            if bit_generator is not None:  # default_rng() without a seed draws its entropy here
                bit_generator.randbits = entropy.getrandbits

    def settle(self):
        """Before copies are made: start what could not be started in one."""

    def no_graph(self):
        """A context in which the framework records no graph."""
        return contextlib.nullcontext()

    def is_tensor(self, value):
        return False

    def has_graph(self, value):
        """Whether a tensor has to stay over here, because gradients may be asked of it."""
        return False

    def bare(self, value):
        """What a student's function gets of an object that a check holds."""
        return value

    def method(self, owner, name):
        """The method of an object that a check holds."""
        return getattr(owner, name)

    def attribute(self, owner, name):
        """The attribute of an object that a check holds."""
        return getattr(owner, name)

    def recorded(self, owner, function, args, kwargs):
        """Call something of an object that a check holds: the framework itself records what gradients need."""
        return function(*args, **kwargs)

    def array_in(self, array):
        return self.np.frombuffer(bytearray(array.data), dtype=array.dtype).reshape(array.shape)

    def tensor(self, array, requires_grad=False, grad=None, strided=False):
        result = self.array_in(array)
        return _strided_copy(self.np, result) if strided else result

    def array_out(self, value):
        """A wire array of a NumPy array or scalar, or None where its elements are none that may cross."""
        np = self.np
        name = value.dtype.name
        if name not in wire.ITEM_SIZE or value.nbytes > MAX_VALUE:
            return None
        return wire.Array(
            name,
            tuple(value.shape),
            np.ascontiguousarray(value, dtype=value.dtype.newbyteorder("<")).tobytes(),
        )

    def read(self, value):
        """The present state of a tensor."""
        return {"value": self.array_out(self.np.asarray(value)), "grad": None, "requires_grad": False,
                "is_leaf": True, "shape": tuple(value.shape), "dtype": value.dtype.name}  # fmt: skip

    def function(self, tree):
        np = self.np
        return _compile(tree, {"sin": np.sin, "cos": np.cos, "exp": np.exp, "log": np.log, "tanh": np.tanh})


class TorchAdapter(NumpyAdapter):
    """PyTorch, on the CPU or on the device being graded."""

    name = "torch"

    def __init__(self, torch, device="cpu"):
        super().__init__()
        self.torch = torch
        self.place(device)

    def place(self, device):
        """Make tensors on this device from now on."""
        self.device = self.also_seeded = device

    def on(self, device):
        """The same adapter with its tensors on another device. A notebook may draw on either: both are seeded."""
        other = copy.copy(self)
        other.device = device
        return other

    def seed(self, seed):
        super().seed(seed)
        self.torch.default_generator.manual_seed(seed)
        if self.also_seeded != "cpu":
            self.torch.cuda.manual_seed_all(seed)

    def no_graph(self):
        return self.torch.no_grad()

    def is_tensor(self, value):
        return isinstance(value, self.torch.Tensor)

    def has_graph(self, value):
        return value.requires_grad

    def array_in(self, array):
        return self.tensor(array)

    def tensor(self, array, requires_grad=False, grad=None, strided=False):
        torch = self.torch
        result = torch.from_numpy(super().array_in(array))
        if self.device != "cpu":
            result = result.to(self.device)
        if strided:  # only now: what is moved comes without its gaps
            result = _strided_copy(torch, result)
        if requires_grad:
            result.requires_grad_(True)
            if grad is not None:
                result.grad = self.tensor(grad)
        return result

    def tensor_out(self, value):
        """A wire array of a tensor's values, without its graph; bfloat16 comes as float32."""
        torch = self.torch
        if value.layout is not torch.strided or value.numel() * value.element_size() > MAX_VALUE:
            return None
        value = value.detach()
        if value.dtype is torch.bfloat16:
            value = value.float()
        return self.array_out(value.cpu().resolve_conj().resolve_neg().contiguous().numpy())

    def facts(self, value):
        """What a handle to a tensor says of it."""
        return {"tensor": True, "shape": tuple(value.shape), "dtype": str(value.dtype).replace("torch.", ""),
                "requires_grad": value.requires_grad, "is_leaf": value.is_leaf}  # fmt: skip

    def read(self, value):
        grad = value.grad if value.is_leaf else None
        return dict(
            self.facts(value),
            value=self.tensor_out(value),
            grad=None if grad is None else self.tensor_out(grad),
        )

    def pull_back(self, call, leaves, cotangent):
        """Call, then the gradients of the cotangent-weighted sum of the result with respect to the leaves.

        `call` may be given other values for the leaves; here it is not.

        Returns (result, gradients or None each, tracked). The leaves' own `.grad` is not used.
        """
        torch = self.torch
        result = call()
        if not self.is_tensor(result) or not result.requires_grad:
            return result, [None] * len(leaves), False
        # The weighted sum, and not `grad_outputs`: the first use of those imports 500 modules (0.3 s).
        weighted = (
            result if cotangent is None else result * self.tensor(cotangent).to(result).reshape(result.shape)
        )
        gradients = torch.autograd.grad(weighted.sum(), leaves, allow_unused=True)
        return result, list(gradients), True

    def function(self, tree):
        torch = self.torch
        known = {"sin": torch.sin, "cos": torch.cos, "exp": torch.exp, "log": torch.log, "tanh": torch.tanh}
        return _compile(tree, known)

    def linear(self, weight, bias):
        """The framework's own linear layer, (out, in), holding these values."""
        torch = self.torch
        weight, bias = self.tensor(weight), self.tensor(bias)
        layer = torch.nn.Linear(weight.shape[1], weight.shape[0], dtype=weight.dtype, device=weight.device)
        with torch.no_grad():
            layer.weight.copy_(weight)
            layer.bias.copy_(bias.reshape(-1))
        return layer


def _strided_copy(library, value):
    """The same values, every second element of a buffer twice as long: not contiguous."""
    if not value.ndim:
        return value
    shape = (*value.shape[:-1], 2 * value.shape[-1])
    wide = value.new_empty(shape) if hasattr(value, "new_empty") else library.empty(shape, dtype=value.dtype)
    wide[..., ::2] = value
    wide[..., 1::2] = 0
    return wide[..., ::2]


def _compile(tree, known):
    """A callable of one tensor from an expression tree: ("x",), ("const", 3.0), ("mul", a, b), ("sin", a) …"""
    binary = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b,
              "div": lambda a, b: a / b, "pow": lambda a, b: a**b}  # fmt: skip

    def evaluate(node, x):
        head = node[0]
        if head == "x":
            return x
        if head == "const":
            return node[1]
        if head == "neg":
            return -evaluate(node[1], x)
        if head in binary:
            return binary[head](evaluate(node[1], x), evaluate(node[2], x))
        argument = evaluate(node[1], x)
        return known[head](argument)

    def f(x):
        return evaluate(tree, x)

    return f
