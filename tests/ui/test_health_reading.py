"""Whom a chart of one person is of while nobody was chosen."""

import pytest

from app.domain.entries import EntryDraft
from app.domain.scope import Scope
from app.journal import entries, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.ui.health.reading import Reader, Wanted
from app.ui.speech import QtSpeech
from tests.ui.health_given import write

pytestmark = pytest.mark.usefixtures("english")


def test_it_is_of_whom_a_contact_was_written_last(journal: Journal) -> None:
    met, older, planned, thought = (
        people.add_person(journal, name) for name in ("Petr", "Bo", "Ivana", "Alma")
    )
    write(journal, older, 40)
    write(journal, met, 4)
    write(journal, planned, -5)
    day = journal.today().isoformat()
    entries.save_entry(journal, EntryDraft((thought,), day, "Hm.", "thought"))
    reader = Reader(journal, Health(journal), QtSpeech())
    assert reader.newest_person() == met
    assert reader.look(Wanted("rhythm", Scope(), None)).called == "Petr"


def test_where_only_a_plan_is_written_rhythm_says_so_in_place_of_an_empty_line(
    journal: Journal,
) -> None:
    write(journal, people.add_person(journal, "Ivana"), -5)
    seen = Reader(journal, Health(journal), QtSpeech()).look(Wanted("rhythm", Scope(), None))
    assert seen.is_blank
    assert seen.data.is_empty
    assert seen.finding.startswith("Nothing is written yet about being in touch with Ivana.")
    assert seen.finding.endswith("Planned: to meet on 13 October.")


def test_of_nobody_written_about_it_is_the_first_by_name(journal: Journal) -> None:
    reader = Reader(journal, Health(journal), QtSpeech())
    assert reader.newest_person() is None
    people.add_person(journal, "Zoe")
    first = people.add_person(journal, "Ana")
    assert reader.newest_person() == first
