"""Every chart of the gallery, and every state and edge that somebody's relationship can have.

One journal holds one person of each sort; what each chart must show of whom stands in VISIBLE.
"""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.charts import gallery
from app.charts.scene import Scene
from app.domain.entries import (
    EntryDraft,
    EntryFilter,
    EntryLine,
    ExchangeDraft,
    LearnedDraft,
    PromiseDraft,
)
from app.domain.kinds import Began, Direction, Kind, LifeArea, State
from app.domain.scope import Scope
from app.domain.telling import tell
from app.journal import entries, looking, people, promises
from app.journal.grounds import profile
from app.journal.health import Health
from app.journal.journal import Journal
from tests.charts.samples import SPEECH, boxes, draw, look, outside, overlapping

TODAY = date(2026, 10, 8)
ALL_TIME = date(2015, 1, 1)
EVERYBODY = Scope()
SIZE = (640, 592)
MANY = [chart.key for chart in gallery.CHARTS if chart.whom != "one"]
ONE = [chart.key for chart in gallery.CHARTS if chart.whom == "one"]
# Their marks are people, of whom more is said by the reader of the page.
OF_PEOPLE = ("orbits", "deepening", "profile")
# Those of whom no chart of several people may speak.
AT_PEACE = ("Let Go", "Deceased", "Address")
# Those of whom charts that name people show something; the others are in no entry, or ahead.
WRITTEN = ("New", "Without Rhythm", "Resting", "Woken", "Space", "Backdated")


# What the words of a chart of one person alone must say of a state or an edge.
VISIBLE = {
    "orbits": {
        "New": "Everybody with a rhythm is in touch",
        "Without Rhythm": "No rhythm is chosen yet",
        "Resting": "resting: no time passes",
        "Woken": "Woken is drifting",
        "Space": "asked for space: no time passes",
        "Unwritten": "nothing is written yet",
        "Planned": "nothing is written yet",
        "Deceased": "has died; what you wrote stays",
        "Let Go": "You have let Let go; nothing is measured here",
    },
    "year": {
        "New": "On one of four days",
        "Unwritten": "will be here",
        "Planned": "will be here",
        "Backdated": "17 April 2021",
    },
    "deepening": {
        "New": "One talk and one new side",
        "Unwritten": "Nothing is written yet",
        "Planned": "Nothing is written yet",
        "Backdated": "Twelve talks",
        "Let Go": "You have let Let go; nothing is measured here",
    },
    "rungs": {
        "New": "nothing written yet",
        "Resting": "a pause: nothing fades",
        "Woken": "a pause: nothing fades",
        "Space": "a pause: nothing fades",
        "Unwritten": "Nothing is written yet",
        "Planned": "Nothing is written yet",
        "Deceased": "has died; what you wrote stays",
        "Let Go": "You have let Let go; nothing is measured here",
    },
    "profile": {
        "New": "Last in touch 3 days ago",
        "Without Rhythm": "No rhythm chosen",
        "Resting": "Resting; last in touch",
        "Woken": "Paused until 9 August",
        "Space": "asked for space; last in touch",
        "Unwritten": "Nothing written yet about being in touch",
        "Planned": "Planned: a call on 28 October",
        "Deceased": "Between you it was",
        "Let Go": "Nothing is measured of somebody you have let go",
    },
    "rhythm": {
        "New": "In touch on one day",
        "Without Rhythm": "The longest silence was 2 years",
        "Resting": "is resting, and no time passes",
        "Woken": "a pause: no time passes",
        "Space": "asked for space, and no time passes",
        "Unwritten": "Nothing is written yet",
        "Planned": "Planned: a call on 28 October",
        "Deceased": "has died; what you wrote stays",
    },
    "areas": {
        "New": "Nothing is written yet about work",
        "Unwritten": "Nothing is written yet",
        "Planned": "Nothing is written yet",
        "Deceased": "has died; what you wrote stays",
    },
    "reconnections": {
        "Backdated": "after 2 years",
        "Unwritten": "Nothing is written yet",
        "Planned": "Nothing is written yet",
    },
    "promises": {
        "New": "one kept",
        "Unwritten": "No promise of yours is written down",
        "Planned": "No promise of yours is written down",
    },
}


class Shown(NamedTuple):
    """A chart as it was read and drawn."""

    data: Any
    scene: Scene
    texts: list[tuple[float, float, float, float]]
    said: str


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    """A journal file with one person of each sort, and their ids by name."""
    path, clock = tmp_path_factory.mktemp("edges") / "journal.kith", [TODAY]
    journal = Journal.open(path, today=lambda: clock[0])
    with journal.change("Everybody"):
        found = write_everybody(journal)
        for ago, name, state in (
            (200, "Woken", State.RESTING), (120, "Resting", State.RESTING),
            (100, "Space", State.SPACE), (90, "Deceased", State.DECEASED),
            (80, "Let Go", State.LETGO), (60, "Woken", State.ACTIVE),
        ):  # fmt: skip
            clock[0] = TODAY - timedelta(ago)
            people.set_state(journal, [found[name]], state)
    journal.close()
    return path, found


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal.open(tmp_path / "journal.kith", today=lambda: TODAY)
    yield journal
    journal.close()


