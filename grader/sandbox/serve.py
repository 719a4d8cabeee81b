"""Answers one check's requests about the student's namespace. Runs inside the jail.

A request is a tuple (verb, …); a reply is ("ok", value), ("raised", {...}) when the student's code
raised, or ("refused", reason) when the request makes no sense. Nothing said here is a verdict.
"""

import itertools
import sys
import types

from . import wire
from .describe import MAX_NAME, describe, describe_exception

MAX_ANSWERED = 100000  # values in one reply
PORTION_BYTES = 8 << 20  # of an iterator's items, sent at once


class Refused(Exception):
    """The request names what is not there, or asks for what cannot be had."""


class Session:
    """The student's namespace, the objects handed out by number, and the framework's adapter."""

    def __init__(self, namespace, adapter, cell_of=None):
        self.namespace, self.adapter, self.cell_of = namespace, adapter, cell_of or (lambda filename: None)
        self.objects, self.next_id = {}, 1
        self.adapters = {}  # functions by the code that defines them

    def answer(self, request):
        """The reply to one request; whatever the student's code does, short of killing the process."""
        try:
            verb, *details = request
            if verb == "begin":
                self.do_reset(details[0])
                return self.answer(details[1])
            handler = getattr(self, "do_" + verb, None)
            if handler is None:
                return ("refused", "no such request: " + str(verb))
            return ("ok", handler(*details))
        except Refused as refusal:
            return ("refused", str(refusal))
        except BaseException as error:  # SystemExit and KeyboardInterrupt are the student's as well
            return ("raised", describe_exception(error, self.cell_of))

    # What the trusted side asks for ---------------------------------------------------------------

    def do_reset(self, seed):
        self.objects.clear()
        self.adapter.seed(seed)

    def do_device(self, name):
        """Make tensors on that device for the rest of this check, where the framework knows devices."""
        if hasattr(self.adapter, "on"):
            self.adapter = self.adapter.on(name)

    def do_describe(self, path):
        try:
            value = self.find(path)
        except Refused:
            return None
        return describe(value, self.cell_of)

    def do_names(self, limit):
        """The last `limit` names: what is imported with a star comes before what is defined."""
        found = []
        for name, value in reversed(list(self.namespace.items())):
            if type(name) is str and len(name) <= MAX_NAME and not name.startswith("_") and len(found) < limit \
                    and not issubclass(type(value), types.ModuleType):  # fmt: skip
                found.append((name, describe(value, self.cell_of)))
        return found[::-1]

    def do_call(self, target, args, kwargs):
        function = self.find(target)
        args, kwargs = self.incoming(args), self.incoming(kwargs)
        if type(target) is wire.Handle:
            return self.outgoing(self.adapter.recorded(function, function, args, kwargs))
        return self.outgoing(function(*args, **kwargs))

    def do_value(self, path):
        return self.outgoing(self.find(path))

    def do_method(self, target, name, args, kwargs):
        owner = self.find(target)
        method = self.adapter.method(owner, name)
        args, kwargs = self.incoming(args), self.incoming(kwargs)
        return self.outgoing(self.adapter.recorded(owner, method, args, kwargs))

    def do_update(self, target, name, args, kwargs):
        """A method that changes parameters in place: no graph is recorded meanwhile."""
        with self.adapter.no_graph():
            return self.do_method(target, name, args, kwargs)

    def do_attribute(self, target, name):
        return self.outgoing(self.adapter.attribute(self.find(target), name))

    def do_repeat(self, target, calls, kwargs, most):
        """Calls of one function, and what each gave; with `most`, up to so many of the items that it serves. As many calls as
        fit into one answer, and at least one."""
        function, results, size = self.find(target), [], 0
        for args in calls:
            result = function(*self.incoming(args), **self.incoming(kwargs))
            if most is None:
                result = self.outgoing(result)
            else:  # each copied when it is served
                result = [self.outgoing(item) for item in itertools.islice(iter(result), most)]
            results.append(result)
            size += _size(result)
            if size >= PORTION_BYTES:
                break
        return results

    def do_backward(self, target, cotangent):
        """Gradients of the cotangent-weighted sum of a tensor's elements, added to those of its leaves."""
        value, arguments = self.find(target), (self.incoming(cotangent),)
        for name in ("mul", "sum", "backward"):
            value = self.adapter.recorded(value, self.adapter.method(value, name), arguments, {})
            arguments = ()

    def do_iterate(self, target, count):
        """An iterator over an object, by number, and its first portion."""
        iterator = self.keep(iter(self.find(target)))
        return (iterator, *self.do_portion(iterator, count))

    def do_portion(self, target, count):
        """Up to `count` further items, each copied when it is served, and whether that was the end."""
        iterator, items, size = self.find(target), [], 0
        while len(items) < count and size < PORTION_BYTES:
            try:
                item = self.outgoing(next(iterator))
            except StopIteration:
                del self.objects[target.id]  # an iterator may hold processes and files of its own
                return (items, True)
            items.append(item)
            size += _size(item)
        return (items, False)

    def do_tensor(self, array, options):
        return self.outgoing_tensor(self.adapter.tensor(array, **options), keep=True)

    def do_read(self, target):
        return self.adapter.read(self.find(target))

    def do_gradient(self, target, args, kwargs, wrt, cotangent):
        function = self.find(target)
        adapter, args = self.adapter, list(args)
        if not hasattr(adapter, "pull_back"):
            raise Refused("the notebook's framework has no gradients")
        for position in wrt:
            if type(args[position]) is wire.Array:
                args[position] = self.keep(adapter.tensor(args[position], requires_grad=True))
        args, kwargs = self.incoming(args), self.incoming(kwargs)
        leaves = [args[position] for position in wrt]

        def call(*others):
            for position, other in zip(wrt, others):
                args[position] = other
            return function(*args, **kwargs)

        result, gradients, tracked = adapter.pull_back(call, leaves, cotangent)
        shape = tuple(result.shape) if adapter.is_tensor(result) else None
        value = adapter.tensor_out(result) if adapter.is_tensor(result) else self.outgoing(result)
        return (value, tuple(None if g is None else adapter.tensor_out(g) for g in gradients), tracked, shape)

    def do_step(self, target, args, kwargs, place, gradients_place):
        """An update by a function that is given gradients: it changes the parameters at `place`, or returns new ones."""
        adapter, args, held = self.adapter, list(args), args[place]
        if not hasattr(adapter, "replace"):
            raise Refused("the notebook's framework updates parameters in place")
        function, leaves, kind = self.find(target), [self.find(leaf) for leaf in held], type(held)
        args[place], args[gradients_place] = kind(), kind()
        incoming, kwargs = self.incoming(args), self.incoming(kwargs)
        incoming[place] = kind([adapter.parameter(leaf) for leaf in leaves])
        incoming[gradients_place] = kind([adapter.gradient(leaf) for leaf in leaves])
        returned = function(*incoming, **kwargs)
        if not adapter.replace(leaves, returned):
            raise Refused(
                "it should return the new parameters: a list with an array for each, of the same shape"
            )
        return self.outgoing(returned)

    def do_function(self, tree):
        return self.keep(self.adapter.function(tree))

    def do_linear(self, weight, bias):
        return self.keep(self.adapter.linear(weight, bias))

    # Objects by number ----------------------------------------------------------------------------

    def find(self, target):
        """The object that a handle or a dotted name stands for."""
        if type(target) is wire.Handle:
            if target.id not in self.objects:
                raise Refused("this object is gone")
            return self.objects[target.id]
        if type(target) is tuple:
            return self.adapted(*target)
        first, *rest = target.split(".")
        if first not in self.namespace:
            raise Refused("the notebook defines no " + first)
        value = self.namespace[first]
        for name in rest:
            if not hasattr(value, name):
                raise Refused("the notebook defines no " + target)
            value = getattr(value, name)
        return value

    def adapted(self, name, class_name, code):
        """A function of the contract, written by the grader in terms of a class of the notebook."""
        if code not in self.adapters:
            scope = {class_name: self.find(class_name), **_libraries()}
            exec(compile(code, "<adapter>", "exec"), scope)
            self.adapters[code] = scope[name]
        return self.adapters[code]

    def keep(self, value, facts=None):
        number, self.next_id = self.next_id, self.next_id + 1
        self.objects[number] = value
        return wire.Handle(number, type(value).__name__[:100], facts or {"callable": callable(value)})

    def incoming(self, value):
        """A request's value as the student's function gets it: arrays become tensors, handles their objects."""
        kind = type(value)
        if kind is wire.Array:
            return self.adapter.array_in(value)
        if kind is wire.Handle:
            if value.kind in ("key", "rngs"):
                return self.adapter.key(value.kind)
            return self.adapter.bare(self.find(value))
        if kind is list or kind is tuple:
            return kind([self.incoming(item) for item in value])
        if kind is dict:
            return {key: self.incoming(item) for key, item in value.items()}
        return value

    def outgoing(self, value, depth=0, budget=None):
        """What may cross of a value: plain data as itself, arrays by content, all else as a handle."""
        kind = type(value)
        if value is None or kind in (bool, float):
            return value
        if kind is int:
            return value if value.bit_length() < 8 * wire.MAX_INT_BYTES - 8 else self.keep(value)
        if kind in (str, bytes):
            return value if len(value) <= 1 << 20 else value[: 1 << 20]
        adapter = self.adapter
        if adapter.is_tensor(value):
            return self.outgoing_tensor(value)
        np = adapter.np
        if np is not None and isinstance(value, (np.ndarray, np.generic)):
            array = adapter.array_out(value)
            if array is not None:
                return array
            return self.keep(value, {"array": True, "shape": tuple(value.shape), "dtype": value.dtype.name})
        if isinstance(value, (tuple, list, dict)):
            return self.outgoing_container(value, depth, budget or [MAX_ANSWERED])
        if isinstance(value, (bool, int, float, str)):  # subclasses: the plain value inside
            for plain in (int, float, str):
                if isinstance(value, plain):
                    return self.outgoing(plain.__new__(plain, value))
        return self.keep(value)

    def outgoing_container(self, value, depth, budget):
        budget[0] -= len(value)
        if depth >= 16 or budget[0] < 0:
            return self.keep(value)
        if isinstance(value, dict):
            plain = (str, int, bool, float, bytes, type(None))
            if all(type(key) in plain for key in value):
                return {key: self.outgoing(item, depth + 1, budget) for key, item in value.items()}
            return self.keep(value)
        items = [self.outgoing(item, depth + 1, budget) for item in value]
        return items if isinstance(value, list) else tuple(items)

    def outgoing_tensor(self, value, keep=False):
        """A tensor without a graph by content, one with a graph as a handle that carries its value."""
        array = (
            self.adapter.tensor_out(value) if self.adapter.name != "numpy" else self.adapter.array_out(value)
        )
        if array is not None and not keep and not self.adapter.has_graph(value):
            return array
        facts = self.adapter.facts(value) if self.adapter.name != "numpy" else self.adapter.read(value)
        return self.keep(value, dict(facts, value=array))


