"""Which submissions a folder, an archive or a list of files holds.

    submissions/alice.ipynb                                     a file each
    submissions/alice/homework.ipynb                            a folder each: also Git Classroom's checkouts
    submissions/doejane_LATE_4071_99812_homework.ipynb          Canvas
    submissions/Jane Doe_81207_assignsubmission_file_/hw.ipynb  Moodle, with or without folders

and the same inside a ZIP archive, as the platforms export them.
"""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from grader.batch.names import with_names
from grader.batch.source import Source, members, refuse_link_out
from grader.errors import SubmissionFault, UsageError

# Canvas: NAME_USER_SUBMISSION_FILE, where NAME has no underscore. Moodle: NAME_PARTICIPANT_assignsubmission_KIND_FILE.
_CANVAS = re.compile(r"(?P<student>[^_/]+)_(?P<late>LATE_)?(?P<id>\d+)_\d+_(?P<file>.+)\Z", re.IGNORECASE)
_MOODLE = re.compile(
    r"(?P<student>.+)_(?P<id>\d+)_assignsubmission_(?P<kind>file|onlinetext)(?:_(?P<file>.*))?\Z",
    re.IGNORECASE,
)
MOST = 100  # notebooks of one student, and MOST_MEMBERS files in their archive: more are no homework, and hold up the class
MOST_MEMBERS = 20_000
_NEVER = {"__pycache__", "__macosx", "node_modules", "site-packages"}


@dataclass(frozen=True)
class _Found:
    """A file of a class: its place relative to the class, and how to read it."""

    relative: PurePosixPath
    path: str
    archive: Path | None = None
    member: str = ""
    within: Path | None = None
    problem: str = ""
    empty: bool = False  # stands for a student's folder with nothing in it

    @property
    def in_folder(self) -> bool:
        return self.empty or len(self.relative.parts) > 1

    @property
    def student(self) -> _Student:
        return _student_of(self.relative.parts[0], self.in_folder)


@dataclass(frozen=True)
class _Student:
    name: str
    id: str = ""
    late: bool = False


def find_submissions(
    paths: Sequence[str | os.PathLike[str]], pattern: str = "*", ignored: Path | None = None
) -> list[Source]:
    """All submissions of these files, folders and ZIP archives, each with a result name of its own.

    `pattern` is matched against a file's name and against its path; what lies in `ignored` (the results) is passed over.
    Raises UsageError where there is no such path, or nothing to grade in any.
    """
    sources: list[Source] = []
    for given in map(Path, paths):
        if given.is_dir():
            sources += _grouped(list(_in_folder(given, ignored)), pattern)
        elif given.suffix.lower() == ".zip":
            try:
                found = _in_archive(given, str(given), PurePosixPath())
            except SubmissionFault as complaint:
                raise UsageError(f"{given}: {complaint}") from None
            sources += _grouped(_without_wrapping(found), pattern)
        elif os.path.lexists(given):
            student = _student_of(given.name, folder=False)
            sources.append(Source(str(given), student.name, student.id, student.late))
        else:
            raise UsageError(f"{given}: there is no such file or folder")
    unique = {source.path: source for source in sources}
    if not unique:
        raise UsageError(f"{', '.join(map(str, paths))}: no notebook (.ipynb or .py) to grade in it")
    return with_names(list(unique.values()))


def _grouped(files: list[_Found], pattern: str) -> list[Source]:
    """One source a notebook; one with a problem for a student who handed in none."""
    groups: dict[tuple[_Student, str], list[_Found]] = {}
    for file in files:
        student = file.student
        # Without a number, a file at the top is a submission of its own; a number may come with several files.
        key = student.id or (file.relative.parts[0] if file.in_folder else str(file.relative))
        groups.setdefault((replace(student, late=False), key), []).append(file)
    sources = []
    for (student, _), found in sorted(groups.items(), key=lambda item: (item[0][0].name, item[0][1])):
        late = any(file.student.late for file in found)
        notebooks = [
            file for file in found if file.path.lower().endswith(".ipynb") and _matches(file, pattern)
        ]
        notebooks = notebooks or [f for f in found if f.path.lower().endswith(".py") and _matches(f, pattern)]
        at_top = not any(file.in_folder for file in found)
        too_many = _too_many(notebooks) if len(notebooks) > MOST else ""
        notebooks = [] if too_many else notebooks
        for file in notebooks:
            sources.append(
                Source(file.path, student.name, student.id, late, file.archive, file.member, file.within)
            )
        if not notebooks and (student.id or not at_top):  # a stray file beside the submissions is nobody's
            place = found[0].path if at_top else _folder_of(found[0])
            why = too_many
            if not why and (bad := next((file for file in found if file.problem), None)):
                place, why = bad.path, bad.problem
            sources.append(
                Source(place, student.name, student.id, late, problem=why or _nothing(found, pattern))
            )
    return sources


def _too_many(notebooks: list[_Found]) -> str:
    return f"holds {len(notebooks):,} notebooks, more than {MOST}: say with --only PATTERN which to grade"


