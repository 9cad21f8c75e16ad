"""The journals that the pictures show: the invented one, an empty one, strangers, long words."""

import shutil
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from app.domain.entries import EntryDraft, LearnedDraft, PromiseDraft
from app.journal import circles, entries, people
from app.journal.importing import carry_out, plan_import
from app.journal.journal import Journal
from tests.screenshots.stage import TODAY

LONG = (
    "Karl-Theodor Maria Nikolaus Freiherr von und zu Hohenschwangau-Oberdingelfing-Wallersdorf",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafers",
    "عبد الرحمن بن محمد بن عبد العزيز آل الشيخ المنصوري",
    "אברהם יצחק בן־ציון הכהן מירושלים",
    "Nguyễn Phúc Ưng Ân Thị Hồng Ngọc",
    "กาญจนา ศรีสุวรรณวัฒนาชัยกุล",
    "👩‍👩‍👧‍👦 Familie Müller",
)
LINE = "Bundesanstalt für Straßenwesen, Referat für Verkehrswegeplanungsbeschleunigung, Bergisch"
WORDS = (
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and a "
    "sentence that goes on for rather longer than anybody would write in a small box by hand, "
    "because it has to show what becomes of the third line, and of the fourth.\n\n"
    "- a list\n- of **two** things"
)
STRANGERS = 800
CROWD = 600


def make_journals(folder: Path, demo: Path | None) -> None:
    """Write every journal (.kith) that a scene opens, and two address books (.vcf)."""
    if demo is None:
        from app.journal.demo import write_demo

        write_demo(folder / "demo.kith", today=TODAY)
    else:
        shutil.copy(demo, folder / "demo.kith")
    _write_address_books(folder)
    _make_mine(folder / "demo.kith", folder / "mine.kith", "Eva’s journal")
    _open(folder / "empty.kith").close()
    _make_long(folder / "mine.kith", folder / "long.kith")
    _make_strangers(folder)
    _make_one(folder / "one.kith")
    _make_crowd(folder / "crowd.kith")


def _open(path: Path) -> Journal:
    return Journal.open(path, today=lambda: TODAY)


def _make_mine(demo: Path, path: Path, name: str) -> None:
    shutil.copy(demo, path)
    journal = _open(path)
    journal.set_preference("demo", "")
    journal.set_preference("name", name)
    journal.close()


def _make_long(mine: Path, path: Path) -> None:
    _make_mine(mine, path, "Das Tagebuch der Familie von Hohenschwangau-Oberdingelfing")
    journal = _open(path)
    with journal.change("Long words"):
        ids = [people.add_person(journal, name, line=LINE, rhythm=30) for name in LONG]
        circles.join(journal, circles.add_circle(journal, LINE), ids)
        for number, person in enumerate(ids):
            _write_about(journal, [person, *ids[number + 1 :]], number)
    journal.close()


def _write_about(journal: Journal, ids: Sequence[int], days: int) -> None:
    day = (TODAY - timedelta(days)).isoformat()
    learned = (LearnedDraft(LINE, person_id=ids[0]),)
    promises = (PromiseDraft(WORDS[:120], due=day, person_id=ids[0]),)
    text = WORDS if days % 2 else "כתבה לי מכתב ארוך מאוד על הבית הישן ועל הגן שנשאר מאחור. " * 4
    draft = EntryDraft(tuple(ids), day, text, "letter", learned=learned, promises=promises)
    entries.save_entry(journal, draft)
    people.add_detail(journal, ids[0], "address", LINE * 2, "home")
    people.add_detail(journal, ids[0], "email", f"{'very-long-' * 12}@example.org", LINE)
    people.edit_person(journal, ids[0], met_how=WORDS[:160], organisation=LINE, role=LINE)


def _make_strangers(folder: Path) -> None:
    journal = _open(folder / "strangers.kith")
    carry_out(journal, plan_import(journal, folder / "strangers.vcf"))
    journal.close()


def _make_one(path: Path) -> None:
    """Make a journal of one person, met once, without a rhythm."""
    journal = _open(path)
    ana = people.add_person(journal, "Ana Silva")
    entries.save_entry(journal, EntryDraft((ana,), TODAY.isoformat(), "Coffee.", "met"))
    journal.close()


def _make_crowd(path: Path) -> None:
    """Make a journal of more people than a chart can show at once."""
    journal = _open(path)
    with journal.change("A crowd"):
        ids = [people.add_person(journal, f"Person {at:04}", rhythm=30) for at in range(CROWD)]
        for at in range(0, CROWD, CROWD // 6):
            circle = circles.add_circle(journal, f"Circle {at}")
            circles.join(journal, circle, ids[at : at + CROWD // 6])
        for at, person in enumerate(ids):
            day = (TODAY - timedelta(at % 90)).isoformat()
            entries.save_entry(
                journal, EntryDraft((person,), day, "Coffee.", "met", depth=at % 4 + 1)
            )
    journal.close()


def _write_address_books(folder: Path) -> None:
    given = ("Aino", "Bram", "Carla", "Dilnoza", "Émile", "Feng", "Gudrun", "Hye-jin")
    family = ("Abend", "Brandt", "Costa", "Dvořák", "Eriksen", "Fuchs", "Garcia", "Haddad")
    names = [
        f"{given[number % 8]} {family[number // 8 % 8]}{'-' + family[number // 64 % 8]}"
        for number in range(STRANGERS)
    ]
    cards = [card(name, number) for number, name in enumerate(names)]
    (folder / "strangers.vcf").write_text("".join(cards), encoding="utf-8")
    journal = _open(folder / "demo.kith")
    known = [line.name for line in people.lines(journal, range(1, 4))]
    journal.close()
    mixed = [*cards[:40], *(card(name, 900 + at) for at, name in enumerate(known)), cards[3]]
    mixed.insert(7, "BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:+43 1 234\r\nEND:VCARD\r\n")
    (folder / "Address book.vcf").write_text("".join(mixed), encoding="utf-8")


def card(name: str, number: int) -> str:
    """Return a plain vCard of somebody."""
    mail = f"person{number}@example.org"
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEMAIL:{mail}\r\nEND:VCARD\r\n"
