"""What the Today page shows, and whose turn it is to be on my mind."""

from typing import NamedTuple

from app.domain.entries import EntryLine, Promise
from app.domain.intentions import Intention, LookBack


class Matter(NamedTuple):
    """Something of theirs through which I am invited to write; its sentence is in inviting.py.

    `sort` is one of the words below. `id` is that of the follow-up, the learned line or the
    promise, and `entry_id` that of the entry it comes from. `day` (ISO, possibly partial, or "")
    is when it is due, was or will be, or was noted.
    """

    sort: str
    text: str = ""
    day: str = ""
    id: int | None = None
    entry_id: int | None = None
    gathering: str = ""
    is_private: bool = False


# The sorts of matter. Something ahead that is over (WENT) can be answered: how did it go?
FOLLOW_UP, WENT, AHEAD, PROMISE = "followup", "went", "ahead", "promise"
MATTERS, GOOD_NEWS, HELP, NOTHING = "matters", "goodnews", "couldhelp", ""


class Note(NamedTuple):
    """The last note about somebody; `words` are the first of it, on one line."""

    entry_id: int
    day: str
    kind: str | None
    words: str
    is_private: bool


class OnMind(NamedTuple):
    """Somebody to whom I might write today, through one matter; rhythm in days."""

    person_id: int
    name: str
    has_photo: bool
    rhythm: int | None
    matter: Matter
    note: Note | None


class Promised(NamedTuple):
    """A promise that waits, mine or theirs, with the person's name."""

    promise: Promise
    name: str
    is_private: bool


PLANNED = "planned"  # the sort of an entry that comes up


class Coming(NamedTuple):
    """Something in the days to come; `day` and `last_day` are whole ISO days.

    `sort` is "birthday" (`years`: how old they will be, None where the year is not known),
    "day" (`text`: what it is called, `years` since), "ahead" (`text`: in my words), "planned" (an
    entry written beforehand; `text`: its first words, `name` all of whom it is about) or
    "gathering" (`name` is its own, `text` its place).
    """

    sort: str
    day: str
    name: str
    text: str = ""
    person_id: int | None = None
    gathering_id: int | None = None
    learned_id: int | None = None
    last_day: str = ""
    years: int | None = None
    is_private: bool = False
    entry_id: int | None = None


class Today(NamedTuple):
    """The whole page. Of promises, mine that wait and theirs whose day has passed.

    `intentions` are those carried through this quarter, `look_back` an invitation to the last.
    """

    day: str
    on_mind: tuple[OnMind, ...] = ()
    promised: tuple[Promised, ...] = ()
    promised_me: tuple[Promised, ...] = ()
    coming: tuple[Coming, ...] = ()
    on_this_day: EntryLine | None = None
    intentions: tuple[Intention, ...] = ()
    look_back: LookBack | None = None


def shareable(today: Today) -> Today:
    """The page as it may be printed or told aloud: nothing of any private entry."""
    return today._replace(
        on_mind=tuple(_one_shareable(one) for one in today.on_mind),
        promised=tuple(one for one in today.promised if not one.is_private),
        promised_me=tuple(one for one in today.promised_me if not one.is_private),
        coming=tuple(one for one in today.coming if not one.is_private),
    )


def _one_shareable(one: OnMind) -> OnMind:
    matter = Matter(NOTHING) if one.matter.is_private else one.matter
    note = None if one.note and one.note.is_private else one.note
    return one._replace(matter=matter, note=note)
