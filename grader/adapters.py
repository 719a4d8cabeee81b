"""Classes that answer for a function of the contract: `SGD.step` for `sgd`, `LinearRegressionScratch.loss` for
`squared_loss`.

An exercise.toml says which class, how it is made from what the function gets, and which method answers. Where a
notebook has such a class, the function is written out as Python: the worker runs this text, and the report shows it.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

Parameters = Sequence[Sequence[Any]]  # (name, kind, whether it has a default), as the worker tells them
BY_PLACE = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD")


@dataclass(frozen=True)
class Adapter:
    """How an object of a class does what a function of the contract does.

    Values of `build`, `set` and `arguments` are Python expressions of the function's parameters. A key that ends
    in `?` is passed where the class or method has a parameter of this name, and else left out.
    """

    classes: tuple[
        str, ...
    ]  # names or patterns such as "*Huber*"; another contract's name stands for its class
    build: Mapping[str, str] = field(default_factory=dict)  # parameter of the class -> expression
    set: Mapping[str, str] = field(default_factory=dict)  # attribute -> expression, assigned once it is made
    methods: tuple[str, ...] = ()  # the first that the class has answers
    arguments: Mapping[str, str] = field(default_factory=dict)  # parameter of the method -> expression
    then: tuple[str, ...] = ()  # methods called afterwards, without arguments
    returns: tuple[str, ...] = ()  # attributes of the object, instead of what the method returns
    each: tuple[str, ...] = ()  # parameters of the function that hold examples: the method gets one at a time
    averages: bool = False  # with `each`: the method must average over a batch, and not sum
    frameworks: tuple[str, ...] = ()  # only for notebooks of these; empty: for all
    answer: str = (
        ""  # an expression of `made` and the parameters, returned instead of what the method returns
    )
    graph: bool = True  # whether a graph is recorded while the method runs


@dataclass(frozen=True)
class Words:
    """What an adapter's function says in a framework: the mean of an example's loss, all of them, no graph."""

    mean: str = "torch.as_tensor({}).mean()"
    stack: str = "torch.stack(values)"
    no_graph: str = "with torch.no_grad():"


WORDS = {"mxnet": Words("{}.mean()", "mx.np.stack(values)", "with mx.autograd.pause():")}


@dataclass(frozen=True)
class Adapted:
    """A class of the notebook that fits: the method that answers, and the function written out.

    `code` has it for each number of arguments: where a call leaves out the last ones, the class's own defaults hold.
    """

    class_name: str
    method: str
    code: dict[int, str]

    @property
    def bound_to(self) -> str:
        return f"{self.class_name}.{self.method}" if self.method else self.class_name


def adapt(
    adapter: Adapter,
    function: str,
    parameters: Sequence[str],
    class_name: str,
    facts: Mapping[str, Any],
    aliases: Mapping[str, Sequence[str]],
    framework: str = "",
) -> Adapted | None:
    """`function(*parameters)` by means of a class of the notebook, or None where the class is not of this form.

    Only methods that the notebook itself defines answer: what d2l has is not the student's.
    """
    methods = facts.get("methods")
    if not isinstance(methods, Mapping):
        return None
    answering = next((name for name in adapter.methods if name in methods), "")
    if adapter.methods and not answering:
        return None
    if not all(name in methods for name in (*adapter.then, answering or "__init__")):
        return None
    code: dict[int, str] = {}
    for count in range(len(parameters), 0, -1):
        given = _without(adapter, parameters[count:])
        if given is None:
            break
        built = _call(given.build, facts.get("parameters"), aliases)
        called: str | None = ""
        if answering and not adapter.answer:
            called = _call(given.arguments, _without_self(methods[answering]), aliases)
        if built is None or called is None:
            break
        words = WORDS.get(framework, Words())
        lines = _body(given, class_name, built, answering, called, words)
        if given.each:
            code[count] = _one_at_a_time(given, function, parameters[:count], lines, words)
        else:
            code[count] = _function(function, parameters[:count], lines)
    return Adapted(class_name, answering, code) if code else None


def _without(adapter: Adapter, left_out: Sequence[str]) -> Adapter | None:
    """The adapter for a call that leaves these parameters out; None where it needs them for more than to pass them on."""
    build = {key: text for key, text in adapter.build.items() if text not in left_out}
    arguments = {key: text for key, text in adapter.arguments.items() if text not in left_out}
    used = {
        node.id
        for text in (*build.values(), *arguments.values(), *adapter.set.values())
        for node in ast.walk(ast.parse(text, mode="eval"))
        if isinstance(node, ast.Name)
    }
    if used & set(left_out) or set(adapter.each) & set(left_out):
        return None
    return replace(adapter, build=build, arguments=arguments)


def _body(
    adapter: Adapter, class_name: str, built: str, answering: str, called: str, words: Words
) -> list[str]:
    """The lines of the function."""
    lines = [f"made = {class_name}({built})"]
    for name, expression in adapter.set.items():
        # Deleted first: a module's parameter gives way to no plain tensor.
        lines += [f"del made.{name}", f"made.{name} = {expression}"]
    last = bool(adapter.then or adapter.returns)
    if adapter.answer:
        return [*lines, *f"return {adapter.answer}".splitlines()]
    if answering:
        call = f"made({called})" if answering == "__call__" else f"made.{answering}({called})"
        lines.append(call if adapter.returns else f"{'answer =' if last else 'return'} {call}")
    if not adapter.graph:
        lines[-1:] = [words.no_graph, f"    {lines[-1]}"]
    lines += [f"made.{name}()" for name in adapter.then]
    if last:
        lines.append("return " + (", ".join(f"made.{name}" for name in adapter.returns) or "answer"))
    return lines


def _function(name: str, parameters: Sequence[str], lines: Sequence[str]) -> str:
    return "\n".join([f"def {name}({', '.join(parameters)}):", *(f"    {line}" for line in lines)])


def _one_at_a_time(
    adapter: Adapter, name: str, parameters: Sequence[str], lines: Sequence[str], words: Words
) -> str:
    """Each example as a batch of its own; of two copies of it where the mean over a batch is asked for, not the sum."""
    rows = "[[i, i]]" if adapter.averages else "[i:i + 1]"
    examples = ", ".join(f"{p}{rows}" if p in adapter.each else p for p in parameters)
    outer = [
        *_function("batch", parameters, lines).splitlines(),
        "values = []",
        f"for i in range(len({adapter.each[0]})):",
        f"    values.append({words.mean.format(f'batch({examples})')})",
        f"return {words.stack}",
    ]
    return _function(name, parameters, outer)


def _call(given: Mapping[str, str], parameters: Any, aliases: Mapping[str, Sequence[str]]) -> str | None:
    """The text between the parentheses of a call that passes `given`, or None where the signature takes no such."""
    expressions = {key.rstrip("?"): text for key, text in given.items()}
    wanted = [key for key in given if not key.endswith("?")]
    if not isinstance(parameters, (list, tuple)):
        return None
    if any(kind == "VAR_POSITIONAL" for _, kind, _ in parameters):
        return ", ".join(expressions[key] for key in wanted)
    names = [name for name, kind, _ in parameters if kind not in ("VAR_KEYWORD", "POSITIONAL_ONLY")]
    required = [name for name, kind, default in parameters if not default and kind != "VAR_KEYWORD"]
    found = {}
    for key in expressions:
        known = [name for name in names if name in (key, *aliases.get(key, ()))]
        if len(known) == 1:
            found[key] = known[0]
    if set(wanted) <= found.keys() and set(required) <= set(found.values()):
        return ", ".join(f"{found[key]}={text}" for key, text in expressions.items() if key in found)
    by_place = [name for name, kind, _ in parameters if kind in BY_PLACE]
    if len(required) == len(wanted) <= len(by_place):
        return ", ".join(expressions[key] for key in wanted)
    return None


def _without_self(parameters: Any) -> Any:
    return parameters[1:] if isinstance(parameters, (list, tuple)) and parameters else None


def read_adapter(entry: Mapping[str, Any]) -> Adapter:
    """An adapter as exercise.toml writes it. Raises KeyError, TypeError or ValueError for anything else."""
    known = {
        "classes",
        "build",
        "set",
        "method",
        "arguments",
        "then",
        "returns",
        "each",
        "averages",
        "graph",
        "frameworks",
        "answer",
    }
    if unknown := entry.keys() - known:
        raise ValueError(
            f"an adapter has no {', '.join(sorted(unknown))}; there are: {', '.join(sorted(known))}"
        )
    method = entry.get("method", ())
    if not method and not entry.get("returns"):
        raise ValueError("an adapter needs a method, or returns")
    return Adapter(
        classes=_names(entry["classes"]),
        build=_expressions(entry.get("build", {})),
        set=_expressions(entry.get("set", {})),
        methods=_names(method),
        arguments=_expressions(entry.get("arguments", {})),
        then=_names(entry.get("then", ())),
        returns=_names(entry.get("returns", ())),
        each=_names(entry.get("each", ())),
        averages=bool(entry.get("averages", False)),
        frameworks=_names(entry.get("frameworks", ())),
        answer=str(entry.get("answer", "")),
        graph=bool(entry.get("graph", True)),
    )


def _names(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(str(name) for name in value)


def _expressions(table: Mapping[str, Any]) -> dict[str, str]:
    """Texts as they are, numbers and true or false as Python writes them. Each must be an expression."""
    found = {
        key: textwrap.dedent(value) if isinstance(value, str) else repr(value) for key, value in table.items()
    }
    for key, text in found.items():
        try:
            compile(text, key, "eval")
        except SyntaxError as error:
            raise ValueError(f"{key} = {text!r} is no Python expression") from error
    return found
