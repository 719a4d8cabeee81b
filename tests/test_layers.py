"""Who may import whom (docs/architecture.md), read from the sources; imports inside functions count as well."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "grader"
SANDBOX_ALSO = {"ipykernel", "IPython", "traitlets", "tornado", "zmq"}


def module_name(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(file: Path, typing_only: bool = False) -> set[str]:
    """Every module that a file names in an import, absolute; those under TYPE_CHECKING only if asked."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    package = module_name(file) if file.name == "__init__.py" else module_name(file).rpartition(".")[0]
    found: set[str] = set()

    def look(node: ast.AST) -> None:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test) and not typing_only:
            for other in node.orelse:
                look(other)
            return
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            found.add(module)
            found.update(
                f"{module}.{alias.name}" for alias in node.names if is_module(f"{module}.{alias.name}")
            )
        for child in ast.iter_child_nodes(node):
            look(child)

    look(tree)
    return found


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def sources(*patterns: str) -> list[Path]:
    found = sorted(file for pattern in patterns for file in ROOT.glob(pattern))
    assert found, patterns
    return found


def each(*patterns: str) -> pytest.MarkDecorator:
    files = sources(*patterns)
    return pytest.mark.parametrize("file", files, ids=[str(file.relative_to(ROOT)) for file in files])


def within(name: str, *allowed: str) -> bool:
    return any(name == one or name.startswith(one + ".") for one in allowed)


def ours(names: set[str]) -> set[str]:
    return {name for name in names if within(name, "grader", "reference", "exercises")}


@each("grader/model.py", "grader/errors.py")
def test_model_and_errors_import_nothing_of_ours(file):
    assert ours(imports(file)) == set()


@each("grader/sandbox/*.py")
def test_the_sandbox_needs_the_standard_library_and_the_kernel_only(file):
    strange = {
        name for name in imports(file)
        if name.partition(".")[0] not in sys.stdlib_module_names | SANDBOX_ALSO | {"_grader_sandbox"}
        and not within(name, "grader.sandbox")
    }  # fmt: skip
    assert strange == set()


@each("grader/sandbox/*.py")
def test_the_sandbox_is_python_3_8(file):
    tree = ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 8))
    newer = [node for node in ast.walk(tree) if isinstance(node, ast.NamedExpr)]
    assert newer == [], "written for the oldest reader: no walrus"


@each("grader/sandbox/*.py")
def test_the_sandbox_uses_nothing_that_came_after_python_3_8(file):
    """Syntax alone does not tell: methods and functions of later versions, as far as a name tells them."""
    later = {"removeprefix", "removesuffix", "pairwise", "zip_strict", "cache"}
    tree = ast.parse(file.read_text(encoding="utf-8"))
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    annotations = [n for n in ast.walk(tree) if isinstance(n, ast.BinOp) and isinstance(n.op, ast.BitOr)
                   and {type(n.left), type(n.right)} & {ast.Constant} and getattr(n.right, "value", 0) is None]  # fmt: skip
    assert used & later == set()
    assert annotations == []


@each("grader/sandbox/wire.py")
def test_the_wire_imports_nothing_of_ours(file):
    assert ours(imports(file)) == set()


@each("grader/authoring/**/*.py")
def test_authoring_knows_the_model_the_errors_and_the_wire(file):
    allowed = (
        "grader.model",
        "grader.errors",
        "grader.sandbox.wire",
        "grader.authoring",
        "grader.sandbox",
        "grader",
    )
    strange = {
        name for name in ours(imports(file)) if not within(name, *allowed[:4]) and name not in allowed[4:]
    }
    assert strange == set()


@each("exercises/*/checks.py", "exercises/*/pictures.py")
def test_checks_are_written_in_the_words_of_authoring_and_reference(file):
    assert {
        name for name in ours(imports(file)) if not within(name, "grader.authoring", "reference")
    } == set()
    assert not {name for name in imports(file) if within(name, "torch", "socket", "subprocess", "os", "sys")}


@each("reference/**/*.py")
def test_the_reference_needs_no_more_than_authorings_mathematics(file):
    allowed = (
        "reference",
        "grader.authoring.rounding",
        "grader.authoring.statistics",
        "grader.authoring.expressions",
    )
    assert {
        name for name in ours(imports(file)) if not within(name, *allowed) and name != "grader.authoring"
    } == set()


@each("grader/reports/**/*.py")
def test_reports_are_functions_of_the_model(file):
    strange = {
        name for name in ours(imports(file))
        if not within(name, "grader.model", "grader.errors", "grader.reports") and name != "grader"
    }  # fmt: skip
    assert strange == set()


