"""Unfinished writing, kept as one types so that nothing is lost in a crash; not part of undo."""

from app.journal.journal import Journal


def save_draft(journal: Journal, key: str, content: str) -> None:
    """Keep what stands in an editor under its key."""
    journal.db.run(
        "INSERT INTO draft (key, content, saved_at) VALUES (?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at",
        (key, content, journal.now().isoformat(" ", "seconds")),
    )


def load_draft(journal: Journal, key: str) -> str | None:
    """What was kept, or None."""
    found = journal.db.value("SELECT content FROM draft WHERE key = ?", (key,))
    return None if found is None else str(found)


def drop_draft(journal: Journal, key: str) -> None:
    """Forget a draft, since it was saved or given up."""
    journal.db.run("DELETE FROM draft WHERE key = ?", (key,))


def drafts(journal: Journal) -> dict[str, str]:
    """When each draft was kept, by key, newest first."""
    return dict(journal.db.rows("SELECT key, saved_at FROM draft ORDER BY saved_at DESC, key"))
