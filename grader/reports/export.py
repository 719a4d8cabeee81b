"""Writing a report where the user asked for it: a file that is whole or not there, a device, or stdout."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from typing import BinaryIO, NoReturn

from grader.errors import GraderError, GraderFault, UsageError


def write_report(text: str | bytes, target: str | os.PathLike[str]) -> None:
    """Write `text` as UTF-8, or bytes as they are, to a file, or to stdout where `target` is "-".

    A file appears with its whole content, or stays as it was. A pipe or a device is written to as it is.
    Raises UsageError if the target cannot be a file, GraderFault if writing fails, GraderError if nobody reads.
    """
    name = os.fspath(target)
    data = text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    try:
        if name == "-":
            _write_stdout(data)
        elif _is_special(name):
            with open(name, "wb", buffering=0) as device:
                _write_all(device, data)
        else:
            _replace(os.path.realpath(name), data)
    except BrokenPipeError:
        raise GraderError(f"{_shown(name)}: the reader of the report closed it before its end") from None
    except (OSError, ValueError) as error:
        _explain(name, error)


def _write_stdout(data: bytes) -> None:
    binary = getattr(sys.stdout, "buffer", None)
    sys.stdout.flush()
    if binary is None:  # replaced by a text stream, in a test or a notebook
        sys.stdout.write(data.decode("utf-8", "replace"))
    else:
        binary.write(data)
    sys.stdout.flush()


def _is_special(name: str) -> bool:
    """Whether the target exists and is neither a file nor a folder: replacing /dev/null would be a pity."""
    try:
        mode = os.stat(name).st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _write_all(device: BinaryIO, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[device.write(view) :]


def _replace(path: str, data: bytes) -> None:
    """Write a neighbour of `path`, then put it in its place in one step."""
    if os.path.isdir(path):
        raise IsADirectoryError(f"{path} is a folder")
    descriptor, temporary = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".grade-")
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(descriptor, _mode(path))
            os.fsync(descriptor)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def _mode(path: str) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except FileNotFoundError:
        mask = os.umask(0o077)
        os.umask(mask)
        return 0o666 & ~mask


def _explain(name: str, error: OSError | ValueError) -> NoReturn:
    shown = _shown(name)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        raise UsageError(f"{shown}: the report cannot be written: there is no such folder") from None
    if isinstance(error, IsADirectoryError):
        raise UsageError(
            f"{shown}: the report cannot be written: this is a folder, name a file in it"
        ) from None
    if isinstance(error, PermissionError):
        raise GraderFault(f"{shown}: the report cannot be written: permission denied") from None
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    raise GraderFault(f"{shown}: the report could not be written: {reason.lower()}") from None


def _shown(name: str) -> str:
    if name == "-":
        return "stdout"
    return name if name.isprintable() else ascii(name)
