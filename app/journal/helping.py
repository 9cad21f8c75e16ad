"""How I could help, and what came of what was ahead: acted on, answered, let rest."""

from app.domain.entries import EntryDraft, ExchangeDraft, Learned
from app.domain.helping import HelpLine
from app.domain.infer import infer_kind
from app.domain.kinds import Began, Direction, LearnedKind
from app.domain.names import tidy
from app.errors import BadInput, NotFound
from app.journal import people
from app.journal.entries import entry, save_entry
from app.journal.journal import Journal
from app.journal.parts import past_day
from app.store import helping as store
from app.store import writing

GIVEN, OFFERED, NO_LONGER = "given", "offered", "no longer"


def could_help(
    journal: Journal, words: str = "", closed: bool = False, limit: int = -1, offset: int = 0
) -> list[HelpLine]:
    """How I could help whom, the last noted first; with `closed`, what was done about it.

    Words are those of the line or of a name. Open lines of whoever asked for space, was let go
    or died stand on their own page only. -1 for no limit.
    """
    return store.find_helps(journal.db, words, closed, limit, offset)


def gave(journal: Journal, learned_id: int, text: str, day: str | None = None) -> int:
    """I helped in this way: makes an entry that tells so, returns its id.

    What was offered in these words is fulfilled. Raises BadInput.
    """
    return _act(journal, learned_id, Direction.GIVEN, text, day)


def offered(journal: Journal, learned_id: int, text: str, day: str | None = None) -> int:
    """I offered to help in this way: makes an entry that tells so, returns its id.

    What was offered may still be given. Raises BadInput.
    """
    return _act(journal, learned_id, Direction.OFFERED, text, day)


def _act(
    journal: Journal, learned_id: int, direction: Direction, text: str, day: str | None
) -> int:
    """An entry in the words given, else in those of the line, as the exchange always is.

    What comes of a line in a private entry is private too.
    """
    line = _line(journal, learned_id, LearnedKind.COULD_HELP)
    if line.outcome == GIVEN or line.outcome == direction:
        raise BadInput(f"This was {line.outcome} already; open it again to write of another time.")
    on = past_day(day, journal.today())
    draft = EntryDraft(
        (line.person_id,),
        on,
        text if text.strip() else line.text,
        infer_kind(text),
        Began.ME.value,
        private=line.entry_id is not None and entry(journal, line.entry_id).private,
        exchanges=(ExchangeDraft(direction.value, line.text, person_id=line.person_id),),
    )
    verb = "Give" if direction == Direction.GIVEN else "Offer"
    with journal.change(f"{verb} help to {_name(journal, line)}"):
        writing.update(journal.db, "learned", learned_id, outcome=direction.value, closed_on=on)
        if direction == Direction.GIVEN:
            for offer_id in store.read_waiting_offers(journal.db, line):
                writing.update(journal.db, "exchange", offer_id, fulfilled_on=on)
        return save_entry(journal, draft)


def no_longer(journal: Journal, learned_id: int) -> None:
    """This help is no longer needed, or no longer mine to give."""
    line = _line(journal, learned_id, LearnedKind.COULD_HELP)
    today = journal.today().isoformat()
    with journal.change(f"Close help for {_name(journal, line)}"):
        writing.update(journal.db, "learned", learned_id, outcome=NO_LONGER, closed_on=today)


def reopen_help(journal: Journal, learned_id: int) -> None:
    """I could help in this way again; entries that tell of it stay."""
    line = _line(journal, learned_id, LearnedKind.COULD_HELP)
    with journal.change(f"Reopen help for {_name(journal, line)}"):
        writing.update(journal.db, "learned", learned_id, outcome="", closed_on="")


def answer_ahead(journal: Journal, learned_id: int, outcome: str) -> None:
    """How something ahead of somebody went, in my words; "" lets it rest."""
    line = _line(journal, learned_id, LearnedKind.AHEAD)
    told, today = tidy(outcome), journal.today().isoformat()
    label = "Note how it went for" if told else "Let rest what was ahead of"
    with journal.change(f"{label} {_name(journal, line)}"):
        writing.update(journal.db, "learned", learned_id, outcome=told, closed_on=today)


def _line(journal: Journal, learned_id: int, kind: LearnedKind) -> Learned:
    found = store.read_learned(journal.db, learned_id)
    if found is None:
        raise NotFound("This line is no longer in the journal; an undo may bring it back.")
    if found.kind != kind:
        what = "how you could help" if kind == LearnedKind.COULD_HELP else "anything ahead"
        raise BadInput(f"This line no longer tells of {what}; look at it again.")
    return found


def _name(journal: Journal, line: Learned) -> str:
    return people.name_of(journal, [line.person_id])
