"""Brings a gradebook's tables to this version, by Alembic."""
