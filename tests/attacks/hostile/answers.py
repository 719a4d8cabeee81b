"""Connections that answer a check's requests with whatever the wire can carry, made up or half right."""

import random

from grader.sandbox import wire

SCALARS = (None, True, False, 0, 1, -1, 7, 2**62, -(2**63), 2**63, 2**4000, 0.0, -0.0, 1.5, float("nan"), float("inf"),
           -float("inf"), 1e308, 5e-324, "", "abc", "nan", "1", "\x1b[31m", "\u202e", "\0", b"", b"\0x", "x" * 5000)  # fmt: skip
SHAPES = ((), (0,), (1,), (3,), (3, 1), (1, 3), (0, 0), (2, 2), (1, 1, 1), (2, 0, 3), (1,) * 16, (50,), (50, 1),
          (0, 1 << 39))  # fmt: skip


def array(r, shape=None):
    dtype = r.choice(wire.DTYPES)
    shape = r.choice(SHAPES) if shape is None else tuple(shape)
    size = wire.ITEM_SIZE[dtype]
    for length in shape:
        size *= length
    return wire.Array(dtype, shape, r.randbytes(size) if r.random() < 0.6 else bytes(size))


def handle(r, depth):
    kind = r.randrange(4)
    facts = {}
    if kind == 0:
        facts = {"tensor": True, "shape": r.choice(((), (3,), (2, 1), (-1,), (1 << 70,))), "requires_grad": r.random() < 0.5,
                 "dtype": r.choice(("float32", "?")), "is_leaf": r.random() < 0.5,
                 "value": r.choice((None, array(r), array(r, (2, 1))))}  # fmt: skip
    elif kind == 1:
        facts = {"callable": True}
    elif kind == 2:
        facts = {
            r.choice(("tensor", "value", "shape", "array", "dtype")): value(r, depth + 1) for _ in range(3)
        }
        facts = {k: v for k, v in facts.items() if not (type(v) is str and len(v) > wire.MAX_KIND)}
    return wire.Handle(
        r.randrange(1000), r.choice(("generator", "DataLoader", "Tensor", "", "\0", "x" * 100)), facts
    )


def value(r, depth=0):
    turn = r.random()
    if turn < 0.3 or depth > 3:
        return r.choice(SCALARS)
    if turn < 0.6:
        return array(r)
    if turn < 0.75:
        return handle(r, depth)
    items = [value(r, depth + 1) for _ in range(r.choice((0, 1, 2, 2, 2, 3, 5)))]
    if turn < 0.95:
        return items if turn < 0.85 else tuple(items)
    return {r.choice(("a", 1, None, "value", "grad")): item for item in items}


def portion(r):
    pairs = [(array(r), array(r)) for _ in range(3)]
    return (pairs if r.random() < 0.5 else [value(r) for _ in range(r.randrange(4))], r.random() < 0.6)


def plausible(r, request):
    """An answer of the form that the request calls for, with contents of its own."""
    verb = request[0]
    if verb == "begin":
        return plausible(r, request[2])
    if verb == "iterate":
        return (handle(r, 0), *portion(r))
    if verb == "portion":
        return portion(r)
    if verb == "repeat":
        wanted = len(request[2])
        return [value(r) for _ in range(r.choice((wanted, wanted, 1, 0, wanted + 1)))]
    if verb == "backward":
        return r.choice((None, None, value(r)))
    if verb == "tensor":
        made = {"tensor": True, "shape": request[1].shape, "dtype": request[1].dtype, "requires_grad": True,
                "is_leaf": True, "value": r.choice((request[1], array(r), None))}  # fmt: skip
        return wire.Handle(5, "Tensor", made)
    if verb in ("function", "linear"):
        return wire.Handle(6, "function", {"callable": True})
    if verb == "read":
        return {"value": r.choice((None, array(r), array(r, (2, 1)))), "grad": r.choice((None, array(r))),
                "requires_grad": True, "is_leaf": True, "shape": (2, 1), "dtype": "float32"}  # fmt: skip
    if verb == "gradient":
        gradients = tuple(r.choice((None, array(r))) for _ in request[4])
        return (value(r), gradients, r.random() < 0.8, r.choice((None, (), (3, 1))))
    return value(r)


def changed(r, given, chance):
    """A right answer with parts replaced, left out or added."""
    if r.random() < chance:
        return value(r)
    if type(given) in (list, tuple):
        items = [changed(r, item, chance / 2) for item in given]
        turn = r.random()
        if turn < 0.03 and items:
            items.pop()
        elif turn < 0.06:
            items.append(value(r))
        return type(given)(items)
    if type(given) is dict:
        return {name: changed(r, item, chance / 2) for name, item in given.items()}
    if type(given) is wire.Array and r.random() < chance:
        return array(r, given.shape if r.random() < 0.7 else None)
    if type(given) is wire.Handle and r.random() < 0.3:
        facts = {
            name: changed(r, item, chance) if r.random() < 0.5 else item for name, item in given.facts.items()
        }
        facts = {k: v for k, v in facts.items() if not (type(v) is str and len(v) > wire.MAX_KIND)}
        return wire.Handle(given.id, given.kind, facts)
    return given


class MadeUp:
    """Answers at random: the same to the same example where `steady`, so that shrinking finds its way."""

    def __init__(self, seed, steady):
        self.r, self.seed, self.steady = random.Random(seed), seed, steady

    def request(self, request):
        r = random.Random(self.seed) if self.steady else self.r
        turn = r.random()
        if turn < 0.85:
            return ("ok", plausible(r, request))
        if turn < 0.92:
            return ("ok", value(r))
        if turn < 0.96:
            details = {
                "type": r.choice(("ValueError", "\0", " ", "é" * 50)),
                "message": "m",
                "frames": value(r),
            }
            return ("raised", details if r.random() < 0.5 else value(r))
        return ("refused", value(r)) if r.random() < 0.7 else value(r)


class HalfRight:
    """Passes another connection's answers on, now and then changed."""

    def __init__(self, inner, seed):
        self.inner, self.r = inner, random.Random(seed)

    def request(self, request):
        answer = self.inner.request(request)
        return changed(self.r, answer, 0.15) if self.r.random() < 0.25 else answer
