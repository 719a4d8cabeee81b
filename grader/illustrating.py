"""Draws an exercise's pictures, after its checks: measured as they are, and without any say in the grade."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from grader.authoring.expect import CheckFailed
from grader.authoring.pictures import PictureInfo
from grader.authoring.replies import CheckStopped, StudentError
from grader.checking import derive_seed
from grader.course import Exercise
from grader.grading import Grading
from grader.model import Picture, Status

# A function that hung or died in a check would do so again, and nobody waits for a picture of that.
_HOPELESS = (Status.TIMEOUT, Status.KILLED, Status.INTERNAL)


def draw_all(grading: Grading) -> None:
    """Attach the pictures of all exercises that count to the results of their checks.

    An author's mistake becomes a remark of the report: a picture is no reason to lose a grade.
    """
    for exercise in grading.counted:
        bound, results = grading.bound[exercise.name], grading.results.get(exercise.name, {})
        hopeless = any(result.status in _HOPELESS for result in results.values())
        if exercise.pictures_file.is_file() and bound.attempted and not bound.problem and not hopeless:
            try:
                drawings = drawings_of(exercise)
            except Exception as error:
                grading.remarks.append(f"{exercise.name}/pictures.py cannot be read: {error}")
                continue
            for drawing in drawings:
                _attach(grading, exercise, drawing)


def drawings_of(exercise: Exercise) -> list[Callable[..., Picture]]:
    """The functions of an exercise's `pictures.py` that `picture` marks. Raises whatever reading it raises."""
    name = f"pictures_{exercise.name.replace('-', '_')}"
    spec = importlib.util.spec_from_file_location(name, exercise.pictures_file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return [value for value in vars(module).values() if hasattr(value, "grader_picture")]


def _attach(grading: Grading, exercise: Exercise, drawing: Any) -> None:
    info: PictureInfo = drawing.grader_picture
    results = grading.results.get(exercise.name, {})
    try:
        beside = results[info.beside]
        if beside.picture is not None:  # known from before
            return
        drawn = _draw(grading, exercise, drawing, info)
    except (CheckFailed, StudentError, CheckStopped):
        return  # the checks say what is wrong
    except Exception as error:
        reason = (
            f"there is no check {error}"
            if isinstance(error, KeyError)
            else f"{type(error).__name__}: {error}"
        )
        grading.remarks.append(f"{exercise.name}: the picture {drawing.__name__} was not drawn: {reason}")
        return
    results[info.beside] = replace(beside, picture=drawn)


def _draw(grading: Grading, exercise: Exercise, drawing: Any, info: PictureInfo) -> Picture:
    connection, student = grading.open(exercise, info.seconds)
    try:
        seed = derive_seed(grading.seed, exercise.name, info.beside, "picture")
        student.begin(derive_seed(seed, "student"))
        drawn: Picture = drawing(student, np.random.default_rng(seed))
    finally:
        connection.close()
    return replace(drawn, title=info.title, caption=info.caption)
