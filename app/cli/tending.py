"""How one person is tended, as lines to read and as data; numpy is imported with this."""

from typing import Any

from app.cli.speech import EnglishSpeech
from app.domain.health import Component
from app.domain.profile import Profile
from app.domain.telling import Told, summary, tell
from app.journal.grounds import profile
from app.journal.health import Health
from app.journal.journal import Journal


def show_tending(journal: Journal, person_id: int) -> tuple[list[str], dict[str, Any]]:
    """The six sentences with their labels; value, sentence and entries of every component."""
    today, speech = journal.today(), EnglishSpeech()
    found = profile(journal, Health(journal), person_id)
    rows = tell(found, today, speech)
    lines = [f"{row.label}: {row.sentence}" for row in rows] or [*summary(found, today, speech)]
    told = {row.component: row for row in rows}
    data = {component.value: _as_data(told.get(component), found) for component in Component}
    return lines, data


def _as_data(row: Told | None, found: Profile) -> dict[str, Any]:
    """Nothing of a component that is not told, such as my care for somebody who has died."""
    if row is None:
        return {"value": None, "sentence": None, "entries": []}
    entries = [
        {"id": entry.id, "day": entry.day.isoformat()}
        for entry in found.grounds.behind[row.component]
    ]
    return {"value": row.value, "sentence": row.sentence, "entries": entries}
