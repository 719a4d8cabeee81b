"""What a submission has stored is counted, wherever it lies."""

from __future__ import annotations

import os

from grader.sandbox import storage

MIB = 1 << 20


def test_a_folder_within_its_bounds_is_not_too_much(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "file").write_bytes(bytes(MIB))
    assert not storage.too_much(tmp_path, 2 * MIB, 10)
    assert storage.too_much(tmp_path, MIB // 2, 10)
    assert storage.too_much(tmp_path, 2 * MIB, 2)
    assert not storage.too_much(tmp_path / "gone", 1, 1)


def test_links_are_not_followed_and_sparse_files_take_what_they_take(tmp_path):
    (tmp_path / "away").symlink_to("/")
    with open(tmp_path / "sparse", "wb") as file:
        file.truncate(1 << 40)
    (tmp_path / os.fsdecode(b"\xff\xfe")).touch()
    assert not storage.too_much(tmp_path, MIB, 10)


def test_a_path_too_long_to_be_looked_at_is_too_much(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for _ in range(20):
        os.mkdir("d" * 250)
        os.chdir("d" * 250)
    assert storage.too_much(tmp_path, MIB, 1000)


def test_files_without_a_name_are_found(tmp_path):
    before = storage.nameless([os.getpid()])
    memory, gone = os.memfd_create("x"), os.open(tmp_path / "gone", os.O_RDWR | os.O_CREAT)
    os.unlink(tmp_path / "gone")
    for descriptor in (memory, gone, os.dup(memory)):
        os.pwrite(descriptor, bytes(MIB), 0)
    assert 2 * MIB <= storage.nameless([os.getpid(), 2**22 + 1]) - before < 2.2 * MIB
