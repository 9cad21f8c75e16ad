"""Pages of notes from ten people: what is understood of each, and that nothing of it is lost."""

from pathlib import Path

import pytest

from app.domain.jot_lines import name_key
from app.domain.names import fold
from app.journal import circles, entries, gatherings, noting, people
from app.journal.journal import Journal
from app.journal.noting import KeptNote, begin_note, keep_notes, read_note, read_page

SPECIMENS = Path(__file__).parent.parent / "specimens" / "notes"
KNOWN = (
    *("Ana Silva", "Tomáš Dvořák", "Tom Baker", "Siobhán Ní Dhomhnaill", "陈静仪", "ليلى حدّاد"),
    *("Jürgen Müller", "Νίκος Ιωάννου"),
)
IFLA, BREMEN = "IFLA WLIC 2026", "Bibliothekartag Bremen 2026"
TODAY = "2026-10-08"
# For each page: (day, gathering, whom) of every note.
UNDERSTOOD: dict[str, list[tuple[str, str, str]]] = {
    "bullets": [
        ("2026-10-06", IFLA, "Ana Silva"),
        ("2026-10-06", IFLA, "Siobhán Ní Dhomhnaill"),
        ("2026-10-06", IFLA, "Tom Baker"),
        ("2026-10-06", IFLA, "Kwame Mensah"),
        ("2026-10-06", IFLA, ""),
    ],
    "capitals": [
        (TODAY, IFLA, "Ana Silva"),
        (TODAY, IFLA, "Siobhán Ní Dhomhnaill"),
        (TODAY, IFLA, "Bram van den Heuvel"),
        (TODAY, IFLA, ""),
        (TODAY, IFLA, "Rosa Martínez, Pablo Ruiz"),
    ],
    "french": [
        ("2026-09-08", "", "Hélène Lefèvre"),
        ("2026-09-08", "", "Jean-Baptiste N'Diaye"),
        ("2026-09-08", "", "Ana Silva"),
        ("2026-09-09", "", "Thérèse d'Aubigné"),
    ],
    "german": [
        (TODAY, BREMEN, "Jürgen Müller"),
        (TODAY, BREMEN, "Annegret von Schwarzenfeld"),
        (TODAY, BREMEN, "Tomáš Dvořák, Katharina Weiß"),
        (TODAY, BREMEN, "Mehmet Yıldız"),
    ],
    "iberian": [
        ("2026-09-09", "", "Ana Silva"),
        ("2026-09-09", "", "João Pereira da Costa"),
        ("2026-09-09", "", "María José Álvarez"),
        ("2026-09-09", "", "Iñaki Etxeberria"),
        ("2026-09-09", "", "Gonçalo"),
    ],
    "markdown_headings": [
        (TODAY, IFLA, "Ana Silva"),
        (TODAY, IFLA, "Tom Baker"),
        (TODAY, IFLA, "Priya Raghunathan"),
    ],
    "prose": [
        (TODAY, "", "Ana Silva, Rui Fonseca"),
        (TODAY, "", "Tomáš Dvořák"),
        (TODAY, "", "Margit Kővári"),
        (TODAY, "", ""),
    ],
    "scripts": [
        (TODAY, "", "陈静仪"),
        (TODAY, "", "王小明"),
        (TODAY, "", "ليلى حدّاد"),
        (TODAY, "", "سمير خوري"),
        (TODAY, "", "Νίκος Ιωάννου"),
        (TODAY, "", "Ольга Иванова"),
    ],
    "tabs": [
        (TODAY, "", ""),
        (TODAY, "", "Ana Silva"),
        (TODAY, "", "Ruth Goldberg"),
        (TODAY, "", "Tomáš Dvořák"),
        (TODAY, "", "Björk Jónsdóttir"),
        (TODAY, "", "Yuki"),
    ],
    "times_and_dates": [
        ("2026-09-12", "", "Ana Silva"),
        ("2026-09-12", "", "Tomáš Dvořák"),
        ("2026-09-13", "", "Mei-Ling Wu"),
        ("2026-09-14", "", "Tom Baker"),
        ("2026-09-14", "", "Olu Adébáyọ̀"),
        ("2026-09-14", "", ""),
        ("2026-09-14", "", "Siobhán Ní Dhomhnaill"),
    ],
}
LINES = {
    "Kwame Mensah": "PRAAD Accra",
    "Priya Raghunathan": "NLI, New Delhi",
    "Rui Fonseca": "Arquivo Distrital de Évora",
    "王小明": "上海图书馆",
    "Yuki": "NDL",
    "Bram van den Heuvel": "KB",
}


def fill(journal: Journal) -> None:
    with journal.change("Known people"):
        for name in KNOWN:
            people.add_person(journal, name)
        gatherings.add_gathering(journal, IFLA, first_day="2026-10-05", last_day="2026-10-09")


def begin(journal: Journal, text: str) -> list[KeptNote]:
    return [begin_note(journal, note) for note in read_page(journal, text)]


def words(text: str) -> set[str]:
    return set(fold(text).split())


