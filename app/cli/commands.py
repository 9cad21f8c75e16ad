"""Each command one function: it reads or changes the journal and returns an Answer."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from app.cli.answers import Answer, print_answer, write_any_letter
from app.cli.bringing import bring_in
from app.cli.opening import clock_of, journal_of
from app.cli.parser import parse
from app.domain.dates import read_day
from app.errors import BadInput, NotFound, Trouble
from app.journal.journal import Journal
from app.paths import exists

if TYPE_CHECKING:
    from app.journal.finding import Hit


def run_command(arguments: Sequence[str]) -> int:
    """Carry out one command and print its answer; expected trouble is one sentence."""
    write_any_letter()
    asked = parse(arguments)
    try:
        answer = COMMANDS[asked.command](asked)
    except Trouble as trouble:
        print(f"kith: {trouble}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 0
    return print_answer(answer, bool(asked.json))


def jot(asked: Namespace) -> Answer:
    """Keep a note."""
    from app.cli.jotted import tell_jot
    from app.journal import jotting

    text = _from_input() if asked.text == ["-"] else _words(asked.text)
    with journal_of(asked) as journal:
        day = read_day(asked.day, journal.today()) if asked.day else None
        kept = jotting.read(journal, text, day)
        return tell_jot(journal, jotting.keep_jot(journal, kept), kept)


def _from_input() -> str:
    try:
        return _words([sys.stdin.read()])
    except UnicodeDecodeError as error:
        raise BadInput("Standard input is not written in UTF-8; nothing was kept.") from error


def _words(typed: Sequence[str]) -> str:
    """What was typed, as one text; letters in another encoding than UTF-8 are refused."""
    text = " ".join(typed)
    if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
        raise BadInput(f"“{text.strip()}” is not written in UTF-8; type it again.")
    return text


def find(asked: Namespace) -> Answer:
    """Find anything."""
    from app.journal.finding import find as find_words

    words = _words(asked.words)
    with journal_of(asked) as journal:
        hits = find_words(journal, words, limit=25)
    lines = ["  ".join(filter(None, _parts(hit))) for hit in hits]
    return Answer(lines or [f"Nothing was found for “{words}”."], [asdict(hit) for hit in hits])


def _parts(hit: "Hit") -> tuple[str, ...]:
    sort, state = hit.sort.replace("_", " "), f"({hit.state})" if hit.state else ""
    return sort.ljust(12), hit.quarter or hit.day, hit.title, _one_line(hit.line), state


def _one_line(text: str) -> str:
    return " ".join(text.split())


def show(asked: Namespace) -> Answer:
    """Show one person."""
    from app.cli.showing import show_person

    with journal_of(asked) as journal:
        lines, data = show_person(journal, _who(journal, _words(asked.who)))
    return Answer(lines, data)


def _who(journal: Journal, name: str) -> int:
    """The one person meant: by the whole name, else by its beginning, else by any word."""
    from app.journal import people
    from app.journal.people import PersonFilter

    everybody = PersonFilter(name, states=frozenset())
    found = (
        people.find_by_name(journal, name)
        or people.complete_names(journal, name)
        or people.lines(journal, people.find_ids(journal, everybody, 8))
    )
    if not found:
        raise NotFound(f"Nobody called “{name}” is in the journal; `kith find` looks further.")
    if len(found) > 1:
        told = "; ".join(f"{p.name} ({p.line})" if p.line else p.name for p in found)
        raise BadInput(f"“{name}” may be any of {len(found)} people: {told}.")
    return found[0].id


def today(asked: Namespace) -> Answer:
    """Show who is on my mind, what I promised and what comes up."""
    from app.cli.todays import show_today

    with journal_of(asked) as journal:
        lines, data = show_today(journal, private=not asked.without_private)
    return Answer(lines, data)


def ready(asked: Namespace) -> Answer:
    """Show what to have in mind before meeting somebody, or going to a gathering."""
    from app.cli.readying import show_ready, show_ready_gathering
    from app.domain.names import fold
    from app.journal.gatherings import gatherings

    name, private = _words(asked.who), not asked.without_private
    with journal_of(asked) as journal:
        called = [each.id for each in gatherings(journal) if fold(each.name) == fold(name)]
        if called:
            return Answer(*show_ready_gathering(journal, called[0], private=private))
        return Answer(*show_ready(journal, _who(journal, name), private=private))


def quarter(asked: Namespace) -> Answer:
    """Show my own part in a quarter or a year."""
    from app.cli.quarters import show_quarter

    private, with_data = not asked.without_private, bool(asked.json)
    with journal_of(asked) as journal:
        return Answer(*show_quarter(journal, asked.which, private=private, with_data=with_data))


def export(asked: Namespace) -> Answer:
    """Write everything to a JSON file."""
    from app.journal.taking import export_json

    with journal_of(asked) as journal:
        taken = export_json(journal, asked.file, private=not asked.without_private)
    left = f" {taken.left_out} private entries stayed behind." if taken.left_out else ""
    line = f"{sum(taken.counts.values())} records are in {asked.file}.{left}"
    data = {"file": str(asked.file), "counts": taken.counts, "private_left_out": taken.left_out}
    return Answer([line], data)


def backup(asked: Namespace) -> Answer:
    """Write a verified copy."""
    from app.journal.keeping import back_up, backup_name

    with journal_of(asked) as journal:
        target = back_up(journal, asked.file or journal.path.parent / backup_name(journal))
    return Answer([f"The copy is {target}."], {"file": str(target)})


def check(asked: Namespace) -> Answer:
    """Look whether everything is sound."""
    from app.journal.checking import check as look

    with journal_of(asked) as journal:
        report = look(journal)
    counts = [f"{count:>9}  {table.replace('_', ' ')}" for table, count in report.counts.items()]
    verdict = ["Everything is sound."] if report.ok else report.troubles
    data = {"ok": report.ok, "counts": report.counts, "troubles": report.troubles}
    return Answer([*counts, *verdict], data, 0 if report.ok else 1)


def demo(asked: Namespace) -> Answer:
    """Write the invented journal."""
    from app.journal.demo import write_demo

    if exists(asked.file):
        raise BadInput(
            f"{asked.file} is there already; choose another name for the invented journal."
        )
    write_demo(asked.file, seed=asked.seed, today=clock_of(asked)())
    return Answer([f"The invented journal is {asked.file}."], {"file": str(asked.file)})


def undo(asked: Namespace) -> Answer:
    """Take the newest change back."""
    with journal_of(asked) as journal:
        change = journal.undo()
    return _moved(change.label if change else "", "Taken back", "There is nothing to take back.")


def redo(asked: Namespace) -> Answer:
    """Make again what was taken back."""
    with journal_of(asked) as journal:
        change = journal.redo()
    return _moved(change.label if change else "", "Made again", "There is nothing to make again.")


def _moved(label: str, verb: str, nothing: str) -> Answer:
    if not label:
        raise NotFound(nothing)
    return Answer([f"{verb}: {label}."], {"label": label})


def history(asked: Namespace) -> Answer:
    """List the changes."""
    with journal_of(asked) as journal:
        changes = journal.history()
    lines = [f"{c.made_at}  {c.label}{' (taken back)' if c.undone else ''}" for c in changes]
    return Answer(lines or ["Nothing was changed yet."], [change._asdict() for change in changes])


COMMANDS: dict[str, Callable[[Namespace], Answer]] = {
    "import": bring_in,
    "jot": jot,
    "find": find,
    "show": show,
    "today": today,
    "ready": ready,
    "quarter": quarter,
    "export": export,
    "backup": backup,
    "check": check,
    "demo": demo,
    "undo": undo,
    "redo": redo,
    "history": history,
}
