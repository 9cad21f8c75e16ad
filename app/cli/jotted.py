"""What `kith jot` answers: the entry as it was kept, and what was understood of it."""

from app.cli.answers import Answer
from app.domain.jot_lines import Line
from app.domain.jot_reading import Jot
from app.domain.jot_words import word_of
from app.domain.names import fold, join_names
from app.journal import entries, gatherings, people
from app.journal.journal import Journal


def tell_jot(journal: Journal, entry_id: int, jot: Jot) -> Answer:
    """The answer after a jot was kept as this entry."""
    entry = entries.entry(journal, entry_id)
    names = [person.name for person in people.lines(journal, entry.people)]
    held = gatherings.gatherings(journal)
    gathering = next((each.name for each in held if each.id == entry.gathering_id), "")
    joined = list(dict.fromkeys(tag.name for tag in jot.tags.circles))
    at = f", at {gathering}" if gathering else ""
    told = [f"Kept on {entry.day}, about {', '.join(names)}{at}."]
    told += [_tell_line(line) for line in jot.lines]
    told += [f"Now in the circle {name}: {join_names(names)}." for name in joined]
    told += _tell_left(jot, {fold(each.name) for each in held})
    data = {"uid": entry.uid, "day": entry.day, "people": names, "kind": entry.kind}
    data |= {"text": entry.text, "gathering": gathering, "circles": joined}
    lines = [
        {"word": word_of(line.sort), "text": line.text, "people": line.whom, "day": line.day}
        for line in jot.lines
    ]
    return Answer(told, {**data, "lines": lines, "left": [tag.name for tag in jot.tags.unknown]})


def _tell_line(line: Line) -> str:
    day = f", {line.day}" if line.day else ""
    return f"  {word_of(line.sort)} ({join_names(list(line.whom))}{day}): {line.text}"


def _tell_left(jot: Jot, held: set[str]) -> list[str]:
    """Why tags were left in the text."""
    reasons = {
        tag.name: "an entry has one gathering"
        if fold(tag.name) in held
        else "no gathering or circle is called so"
        for tag in jot.tags.unknown
    }
    return [f"“#{name}” stays text: {reason}." for name, reason in reasons.items()]