def _libraries():
    """What the grader's own functions in terms of a class may use."""
    return {
        "torch": sys.modules.get("torch"),
        "jax": sys.modules.get("jax"),
        "jnp": sys.modules.get("jax.numpy"),
        "mx": sys.modules.get("mxnet"),
        "tf": sys.modules.get("tensorflow"),
    }


def _size(item):
    if type(item) is wire.Array:
        return len(item.data)
    if type(item) is wire.Handle:
        return 64 + sum(map(_size, item.facts.values()))
    return sum(map(_size, item)) if type(item) in (list, tuple) else 64


def serve(sock, session):
    """Answer requests from a socket until it closes."""
    while True:
        try:
            request = wire.receive(sock)
        except (EOFError, OSError):
            return
        reply = session.answer(request)
        try:
            data = wire.frame(reply)
        except wire.WireError as error:
            data = wire.frame(("refused", "the answer may not cross: " + str(error)))
        sock.sendall(data)


def silence_output():
    """Prints and plots in a check go nowhere: the kernel's streams belong to the notebook's process."""
    sys.stdout = sys.stderr = _Sink()
    iostream = sys.modules.get("ipykernel.iostream")
    if iostream is not None:  # a logging handler may still hold the kernel's stream
        iostream.OutStream.write = lambda self, text: len(text)
        iostream.OutStream.flush = lambda self: None
    interactive = sys.modules.get("IPython.core.interactiveshell")
    if interactive is not None and interactive.InteractiveShell.initialized():
        shell = interactive.InteractiveShell.instance()
        shell.display_formatter.format = lambda *args, **kwargs: ({}, {})  # a figure is not even rendered
        shell.display_pub.publish = shell.display_pub.clear_output = lambda *args, **kwargs: None


class _Sink:
    """A text stream that keeps nothing."""

    encoding, errors, closed = "utf-8", "replace", False

    def write(self, text):
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return False
