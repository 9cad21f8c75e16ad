"""Jots: from what is typed to an entry with its people and all that hangs on it, in one step."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.jot_drafts import draft_line
from app.domain.jot_lines import Line, name_key
from app.domain.jot_reading import Jot, Known, read_jot
from app.domain.names import fold, join_names
from app.errors import BadInput
from app.journal import circles, entries, people
from app.journal.journal import Journal
from app.journal.tagging import Tagged

NAMESAKES = 8  # how many are told apart in one sentence
_Ids = Mapping[str, int]


def read(journal: Journal, text: str, day: date | None = None) -> Jot:
    """What a text says to this journal; a `day` given is the day of the entry, whatever it says.

    Without one it was typed today, and its first words may say that it happened earlier.
    """
    today = journal.today()
    known, is_chosen = known_to(journal), day is not None
    return read_jot(text, day or today, known, day_is_chosen=is_chosen, typed_on=today)


def known_to(journal: Journal) -> Known:
    """Tests for the names that the journal knows at this moment; each looks a name up once."""
    tagged = Tagged(journal)
    is_person = cache(lambda folded: bool(people.find_by_name(journal, folded)))
    return Known(lambda name: is_person(fold(name)), tagged.is_gathering, tagged.is_circle)


def keep_jot(journal: Journal, jot: Jot) -> int:
    """Keep an entry with its people, circles and lines in one step; returns its id.

    A first name means the one person who has it, and a new name makes a new person. Whoever is
    named joins the circles named. Raises BadInput.
    """
    names = jot.people
    if not names:
        raise BadInput("Say whom this is about: write @ before a name, as in “@Ana Silva, coffee”.")
    about = join_names(list(names)) if len(names) <= 2 else f"{len(names)} people"
    with journal.change(f"Jot about {about}"):
        known = {name: _person_named(journal, name) for name in names}
        ids = {
            name_key(name): people.add_person(journal, name) if found is None else found
            for name, found in known.items()
        }
        for circle_id in _circles_named(journal, jot):
            circles.join(journal, circle_id, list(ids.values()))
        return entries.save_entry(journal, _draft(journal, jot, ids))


def jot_down(journal: Journal, text: str, day: date | None = None) -> int:
    """Keep a text as typed; returns the id of its entry. Raises BadInput."""
    return keep_jot(journal, read(journal, text, day))


def _draft(journal: Journal, jot: Jot, ids: _Ids) -> EntryDraft:
    children = [draft_line(line, each) for line in jot.lines for each in _ids_of(line, ids)]
    return EntryDraft(
        people=tuple(dict.fromkeys(ids.values())),
        day=jot.day.isoformat(),
        text=jot.text,
        kind=jot.kind,
        began=jot.began,
        gathering_id=_gathering_named(journal, jot),
        learned=tuple(each for each in children if isinstance(each, LearnedDraft)),
        exchanges=tuple(each for each in children if isinstance(each, ExchangeDraft)),
        promises=tuple(each for each in children if isinstance(each, PromiseDraft)),
    )


def _ids_of(line: Line, ids: _Ids) -> list[int]:
    return list(dict.fromkeys(ids[name_key(name)] for name in line.whom))


def _gathering_named(journal: Journal, jot: Jot) -> int | None:
    tagged = Tagged(journal)
    named = (tagged.gathering(tag.name, jot.day.isoformat()) for tag in jot.tags.gatherings)
    return next((each.id for each in named if each is not None), None)


def _circles_named(journal: Journal, jot: Jot) -> list[int]:
    tagged = Tagged(journal)
    named = (tagged.circle(tag.name) for tag in jot.tags.circles)
    return list(dict.fromkeys(each.id for each in named if each is not None))


def _person_named(journal: Journal, name: str) -> int | None:
    """The one person whom a name means, None where it is new. Raises BadInput for namesakes."""
    known = people.find_meant(journal, name)
    if len(known) > 1:
        told_apart = [f"{p.name}, {p.line or 'no line'}" for p in known[:NAMESAKES]]
        if len(known) > NAMESAKES:
            told_apart.append(f"and {len(known) - NAMESAKES} more")
        raise BadInput(
            f"There are {len(known)} people called {name} ({'; '.join(told_apart)});"
            " choose one in the window."
        )
    return known[0].id if known else None
