"""What of a batch travels to the workers of a cluster, as plain data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.batch import fingerprint
from grader.batch.child import Job
from grader.batch.source import Source
from grader.course import Course, built_in_root, read_course
from grader.errors import SubmissionFault
from grader.submission import Options


@dataclass(frozen=True)
class Carried(Source):
    """A submission whose bytes came along: a worker need not see the instructor's files."""

    data: bytes | None = None
    complaint: str = ""  # why there are none

    def read(self) -> bytes:
        """The file's content. Raises SubmissionFault with the words of the machine that tried to read it."""
        if self.data is None:
            raise SubmissionFault(self.complaint)
        return self.data


def carried(source: Source) -> Carried:
    """Read a submission here, to be graded elsewhere."""
    data, complaint = None, ""
    try:
        data = source.read()
    except SubmissionFault as fault:
        complaint = str(fault)
    return Carried(
        source.path, source.student, source.student_id, source.late, name=source.name, data=data, complaint=complaint
    )  # fmt: skip


def describe(job: Job, imports: tuple[str, ...], run: str) -> dict[str, Any]:
    """A batch as JSON can hold it. `run` tells one run of `grade` from all others."""
    built_in = job.course.root == built_in_root().resolve()
    content = fingerprint.content(job.course, job.options, job.also)
    described: dict[str, Any] = json.loads(
        json.dumps(
            {
                "run": run,
                "course": None if built_in else str(job.course.root),
                "content": content,
                "context": job.context,
                "imports": imports,
                "also": job.also,
            },
            default=str,
        )
    )
    return described


def job_of(described: Mapping[str, Any]) -> Job:
    """The same job on another machine. Raises UsageError or ExerciseFault where its course cannot be read."""
    return Job(course_of(described), options_of(described), described["context"], tuple(described["also"]))


def course_of(described: Mapping[str, Any]) -> Course:
    """The course as it lies on this machine."""
    return read_course(Path(described["course"]) if described["course"] else None)


def options_of(described: Mapping[str, Any]) -> Options:
    options = described["content"]["options"]
    return Options(**{**options, "exercises": tuple(options["exercises"])})


def differences(described: Mapping[str, Any]) -> str:
    """In what this machine differs from the one that the batch comes from, in words; "" where marks will be the same."""
    there = described["content"]
    content = fingerprint.content(course_of(described), options_of(described), tuple(described["also"]))
    here = json.loads(json.dumps(content, default=str))
    found = []
    for name in sorted(there.keys() | here.keys()):
        theirs, ours = there.get(name), here.get(name)
        if theirs == ours:
            continue
        if name == "packages":
            found += [
                f"{package} {ours.get(package, 'is missing')} there, {theirs.get(package, 'missing')} here"
                for package in sorted(ours.keys() | theirs.keys())
                if ours.get(package) != theirs.get(package)
            ]
        elif name == "root":
            found.append("it runs as root, `grade` does not" if ours else "`grade` runs as root, it does not")
        elif name in ("course", "grader"):
            found.append(f"the files of the {name} are not the same")
        else:
            found.append(f"{name} {ours} there, {theirs} here")
    return "; ".join(found)
