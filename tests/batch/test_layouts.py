"""Which submissions a folder or an archive holds, whose they are, and what their results are called."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from grader.batch.layouts import find_submissions
from grader.batch.names import LONGEST, safe
from grader.errors import SubmissionFault, UsageError


def make(root: Path, *files: str) -> Path:
    for name in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"x = {name!r}\n")
    return root


def archive(path: Path, *members: str) -> Path:
    with zipfile.ZipFile(path, "w") as opened:
        for member in members:
            opened.writestr(member, f"x = {member!r}\n")
    return path


def names(*paths: Path, **options) -> list[str]:
    return [source.name for source in find_submissions(paths, **options)]


def test_a_folder_of_notebooks(tmp_path):
    make(
        tmp_path,
        "alice.ipynb",
        "bob.ipynb",
        "carol.py",
        "grades.xlsx",
        ".hidden.ipynb",
        ".ipynb_checkpoints/alice.ipynb",
    )
    found = find_submissions([tmp_path])
    assert [source.name for source in found] == ["alice", "bob", "carol"]
    assert [source.student for source in found] == ["alice", "bob", "carol"]
    assert found[0].path == str(tmp_path / "alice.ipynb")


def test_one_folder_a_student_and_the_same_file_name_in_each(tmp_path):
    make(tmp_path, "alice/hw.ipynb", "bob/hw.ipynb", "bob/old/.ipynb_checkpoints/hw.ipynb", "bob/helper.py")
    found = find_submissions([tmp_path])
    assert [source.name for source in found] == ["alice", "bob"]
    assert found[1].read() == b"x = 'bob/hw.ipynb'\n"


def test_several_notebooks_of_a_student_are_told_apart(tmp_path):
    make(
        tmp_path,
        "alice/one.ipynb",
        "alice/two.ipynb",
        "alice/a/same.ipynb",
        "alice/b/same.ipynb",
        "bob/one.ipynb",
    )
    found = names(tmp_path)
    assert {"alice--one", "alice--two", "bob"} < set(found)
    assert len(set(found)) == 5


def test_names_that_differ_in_case_only_do_not_collide(tmp_path):
    make(tmp_path, "Alice.ipynb", "alice.ipynb", "alice.py")
    found = names(tmp_path)
    assert len({name.casefold() for name in found}) == 3
    assert found == names(tmp_path), "the same each time"


def test_a_file_cannot_take_the_name_that_another_would_get(tmp_path):
    make(tmp_path, "a.ipynb", "a.py")
    taken = names(tmp_path)
    make(tmp_path, f"{taken[0]}.ipynb")
    found = names(tmp_path)
    assert len({name.casefold() for name in found}) == 3


def test_a_student_who_handed_in_no_notebook_is_told(tmp_path):
    make(tmp_path, "alice/hw.ipynb", "bob/essay.docx")
    (tmp_path / "carol").mkdir()
    found = {source.student: source for source in find_submissions([tmp_path])}
    assert "essay.docx" in found["bob"].problem and "no notebook" in found["bob"].problem
    assert "empty" in found["carol"].problem
    with pytest.raises(SubmissionFault, match="bob: holds no notebook"):
        found["bob"].read()


def test_a_git_checkout_is_one_folder_a_student(tmp_path):
    make(tmp_path, "hw1-alice/.git/HEAD", "hw1-alice/hw1.ipynb", "hw1-alice/autograder.py", "hw1-alice/.venv/lib/x.py",
         "hw1-alice/env/pyvenv.cfg", "hw1-alice/env/lib/x.ipynb", "hw1-bob/.git/HEAD", "hw1-bob/src/hw1.ipynb")  # fmt: skip
    found = find_submissions([tmp_path])
    assert [source.name for source in found] == ["hw1-alice", "hw1-bob"]
    assert found[0].path.endswith("hw1-alice/hw1.ipynb")


def test_canvas_tells_name_number_and_whether_it_was_late(tmp_path):
    make(
        tmp_path,
        "doejane_4071_99812_hw1.ipynb",
        "roejohn_LATE_4072_99813_hw1-2.ipynb",
        "anon_LATE_77_88_a_b_c.ipynb",
    )
    found = {source.student: source for source in find_submissions([tmp_path])}
    assert (found["doejane"].student_id, found["doejane"].late) == ("4071", False)
    assert (found["roejohn"].student_id, found["roejohn"].late) == ("4072", True)
    assert found["anon"].student_id == "77"
    assert sorted(s.name for s in found.values()) == ["anon", "doejane", "roejohn"]


def test_two_students_of_the_same_name_get_the_platforms_number(tmp_path):
    make(tmp_path, "doejane_4071_99812_hw1.ipynb", "doejane_5000_99999_hw1.ipynb")
    assert names(tmp_path) == ["doejane-4071", "doejane-5000"]


def test_several_files_of_a_canvas_student_belong_together(tmp_path):
    make(
        tmp_path,
        "doejane_4071_1_hw1.ipynb",
        "doejane_4071_2_notes.py",
        "doejane_4071_3_data.csv",
        "roe_4072_4_scan.pdf",
    )
    found = find_submissions([tmp_path])
    assert [(s.student, bool(s.problem)) for s in found] == [("doejane", False), ("roe", True)]


@pytest.mark.parametrize(
    "folder", ["Jane Doe_81207_assignsubmission_file_", "Jane Doe_81207_assignsubmission_file"]
)
def test_moodle_folders(tmp_path, folder):
    make(tmp_path, f"{folder}/hw.ipynb", "Åse Ødegård_81208_assignsubmission_file_/hw.ipynb")
    found = find_submissions([tmp_path])
    assert {(s.student, s.student_id) for s in found} == {("Jane Doe", "81207"), ("Åse Ødegård", "81208")}
    assert {s.name for s in found} == {"Jane_Doe", "Åse_Ødegård"}


def test_moodle_files_without_folders(tmp_path):
    make(
        tmp_path,
        "Jane Doe_81207_assignsubmission_file_hw.ipynb",
        "J R_81208_assignsubmission_onlinetext_onlinetext.html",
    )
    found = {source.student: source for source in find_submissions([tmp_path])}
    assert found["Jane Doe"].student_id == "81207" and not found["Jane Doe"].problem
    assert "onlinetext.html" in found["J R"].problem


def test_an_archive_as_the_platform_exports_it(tmp_path):
    file = archive(
        tmp_path / "submissions.zip",
        "doejane_4071_99812_hw1.ipynb",
        "roe_LATE_1_2_hw1.ipynb",
        "__MACOSX/._x.ipynb",
    )
    found = find_submissions([file])
    assert [source.student for source in found] == ["doejane", "roe"]
    assert found[0].read() == b"x = 'doejane_4071_99812_hw1.ipynb'\n"
    assert found[0].path == f"{file}/doejane_4071_99812_hw1.ipynb"


def test_a_folder_around_everything_in_an_archive_is_no_student(tmp_path):
    file = archive(tmp_path / "class.zip", "class/alice/hw.ipynb", "class/bob/hw.ipynb")
    assert names(file) == ["alice", "bob"]
    one = archive(tmp_path / "one.zip", "Jane Doe_81207_assignsubmission_file_/hw.ipynb")
    assert names(one) == ["Jane_Doe"]


def test_a_students_own_archive_is_read_as_if_unpacked(tmp_path):
    (tmp_path / "class" / "alice").mkdir(parents=True)
    archive(tmp_path / "class" / "alice" / "work.zip", "hw.ipynb", "data/x.csv")
    archive(tmp_path / "class" / "doejane_4071_99812_hw1.zip", "hw.ipynb")
    (tmp_path / "class" / "bob.zip").write_bytes(b"PK\x03\x04 damaged")
    found = {source.student: source for source in find_submissions([tmp_path / "class"])}
    assert found["alice"].read() == b"x = 'hw.ipynb'\n"
    assert found["doejane"].student_id == "4071" and found["doejane"].read()
    assert "ZIP" in found["bob"].problem


def test_an_archive_in_an_archive_says_what_to_do(tmp_path):
    file = archive(tmp_path / "class.zip", "alice/hw.zip", "bob/hw.ipynb")
    found = {source.student: source for source in find_submissions([file])}
    assert "unpack" in found["alice"].problem


def test_members_that_point_outside_are_only_names(tmp_path):
    file = archive(tmp_path / "class.zip", "../../etc/alice.ipynb", "/root/bob.ipynb", "carol.ipynb")
    for source in find_submissions([file]):
        assert source.read()
        assert "/" not in source.name and ".." not in source.name


def test_an_archive_whose_member_is_larger_than_any_notebook_is_not_held(tmp_path, monkeypatch):
    from grader.batch.source import read_member

    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("a.ipynb", b"0" * 3_000_000)
    with pytest.raises(SubmissionFault, match="larger than"):
        read_member(tmp_path / "bomb.zip", "a.ipynb", max_bytes=1_000_000)


def test_a_damaged_member_is_one_line(tmp_path):
    file = archive(tmp_path / "class.zip", "alice.ipynb", "bob.ipynb")
    data = bytearray(file.read_bytes())
    at = data.index(b"x = 'alice")
    data[at] ^= 0xFF
    file.write_bytes(data)
    found = find_submissions([file])
    with pytest.raises(SubmissionFault, match=r"alice\.ipynb: cannot be read from its archive: Bad CRC"):
        found[0].read()
    assert found[1].read()


def test_a_students_link_out_of_the_folder_is_not_followed(tmp_path):
    secret = make(tmp_path / "elsewhere", "secret.ipynb") / "secret.ipynb"
    make(tmp_path / "class", "alice/real.ipynb")
    os.symlink(secret, tmp_path / "class" / "alice" / "hw.ipynb")
    os.symlink(tmp_path / "elsewhere", tmp_path / "class" / "alice" / "more")
    found = {Path(source.path).name: source for source in find_submissions([tmp_path / "class"])}
    assert set(found) == {"real.ipynb", "hw.ipynb"}
    with pytest.raises(SubmissionFault, match="link"):
        found["hw.ipynb"].read()


def test_a_students_archive_that_is_a_link_to_anothers_is_not_opened(tmp_path):
    make(tmp_path / "class", "alice/notes.txt", "bob/notes.txt")
    work = archive(tmp_path / "class" / "bob" / "work.zip", "hw.ipynb")
    os.symlink("../bob/work.zip", tmp_path / "class" / "alice" / "work.zip")
    alice, bob = find_submissions([tmp_path / "class"])
    with pytest.raises(SubmissionFault, match=r"alice/work\.zip: is a link to something outside"):
        alice.read()
    assert bob.read() == b"x = 'hw.ipynb'\n"
    (tmp_path / "class" / "bob" / "kept.zip").write_bytes(work.read_bytes())
    work.unlink()
    os.symlink("kept.zip", work)
    assert len([s for s in find_submissions([tmp_path / "class"]) if s.student == "bob" and s.read()]) == 2


def test_a_link_that_an_archive_becomes_after_it_was_listed_is_not_followed(tmp_path):
    other = archive(tmp_path / "other.zip", "hw.ipynb")
    (tmp_path / "class" / "alice").mkdir(parents=True)
    work = archive(tmp_path / "class" / "alice" / "work.zip", "hw.ipynb")
    (alice,) = find_submissions([tmp_path / "class"])
    work.unlink()
    os.symlink(other, work)
    with pytest.raises(SubmissionFault, match="link"):
        alice.read()


@pytest.mark.parametrize("name", ["alice.zip", "alice/work.zip"])
def test_a_pipe_that_is_called_an_archive_holds_nobody_up(tmp_path, name):
    make(tmp_path, "bob/hw.ipynb", "alice/notes.txt" if "/" in name else "carol.ipynb")
    os.mkfifo(tmp_path / name)
    found = {source.student: source for source in find_submissions([tmp_path])}  # opening it would never end
    with pytest.raises(SubmissionFault, match=rf"{name}: is a device or a pipe"):
        found["alice"].read()
    assert found["bob"].read()
    with pytest.raises(UsageError, match="is a device or a pipe"):
        find_submissions([tmp_path / name])


def test_too_many_notebooks_of_one_student_hold_nobody_up(tmp_path, monkeypatch):
    monkeypatch.setattr("grader.batch.layouts.MOST", 3)
    make(
        tmp_path,
        *(f"alice/{n}.ipynb" for n in range(4)),
        *(f"bob/{n}.ipynb" for n in range(3)),
        "carol.ipynb",
    )
    archive(tmp_path / "dora.zip", *(f"{n}.ipynb" for n in range(4)))
    found = find_submissions([tmp_path])
    assert [s.student for s in found] == ["alice", "bob", "bob", "bob", "carol", "dora"]
    for source in (found[0], found[-1]):
        with pytest.raises(SubmissionFault, match="holds 4 notebooks, more than 3: say with --only"):
            source.read()
    alice = find_submissions([tmp_path], pattern="1.ipynb")[0]
    assert alice.student == "alice" and alice.read()


def test_an_archive_of_a_student_with_too_many_files_is_not_listed(tmp_path, monkeypatch):
    monkeypatch.setattr("grader.batch.layouts.MOST_MEMBERS", 5)
    make(tmp_path, "bob.ipynb")
    archive(tmp_path / "alice.zip", "hw.ipynb", *(f"{n}.txt" for n in range(5)))
    alice, bob = find_submissions([tmp_path])
    assert alice.problem == "holds 6 files: hand in the notebook alone"
    assert bob.read()


def test_names_too_long_together_and_folders_that_cannot_be_listed_refuse_nobody_else(tmp_path, monkeypatch):
    (tmp_path / "alice").mkdir()
    make(tmp_path, "bob/hw.ipynb", "carol/closed/hw.ipynb")
    descriptor = os.open(tmp_path / "alice", os.O_RDONLY)
    for _ in range(24):  # 24 x 200 characters: no path from the root is so long, steps are
        os.mkdir("d" * 200, dir_fd=descriptor)
        below = os.open("d" * 200, os.O_RDONLY, dir_fd=descriptor)
        os.close(descriptor)
        descriptor = below
    os.close(descriptor)
    scandir = os.scandir

    def as_an_ordinary_user(path):  # whom the mode of a folder stops, unlike root
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", as_an_ordinary_user)
    found = {source.student: source for source in find_submissions([tmp_path])}
    assert "cannot be listed: file name too long" in found["alice"].problem
    assert found["carol"].problem == "has a folder that cannot be listed: permission denied"
    assert found["bob"].read()


def test_what_the_instructor_links_at_the_top_is_followed(tmp_path):
    make(tmp_path / "elsewhere", "alice.ipynb", "bob/hw.ipynb")
    (tmp_path / "class").mkdir()
    os.symlink(tmp_path / "elsewhere" / "alice.ipynb", tmp_path / "class" / "alice.ipynb")
    os.symlink(tmp_path / "elsewhere" / "bob", tmp_path / "class" / "bob")
    assert [len(source.read()) > 0 for source in find_submissions([tmp_path / "class"])] == [True, True]


def test_the_results_are_no_student(tmp_path):
    make(tmp_path, "alice.ipynb", "results/summary.csv")
    assert names(tmp_path, ignored=tmp_path / "results") == ["alice"]


def test_only_what_matches(tmp_path):
    make(tmp_path, "alice/hw1.ipynb", "alice/hw2.ipynb", "bob/hw1.ipynb")
    found = find_submissions([tmp_path], "hw2.ipynb")
    assert [source.name for source in found] == ["alice", "bob"]
    assert "matches 'hw2.ipynb'" in found[1].problem


def test_files_folders_and_archives_together_and_nothing_twice(tmp_path):
    make(tmp_path, "one.ipynb", "class/alice.ipynb")
    file = archive(tmp_path / "export.zip", "bob.ipynb")
    one = tmp_path / "one.ipynb"
    assert names(one, tmp_path / "class", file, one) == ["one", "alice", "bob"]


@pytest.mark.parametrize("what", ["missing", "empty", "no-archive.zip"])
def test_what_cannot_be_graded_says_so(tmp_path, what):
    (tmp_path / "empty").mkdir()
    (tmp_path / "no-archive.zip").write_text("text")
    with pytest.raises(UsageError, match=what):
        find_submissions([tmp_path / what])


@pytest.mark.parametrize(
    ("text", "name"),
    [("Jane Doe", "Jane_Doe"), ("../../x", "x"), (".hidden", "hidden"), ("-rf", "rf"), ("", "submission"), ("a/b\\c:d", "a_b_c_d"),
     ("summary", "summary_"), ("CON", "CON_"), ("\x1b[31mred", "31mred"), ("=cmd()", "=cmd()"), ("数学", "数学")],
)  # fmt: skip
def test_names_are_safe_as_files(text, name):
    assert safe(text) == name


def test_a_long_name_is_cut_and_stays_its_own(tmp_path):
    make(tmp_path, f"{'x' * 150}a.ipynb", f"{'x' * 150}b.ipynb")
    found = names(tmp_path)
    assert len(set(found)) == 2 and all(len(name) < LONGEST + 20 for name in found)
    assert len(safe("数" * 150).encode()) <= 200