def told_in(journal: Journal, entry_id: int) -> set[str]:
    """Every word that an entry and its records hold."""
    draft = entries.draft_of(journal, entry_id)
    told = [draft.text, *(each.name for each in people.lines(journal, draft.people))]
    told += [each.line for each in people.lines(journal, draft.people)]
    for children in (draft.learned, draft.exchanges, draft.promises):
        told += [each.text for each in children]
    if draft.gathering_id:
        told.append(gatherings.gathering(journal, draft.gathering_id).name)
    return words(" ".join(told))


# Words of a line’s beginning, and of headings that are nothing but a day.
SAID_OTHERWISE = {
    *("learned", "promise", "versprochen", "could", "help", "tuesday", "mercredi", "9", "14"),
    *("septembre", "2026"),
}


def test_every_style_has_its_page() -> None:
    assert sorted(path.stem for path in SPECIMENS.glob("*.txt")) == sorted(UNDERSTOOD)


@pytest.mark.parametrize("name", sorted(UNDERSTOOD))
def test_a_page_is_understood_and_nothing_of_it_is_lost(journal: Journal, name: str) -> None:
    fill(journal)
    text = (SPECIMENS / f"{name}.txt").read_text("utf-8")
    ids = keep_notes(journal, begin(journal, text))
    held = {each.id: each.name for each in gatherings.gatherings(journal)}
    kept = [entries.draft_of(journal, entry_id) for entry_id in ids]
    assert [
        (
            draft.day,
            held.get(draft.gathering_id or 0, ""),
            ", ".join(line.name for line in people.lines(journal, draft.people)),
        )
        for draft in kept
    ] == UNDERSTOOD[name]
    told = {word for entry_id in ids for word in told_in(journal, entry_id)}
    assert words(text) - told <= SAID_OTHERWISE
    for draft in kept:
        for line in people.lines(journal, draft.people):
            assert line.line == LINES.get(line.name, line.line)


def test_all_notes_are_one_step_of_undo(journal: Journal) -> None:
    fill(journal)
    before = journal.next_undo()
    keep_notes(journal, begin(journal, (SPECIMENS / "german.txt").read_text("utf-8")))
    change = journal.undo()
    assert change is not None and change.label == "Notes about 5 people"
    assert journal.next_undo() == before
    assert people.find_by_name(journal, "Katharina Weiß") == []
    assert len(gatherings.gatherings(journal)) == 1


def test_lines_are_about_whom_the_note_names(journal: Journal) -> None:
    fill(journal)
    text = (
        "## Ana Silva\nlearned: likes chess\npromise: send it by friday\n\n## Tom\nasked: a favour"
    )
    first, second = keep_notes(journal, begin(journal, text))
    draft = entries.draft_of(journal, first)
    assert [(each.text, each.kind) for each in draft.learned] == [("likes chess", "matters")]
    assert [(each.text, each.due) for each in draft.promises] == [
        ("send it by friday", "2026-10-09")
    ]
    assert draft.text == ""
    (asked,) = entries.draft_of(journal, second).exchanges
    assert (asked.text, asked.direction) == ("a favour", "asked")


def test_somebody_new_in_two_notes_is_made_once(journal: Journal) -> None:
    ids = keep_notes(journal, begin(journal, "Ruth Goldberg: tea\n\nRuth Goldberg: cake"))
    about = {entries.draft_of(journal, entry_id).people for entry_id in ids}
    assert len(about) == 1
    assert len(people.find_by_name(journal, "Ruth Goldberg")) == 1


def test_namesakes_have_to_be_chosen_between(journal: Journal) -> None:
    one = people.add_person(journal, "Ana Silva", line="Évora")
    people.add_person(journal, "Ana Silva", line="Porto")
    (kept,) = begin(journal, "Ana Silva: newspapers")
    assert kept.unsure == {name_key("Ana Silva")}
    kept.choose(kept.note.named[0], one)
    assert not kept.unsure
    (entry_id,) = keep_notes(journal, [kept])
    assert entries.draft_of(journal, entry_id).people == (one,)


def test_a_name_left_to_be_words_makes_nobody(journal: Journal) -> None:
    (kept,) = begin(journal, "Port Wine (Madeira): too sweet")
    for named in kept.note.named:
        kept.leave(named.name)
    (entry_id,) = keep_notes(journal, [kept])
    draft = entries.draft_of(journal, entry_id)
    assert (draft.people, draft.kind) == ((), "thought")
    assert draft.text == "Port Wine (Madeira): too sweet"


def test_a_first_day_in_words_is_the_day_of_the_note(journal: Journal) -> None:
    fill(journal)
    for text in ("yesterday with Ana Silva at the fair", "Ana Silva\nyesterday at the fair"):
        (kept,) = begin(journal, text)
        assert read_note(journal, kept).day.isoformat() == "2026-10-07"


def test_circles_named_in_a_note_are_joined(journal: Journal) -> None:
    fill(journal)
    choir = circles.add_circle(journal, "Choir")
    (entry_id,) = keep_notes(journal, begin(journal, "Ruth Goldberg sings in the #Choir too"))
    (ruth,) = entries.draft_of(journal, entry_id).people
    assert [each.id for each in people.circles_of(journal, ruth)] == [choir]


def test_a_slip_of_the_keys_means_somebody_like_it(journal: Journal) -> None:
    fill(journal)
    meaning = noting.mean(journal, "Siobhan Dhomnail")
    assert [line.name for line in meaning.alike] == ["Siobhán Ní Dhomhnaill"]
    assert meaning.known == ()
