"""A finished reflection keeps its figures whatever is written later, until it is opened again."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.cli.speech import EnglishSpeech
from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.frozen import Differs, Frozen, changes
from app.domain.quarter import Figures
from app.domain.quarter_words import tell
from app.errors import Trouble
from app.journal import entries, people, promises, reflections
from app.journal.checking import check
from app.journal.freezing import finish, frozen
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.parameters import choose, chosen
from app.journal.quarter import look
from app.journal.taking import export_json, restore_json
from app.store.reflections import read_figures
from tests.journal.contents import contents
from tests.journal.days import write
from tests.quarter_samples import THIRD

TODAY = date(2026, 10, 8)
NAMES = ("Ana", "Tom", "Li", "Max")
FINISH = "Finish July to September 2026"
ASKED = ExchangeDraft("asked", "a word", "advice", helped=False)
GAVE = ExchangeDraft("given", "a book", "resource")
DRAFTS = st.builds(
    EntryDraft,
    people=st.lists(st.integers(1, len(NAMES)), min_size=1, max_size=2, unique=True).map(tuple),
    day=st.dates(date(2026, 6, 1), TODAY).map(date.isoformat),
    text=st.sampled_from(["A talk", "A walk", "A letter"]),
    kind=st.sampled_from(["met", "call", "letter", "gift", "thought"]),
    began=st.sampled_from(["me", "them", "mutual"]),
    depth=st.integers(1, 4),
    gathering_id=st.none(),
    minutes=st.none(),
    private=st.booleans(),
    learned=st.sampled_from([(), (LearnedDraft("saves newspapers", "matters", "work"),)]),
    exchanges=st.sampled_from([(), (ASKED,), (GAVE,)]),
    promises=st.sampled_from([(), (PromiseDraft("send it"),)]),
    id=st.none(),
)
Act = Callable[[Journal], object]


def undo(journal: Journal) -> None:
    """Take back what came after the reflection was finished, if anything did."""
    newest = journal.next_undo()
    if newest and newest.label != FINISH:
        journal.undo()


def adding(draft: EntryDraft) -> Act:
    return lambda journal: entries.save_entry(journal, draft)


def editing(draft: EntryDraft) -> Act:
    return lambda journal: entries.save_entry(journal, replace(draft, id=1))


ACTS: st.SearchStrategy[Act] = st.one_of(
    DRAFTS.map(adding),
    DRAFTS.map(editing),
    st.sampled_from(
        [
            undo,
            Journal.redo,
            lambda journal: entries.delete_entries(journal, [1]),
            lambda journal: promises.keep_promise(journal, 1, "2026-09-30"),
            lambda journal: people.set_rhythm(journal, [1], 30),
            lambda journal: people.set_state(journal, [2], "letgo"),
            lambda journal: choose(journal, {"talks_to_half": 9.0}),
        ]
    ),
)


@contextmanager
def opened(name: str = "journal.kith") -> Iterator[Journal]:
    with TemporaryDirectory() as folder:
        journal = Journal.open(Path(folder) / name, today=lambda: TODAY)
        try:
            yield journal
        finally:
            journal.close()


def begin(journal: Journal, drafts: Sequence[EntryDraft]) -> Frozen:
    """Write some entries about four people and finish the quarter; returns what was frozen."""
    for name in NAMES:
        people.add_person(journal, name)
    for draft in drafts:
        entries.save_entry(journal, draft)
    finish(journal, Health(journal), THIRD)
    return kept(journal)


def text(journal: Journal) -> str:
    found = reflections.reflection(journal, THIRD)
    assert found is not None
    return read_figures(journal.db, found.id)


def kept(journal: Journal) -> Frozen:
    found = reflections.reflection(journal, THIRD)
    assert found is not None
    read = frozen(journal, found)
    assert read is not None
    return read


def live(journal: Journal) -> Figures:
    return look(journal, Health(journal), (THIRD,))[0]


@settings(max_examples=30)
@given(st.lists(DRAFTS, max_size=3), st.lists(ACTS, max_size=5))
def test_whatever_is_written_later_changes_nothing_frozen(
    drafts: list[EntryDraft], acts: list[Act]
) -> None:
    with opened() as journal:
        before = begin(journal, drafts)
        words = text(journal)
        for act in acts:
            with suppress(Trouble):
                act(journal)
            assert text(journal) == words
            assert differing(before.figures, kept(journal).figures) == []
        assert check(journal).ok


@settings(max_examples=20)
@given(st.lists(DRAFTS, max_size=4))
def test_what_is_frozen_is_what_was_seen_and_comes_back_in_another_file(
    drafts: list[EntryDraft],
) -> None:
    with opened() as journal, opened("other.kith") as other:
        before = begin(journal, drafts)
        assert before == Frozen(live(journal), chosen(journal), TODAY)
        assert changes(before.figures, live(journal)) == ()
        export_json(journal, journal.path.with_suffix(".json"))
        restore_json(other, journal.path.with_suffix(".json"))
        assert kept(other) == before
        assert contents(other)["reflection"] == contents(journal)["reflection"]


@settings(max_examples=20)
@given(st.lists(DRAFTS, min_size=2, max_size=6))
def test_what_leaves_without_private_entries_says_the_same(drafts: list[EntryDraft]) -> None:
    with opened() as journal, opened("other.kith") as other:
        before = begin(journal, drafts).figures
        export_json(journal, journal.path.with_suffix(".json"), private=False)
        restore_json(other, journal.path.with_suffix(".json"))
        after = kept(other).figures
        assert differing(after, before) == []
        told = [tell(figures, (), EnglishSpeech(), TODAY) for figures in (before, after)]
        assert told[0] == told[1]
        counts = [count_people_of(figures) for figures in (before, after)]
        assert counts[0] == counts[1]


def count_people_of(figures: Figures) -> list[int]:
    """Of how many people each figure is that counts more often than once."""
    giving = figures.giving
    ways = (giving.given, giving.offered, giving.asked, giving.received)
    shares = (figures.first_asks, figures.needs, figures.unhelped, figures.helped)
    return [giving.freely, *(each.people for each in (*ways, *shares, figures.interest))]


def differing(figures: Figures, others: Figures) -> list[Differs]:
    """What differs in number, whoever is gone by then."""
    return [each for each in changes(figures, others) if each.was != each.now]


def talk(journal: Journal, person: int, day: str, **more: Any) -> int:
    return write(journal, (person,), day, kind="met", began="me", depth=3, **more)


def test_what_changed_since_is_known(journal: Journal) -> None:
    ana, tom = (people.add_person(journal, name) for name in NAMES[:2])
    talk(journal, ana, "2026-08-01")
    finish(journal, Health(journal), THIRD)
    talk(journal, tom, "2026-09-20", exchanges=(GAVE,))
    told = {each.part: each for each in changes(kept(journal).figures, live(journal))}
    assert told["entries"] == Differs("", "entries", (1,), (2,))
    assert told["given"] == Differs("giving", "given", (0,), (1,))
    assert told["met"] == Differs("new", "met", (1,), (2,))
    assert told["interest"] == Differs("interest", "interest", (0, 1), (0, 2))


def test_reopening_lets_figures_move_and_undo_freezes_them_again(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana")
    talk(journal, ana, "2026-08-01")
    finish(journal, Health(journal), THIRD)
    before, words = kept(journal), text(journal)
    reflections.reopen(journal, THIRD)
    found = reflections.reflection(journal, THIRD)
    assert found is not None and frozen(journal, found) is None
    talk(journal, ana, "2026-08-02")
    finish(journal, Health(journal), THIRD)
    assert kept(journal).figures.entries == 2
    for _ in range(3):
        journal.undo()
    assert (kept(journal), text(journal)) == (before, words)
    journal.undo()
    found = reflections.reflection(journal, THIRD)
    assert found is None


def test_finishing_keeps_what_was_answered_and_intended(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana")
    reflections.intend(journal, THIRD, "Ask more", [ana])
    finish(journal, Health(journal), THIRD)
    found = reflections.reflection(journal, THIRD)
    assert found is not None and (found.intention, found.people) == ("Ask more", (ana,))
    assert found.finished_at.startswith("2026-10-08 ")


def test_the_numbers_in_force_are_frozen_with_the_figures(journal: Journal) -> None:
    choose(journal, {"trust": 3.0})
    finish(journal, Health(journal), THIRD)
    choose(journal, {"trust": 5.0})
    assert (kept(journal).parameters.trust, chosen(journal).trust) == (3.0, 5.0)


def test_whoever_is_deleted_stays_counted_as_somebody(journal: Journal) -> None:
    ana, tom = (people.add_person(journal, name) for name in NAMES[:2])
    for person in (ana, tom):
        talk(journal, person, "2026-08-01")
    finish(journal, Health(journal), THIRD)
    people.delete_people(journal, [ana])
    assert kept(journal).figures.met == ((-1, "2026-08-01"), (tom, "2026-08-01"))
    assert live(journal).met == ((tom, "2026-08-01"),)
    journal.undo()
    assert kept(journal).figures == live(journal)


def test_an_export_without_private_entries_names_nobody_by_them(
    journal: Journal, tmp_path: Path
) -> None:
    ana, tom = (people.add_person(journal, name) for name in NAMES[:2])
    talk(journal, ana, "2026-08-01")
    talk(journal, ana, "2026-08-09", private=True, exchanges=(ASKED,))
    talk(journal, tom, "2026-08-20", private=True, promises=(PromiseDraft("send it"),))
    finish(journal, Health(journal), THIRD)
    hidden = people.person(journal, tom).uid
    assert hidden in text(journal)
    export_json(journal, tmp_path / "open.json", private=False)
    tables = json.loads((tmp_path / "open.json").read_text("utf-8"))["tables"]
    (told,) = (json.loads(each["figures"]) for each in tables["reflection"])
    assert hidden not in json.dumps(told)
    assert "2026-08-09" not in [
        day for who, day in told["interest"]["misses"] if not who.startswith("hidden")
    ]
    with opened() as other:
        restore_json(other, tmp_path / "open.json")
        assert differing(kept(other).figures, kept(journal).figures) == []
        assert kept(other).figures.interest.misses[0] == (ana, "2026-08-01")
        assert [person < 0 for person, _day in kept(other).figures.met] == [True, True]


def test_an_export_without_private_entries_intends_nothing_with_whom_they_hide(
    journal: Journal, tmp_path: Path
) -> None:
    ana, tom = (people.add_person(journal, name) for name in NAMES[:2])
    talk(journal, tom, "2026-08-20", private=True)
    reflections.intend(journal, THIRD, "Fewer rooms", [ana, tom])
    export_json(journal, tmp_path / "open.json", private=False)
    with opened() as other:
        restore_json(other, tmp_path / "open.json")
        found = reflections.reflection(other, THIRD)
        assert found is not None and found.people == (ana,)
