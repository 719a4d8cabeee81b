"""What Alembic runs: on the connection, and in the transaction, that `upgrade` gave it."""

from __future__ import annotations

from alembic import context

from grader.gradebook.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True
)
context.run_migrations()