@each("grader/**/*.py", "reference/**/*.py", "exercises/*/checks.py")
def test_nothing_imports_the_command_lines(file):
    if within(module_name(file), "grader.cli"):
        pytest.skip("a command line itself")
    assert not {name for name in imports(file, typing_only=True) if within(name, "grader.cli")}


@each("grader/**/*.py", "reference/**/*.py", "exercises/*/checks.py")
def test_only_the_command_lines_know_of_batches(file):
    if within(module_name(file), "grader.cli", "grader.batch"):
        pytest.skip("may import it")
    assert not {name for name in imports(file, typing_only=True) if within(name, "grader.batch")}


@each("grader/gradebook/**/*.py")
def test_the_gradebook_knows_the_model_and_the_errors_only(file):
    strange = {
        name for name in ours(imports(file))
        if not within(name, "grader.model", "grader.errors", "grader.gradebook") and name != "grader"
    }  # fmt: skip
    assert strange == set()


@each("grader/**/*.py", "reference/**/*.py", "exercises/*/checks.py")
def test_only_the_command_lines_know_of_the_gradebook(file):
    if within(module_name(file), "grader.cli", "grader.gradebook"):
        pytest.skip("may import it")
    assert not {
        name for name in imports(file, typing_only=True) if within(name, "grader.gradebook", "sqlalchemy")
    }


@each("grader/**/*.py", "reference/**/*.py", "exercises/*/checks.py")
def test_only_a_batch_on_a_cluster_knows_of_dask(file):
    """It is an extra, its client starts threads, and a scheduler that forks must have none."""
    if within(module_name(file), "grader.batch.cluster"):
        pytest.skip("may import it")
    assert not {name for name in imports(file, typing_only=True) if within(name, "dask", "distributed")}


@each("grader/batch/**/*.py")
def test_a_batch_grades_by_the_way_of_one_submission(file):
    """It schedules; what a check is and how it is judged is not its affair."""
    deeper = (
        "grader.checking",
        "grader.grading",
        "grader.judging",
        "grader.plugin",
        "grader.authoring",
        "grader.binding",
    )
    assert not {name for name in imports(file) if within(name, *deeper)}


@each("grader/**/*.py")
def test_the_trusted_side_talks_to_the_sandbox_through_the_wire(file):
    """What runs over there is imported here only where this side plays its part: its channel, its jail, the twin."""
    name = module_name(file)
    if within(name, "grader.sandbox"):
        return
    used = {one for one in imports(file) if within(one, "grader.sandbox")} - {"grader.sandbox"}
    allowed = {"grader.sandbox.wire", "grader.sandbox.channel"}
    if name == "grader.running.local":  # the twin is the same server in this process
        allowed |= {"grader.sandbox.serve", "grader.sandbox.detect"}
    if name in (
        "grader.cli.frame",
        "grader.doctor",
        "grader.batch.child",
        "grader.second_judge",
        "grader.audit.run",
        "grader.batch.cluster.station",
        "grader.running.zygote",
    ):  # no other process may read this one's memory; examines the host; ends with its parent; what it has
        allowed |= {"grader.sandbox.jail", "grader.sandbox.landlock"}
    assert used - allowed == set()


@each("grader/**/*.py")
def test_no_module_of_the_grader_imports_a_framework(file):
    frameworks = ("torch", "jax", "tensorflow", "mxnet", "keras", "flax")
    found = {name for name in imports(file) if within(name, *frameworks)}
    if module_name(file) in ("grader.running.local", "grader.audit.forked"):
        found.discard("torch")  # authors' tools, which run solutions in their own process
    assert found == set()


def test_grading_imports_no_framework_into_the_trusted_process():
    """Whatever is reached indirectly: all that `grade` imports, checks of the whole course included."""
    script = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from grader.cli import grade
import grader.reports, grader.standalone, grader.submission
grader.submission.warm_up(grader.submission.Course, ())
import importlib.util, pathlib
for file in sorted(pathlib.Path({str(ROOT / "exercises")!r}).glob("*/checks.py")):
    spec = importlib.util.spec_from_file_location("checks_" + file.parent.name.replace("-", "_"), file)
    spec.loader.exec_module(importlib.util.module_from_spec(spec))
print([name for name in ("torch", "jax", "tensorflow", "mxnet", "matplotlib") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120)
    assert done.stdout.strip() == "[]", done.stderr


def test_the_package_itself_is_cheap_to_import():
    script = "import sys; before = set(sys.modules); import grader, grader.cli.grade; print(len(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert int(done.stdout) < 80, "only argparse and the like before a file is read"
