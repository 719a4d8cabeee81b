"""From a URL to an engine whose tables are of this version, or one clear line."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from grader.errors import GraderError, UsageError

try:
    import alembic.command
    import alembic.config
    import alembic.util
    import sqlalchemy as sa
except ImportError as _missing:
    raise UsageError(
        f"a gradebook needs {_missing.name}, which is not installed: pip install 'gradewright[gradebook]'"
    ) from None

MIGRATIONS = Path(__file__).with_name("migrations")
WAIT_SECONDS = 60.0  # for another grader that is writing
_MIGRATING = 0x67726164  # the name of PostgreSQL's lock while the tables are made


def open_engine(url: str) -> sa.Engine:
    """Connect, and make or upgrade the tables. Raises UsageError for a URL that is none, GraderError where the
    database cannot be reached or written."""
    try:
        parsed = sa.make_url(url)
        if parsed.drivername in ("postgresql", "postgres"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.get_backend_name() not in ("sqlite", "postgresql"):
            raise UsageError(
                f"--gradebook: {parsed.get_backend_name()} is not supported; use sqlite:///FILE or postgresql://…"
            )
        engine = sa.create_engine(parsed, **_options(parsed))
    except (sa.exc.ArgumentError, sa.exc.NoSuchModuleError, ImportError, ValueError) as error:
        why = str(error).splitlines()[0]
        raise UsageError(
            f"--gradebook: no database by this URL ({why}); write sqlite:///FILE or postgresql://…"
        ) from None
    if parsed.get_backend_name() == "sqlite":
        _one_writer_at_a_time(engine)
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_MIGRATING)))
            _upgrade(connection)
    except alembic.util.CommandError:
        raise GraderError(
            f"{shown(engine)}: was made by a newer version of the grader: install that"
        ) from None
    except sa.exc.SQLAlchemyError as error:
        raise unreachable(engine, error) from None
    return engine


def shown(engine: sa.Engine) -> str:
    """The URL without its password."""
    return f"gradebook {engine.url.render_as_string(hide_password=True)}"


def unreachable(engine: sa.Engine, error: Exception) -> GraderError:
    """The database's own words, on one line."""
    cause = getattr(error, "orig", None) or error
    words = " ".join(str(cause).split())
    return GraderError(f"{shown(engine)}: cannot be used: {words[:300] or type(cause).__name__}")


def _upgrade(connection: sa.Connection) -> None:
    config = alembic.config.Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    alembic.command.upgrade(config, "head")


def _options(url: sa.URL) -> dict[str, Any]:
    """No pool: an open connection would be shared with every process that is forked meanwhile."""
    if url.get_backend_name() == "sqlite":
        return {"connect_args": {"timeout": WAIT_SECONDS}, "poolclass": sa.NullPool}
    return {"connect_args": {"connect_timeout": 10}, "poolclass": sa.NullPool}


def _one_writer_at_a_time(engine: sa.Engine) -> None:
    """SQLite takes its lock where a transaction begins: one that reads first and writes then could never wait for it."""

    @sa.event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, record: object) -> None:
        connection.isolation_level = None  # Python's own idea of when a transaction begins
        connection.execute("PRAGMA foreign_keys = ON")

    @sa.event.listens_for(engine, "begin")
    def begun(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


class Transaction:
    """`engine.begin()`, whose errors are the user's line."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine

    def __enter__(self) -> sa.Connection:
        try:
            self._began = self.engine.begin()
            return self._began.__enter__()
        except sa.exc.SQLAlchemyError as error:
            raise unreachable(self.engine, error) from None

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        try:
            self._began.__exit__(kind, error, trace)
        except sa.exc.SQLAlchemyError as failure:
            raise unreachable(self.engine, failure) from None
        if isinstance(error, sa.exc.SQLAlchemyError):
            raise unreachable(self.engine, error) from None
