"""The grader that is running, as a wheel: from a checkout or from where it is installed, without a build.

Source: PyPA, "Binary distribution format", https://packaging.python.org/specifications/binary-distribution-format/
"""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import grader
from grader.course import built_in_root
from grader.errors import UsageError

NAME = "gradewright"
TAG = "py3-none-any"
STAMP = (2020, 1, 1, 0, 0, 0)  # the same sources give the same bytes


def wheel() -> tuple[str, bytes]:
    """The wheel's file name and content. Raises UsageError where the grader is not installed, not even in place."""
    try:
        installed = distribution(NAME)
    except PackageNotFoundError:
        raise UsageError(f"{NAME} is not installed: run `pip install -e .` in its checkout first") from None
    info = f"{NAME}-{installed.version}.dist-info"
    files = dict(_files())
    files[f"{info}/METADATA"] = (installed.read_text("METADATA") or "").encode()
    files[f"{info}/entry_points.txt"] = (installed.read_text("entry_points.txt") or "").encode()
    files[f"{info}/WHEEL"] = (
        f"Wheel-Version: 1.0\nGenerator: {NAME}\nRoot-Is-Purelib: true\nTag: {TAG}\n".encode()
    )
    record = "".join(f"{name},sha256={_digest(data)},{len(data)}\n" for name, data in sorted(files.items()))
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n".encode()
    return f"{NAME}-{installed.version}-{TAG}.whl", zipped(files)


def zipped(files: dict[str, bytes], executable: frozenset[str] = frozenset()) -> bytes:
    """A zip archive of these files, the same bytes for the same files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, STAMP)
            entry.external_attr = (0o100755 if name in executable else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return buffer.getvalue()


def tree(folder: Path, name: str) -> Iterator[tuple[str, bytes]]:
    """Each file below a folder, under `name`, without what Python and editors leave there."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") or part == "__pycache__" for part in inside.parts)
        if path.is_file() and not hidden and path.suffix != ".pyc":
            yield f"{name}/{inside.as_posix()}", path.read_bytes()


def _files() -> Iterator[tuple[str, bytes]]:
    """The package, with the built-in course inside it, wherever that lies now."""
    package, root = Path(grader.__file__).resolve().parent, built_in_root()
    for name, data in tree(package, "grader"):
        if not name.startswith("grader/course/"):
            yield name, data
    for part in ("exercises", "reference"):
        yield from tree(root / part, f"grader/course/{part}")


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
