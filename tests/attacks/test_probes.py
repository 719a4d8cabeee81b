"""Every single act of breaking out, with all layers and with each layer taken away in turn.

The catalogue says which layers hold an act; here that is tried, both ways: it is held while one of them stands, and it
gets through when none does, so that no probe is held by an accident of its own.
"""

from __future__ import annotations

import os
import platform
import socket
import stat
import sys

import pytest

from grader.running.cells import CellLimits, run_notebook
from grader.running.policy import needs_search
from grader.running.zygote import SpawnOptions

pytestmark = pytest.mark.skipif(platform.machine() != "x86_64", reason="the probes' numbers are x86_64's")


@pytest.fixture
def outside(tmp_path, monkeypatch, zygote, course):
    """What the probes reach for, and the names under which they know it."""
    monkeypatch.setenv("GRADEWRIGHT_SECRET", "hunter2")
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.getuid() and folder != folder.parent:
            folder.chmod(folder.stat().st_mode | stat.S_IXGRP | stat.S_IXOTH)
    shared = tmp_path / "open"
    shared.mkdir()
    shared.chmod(0o777)
    files = {"other.ipynb": 0o644, "private": 0o600, "open/removable": 0o666}
    for name, mode in files.items():
        (tmp_path / name).write_text("{}")
        (tmp_path / name).chmod(mode)
    with (
        socket.create_server(("127.0.0.1", 0)) as tcp,
        socket.socket(socket.AF_UNIX) as abstract,
        socket.socket(socket.AF_UNIX) as private,
        socket.socket(socket.AF_UNIX) as open_to_all,
    ):
        names = {
            "GRADE": os.getpid(), "ZYGOTE": zygote.facts["pid"], "COURSE": str(course.root),
            "CHECKS": str(course.exercises["minibatches"].checks_file), "OTHER": str(tmp_path / "other.ipynb"),
            "PRIVATE": str(tmp_path / "private"), "OPEN_FOLDER": str(shared), "TCP": tcp.getsockname(),
            "ABSTRACT": f"\0grade-attack-{os.getpid()}", "SOCKET": str(tmp_path / "s"),
        }  # fmt: skip
        for server, name in (
            (abstract, names["ABSTRACT"]),
            (private, names["SOCKET"]),
            (open_to_all, names["SOCKET"] + "-open"),
        ):
            server.bind(name)
            server.listen()
        os.chmod(names["SOCKET"], 0o700)
        os.chmod(names["SOCKET"] + "-open", 0o777)
        yield names
    assert (tmp_path / "other.ipynb").exists()


def holding(words: str, away: str, zygote) -> set[str] | None:
    """The layers that still hold a probe without `away`; None where it is held whatever is taken away."""
    words = words.removesuffix("?")
    if words == "always":
        return None
    standing = {"limits", "landlock", "seccomp", "environment"} | ({"user"} if os.getuid() == 0 else set())
    standing -= {away}
    if not needs_search(zygote.facts["prefixes"]) and "user" in standing:
        standing.add("private")
    if "&" in words:
        needed = set(words.split("&"))
        if os.getuid() != 0:
            needed.discard("user")  # an ordinary user has no capability that the layer would take
        return needed if needed <= standing else set()
    return set(words.split()) & standing


def may_be_held(words: str) -> bool:
    """Whether it is no wonder that a probe fails with no layer in its way."""
    return words.endswith("?") or (os.getuid() != 0 and ("user" in words or "private" in words))


def test_acts_of_breaking_out(zygote, hostile, outside, notebook, taken_away, options_without):
    probes = hostile["probes"].PROBES
    names = "\n".join(f"{name} = {value!r}" for name, value in outside.items())
    cells = [f"{hostile['probes'].PRELUDE}\n{names}\n"]
    for number, (code, _) in enumerate(probes.values()):
        *before, last = code.split("; ")
        cells.append(
            "\n".join([*before, f"escaped_{number} = bool({last})", f"print('escaped' * escaped_{number})"])
        )
    workers = []

    def spawn():
        workers.append(zygote.spawn(SpawnOptions(required=taken_away == "nothing", **options_without)))
        return workers[-1]

    node = notebook(*cells)
    run = run_notebook(node, spawn, CellLimits(20, 120))
    try:
        assert run.results[0].error is None
        layers = workers[-1].layers
        assert [name for name, words in layers.items() if words.startswith("missing")] == [
            away for away in (taken_away,) if away not in ("nothing", "user")
        ]
        surprises = {}
        for (name, (_, words)), cell, result in zip(
            probes.items(), node.cells[1:], run.results[1:], strict=True
        ):
            printed = "".join(out.get("text", "") for out in cell.outputs if out.output_type == "stream")
            escaped = "escaped" in printed
            by = holding(words, taken_away, zygote)
            if escaped and by != set():
                surprises[name] = f"got through, though held by {sorted(by) if by else 'more than one layer'}"
            if not escaped and by == set() and not may_be_held(words):
                surprises[name] = f"held, by none of {words}: {result.error}"
        assert surprises == {}
    finally:
        if run.worker is not None:
            run.worker.close()


def test_the_table_in_the_threat_model_is_this_catalogue(hostile, course):
    """docs/security.md names every probe, with the layers that hold it."""
    text = (course.root / "docs" / "security.md").read_text(encoding="utf-8")
    rows = {
        cells[1].strip(): cells[2].strip() for line in text.splitlines() if len(cells := line.split("|")) == 4
    }
    missing = {
        name: words for name, (_, words) in hostile["probes"].PROBES.items() if rows.get(name) != words
    }
    assert missing == {}
    assert sys.platform == "linux"
