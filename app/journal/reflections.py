"""Looking back on a quarter: answers, one intention with a few people, frozen when finished."""

from collections.abc import Mapping, Sequence

from app.domain.dates import ENGLISH_MONTHS
from app.domain.names import tidy
from app.domain.quarters import Quarter, read_quarter
from app.domain.reflections import STANDARD, Answer, Heading, Prompt, Reflection, prompts
from app.errors import BadInput, NotFound
from app.journal import people
from app.journal.entries import tidy_text
from app.journal.journal import Journal
from app.journal.parts import past_day, sentence
from app.store import reflections as store
from app.store import writing

MOST_PEOPLE = 3  # an intention is about a few, or it is about nobody
_DECLINED = "reflection_declined"  # preference: keys of quarters, apart by a space


def reflections(journal: Journal) -> list[Reflection]:
    """All of them, oldest quarter first."""
    found = store.read_reflections(journal.db)
    return sorted(found, key=lambda each: read_quarter(each.quarter))


def reflection(journal: Journal, quarter: Quarter) -> Reflection | None:
    """That of a quarter, None where nothing was written about it yet."""
    return store.read_reflection(journal.db, quarter.key)


def answers(journal: Journal, quarter: Quarter) -> list[Answer]:
    """What was answered in a quarter, in the order of the questions."""
    found = reflection(journal, quarter)
    return store.read_answers(journal.db, found.id) if found else []


def answer(
    journal: Journal, quarter: Quarter, prompt: Prompt, text: str, position: int = 0
) -> None:
    """Keep the answer to a question, as it is worded now; an empty one is taken away."""
    text = tidy_text(text)
    with journal.change(f"Answer for {_named(quarter)}"):  # none where all stays as it was
        known = next((x for x in answers(journal, quarter) if x.prompt_key == prompt.key), None)
        if (known.text if known else "") == text:
            return
        if known and not text:
            writing.delete(journal.db, "answer", [known.id])
        elif known:
            writing.update(journal.db, "answer", known.id, text=text, prompt=prompt.text)
        else:
            writing.insert(
                journal.db, "answer", reflection_id=_of(journal, quarter), prompt=prompt.text,
                prompt_key=prompt.key, text=text, position=position,
            )  # fmt: skip


def intend(journal: Journal, quarter: Quarter, text: str, who: Sequence[int] = ()) -> None:
    """Set the intention with the people it is about, in their order. Raises BadInput, NotFound."""
    who = tuple(dict.fromkeys(who))
    if len(who) > MOST_PEOPLE:
        raise BadInput(
            f"An intention is about at most {MOST_PEOPLE} people; take somebody away first."
        )
    for person_id in who:
        people.person(journal, person_id)
    with journal.change(f"Intention of {_named(quarter)}"):
        before = reflection(journal, quarter)
        if ((before.intention, before.people) if before else ("", ())) == (tidy(text), who):
            return
        reflection_id = _of(journal, quarter)
        writing.update(journal.db, "reflection", reflection_id, intention=tidy(text))
        gone = [i for i in (before.people if before else ()) if i not in who]
        writing.unlink(journal.db, "reflection_person", "reflection_id", reflection_id, gone)
        store.place_people(journal.db, reflection_id, who)


def finish(journal: Journal, quarter: Quarter, figures: str) -> None:
    """Freeze the figures (JSON) as they are; later entries do not change them."""
    with journal.change(f"Finish {_named(quarter)}"):
        writing.update(
            journal.db, "reflection", _of(journal, quarter), figures=figures,
            finished_at=journal.now().isoformat(" ", "seconds"),
        )  # fmt: skip


def reopen(journal: Journal, quarter: Quarter) -> None:
    """Let the figures move again. Raises NotFound."""
    found = _known(journal, quarter)
    with journal.change(f"Reopen {_named(quarter)}"):
        writing.update(journal.db, "reflection", found.id, figures="", finished_at="")


def note_outcome(journal: Journal, quarter: Quarter, text: str, day: str = "") -> None:
    """Note what became of an intention, or with no words that it was let be. Raises NotFound."""
    found = _known(journal, quarter)
    asked = past_day(day, journal.today())
    with journal.change(f"What became of the intention of {_named(quarter)}"):
        writing.update(journal.db, "reflection", found.id, outcome=tidy(text), asked_on=asked)


def decline(journal: Journal, quarter: Quarter) -> None:
    """Not this time: nobody is invited to this quarter again."""
    kept = journal.preference(_DECLINED).split()
    journal.set_preference(_DECLINED, " ".join(dict.fromkeys([*kept, quarter.key])))


def is_declined(journal: Journal, quarter: Quarter) -> bool:
    """Whether an invitation to this quarter was declined."""
    return quarter.key in journal.preference(_DECLINED).split()


# The questions


def asked(journal: Journal, standard: Mapping[str, str]) -> tuple[Prompt, ...]:
    """All questions, hidden ones too; `standard` are the program's in the reader's language."""
    return prompts(store.read_prompts(journal.db), standard)


def add_prompt(journal: Journal, heading: Heading, text: str) -> str:
    """Add a question of one's own; returns its key. Raises BadInput."""
    kept = store.read_prompts(journal.db)
    key, last = writing.new_uid(), max((each.position for each in kept), default=0)
    with journal.change("Add a question"):
        writing.insert(
            journal.db, "prompt", prompt_key=key, heading=heading.value, text=sentence(text),
            position=last + 1,
        )  # fmt: skip
    return key


def edit_prompt(journal: Journal, prompt: Prompt, text: str) -> None:
    """Word a question anew; the program's own words make it the program's again."""
    text = sentence(text)
    with journal.change("Change a question"):
        _keep(journal, prompt, text="" if text == prompt.standard else text)


def hide_prompt(journal: Journal, prompt: Prompt, is_hidden: bool = True) -> None:
    """Ask a question no longer, or again."""
    with journal.change("Leave a question out" if is_hidden else "Ask a question again"):
        _keep(journal, prompt, is_hidden=is_hidden)


def delete_prompt(journal: Journal, prompt: Prompt) -> None:
    """Remove a question of one's own; what was answered to it stays. Raises NotFound."""
    row_id = store.prompt_id(journal.db, prompt.key)
    if row_id is None or prompt.key in STANDARD:
        raise NotFound("Only a question of your own can be removed; this one can be left out.")
    with journal.change("Remove a question"):
        writing.delete(journal.db, "prompt", [row_id])


def _keep(journal: Journal, prompt: Prompt, **facts: object) -> None:
    row_id = store.prompt_id(journal.db, prompt.key)
    if row_id is None:
        row_id = writing.insert(
            journal.db, "prompt", prompt_key=prompt.key, heading=prompt.heading.value
        )
    writing.update(journal.db, "prompt", row_id, **facts)


def _of(journal: Journal, quarter: Quarter) -> int:
    """The row of a quarter's reflection, made where there is none; inside a change."""
    found = reflection(journal, quarter)
    return found.id if found else writing.insert(journal.db, "reflection", quarter=quarter.key)


def _known(journal: Journal, quarter: Quarter) -> Reflection:
    found = reflection(journal, quarter)
    if found is None:
        raise NotFound("This reflection is no longer in the journal; an undo may bring it back.")
    return found


def _named(quarter: Quarter) -> str:
    """Name a quarter in the label of a change, which is in English: "July to September 2026"."""
    ends = (quarter.first, quarter.last)
    first, last = (ENGLISH_MONTHS[day.month - 1] for day in ends)
    year = f" {quarter.first.year}" if quarter.first.year != quarter.last.year else ""
    return f"{first}{year} to {last} {quarter.last.year}"
