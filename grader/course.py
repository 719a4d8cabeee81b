"""A course is a folder with `exercises/` and, if it likes, `reference/`. This reads one."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.adapters import Adapter, read_adapter
from grader.errors import ExerciseFault, UsageError
from grader.model import DEFAULT_FRAMEWORK, FRAMEWORKS


@dataclass(frozen=True)
class Form:
    """Another signature, where a framework asks for it: an update that is given gradients, and returns new parameters."""

    frameworks: frozenset[str]
    parameters: tuple[str, ...]
    updates: str  # the contract's parameter that it returns anew
    gradients: str  # its own parameter, which the contract does not have


@dataclass(frozen=True)
class FunctionContract:
    """A name the notebook must define, its parameters in order, and other names it goes by."""

    name: str
    parameters: tuple[str, ...]
    optional: frozenset[str] = frozenset()  # parameters that a student may leave out of the signature
    aliases: tuple[str, ...] = ()
    adapters: tuple[Adapter, ...] = ()  # classes that do what the function does
    forms: tuple[Form, ...] = ()

    def form(self, framework: str) -> Form | None:
        """The form that this framework asks for, if another than the contract's own."""
        return next((form for form in self.forms if framework in form.frameworks), None)


@dataclass(frozen=True)
class VariableContract:
    """A variable that a notebook leaves, and where else it may be found: names, or attributes such as `data.X`."""

    name: str
    aliases: tuple[str, ...] = ()
    array: bool = False  # only a tensor or an array is meant


@dataclass(frozen=True)
class Exercise:
    """One exercise's folder, read."""

    name: str
    title: str
    folder: Path
    functions: tuple[FunctionContract, ...]
    parameter_aliases: dict[str, tuple[str, ...]]
    check_seconds: float
    manual: bool = False
    points: float = 0.0  # of a manual exercise
    variables: tuple[VariableContract, ...] = ()  # judged instead of functions; all of them must be there
    credit_only: bool = False  # not passed counts as not attempted, unless somebody asked for this exercise
    frameworks: frozenset[str] = frozenset(
        {DEFAULT_FRAMEWORK, "numpy"}
    )  # whose notebooks its checks can judge
    instead_of: frozenset[str] = frozenset()  # where the notebook defines one of these, that is judged

    @property
    def checks_file(self) -> Path:
        return self.folder / "checks.py"

    @property
    def pictures_file(self) -> Path:
        """There need not be one."""
        return self.folder / "pictures.py"


@dataclass(frozen=True)
class Course:
    """All exercises below a root, by name, in alphabetical order."""

    root: Path
    exercises: dict[str, Exercise]

    def exercise(self, name: str) -> Exercise:
        """The exercise of this name. Raises UsageError, naming those there are."""
        try:
            return self.exercises[name]
        except KeyError:
            raise UsageError(
                f"no exercise {name!r} in {self.root}; there are: {', '.join(self.exercises)}"
            ) from None


def built_in_root() -> Path:
    """Where the course that comes with the grader lies: inside the wheel, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    return package / "course" if (package / "course").is_dir() else package.parent


def read_course(root: Path | None = None) -> Course:
    """Read every exercise below `root`. Raises UsageError if there are none, ExerciseFault for a broken one."""
    root = (root or built_in_root()).resolve()
    folders = sorted(root.glob("exercises/*/exercise.toml"))
    if not folders:
        raise UsageError(f"{root}: no course here (no exercises/NAME/exercise.toml)")
    return Course(root, {file.parent.name: read_exercise(file.parent) for file in folders})


def read_exercise(folder: Path) -> Exercise:
    """Read one exercise's folder. Raises ExerciseFault, naming the file and the key."""
    file = folder / "exercise.toml"
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ExerciseFault(f"{file}: cannot be read: {error}") from error
    try:
        limits = table.get("limits", {})
        manual = table.get("kind") == "manual"
        exercise = Exercise(
            name=folder.name,
            title=str(table["title"]),
            folder=folder,
            functions=tuple(_function(entry) for entry in table.get("functions", [])),
            parameter_aliases={
                name: tuple(others) for name, others in table.get("parameter_aliases", {}).items()
            },
            check_seconds=float(limits.get("check_seconds", 30)),
            manual=manual,
            points=float(table.get("points", 0)),
            variables=tuple(_variable(entry) for entry in table.get("variables", [])),
            credit_only=bool(table.get("credit_only", False)),
            instead_of=frozenset(table.get("instead_of", ())),
            frameworks=_frameworks(table.get("frameworks", ())) | {DEFAULT_FRAMEWORK, "numpy"},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ExerciseFault(f"{file}: {type(error).__name__}: {error}") from error
    if not manual and not exercise.functions and not exercise.variables:
        raise ExerciseFault(f'{file}: names no [[functions]] or [[variables]], and is not kind = "manual"')
    return exercise


def _variable(entry: dict[str, Any]) -> VariableContract:
    return VariableContract(
        str(entry["name"]), tuple(entry.get("aliases", ())), bool(entry.get("array", False))
    )


def _function(entry: dict[str, Any]) -> FunctionContract:
    parameters = [str(name) for name in entry["parameters"]]
    return FunctionContract(
        name=str(entry["name"]),
        parameters=tuple(name.rstrip("?") for name in parameters),
        optional=frozenset(name.rstrip("?") for name in parameters if name.endswith("?")),
        aliases=tuple(entry.get("aliases", ())),
        adapters=tuple(read_adapter(adapter) for adapter in entry.get("adapters", ())),
        forms=tuple(
            _form(form, [name.rstrip("?") for name in parameters]) for form in entry.get("forms", ())
        ),
    )


def _form(entry: dict[str, Any], contract: list[str]) -> Form:
    form = Form(
        _frameworks(entry["frameworks"]),
        tuple(map(str, entry["parameters"])),
        str(entry["updates"]),
        str(entry["gradients"]),
    )
    if set(form.parameters) != {*contract, form.gradients} or form.updates not in contract:
        raise ValueError(f"a form takes {', '.join(contract)} and the gradients, in some order")
    return form


def _frameworks(names: Any) -> frozenset[str]:
    if unknown := set(names) - set(FRAMEWORKS):
        raise ValueError(f"no framework {', '.join(sorted(unknown))}; there are: {', '.join(FRAMEWORKS)}")
    return frozenset(names)
