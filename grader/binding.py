"""Which of the notebook's names answers for which name of the contract.

In this order: `--bind`, the contract's own name, a listed alias, a near misspelling, a class that an adapter of the
exercise makes the function of. Arguments given in another order are recognised by the names of the parameters. What
was bound to what is in the report.
"""

from __future__ import annotations

import difflib
import fnmatch
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from grader.adapters import Adapted, adapt
from grader.course import Course, Exercise, Form, FunctionContract
from grader.errors import UsageError
from grader.model import DEFAULT_FRAMEWORK, GRADIENTS, Binding

Facts = Mapping[str, Any]
ARRAYS = ("Tensor", "Parameter", "ndarray", "NDArray", "ArrayImpl", "EagerTensor", "ResourceVariable")
# What functions call the random key that they take, where a framework has no generator of its own.
KEYS = {"jax": ("key", "rng_key", "prng_key", "random_key", "rng", "prng", "subkey", "rngs")}
NEAR = 0.86  # similarity from which a name counts as misspelt: one slip in seven letters


@dataclass(frozen=True)
class Bound:
    """An exercise's bindings, and what is wrong with them in the student's words ("" if nothing)."""

    bindings: dict[str, Binding]
    attempted: bool
    problem: str = ""


def bind(
    exercise: Exercise, names: Mapping[str, Facts], chosen: Mapping[str, str],
    contracts: Mapping[str, FunctionContract], framework: str = DEFAULT_FRAMEWORK,
) -> Bound:  # fmt: skip
    """Bind an exercise's contract to a namespace of a framework.

    `names`: what the notebook defines, with the facts that `describe` tells of each. `chosen`: what `--bind`
    says. `contracts`: those of the whole course by name; their names are never read as misspellings of another.
    """
    if framework not in exercise.frameworks:
        return Bound({}, False, f"this exercise is not judged in notebooks that use {framework}")
    if exercise.variables:
        replaced = any(
            _find(contracts[name], names, chosen, contracts)[0]
            for name in exercise.instead_of & contracts.keys()
        )
        found = {} if replaced else bind_variables(exercise, names)
        return Bound(found, bool(found))
    bindings: dict[str, Binding] = {}
    problems, refused = [], False
    for contract in exercise.functions:
        name, how = _find(contract, names, chosen, contracts)
        function = name is not None and names[name].get("callable") and names[name].get("class") is not True
        form = contract.form(framework)
        adapted = None if function else _adapted(exercise, contract, names, chosen, contracts, framework)
        if adapted is not None:
            cell = names[adapted.class_name].get("cell")
            bindings[contract.name] = Binding(
                contract.name, adapted.bound_to, "adapter",
                cell=cell if isinstance(cell, int) else None, code=adapted.code, **_taken(contract, form),
            )  # fmt: skip
            continue
        if name is None:
            wanted = chosen.get(contract.name)
            problems.append(f"the notebook defines no {wanted or contract.name}")
            refused = refused or wanted is not None
            continue
        facts = names[name]
        if not facts.get("callable"):
            asked = form.parameters if form else contract.parameters
            signature = f"{contract.name}({', '.join(asked)})"
            problems.append(
                f"{name} is {_a(facts.get('type'))}; the exercise asks for a function {signature}"
            )
            bindings[contract.name] = Binding(contract.name, name, how)
            continue
        parameters, key = _without_key(contract, facts.get("parameters"), framework)
        asked_for = replace(contract, parameters=form.parameters) if form else contract
        order, problem = _arguments(exercise, asked_for, name, parameters)
        if problem:
            problems.append(problem)
        cell = facts.get("cell")
        taken = _taken(contract, form, order)
        bindings[contract.name] = Binding(
            contract.name,
            name,
            how,
            None if taken else order,
            cell if isinstance(cell, int) else None,
            key=key,
            **taken,
        )
    return Bound(bindings, bool(bindings), "; ".join(problems) if bindings or refused else "")


def bind_variables(exercise: Exercise, names: Mapping[str, Facts]) -> dict[str, Binding]:
    """What the notebook leaves of the exercise's variables; nothing unless it leaves them all."""
    bindings = {}
    for contract in exercise.variables:
        for path in (contract.name, *contract.aliases):
            kind = _type_at(path, names)
            if kind is not None and (not contract.array or kind in ARRAYS):
                how = "name" if path == contract.name else "alias"
                bindings[contract.name] = Binding(contract.name, path, how, variable=True)
                break
    return bindings if len(bindings) == len(exercise.variables) else {}


def _type_at(path: str, names: Mapping[str, Facts]) -> str | None:
    """The type of the variable, or attribute of a variable, at this path; None where there is none."""
    name, _, attribute = path.partition(".")
    facts = names.get(name, {})
    if not attribute:
        return None if not facts or facts.get("callable") else str(facts.get("type"))
    attributes = facts.get("attributes")
    kind = attributes.get(attribute) if isinstance(attributes, Mapping) else None
    return kind if isinstance(kind, str) else None


def parse_bindings(entries: Iterable[str], course: Course) -> dict[str, str]:
    """`["huber_loss=my_loss"]` as a dict. Raises UsageError for anything else, or a name that no contract has."""
    known = {function.name for exercise in course.exercises.values() for function in exercise.functions}
    found = {}
    for entry in entries:
        left, sign, right = entry.partition("=")
        if not (sign and left.isidentifier() and all(part.isidentifier() for part in right.split("."))):
            raise UsageError(f"--bind {entry}: write contract_name=notebook_name")
        if left not in known:
            raise UsageError(
                f"--bind {entry}: no exercise asks for {left}; there are: {', '.join(sorted(known))}"
            )
        found[left] = right
    return found


