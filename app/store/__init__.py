"""The journal file: tables, queries, full-text search, migrations, backups, change log."""
