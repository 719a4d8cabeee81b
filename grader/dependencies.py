"""What of a notebook's code the functions of an exercise depend on, as far as its text tells.

For `grade --watch` alone, which judges an exercise again only where something changed that it may depend on. In doubt all of
the notebook counts. Read from the syntax tree, so that a comment changes nothing; nothing is executed.
"""

from __future__ import annotations

import ast
import hashlib
import re
import symtable
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MAGIC = re.compile(r"^([ \t]*)[%!].*$", re.MULTILINE)
_REACHES_OUT = frozenset({"setattr", "delattr", "exec", "eval", "globals", "vars", "compile", "__import__"})
_SETS = re.compile(
    r"(set|use|enable|disable|seed|manual_seed|patch|register|update|install)(_|\Z)|_(?!_init__)"
)
# Decorators that do nothing to anybody but what they decorate.
_HARMLESS = frozenset({
    "abstractmethod", "cache", "classmethod", "dataclass", "inference_mode", "jit", "lru_cache", "no_grad", "property",
    "staticmethod", "wraps",
})  # fmt: skip
_PLAIN = (
    ast.Constant, ast.BinOp, ast.UnaryOp, ast.Tuple, ast.Name, ast.operator, ast.unaryop, ast.expr_context, ast.Lambda,
)  # fmt: skip


@dataclass(frozen=True)
class _Statement:
    """One statement at the top of a cell."""

    text: str
    binds: frozenset[str]
    uses: frozenset[str]
    defines: bool  # it binds names and does nothing else
    everywhere: bool  # it may change what functions do that never mention it


class Code:
    """The code cells of a notebook, taken apart."""

    def __init__(self, sources: Iterable[str]) -> None:
        self._statements = [one for source in sources for one in _statements(source)]
        self._defined: dict[str, list[_Statement]] = {}
        self._assigned: set[str] = set()  # names whose values follow from what ran, not from a text
        for one in self._statements:
            for name in one.binds:
                self._defined.setdefault(name, []).append(one)
            if not one.defines:
                self._assigned |= one.binds

    def behind(self, names: Iterable[str]) -> str:
        """A digest of all that the functions of these names may depend on."""
        reached, found = list(names), set[str]()
        while reached:
            name = reached.pop()
            if name not in found and name in self._defined:
                found.add(name)
                for one in self._defined[name]:
                    reached += one.uses
        if found & self._assigned:  # what is in a variable may have come from anywhere
            return _digest(self._statements)
        return _digest(one for one in self._statements if one.everywhere or one.binds & found)


def _digest(statements: Iterable[_Statement]) -> str:
    whole = hashlib.blake2b(digest_size=16)
    for one in statements:
        whole.update(f"{one.text}\0".encode("utf-8", "backslashreplace"))
    return whole.hexdigest()


def _statements(source: str) -> list[_Statement]:
    try:
        tree = ast.parse(_MAGIC.sub(r"\1pass", source))
        taken_apart = [_statement(node) for node in tree.body]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        words = frozenset(re.findall(r"\w+", source))
        return [_Statement(source, words, words, False, True)]
    magics = "\n".join(match[0] for match in _MAGIC.finditer(source))
    found = [_Statement(magics, frozenset(), frozenset(), False, True)] if magics else []
    return found + taken_apart


def _statement(node: ast.stmt) -> _Statement:
    table = symtable.symtable(ast.unparse(node), "<cell>", "exec")
    inner = [
        symbol for scope in _scopes_within(table) for symbol in scope.get_symbols() if symbol.is_global()
    ]
    declared = {symbol.get_name() for symbol in inner if symbol.is_declared_global()}
    uses = {symbol.get_name() for symbol in [*table.get_symbols(), *inner] if symbol.is_referenced()}
    binds = {
        symbol.get_name() for symbol in table.get_symbols() if symbol.is_assigned() or symbol.is_imported()
    }
    function = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    star = isinstance(node, ast.ImportFrom) and node.names[0].name == "*"
    plain = isinstance(node, ast.Assign) and all(map(_plain, [node.value, *node.targets]))
    defines = (
        (function or plain or isinstance(node, (ast.Import, ast.ImportFrom))) and not declared and not star
    )
    return _Statement(
        text=ast.dump(node),
        binds=frozenset(binds | declared | _added_to(node)),
        uses=frozenset(uses | declared),
        defines=defines,
        everywhere=not defines or _runs_code(node) or any(map(_reaches_out, ast.walk(node))),
    )


def _added_to(node: ast.stmt) -> set[str]:
    """The classes to which the book's `@add_to_class(Class)` adds a method: their definition goes on here."""
    return {
        part.id
        for decorator in getattr(node, "decorator_list", ())
        if _called(decorator) == "add_to_class"
        for part in ast.walk(decorator)
        if isinstance(part, ast.Name)
    }


def _called(decorator: ast.expr) -> str:
    function = decorator.func if isinstance(decorator, ast.Call) else decorator
    return getattr(function, "attr", getattr(function, "id", ""))


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _runs_code(node: ast.stmt) -> bool:
    """Whether to define this runs what may change others: a decorator, a default value, a base, the body of a class."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        here: list[ast.AST | None] = [node.args, node.returns]  # with defaults and annotations
    elif isinstance(node, ast.ClassDef):
        if node.keywords:
            return True
        here = [*node.bases]
        for part in node.body:
            if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                if _runs_code(part):
                    return True
            elif isinstance(part, (ast.Assign, ast.AnnAssign)):
                targets = part.targets if isinstance(part, ast.Assign) else [part.target]
                if not all(isinstance(target, ast.Name) for target in targets):
                    return True
                here.append(part)
            elif not isinstance(part, (ast.Pass, ast.Import, ast.ImportFrom)) and not _is_text(part):
                return True
    else:
        return False
    if any(_called(one) not in _HARMLESS | {"add_to_class"} for one in node.decorator_list):
        return True
    return any(isinstance(inner, ast.Call) for part in here if part for inner in ast.walk(part))


def _scopes_within(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    for child in table.get_children():
        yield child
        yield from _scopes_within(child)


def _plain(node: ast.expr) -> bool:
    """Whether evaluating it does nothing, and nothing can change its value afterwards."""
    if isinstance(node, ast.Lambda):
        return not any(isinstance(inner, ast.Call) for inner in ast.walk(node.args))
    return isinstance(node, _PLAIN) and all(
        _plain(child) for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)
    )


def _reaches_out(node: ast.AST) -> bool:
    """Whether a part of a function may change what others do: a module's setting, an attribute of something global."""
    if isinstance(node, ast.Call):
        function = node.func
        if isinstance(function, ast.Name):
            return function.id in _REACHES_OUT
        return isinstance(function, ast.Attribute) and _SETS.match(function.attr) is not None
    # `self.w = w` and `d.grad = None` are an object's own affair; which objects are shared, the text does not tell.
    return (
        isinstance(node, ast.Attribute)
        and not isinstance(node.ctx, ast.Load)
        and isinstance(node.value, ast.Name)
        and node.value.id[:1].isupper()
        | (node.value.id in ("torch", "np", "numpy", "plt", "random", "math", "sys", "os"))
    )
