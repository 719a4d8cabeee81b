"""Models in JAX: what a training loop holds for one, and how a method of it is called.

A module of Flax's linen has no parameters of its own: `init` makes them, `apply` is given them. One of nnx, and an object of a
plain class, hold theirs. A check asks all of them the same: predict, tell the loss, make an optimizer, step. So for each model
there is a Holder, which knows the present parameters and calls the model with others in their place. Methods in the book's form
are given what the book's Trainer gives them: parameters, a batch, and a state with `apply_fn`.
"""

import inspect
import sys
import types

STATE = ("state", "train_state", "trainer_state", "ts")
PARAMETERS = ("params", "parameters", "variables", "param", "p", "theta", "weights")
FEATURES = ("X", "x", "features", "inputs", "data")
WIDTH = ("num_inputs", "n_inputs", "in_features", "input_dim", "num_features", "n_features", "d")
DEFAULT_WIDTH = 2  # where a model tells none: a contract that fixes the width fixes it at this


class Params(dict):
    """Parameters as `init` returns them, or what lies in them below "params": notebooks pass either."""

    def __missing__(self, key):
        if key != "params":
            raise KeyError(key)
        return self


class Holder:
    """A model's present parameters, and the gradients that wait for an optimizer's step."""

    def __init__(self, jax, owner, key):
        self.jax, self.owner, self.key, self.waiting = jax, owner, key, None

    def leaves(self):
        """[(names on the way, array)] of the parameters that can be trained, in a fixed order."""
        found, _ = self.jax.tree_util.tree_flatten_with_path(self.tree())
        return [(tuple(_step_name(step) for step in path), value) for path, value in found]

    def put(self, values):
        """Write these arrays in place of the parameters."""
        self.put_tree(
            self.jax.tree_util.tree_unflatten(self.jax.tree_util.tree_structure(self.tree()), values)
        )

    def receive(self, gradients):
        """A tree of gradients, added to what waits."""
        add = self.jax.tree_util.tree_map
        self.waiting = gradients if self.waiting is None else add(lambda a, b: a + b, self.waiting, gradients)

    def called_with(self, tree, function, args, kwargs):
        """Call a method of the model with these parameters in place of its own."""
        raise NotImplementedError

    def tree(self):
        """The parameters, as the framework's optimizers take them."""
        raise NotImplementedError

    def put_tree(self, tree):
        raise NotImplementedError


class Linen(Holder):
    """A module of `flax.linen`: parameters are made when they are first needed."""

    def __init__(self, jax, owner, key):
        super().__init__(jax, owner, key)
        self.variables = None

    def ready(self, function=None, args=()):
        if self.variables is not None:
            return
        if function is None:  # nothing was predicted yet
            owner, numpy = self.owner, self.jax.numpy
            width = next((getattr(owner, name) for name in WIDTH if hasattr(owner, name)), DEFAULT_WIDTH)
            function = owner if callable(owner) else owner.forward
            args = (numpy.zeros((1, width)),)
        self.variables = dict(self.owner.init(self.key, *args, method=self._method(function)))

    def _method(self, function):
        """None for the module itself, else the name of its method, or the function as it is."""
        return None if function is self.owner else function.__name__

    def tree(self):
        self.ready()
        return self.variables.get("params", {})

    def put_tree(self, tree):
        self.ready()
        self.variables["params"] = tree

    def called_with(self, tree, function, args, kwargs):
        self.ready(function, args)
        variables = dict(self.variables, params=tree)
        return self.owner.apply(variables, *args, method=self._method(function), **kwargs)


class Nnx(Holder):
    """A module of `flax.nnx`, which holds its parameters: what is called is a copy that holds others."""

    def __init__(self, jax, owner, key):
        super().__init__(jax, owner, key)
        self.nnx = sys.modules["flax.nnx"]

    def tree(self):
        return self.nnx.state(self.owner, self.nnx.Param)

    def put_tree(self, tree):
        self.nnx.update(self.owner, tree)

    def called_with(self, tree, function, args, kwargs):
        graph, _, others = self.nnx.split(self.owner, self.nnx.Param, ...)
        copy = self.nnx.merge(graph, tree, others)
        return (copy if function is self.owner else getattr(copy, function.__name__))(*args, **kwargs)


class Plain(Holder):
    """An object of a plain class: its parameters are the floating-point arrays in its attributes, at any depth."""

    def tree(self):
        return [value for value in self._flat()[0] if self._trained(value)]

    def put_tree(self, tree):
        flat, structure = self._flat()
        new = iter(tree)
        flat = [next(new) if self._trained(value) else value for value in flat]
        vars(self.owner).update(self.jax.tree_util.tree_unflatten(structure, flat))

    def leaves(self):
        found, _ = self.jax.tree_util.tree_flatten_with_path(dict(vars(self.owner)))
        return [(tuple(_step_name(step) for step in path), v) for path, v in found if self._trained(v)]

    def called_with(self, tree, function, args, kwargs):
        before = dict(vars(self.owner))
        self.put_tree(tree)
        try:
            return function(*args, **kwargs)
        finally:
            vars(self.owner).clear()
            vars(self.owner).update(before)

    def _flat(self):
        return self.jax.tree_util.tree_flatten(dict(vars(self.owner)))

    def _trained(self, value):
        return isinstance(value, self.jax.Array) and self.jax.numpy.issubdtype(
            value.dtype, self.jax.numpy.floating
        )


