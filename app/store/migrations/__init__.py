"""Numbered migrations, oldest first; the journal's user_version is how many were carried out.

A migration is a module with `up(run)`, where `run` executes one statement. It is never
edited once released. ADD COLUMN and CREATE TABLE leave the change log valid; a migration
that drops, renames or reorders sets `CUTS_LOG = True` and the log is emptied with it.
"""

from app.store.migrations import (
    m001_first_schema,
    m002_when_noted,
    m003_follow_ups,
    m004_reflections,
)

MIGRATIONS = (m001_first_schema, m002_when_noted, m003_follow_ups, m004_reflections)
