"""One submission of a class: whose it is, and its notebook's bytes."""

from __future__ import annotations

import contextlib
import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.document import MAX_BYTES, opened_regular, read_bytes, shown
from grader.errors import SubmissionFault


@dataclass(frozen=True)
class Source:
    """Where a submission lies. `path` is what the report calls it; a member of an archive is `ARCHIVE/MEMBER`."""

    path: str
    student: str
    student_id: str = ""  # as the learning platform numbers it; "" where the file's name does not tell
    late: bool = False
    archive: Path | None = None
    member: str = ""
    within: Path | None = None  # the student's own folder: a link may not lead out of it
    problem: str = ""  # why there is nothing to read
    name: str = ""  # of the result

    def read(self) -> bytes:
        """The file's content. Raises SubmissionFault, with one line that names the file and what to do."""
        try:
            if self.problem:
                raise SubmissionFault(self.problem)
            if self.within is not None:
                refuse_link_out(self.archive or self.path, self.within)
            if self.archive is not None:
                return read_member(self.archive, self.member)
            return read_bytes(self.path)
        except SubmissionFault as complaint:
            raise SubmissionFault(f"{shown(self.path)}: {complaint}") from None


def refuse_link_out(path: str | os.PathLike[str], folder: Path) -> None:
    """Raise SubmissionFault where a student's file is a link that leads out of the student's folder."""
    real, root = os.path.realpath(path), os.path.realpath(folder)
    if os.path.commonpath([real, root]) != root:
        raise SubmissionFault("is a link to something outside the submission's folder: not followed")


@contextlib.contextmanager
def _opened(archive: Path) -> Iterator[zipfile.ZipFile]:
    with opened_regular(archive) as file, zipfile.ZipFile(file) as opened:
        yield opened


def read_member(archive: Path, member: str, max_bytes: int = MAX_BYTES) -> bytes:
    """A member of a ZIP archive. Raises SubmissionFault; a header that lies about the size gains nothing."""
    try:
        with _opened(archive) as opened, opened.open(member) as file:
            data = file.read(max_bytes + 1)
    except SubmissionFault:
        raise
    except (
        OSError,
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        KeyError,
        ValueError,
        EOFError,
    ) as error:
        raise SubmissionFault(f"cannot be read from its archive: {_why(error)}") from None
    except Exception as error:  # zlib.error, lzma.LZMAError and what else the decompressors raise
        raise SubmissionFault(f"is damaged inside its archive ({type(error).__name__})") from None
    if len(data) > max_bytes:
        raise SubmissionFault(
            f"is larger than {max_bytes / 2**20:g} MB: clear the notebook's outputs and save it again"
        )
    if not data or data.isspace():
        raise SubmissionFault("is empty: save the notebook again")
    return data


def members(archive: Path) -> list[str]:
    """The files in a ZIP archive. Raises SubmissionFault where it cannot be read."""
    try:
        with _opened(archive) as opened:
            return sorted({entry.filename for entry in opened.infolist() if not entry.is_dir()})
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        raise SubmissionFault(f"is not a ZIP archive that can be read: {_why(error)}") from None


def _why(error: Exception) -> str:
    if isinstance(error, RuntimeError) and "encrypted" in str(error):
        return "it is encrypted: unpack it with its password first"
    if isinstance(error, KeyError):
        return "there is no such member"
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