def holder_of(jax, owner, key):
    """The holder for a model, or None where this object is none: it has no attributes, or is a function or a class."""
    linen, nnx = sys.modules.get("flax.linen"), sys.modules.get("flax.nnx")
    if linen is not None and isinstance(owner, linen.Module):
        return Linen(jax, owner, key)
    if nnx is not None and isinstance(owner, nnx.Module):
        return Nnx(jax, owner, key)
    if isinstance(owner, (type, types.FunctionType, types.MethodType, types.ModuleType)):
        return None
    return Plain(jax, owner, key) if hasattr(owner, "__dict__") else None


class Parameter:
    """One of a model's parameters, as its attribute: what it is now, and the gradient that waits for it."""

    requires_grad = True

    def __init__(self, holder, place):
        self.holder, self.place = holder, place

    value = property(lambda self: self.holder.leaves()[self.place][1])
    shape = property(lambda self: self.value.shape)
    dtype = property(lambda self: self.value.dtype)

    @property
    def grad(self):
        waiting = self.holder.waiting
        return None if waiting is None else self.holder.jax.tree_util.tree_leaves(waiting)[self.place]

    def copy_(self, values):
        new = [value for _, value in self.holder.leaves()]
        new[self.place] = values.astype(new[self.place].dtype).reshape(new[self.place].shape)
        self.holder.put(new)


def parameter(holder, name):
    """The parameter on whose way this name lies, if there is just one; else None."""
    places = [place for place, (names, _) in enumerate(holder.leaves()) if name in names]
    return Parameter(holder, places[0]) if len(places) == 1 else None


class Trainer:
    """An optimizer as a check asks for one, around what JAX has: a transformation of gradients, or nnx's Optimizer.

    Its state is made at the first step: there may be no parameters before.
    """

    def __init__(self, holder, optimizer):
        self.holder, self.optimizer, self.state, self.begun = holder, optimizer, None, False

    def step(self):
        holder, optimizer = self.holder, self.optimizer
        gradients, holder.waiting = holder.waiting, None  # the next pass makes them anew
        if gradients is None:
            return
        if hasattr(optimizer, "opt_state"):
            takes_model = len(inspect.signature(optimizer.update).parameters) > 1
            optimizer.update(*([holder.owner] if takes_model else []), gradients)
            return
        tree = holder.tree()
        if not self.begun:
            self.state, self.begun = optimizer.init(tree), True
        updates, self.state = optimizer.update(gradients, self.state, tree)
        holder.put_tree(holder.jax.tree_util.tree_map(lambda p, u: (p + u).astype(p.dtype), tree, updates))

    def zero_grad(self):
        """There is nothing to clear: gradients are made anew each time."""


def is_optimizer(value):
    """Whether it is Optax's kind of optimizer, or nnx's."""
    return callable(getattr(value, "update", None)) and (
        callable(getattr(value, "init", None)) or hasattr(value, "opt_state")
    )


def loss_as_trained(holder, function):
    """A model's `loss(y_hat, y)`, where it is written as a training loop calls it: `loss(params, X, y)`, with or without `state`.

    The model is called by the loss as always, with features that do not matter; then its predictions are those of the check.
    """
    owner, names = holder.owner, _required(function)
    if not isinstance(holder, Linen) or len(names) < 3:
        return function

    def loss(y_hat, y):
        numpy = holder.jax.numpy
        features = numpy.zeros(
            (len(y), DEFAULT_WIDTH if not hasattr(owner, "num_inputs") else owner.num_inputs)
        )
        book = any(base.__module__.split(".")[0] == "d2l" for base in type(owner).__mro__)
        batch = (features,) if book else features  # the book's Trainer passes all of a batch but its labels
        tree = holder.tree()
        apply = owner.apply

        def predict(variables, *inputs, **options):
            below = dict(variables)["params"] if "params" in variables else variables
            apply(dict(holder.variables, params=dict(below)), *inputs, **options)
            return y_hat

        state = _state(holder, predict)
        known = {
            **dict.fromkeys(STATE, state),
            **dict.fromkeys(PARAMETERS, Params(tree)),
            **dict.fromkeys(FEATURES, batch),
        }
        by_place = [Params(tree), batch, y, state]
        object.__setattr__(owner, "apply", predict)
        try:
            return function(*[known.get(name, other) for name, other in zip(names, by_place)])
        finally:
            object.__delattr__(owner, "apply")

    return loss


def report_as_trained(holder, function):
    """A model's `get_w_b`, given the state or the parameters where it asks for them; else called on the bound module."""
    if not isinstance(holder, Linen):
        return function
    names = _required(function)

    def get_w_b():
        tree = holder.tree()
        if not names:
            return holder.called_with(tree, function, (), {})
        known = dict.fromkeys(STATE, _state(holder, holder.owner.apply))
        return function(*[known.get(name, Params(tree)) for name in names])

    return get_w_b


def _state(holder, apply):
    """What the book's Trainer, and Flax's TrainState, have in them."""
    return types.SimpleNamespace(
        params=Params(holder.tree()), apply_fn=apply, step=0, batch_stats={}, dropout_rng=None
    )


def _required(function):
    """The names of the parameters that a method has to be given."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return []
    return [
        p.name
        for p in parameters
        if p.default is p.empty and p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)
    ]


def _step_name(step):
    """The name or index of one step on the way to a leaf."""
    for kind in ("key", "name", "idx"):
        if hasattr(step, kind):
            return getattr(step, kind)
    return str(step)