@pytest.fixture
def ids(written: tuple[Path, dict[str, int]], tmp_path: Path) -> dict[str, int]:
    """The ids of everybody by name, in the journal of this test: ask for it before `journal`."""
    shutil.copy(written[0], tmp_path / "journal.kith")
    return written[1]


def write_everybody(journal: Journal) -> dict[str, int]:
    """Write one person of each sort; return their ids by name."""
    found = {}
    for name in (*WRITTEN, "Unwritten", "Planned", "Deceased", "Let Go"):
        rhythm = None if name == "Without Rhythm" else 30
        found[name] = people.add_person(journal, name, rhythm=rhythm)
    found["Address"] = people.add_person(journal, "Address", state=State.ADDRESS)
    for name in ("Without Rhythm", "Resting", "Woken", "Space", "Backdated", "Deceased", "Let Go"):
        write_years(journal, found[name])
    write(journal, found["New"], 3)
    write(journal, found["Planned"], -20)
    return found


def write(
    journal: Journal, person: int, ago: int, kind: Kind = Kind.CALL, began: Began = Began.ME
) -> int:
    """Write a talk that holds something of everything that a chart may count."""
    day = (TODAY - timedelta(ago)).isoformat()
    number = len(entries.story(journal, person, None, 100))
    area = list(LifeArea)[number % len(LifeArea)]
    helped = number % 2 == 0
    draft = EntryDraft(
        (person,), day, "Tea", kind=kind, began=began, depth=number % 4 + 1,
        learned=(LearnedDraft("likes the sea", area=area),),
        exchanges=(
            ExchangeDraft(Direction.ASKED, "for advice", helped=helped),
            ExchangeDraft(Direction.GIVEN, "a book"),
            ExchangeDraft(Direction.RECEIVED, "a hint"),
        ),
        promises=(PromiseDraft("send the book"),) * (ago > 0),
    )  # fmt: skip
    entry_id = entries.save_entry(journal, draft)
    if helped and ago > 0:
        last = promises.promises_of(journal, person)[-1]
        promises.keep_promise(journal, last.id, (TODAY - timedelta(max(0, ago - 9))).isoformat())
    return entry_id


def write_years(journal: Journal, person: int) -> None:
    """Write talks over years, with a silence of two in between."""
    for ago in (2000, 1960, 1900, 1100, 1080, 1000, 700, 500, 420, 330, 250, 210):
        write(journal, person, ago, began=Began.THEM if ago % 100 else Began.ME)


def show(journal: Journal, key: str, scope: Scope = EVERYBODY, day: date = TODAY) -> Shown:
    """Read, draw and say a chart."""
    data = read(journal, key, scope, day)
    figure, scene = draw(key, data, look(), *SIZE)
    words = import_module(gallery.chart(key).words)
    headings, rows = words.table(data, SPEECH)
    parts = [words.finding(data, SPEECH), words.alternative(data, SPEECH)]
    parts += [words.how_to_read(SPEECH), *headings, *(cell for row in rows for cell in row)]
    parts += [sign.words for sign in words.signs(data, SPEECH)]
    if key not in OF_PEOPLE:
        parts += [words.told(data, mark.id, SPEECH) for mark in scene.marks]
    return Shown(data, scene, boxes(figure), " ".join(parts))


def read(journal: Journal, key: str, scope: Scope = EVERYBODY, day: date = TODAY) -> Any:
    health = Health(journal)
    if key == "profile":
        assert scope.person_id is not None
        return tell(profile(journal, health, scope.person_id, day), day, SPEECH)
    return looking.look(key, journal, health, scope, ALL_TIME, day)


def behind(journal: Journal, key: str, shown: Shown) -> tuple[set[str], set[str]]:
    """Return the names of whom a chart's marks lead to, and the days of the entries behind."""
    words, health = import_module(gallery.chart(key).words), Health(journal)
    names, days = set(), set()
    for mark in shown.scene.marks:
        of_people = key in OF_PEOPLE
        if person_id := mark.id if of_people else words.person_of(shown.data, mark.id):
            names.add(people.person(journal, person_id).name)
        ids = looking.behind(key, journal, health, EVERYBODY, shown.data, mark.id)
        lines = entries.lines(journal, ids)
        days |= {line.day for line in lines}
        names |= {name for line in lines for _id, name in line.people}
    return names, days


