"""Gradebooks to write in: SQLite in a file, and a real PostgreSQL server of the tests' own."""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("sqlalchemy", reason="the gradebook's extra is not installed")

from grader.gradebook.book import Gradebook


def _postgres_program(name: str) -> str | None:
    found = sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"))
    return found[-1] if found else shutil.which(name)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[], str]]:
    """A function that gives the URL of a new, empty database. Skips where PostgreSQL is not installed, but not in CI."""
    initdb, server = _postgres_program("initdb"), _postgres_program("postgres")
    if initdb is None or server is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            "PostgreSQL is not installed (apt-get install postgresql)"
        )
    folder = tempfile.mkdtemp(prefix="pg-")
    user = {"user": "postgres"} if os.getuid() == 0 else {}  # the server refuses to be root
    if user:
        shutil.chown(folder, "postgres")
    data = f"{folder}/data"
    command = [initdb, "-D", data, "-U", "grader", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
    made = subprocess.run(command, capture_output=True, text=True, cwd=folder, **user)
    assert made.returncode == 0, made.stderr
    log = open(f"{folder}/log", "wb")  # noqa: SIM115
    running = subprocess.Popen(
        [server, "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"], stdout=log, stderr=log, cwd=folder, **user
    )  # fmt: skip
    try:
        _wait_for(f"{folder}/data/postmaster.pid", running)
        yield lambda: _new_database(folder)
    finally:
        running.terminate()
        running.wait(20)
        log.close()
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(pid_file: str, running: subprocess.Popen[bytes]) -> None:
    """The last line of the server's own file says when it is ready."""
    import time

    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and running.poll() is None:
        try:
            if "ready" in Path(pid_file).read_text():
                return
        except OSError:
            pass
        time.sleep(0.05)
    pytest.fail("PostgreSQL did not start")


def _new_database(folder: str) -> str:
    import psycopg

    name = f"grades_{uuid.uuid4().hex}"
    with psycopg.connect(host=folder, user="grader", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql://grader@/{name}?host={folder}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path) -> str:
    """The URL of a gradebook that does not exist yet, on each database in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/grades.db"
    return request.getfixturevalue("postgres")()


@pytest.fixture
def book(url) -> Iterator[Gradebook]:
    opened = Gradebook(url)
    yield opened
    opened.close()