def _a(noun: Any) -> str:
    return f"{'an' if str(noun)[:1] in 'aeiou' else 'a'} {noun}"


def _find(
    contract: FunctionContract, names: Mapping[str, Facts], chosen: Mapping[str, str], taken: Container[str]
) -> tuple[str | None, str]:
    if contract.name in chosen:
        name = chosen[contract.name]
        return (name if name in names else None), "bind"
    if contract.name in names:
        return contract.name, "name"
    for alias in contract.aliases:
        if alias in names and names[alias].get("callable"):
            return alias, "alias"
    candidates = [name for name, facts in names.items() if name not in taken and facts.get("callable")]
    near = difflib.get_close_matches(contract.name, candidates, n=1, cutoff=NEAR)
    return (near[0], "misspelt") if near else (None, "")


def _taken(
    contract: FunctionContract, form: Form | None, order: tuple[int, ...] | None = None
) -> dict[str, Any]:
    """For a form of an update: which of the contract's arguments it takes at each place, as fields of a Binding."""
    if form is None:
        return {}
    places = [
        GRADIENTS if name == form.gradients else contract.parameters.index(name) for name in form.parameters
    ]
    if order is not None:
        for place, taken in zip(order, tuple(places), strict=True):
            places[place] = taken
    return {"takes": tuple(places), "updates": contract.parameters.index(form.updates)}


def _without_key(
    contract: FunctionContract, parameters: Any, framework: str
) -> tuple[Any, tuple[int, str] | None]:
    """The parameters but for a random key's, and its place and name."""
    if isinstance(parameters, list):
        for place, (name, kind, _) in enumerate(parameters):
            if name in KEYS.get(framework, ()) and name not in contract.parameters:
                by_name = kind == "KEYWORD_ONLY"
                return parameters[:place] + parameters[place + 1 :], (-1 if by_name else place, name)
    return parameters, None


def _adapted(
    exercise: Exercise, contract: FunctionContract, names: Mapping[str, Facts], chosen: Mapping[str, str],
    contracts: Mapping[str, FunctionContract], framework: str,
) -> Adapted | None:  # fmt: skip
    """The first class that fits the first of the contract's adapters; the one `--bind` names, where it names one."""
    wanted, _, method = chosen.get(contract.name, "").partition(".")
    form = contract.form(framework)
    parameters = form.parameters if form else contract.parameters
    for adapter in contract.adapters:
        if adapter.frameworks and framework not in adapter.frameworks:
            continue
        for class_name in [wanted] if wanted else _classes(adapter.classes, names, chosen, contracts):
            if class_name not in names or (method and method not in adapter.methods):
                continue
            one = replace(adapter, methods=(method,)) if method else adapter
            facts, aliases = names[class_name], exercise.parameter_aliases
            if fits := adapt(one, contract.name, parameters, class_name, facts, aliases, framework):
                return fits
    return None


def _classes(
    patterns: Iterable[str], names: Mapping[str, Facts], chosen: Mapping[str, str],
    contracts: Mapping[str, FunctionContract],
) -> list[str]:  # fmt: skip
    """The notebook's classes that a pattern means; of several that are alike, the last one first."""
    found: list[str] = []
    for pattern in patterns:
        contract = contracts.get(pattern, FunctionContract(pattern, ()))
        name, _ = _find(contract, names, chosen, contracts)
        found += [name] if name is not None else []
        found += [other for other in reversed(list(names)) if fnmatch.fnmatchcase(other, pattern)]
    return [name for name in dict.fromkeys(found) if names[name].get("class") is True]


def _arguments(
    exercise: Exercise, contract: FunctionContract, name: str, parameters: Any
) -> tuple[tuple[int, ...] | None, str]:
    """Where each contract argument goes in the student's signature, or what is wrong with it."""
    if not isinstance(parameters, list):
        return None, ""  # a builtin or a class without a signature: the call will tell
    wanted = len(contract.parameters)
    needed = wanted - len(contract.optional)
    positional = [p for p in parameters if p[1] in ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD")]
    takes_any = any(p[1] == "VAR_POSITIONAL" for p in parameters)
    required = [p[0] for p in positional if not p[2]]
    required += [p[0] for p in parameters if p[1] == "KEYWORD_ONLY" and not p[2]]
    if len(required) > wanted or (len(positional) < needed and not takes_any):
        seen = ", ".join(p[0] for p in parameters)
        signature = ", ".join(contract.parameters)
        return None, (f"{name} takes {len(parameters)} parameter{'s' * (len(parameters) != 1)} ({seen}); "
                      f"the exercise asks for {contract.name}({signature})")  # fmt: skip
    return _order(exercise, contract, [p[0] for p in positional[:wanted]]), ""


def _order(exercise: Exercise, contract: FunctionContract, seen: list[str]) -> tuple[int, ...] | None:
    """The permutation, where the student's parameter names are the contract's in another order; else None."""
    places = []
    for parameter in contract.parameters[: len(seen)]:
        known = (parameter, *exercise.parameter_aliases.get(parameter, ()))
        matches = [place for place, name in enumerate(seen) if name in known]
        if len(matches) != 1:
            return None
        places.append(matches[0])
    if sorted(places) != list(range(len(places))) or places == sorted(places):
        return None
    return tuple(places)