def _nothing(found: list[_Found], pattern: str) -> str:
    names = sorted({file.relative.name for file in found if file.relative.name})
    what = "no notebook (.ipynb or .py)" + ("" if pattern == "*" else f" that matches {pattern!r}")
    return f"holds {what}; there is: {', '.join(names[:5]) or 'nothing'}{' …' if len(names) > 5 else ''}"


def _folder_of(file: _Found) -> str:
    """The student's folder, as the file's path says it."""
    below = len(file.relative.parts) - 1
    return str(PurePosixPath(file.path).parents[below - 1]) if below else file.path


def _student_of(text: str, folder: bool) -> _Student:
    """Who handed in a file or a folder of this name."""
    if match := _MOODLE.match(text):
        return _Student(match["student"].strip(), match["id"])
    if not folder and (match := _CANVAS.match(text)):
        return _Student(match["student"], match["id"], bool(match["late"]))
    return _Student(text if folder else PurePosixPath(text).stem or text)


def _matches(file: _Found, pattern: str) -> bool:
    return fnmatch.fnmatch(file.relative.name, pattern) or fnmatch.fnmatch(str(file.relative), pattern)


def _in_folder(root: Path, ignored: Path | None) -> Iterable[_Found]:
    try:
        entries = sorted(root.iterdir())
    except OSError as error:
        raise UsageError(f"{root}: cannot be listed: {(error.strerror or str(error)).lower()}") from None
    for entry in entries:
        if _passed_over(entry, ignored):
            continue
        if os.path.isdir(entry):  # the instructor's link, if it is one; links further down are the student's
            yield from _in_student_folder(entry, PurePosixPath(entry.name))
        elif entry.suffix.lower() == ".zip":
            yield from _expanded(entry, PurePosixPath(_student_folder(entry.name)))
        else:
            yield _Found(PurePosixPath(entry.name), str(entry))


def _in_student_folder(folder: Path, relative: PurePosixPath) -> Iterable[_Found]:
    any_file = False
    closed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not _passed_over(Path(parent, name), None))
        for name in sorted(files):
            path = Path(parent, name)
            if name.startswith("."):
                continue
            any_file = True
            place = relative / path.relative_to(folder).as_posix()
            if path.suffix.lower() == ".zip":
                yield from _expanded(path, place, folder)
            else:
                yield _Found(place, str(path), within=folder)
    for error in closed:
        place = relative / PurePosixPath(str(error.filename)).relative_to(folder.as_posix())
        why = (error.strerror or str(error)).lower()
        yield _Found(
            place, str(error.filename), problem=f"has a folder that cannot be listed: {why}", empty=True
        )
    if not any_file and not closed:
        yield _Found(relative, str(folder), problem="is empty: nothing was handed in", empty=True)


def _expanded(archive: Path, place: PurePosixPath, within: Path | None = None) -> Iterable[_Found]:
    """A student's own archive, as if it had been unpacked. `within`: the student's folder, which a link may not leave."""
    try:
        if within is not None:
            refuse_link_out(archive, within)
        found = _in_archive(archive, str(archive), place)
        if len(found) > MOST_MEMBERS:
            raise SubmissionFault(f"holds {len(found):,} files: hand in the notebook alone")
        yield from (replace(file, within=within) for file in found)
    except SubmissionFault as complaint:
        yield _Found(place / archive.name, str(archive), problem=str(complaint))


def _in_archive(archive: Path, shown: str, place: PurePosixPath) -> list[_Found]:
    found = []
    for member in members(archive):
        parts = [part for part in PurePosixPath(member).parts if part not in ("/", "..", ".")]
        if not parts or any(part.startswith(".") or part.lower() in _NEVER for part in parts):
            continue
        problem = "a ZIP archive inside a ZIP archive: unpack it" if member.lower().endswith(".zip") else ""
        found.append(_Found(place.joinpath(*parts), f"{shown}/{member}", archive, member, problem=problem))
    return found


def _without_wrapping(files: list[_Found]) -> list[_Found]:
    """Without the folder around everything that some tools put into an archive, if it is no student's."""
    first = {file.relative.parts[0] for file in files}
    wrapped = len(first) == 1 and all(len(file.relative.parts) > 1 for file in files)
    if not wrapped or _MOODLE.match(next(iter(first))):
        return files
    inside = [replace(file, relative=PurePosixPath(*file.relative.parts[1:])) for file in files]
    return inside if len({file.relative.parts[0] for file in inside}) > 1 else files


def _student_folder(name: str) -> str:
    """For a student's archive beside the others' files: as a folder of its name, with the platform's marks kept."""
    if match := _CANVAS.match(name):
        return f"{match['student']}_{match['id']}_assignsubmission_file_"
    stem = PurePosixPath(name).stem
    if match := _MOODLE.match(stem):
        return f"{match['student']}_{match['id']}_assignsubmission_file_"
    return stem


def _passed_over(path: Path, ignored: Path | None) -> bool:
    name = path.name.lower()
    # Not Path.exists: it raises where a folder may not be searched, or a student's names are too long together.
    if name.startswith(".") or name in _NEVER or os.path.lexists(path / "pyvenv.cfg"):
        return True
    return ignored is not None and path.resolve() == ignored.resolve()
