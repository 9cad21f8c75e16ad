"""On the train home: fourteen people, by keys alone, in as few of them as paper would take."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.entries import EntryFilter
from app.journal import entries, follow_ups, gatherings, people, promises
from app.journal.journal import Journal
from tests.journal.contents import contents
from tests.ui.debriefed import (
    DAY,
    PEOPLE,
    CountingHand,
    Told,
    box_text,
    open_debrief,
    write_card,
    write_journal,
)
from tests.ui.program import Program, program
from tests.ui.story import TODAY, Hand

__all__ = ["program"]
MOST_KEYS = 6
DUE = {"9 October": "2026-10-09", "20 October": "2026-10-20", "": ""}
LATE = Told("Dr. Zoë Çelik-Müller", "", "Shared the taxi to the station.", "trams")


def open_journal(path: Path) -> Journal:
    return Journal.open(path, today=lambda: date.fromisoformat(TODAY))


def test_fourteen_people_are_written_about_by_keys_alone(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_journal(tmp_path / "eva.kith")
    pressed: list[int] = []

    def debrief(_hand: Hand) -> None:
        hand = CountingHand(qtbot)
        open_debrief(hand)
        for number, told in enumerate(PEOPLE):
            hand.await_words(f"{number} of 14 written" if number else "14 people met")
            assert box_text() == ""
            hand.keys = 0
            write_card(hand, told)
            hand.press("Ctrl+Return")
            pressed.append(hand.keys)
        hand.await_words("That is everybody")
        hand.await_words("14 of 14 written")
        add_somebody(hand)
        hand.press("Return")  # on: See the days
        hand.await_words("Follow-ups, day by day")
        hand.press("Ctrl+Return")
        hand.await_focus("To the gathering")
        assert hand.toast().startswith("Follow-ups kept")
        hand.press("Ctrl+Q")

    program.run(debrief, path)
    print(f"keys beyond the text: {max(pressed)} at most, {sum(pressed) / 14:.1f} on average")
    assert max(pressed) <= MOST_KEYS
    journal = open_journal(path)
    for told in (*PEOPLE, LATE):
        assert_recorded(journal, told)
    assert_followed_up(journal)
    journal.close()


def add_somebody(hand: Hand) -> None:
    hand.press("Alt+N")
    hand.await_focus("Whom else did you meet?")
    hand.write(LATE.name)
    hand.press("Return")
    hand.await_words("14 of 15 written")
    write_card(hand, LATE)
    hand.press("Ctrl+Return")
    hand.await_words("15 of 15 written")


def assert_recorded(journal: Journal, told: Told) -> None:
    """See that everything said of somebody is there, each at its place, and nothing else."""
    (person,) = people.find_by_name(journal, told.name)
    (line,) = entries.story(journal, person.id)
    entry = entries.entry(journal, line.id)
    (gathering,) = gatherings.gatherings(journal)
    assert (entry.text, entry.day, entry.people) == (told.text, DAY, (person.id,))
    assert entry.gathering_id == gathering.id
    learned = {each.kind: each.text for each in entries.learned_of(journal, person.id)}
    wanted = {"matters": told.learned, "couldhelp": told.could_help}
    assert learned == {kind: text for kind, text in wanted.items() if text}
    _words, _by, due = told.promise.partition(" by ")
    promised = [(told.promise, DUE[due], True)] if told.promise else []
    found = promises.promises_of(journal, person.id)
    assert [(each.text, each.due, each.mine) for each in found] == promised


def assert_followed_up(journal: Journal) -> None:
    """See that everybody has one, on a workday of its own for as long as there are any."""
    (gathering,) = gatherings.gatherings(journal)
    found = follow_ups.of_gathering(journal, gathering.id)
    assert len(found) == len({each.person_id for each in found}) == 15
    days = [date.fromisoformat(each.day) for each in found]
    assert len(set(days)) == 10
    assert all(days.count(day) <= 2 and day.weekday() < 5 for day in days)
    texts = {each.text: each.day for each in found}
    assert texts["send her the benchmark by 9 October"] == "2026-10-09"
    assert "Write to Priya" in texts
    assert "find a dehumidifier that survives the wet season" in texts


def test_each_step_of_it_is_undone_by_keys(program: Program, tmp_path: Path) -> None:
    told = PEOPLE[:4]
    path = write_journal(tmp_path / "eva.kith", told)
    journal = open_journal(path)
    before = contents(journal)
    journal.close()

    def debrief(hand: Hand) -> None:
        open_debrief(hand)
        for each in told:
            write_card(hand, each)
            hand.press("Ctrl+Return")
        hand.await_words("That is everybody")
        hand.press("Return")
        hand.await_words("Follow-ups, day by day")
        hand.press("Ctrl+Return")
        hand.await_focus("To the gathering")
        hand.press("Ctrl+Z")
        hand.await_words("Follow-ups so far")
        for left in (3, 2, 1, 0):
            hand.press("Ctrl+Z")
            hand.await_words(f"{left} of 4 written" if left else "4 people met")
        hand.press("Ctrl+Q")

    program.run(debrief, path)
    journal = open_journal(path)
    assert contents(journal) == before
    assert entries.first_page(journal, EntryFilter()) == []
    journal.close()
