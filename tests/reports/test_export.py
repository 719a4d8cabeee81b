"""A report's file is whole or as it was, and a failure says what to do."""

from __future__ import annotations

import os
import resource
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from grader.errors import GraderError, UsageError
from grader.reports.export import write_report

ROOT = Path(__file__).parents[2]


def test_a_file_holds_the_text_as_utf_8(tmp_path):
    write_report("ŷ\n", tmp_path / "report.json")
    assert (tmp_path / "report.json").read_bytes() == "ŷ\n".encode()
    write_report("short", tmp_path / "report.json")
    assert (tmp_path / "report.json").read_text() == "short"
    assert os.listdir(tmp_path) == ["report.json"]


def test_permissions_are_those_of_the_old_file_or_of_any_new_one(tmp_path):
    mask = os.umask(0o027)
    try:
        write_report("x", tmp_path / "new")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640
    (tmp_path / "new").chmod(0o604)
    write_report("y", tmp_path / "new")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o604


def test_a_link_stays_one(tmp_path):
    (tmp_path / "link").symlink_to("file")
    write_report("x", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text() == "x"


def test_a_device_is_written_to_and_not_replaced(tmp_path):
    write_report("x", os.devnull)
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)
    os.mkfifo(tmp_path / "pipe")
    text = "x" * 200_000  # more than a pipe holds
    writer = threading.Thread(target=write_report, args=(text, tmp_path / "pipe"))
    writer.start()
    assert (tmp_path / "pipe").read_text() == text
    writer.join()


def test_a_dash_is_stdout(capsys):
    write_report("ŷ\n", "-")
    assert capsys.readouterr().out == "ŷ\n"
    done = subprocess.run(
        [sys.executable, "-c", "from grader.reports import write_report; write_report('ŷ', '-')"],
        capture_output=True, cwd=ROOT, env={**os.environ, "PYTHONIOENCODING": "ascii"}, check=True,
    )  # fmt: skip
    assert done.stdout == "ŷ".encode(), "UTF-8 whatever the terminal's encoding is"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("missing/report.json", "there is no such folder"),
        ("file/report.json", "there is no such folder"),
        ("folder", "this is a folder"),
        ("a\0b", "null"),
        ("n" * 300, "too long"),
    ],
)
def test_a_target_that_cannot_be_a_file_is_told(tmp_path, target, said):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(GraderError, match=said) as caught:
        write_report("x", tmp_path / target)
    assert str(caught.value).isprintable()
    assert sorted(os.listdir(tmp_path)) == ["file", "folder"], "nothing is left behind"


def test_a_full_disk_is_told_and_the_old_file_kept(tmp_path):
    with pytest.raises(GraderError, match="no space left on device"):
        write_report("x", "/dev/full")
    (tmp_path / "report").write_text("old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(GraderError, match="file too large") as caught:
            write_report("x" * 5000, tmp_path / "report")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert not isinstance(caught.value, UsageError)
    assert (tmp_path / "report").read_text() == "old"
    assert os.listdir(tmp_path) == ["report"]


ASK_AS_NOBODY = """
import os, sys
from grader.errors import GraderFault
from grader.reports import write_report
if os.getuid() == 0:
    os.setuid(65534)
try:
    write_report("x", sys.argv[1])
except GraderFault as error:
    print(error)
"""


def test_a_folder_without_permission_is_told(tmp_path):
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o555 if folder == tmp_path else 0o755)
    command = [sys.executable, "-c", ASK_AS_NOBODY, str(tmp_path / "report.json")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert "the report cannot be written: permission denied" in done.stdout, done.stderr


def test_a_reader_that_leaves_is_told():
    command = [
        sys.executable,
        "-c",
        "from grader.reports import write_report\nwrite_report('x' * 10**6, '-')",
    ]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    child.stdout.close()
    assert "the reader of the report closed it" in child.stderr.read()
    child.wait()
    child.stderr.close()
