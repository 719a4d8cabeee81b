"""Nearly right solutions, made from right ones by one small change each.

The changes are those people make by mistake: another operator, a constant off by one, a comparison that
includes its bound, a statement forgotten, arguments swapped, sum for mean. What a solution does outside of its
functions and classes, and what it asserts, is left alone: nothing that is judged depends on it. A mutant that behaves like
its original is called equivalent; an exercise lists those, with the reason (see `equivalent`).
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Add,
}  # fmt: skip
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,),
}  # fmt: skip
NAMES = {
    "sum": "mean", "mean": "sum", "randn": "rand", "rand": "randn", "zeros": "ones", "ones": "zeros", "abs": "square",
    "square": "abs", "minimum": "maximum", "maximum": "minimum", "min": "max", "max": "min", "exp": "expm1",
    "expm1": "exp", "randn_like": "rand_like", "zeros_like": "ones_like", "sub_": "add_", "add_": "sub_",
    "randperm": "arange", "shuffle": "sort", "sin": "cos", "cos": "sin", "median": "mean", "normal_": "uniform_",
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One changed solution. `change` names it: the line it stands in, before and after; `kind` says what was done."""

    origin: str
    line: int
    kind: str
    change: str
    source: str


def mutants(origin: str, source: str) -> Iterator[Mutant]:
    """All mutants of a solution, each different from it and from the others. A syntax error raises SyntaxError."""
    tree = ast.parse(source)
    seen = {ast.dump(tree)}
    spared = _spared(tree)
    for site, node in enumerate(ast.walk(tree)):
        if node in spared:
            continue
        for variant in range(_variants(node)):
            changed = copy.deepcopy(tree)
            target = next(n for i, n in enumerate(ast.walk(changed)) if i == site)
            kind = _mutate(changed, target, variant)
            if not kind:
                continue
            ast.fix_missing_locations(changed)
            shape = ast.dump(changed)
            if shape in seen:
                continue
            seen.add(shape)
            text = ast.unparse(changed)
            line = getattr(node, "lineno", 0)
            yield Mutant(origin, line, kind, _difference(ast.unparse(tree), text), text)


def _spared(tree: ast.Module) -> set[ast.AST]:
    """What is not changed: calls at the top level, and assertions."""
    idle: list[ast.AST] = [statement for statement in tree.body if isinstance(statement, ast.Expr)]
    idle += [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    return {node for statement in idle for node in ast.walk(statement)}


def _difference(before: str, after: str) -> str:
    """The first lines that differ, as `before → after`."""
    old, new = before.splitlines(), after.splitlines()
    for index, (left, right) in enumerate(zip(old, new, strict=False)):
        if left != right:
            if len(new) < len(old):
                return f"{left.strip()} → (dropped)"
            return f"{old[index].strip()} → {right.strip()}"
    return f"{old[-1].strip()} → (dropped)"


def _variants(node: ast.AST) -> int:
    """How many changes this kind of node can have, at most."""
    if isinstance(node, (ast.Compare, ast.Constant)):
        return 2
    if isinstance(node, ast.Call):
        return 2 + len(node.keywords) + len(node.args)
    return 1


def _mutate(tree: ast.AST, node: ast.AST, variant: int) -> str:
    """Change this node in place. The kind of change; "" where there is nothing to change."""
    match node:
        case ast.BinOp() | ast.AugAssign():
            other = OPERATORS.get(type(node.op))
            if other is None:
                return ""
            node.op = other()
            return "operator"
        case ast.UnaryOp(op=ast.USub()):
            node.op = ast.UAdd()
            return "sign"
        case ast.Compare(ops=[operator]):
            others = COMPARISONS.get(type(operator), ())
            if variant >= len(others):
                return ""
            node.ops = [others[variant]()]
            return "bound" if variant == 0 and len(others) == 2 else "comparison"
        case ast.Constant():
            return _mutate_constant(tree, node, variant)
        case ast.Call():
            return _mutate_call(node, variant)
        case ast.Slice(upper=ast.expr() as upper):
            node.upper = ast.BinOp(upper, ast.Sub(), ast.Constant(1))
            return "slice"
        case ast.If() | ast.IfExp() | ast.While():
            node.test = ast.UnaryOp(ast.Not(), node.test)
            return "condition"
        case ast.Attribute(attr=name) | ast.Name(id=name):
            if name not in NAMES or (isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)):
                return ""
            setattr(node, "attr" if isinstance(node, ast.Attribute) else "id", NAMES[name])
            return "name"
        case ast.With():
            return "with" if _drop(tree, node) else ""
        case ast.Expr() | ast.Assign():
            return "dropped" if _drop(tree, node) else ""
    return ""


def _mutate_constant(tree: ast.AST, node: ast.Constant, variant: int) -> str:
    match node.value:
        case bool(value) if variant == 0:
            node.value = not value
            return "flag"
        case bool():
            return ""
        case int(value):
            # Where a sequence has one entry, [-1] is [0]; where it has more, [1] is as good a mistake.
            index = any(isinstance(n, ast.Subscript) and node in ast.walk(n.slice) for n in ast.walk(tree))
            if index and value == 0 and variant == 1:
                return ""
            node.value = value + (1 if variant == 0 else -1)
            return "index" if index else "integer"
        case float(value):
            node.value = value * (2.0 if variant == 0 else 0.5) if value else 1.0
            return "float"
    return ""


def _mutate_call(node: ast.Call, variant: int) -> str:
    if variant == 0:  # the first two arguments swapped
        if len(node.args) < 2 or any(isinstance(a, ast.Starred) for a in node.args[:2]):
            return ""
        node.args[0], node.args[1] = node.args[1], node.args[0]
        return "swap"
    if variant == 1:  # range(n) → range(n − 1)
        if not (isinstance(node.func, ast.Name) and node.func.id == "range" and node.args):
            return ""
        end = min(1, len(node.args) - 1)
        node.args[end] = ast.BinOp(node.args[end], ast.Sub(), ast.Constant(1))
        return "range"
    if variant - 2 < len(node.keywords):  # a keyword forgotten
        if node.keywords[variant - 2].arg is None:
            return ""
        del node.keywords[variant - 2]
        return "keyword"
    position = variant - 2 - len(node.keywords)
    if position != len(node.args) - 1 or len(node.args) < 2 or isinstance(node.args[-1], ast.Starred):
        return ""
    del node.args[position]  # the last argument forgotten
    return "argument"


def _drop(tree: ast.AST, statement: ast.stmt) -> bool:
    """Take a statement out; of a `with`, only the `with`. Docstrings stay."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return False
    for parent in ast.walk(tree):
        for name in ("body", "orelse"):
            body = getattr(parent, name, None)
            if isinstance(body, list) and statement in body:
                place = body.index(statement)
                inside = statement.body if isinstance(statement, ast.With) else []
                body[place : place + 1] = inside or ([ast.Pass()] if len(body) == 1 else [])
                return True
    return False
