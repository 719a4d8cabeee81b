"""An autograder for Gradescope: a zip of `setup.sh`, `run_autograder`, the grader and, if it is your own, the course.

Source: Gradescope, "Autograder specifications", https://gradescope-autograders.readthedocs.io/en/latest/specs/
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from grader.course import Course
from grader.release.wheel import tree, wheel, zipped

TEMPLATES = Path(__file__).parent / "templates"
SCRIPTS = ("run_autograder", "setup.sh")


def autograder_zip(
    course: Course,
    own_course: bool,
    exercises: Sequence[str] = (),
    options: Sequence[str] = (),
    pip: str = "",
) -> bytes:
    """The archive's content: the same bytes for the same sources.

    `exercises` are those that every submission is graded on, else its own; `options` are further ones of `grade`;
    `pip` is passed to pip, for a platform's build of a framework. Raises UsageError for an exercise that there is not.
    """
    name, content = wheel()
    files = {script: (TEMPLATES / script).read_bytes() for script in SCRIPTS}
    files[name] = content
    files["constraints.txt"] = _constraints()
    arguments = [argument for one in exercises for argument in ("--exercise", course.exercise(one).name)]
    if own_course:
        arguments += ["--course", "course"]
        for part in ("exercises", "reference"):
            files |= dict(tree(course.root / part, f"course/{part}"))
    settings = {"grade": [*arguments, *options], "pip": pip.split()}
    files["autograder.json"] = (json.dumps(settings, indent=1) + "\n").encode()
    return zipped(files, frozenset(SCRIPTS))


def _constraints() -> bytes:
    """The versions of this environment: the students' are graded with what the instructor tried."""
    from importlib.metadata import distributions

    found = {one.metadata["Name"]: one.version for one in distributions() if one.metadata["Name"]}
    lines = [
        f"{name}=={version}" for name, version in sorted(found.items()) if name not in ("gradewright", "pip")
    ]
    return ("\n".join(lines) + "\n").encode()