def coming(journal: Journal) -> list[EntryLine]:
    """Return the entries that are still ahead."""
    lines = entries.first_page(journal, EntryFilter(first_day=TODAY.isoformat()), 100)
    return [line for line in lines if line.day > TODAY.isoformat()]


@pytest.mark.parametrize("key", MANY)
def test_whoever_was_let_go_has_died_or_is_an_address_is_in_no_chart_of_many(
    ids: dict[str, int], journal: Journal, key: str
) -> None:
    shown = show(journal, key)
    assert not set(AT_PEACE) & behind(journal, key, shown)[0]
    assert not [name for name in AT_PEACE if name in shown.said]


@pytest.mark.parametrize("key", MANY)
def test_what_is_counted_of_those_at_peace_is_nothing(
    ids: dict[str, int], journal: Journal, key: str
) -> None:
    before = show(journal, key)
    people.delete_people(journal, [ids[name] for name in AT_PEACE])
    after = show(journal, key)
    assert (after.said, after.scene) == (before.said, before.scene)


@pytest.mark.parametrize("key", MANY)
def test_what_is_ahead_is_counted_in_no_chart(
    ids: dict[str, int], journal: Journal, key: str
) -> None:
    """A day that is planned may be shown as planned, with nothing behind it but that."""
    shown = show(journal, key)
    ahead = {day for day in behind(journal, key, shown)[1] if day > TODAY.isoformat()}
    assert not ahead or (key == "year" and "planned" in shown.said)
    data = shown.data
    entries.delete_entries(journal, [line.id for line in coming(journal)])
    assert read(journal, key) == data or key == "year"


@pytest.mark.parametrize("key", [*MANY, *ONE])
def test_a_day_that_is_past_looks_as_it_did_then(
    ids: dict[str, int], journal: Journal, key: str
) -> None:
    """What is written later of later days changes nothing of it."""
    scope = Scope(person_id=ids["Backdated"]) if key in ONE else Scope()
    then = TODAY - timedelta(240)
    before = show(journal, key, scope, then)
    write(journal, ids["Backdated"], 30)
    write(journal, ids["Without Rhythm"], 230)
    after = show(journal, key, scope, then)
    assert (after.said, after.scene) == (before.said, before.scene)


@pytest.mark.parametrize("key", [*MANY, *ONE])
def test_a_deleted_entry_leaves_no_trace_and_a_late_one_counts_on_its_own_day(
    ids: dict[str, int], journal: Journal, key: str
) -> None:
    scope = Scope(person_id=ids["Backdated"]) if key in ONE else Scope()
    before = show(journal, key, scope)
    late = write(journal, ids["Backdated"], 470)
    changed = show(journal, key, scope)
    entries.delete_entries(journal, [late])
    after = show(journal, key, scope)
    assert (after.said, after.scene) == (before.said, before.scene)
    if key not in ("orbits", "reconnections"):  # they are about other talks than this one
        assert changed.data != before.data


@pytest.mark.parametrize("key", [*MANY, *ONE])
@pytest.mark.parametrize(
    "name",
    [*WRITTEN, "Unwritten", "Planned", "Deceased", "Let Go"],
)
def test_each_state_is_drawn_and_said_when_somebody_is_looked_at_alone(
    ids: dict[str, int], journal: Journal, key: str, name: str
) -> None:
    shown = show(journal, key, Scope(person_id=ids[name]))
    assert shown.said.strip()
    assert overlapping(shown.texts) == []
    assert outside(shown.texts, shown.scene) == []
    if phrase := VISIBLE.get(key, {}).get(name):
        assert phrase in shown.said


@pytest.mark.parametrize("key", [key for key in (*MANY, *ONE) if key not in OF_PEOPLE])
def test_no_sentence_repeats_the_name_of_its_mark_and_no_row_its_first_cell(
    ids: dict[str, int], journal: Journal, key: str
) -> None:
    """The name stands over the sentence as its heading."""
    scope = Scope(person_id=ids["Woken"]) if key in ONE else Scope()
    shown, words = show(journal, key, scope), import_module(gallery.chart(key).words)
    assert shown.scene.marks
    for mark in shown.scene.marks:
        said = words.told(shown.data, mark.id, SPEECH).casefold()
        assert said
        assert not said.startswith(mark.name.casefold().split(",")[0].split(":")[0])
    for first, *others in words.table(shown.data, SPEECH)[1]:
        assert not any(cell.startswith(f"{first}:") for cell in others)


@pytest.mark.parametrize("key", MANY)
def test_an_empty_journal_says_what_would_be_here(journal: Journal, key: str) -> None:
    shown = show(journal, key)
    assert shown.scene.marks == ()
    assert len(shown.texts) >= 1
    assert import_module(gallery.chart(key).words).finding(shown.data, SPEECH).endswith(".")
