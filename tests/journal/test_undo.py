"""Undo gives back exactly what was, redo exactly what came, for every action of the journal."""

import json
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.follow_ups import Proposal
from app.domain.kinds import (
    Began,
    Consent,
    DetailKind,
    Direction,
    Kind,
    LearnedKind,
    LifeArea,
    PromiseState,
    State,
    What,
)
from app.errors import Trouble, UndoTrouble
from app.journal import (
    circles,
    closeness,
    entries,
    follow_ups,
    gatherings,
    helping,
    importing,
    introductions,
    jotting,
    people,
    promises,
    today,
)
from app.journal.journal import Changed, Journal
from app.journal.taking import export_json, restore_json
from tests.journal.contents import Contents, assert_indexes_true, contents

TODAY = date(2026, 10, 8)
WORDS = st.text(min_size=1, max_size=20).filter(lambda text: text.strip() != "")
DATES = st.sampled_from(["", "2026-10-01", "2026-10", "2024", "--02-29", "2031-05-05"])
DAYS = st.dates(date(2020, 1, 1), date(2027, 12, 31)).map(date.isoformat)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


FACTS = st.fixed_dictionaries(
    {},
    optional={
        "name": WORDS,
        "given": WORDS,
        "family": WORDS,
        "nick": WORDS,
        "sort_as": WORDS,
        "line": WORDS,
        "organisation": WORDS,
        "met_on": DATES,
        "birthday": DATES,
        "notes": WORDS,
        "rhythm": maybe(st.integers(1, 400)),
        "is_family": st.booleans(),
    },
)
LEARNED = st.builds(
    LearnedDraft,
    WORDS,
    st.sampled_from(list(LearnedKind)),
    maybe(st.sampled_from(list(LifeArea))),
    DATES,
)
EXCHANGES = st.builds(
    ExchangeDraft,
    st.sampled_from(list(Direction)),
    WORDS,
    maybe(st.sampled_from(list(What))),
    maybe(st.booleans()),
)
PROMISES = st.builds(PromiseDraft, WORDS, st.booleans(), DATES, st.sampled_from(list(PromiseState)))


_AGREES = ("person_agrees", "other_agrees")


class EveryAction(RuleBasedStateMachine):
    """A journal, a random sequence of actions, and every state it has been in."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "journal.kith"
        self.journal = Journal.open(self.path, today=lambda: TODAY)
        self.states: list[Contents] = [contents(self.journal)]
        self.at = 0

    def teardown(self) -> None:
        self.offer_on_today()
        while self.journal.undo():
            self.at -= 1
            assert contents(self.journal) == self.states[self.at]
            self.offer_on_today()
        assert self.at == 0
        assert_indexes_true(self.journal)
        while self.journal.redo():
            self.at += 1
            assert contents(self.journal) == self.states[self.at]
            self.offer_on_today()
        assert_indexes_true(self.journal)
        self.move_to_another_journal()
        self.journal.close()
        self.folder.cleanup()

    def move_to_another_journal(self) -> None:
        """All of it arrives there: every table, every row, and what refers to what."""
        here, there = (self.path.with_name(f"{name}.json") for name in ("here", "there"))
        export_json(self.journal, here)
        other = Journal.open(self.path.with_name("other.kith"), today=lambda: TODAY)
        restore_json(other, here)
        export_json(other, there)
        counts = [{t: len(rows) for t, rows in contents(x).items()} for x in (self.journal, other)]
        other.close()
        tables, arrived = (json.loads(path.read_text("utf-8"))["tables"] for path in (here, there))
        assert tables == arrived
        assert counts[0] == counts[1] == {table: len(rows) for table, rows in tables.items()}

    def act(self, action: Callable[..., object], *args: Any, **facts: Any) -> None:
        """Do it; a refusal must leave all as it was, a change must make one step of undo."""
        before = self.journal.next_undo()
        try:
            action(self.journal, *args, **facts)
        except Trouble:
            assert contents(self.journal) == self.states[self.at]
        if self.journal.next_undo() != before:
            del self.states[self.at + 1 :]
            self.states.append(contents(self.journal))
            self.at += 1
        assert contents(self.journal) == self.states[self.at]

    def ids(self, table: str) -> list[int]:
        return [i for (i,) in self.journal.db.rows(f"SELECT id FROM {table} ORDER BY id")]

    def pick(self, data: st.DataObject, table: str) -> int:
        """One id of the table, or one that is not there."""
        return data.draw(st.sampled_from([*self.ids(table), 999]))

    def several(self, data: st.DataObject, table: str) -> list[int]:
        return data.draw(
            st.lists(st.sampled_from(self.ids(table) or [999]), max_size=4, unique=True)
        )

    @rule(name=WORDS, facts=FACTS)
    def add_person(self, name: str, facts: dict[str, Any]) -> None:
        self.act(people.add_person, **({"name": name} | facts))

    @rule(data=st.data(), facts=FACTS)
    def edit_person(self, data: st.DataObject, facts: dict[str, Any]) -> None:
        self.act(people.edit_person, self.pick(data, "person"), **facts)

    @rule(data=st.data())
    def delete_people(self, data: st.DataObject) -> None:
        self.act(people.delete_people, self.several(data, "person"))

    @rule(data=st.data(), state=st.sampled_from(list(State)), until=DATES)
    def set_state(self, data: st.DataObject, state: str, until: str) -> None:
        self.act(people.set_state, self.several(data, "person"), state, until)

    @rule(data=st.data(), days=maybe(st.integers(0, 400)))
    def set_rhythm(self, data: st.DataObject, days: int | None) -> None:
        self.act(people.set_rhythm, self.several(data, "person"), days)

    @precondition(lambda self: self.ids("person"))
    @rule(data=st.data(), photo=maybe(st.binary(min_size=1, max_size=50)))
    def set_photo(self, data: st.DataObject, photo: bytes | None) -> None:
        self.act(people.set_photo, data.draw(st.sampled_from(self.ids("person"))), photo)

    @precondition(lambda self: self.ids("person"))
    @rule(
        data=st.data(),
        kind=st.sampled_from(list(DetailKind)),
        value=st.text(max_size=9),
        day=DATES,
        label=st.text(max_size=9),
        preferred=st.booleans(),
    )
    def keep_details_and_days(
        self, data: st.DataObject, kind: str, value: str, day: str, label: str, preferred: bool
    ) -> None:
        person_id = data.draw(st.sampled_from(self.ids("person")))
        self.act(people.add_detail, person_id, kind, value, label, preferred)
        self.act(people.edit_detail, self.pick(data, "detail"), value=label)
        self.act(people.delete_detail, self.pick(data, "detail"))
        self.act(people.add_day, person_id, label, day)
        self.act(people.edit_day, self.pick(data, "person_day"), day=day, label=value)
        self.act(people.delete_day, self.pick(data, "person_day"))

    @precondition(lambda self: self.ids("person"))
    @rule(data=st.data(), kind=st.text(max_size=9))
    def relate_and_unrelate(self, data: st.DataObject, kind: str) -> None:
        choose = st.sampled_from(self.ids("person"))
        self.act(people.relate, data.draw(choose), data.draw(choose), kind)
        self.act(people.unrelate, self.pick(data, "relation"))

    @rule(data=st.data(), name=st.text(max_size=9), rhythm=maybe(st.integers(1, 99)))
    def change_circles(self, data: st.DataObject, name: str, rhythm: int | None) -> None:
        self.act(circles.add_circle, name)
        self.act(circles.edit_circle, self.pick(data, "circle"), name=name, rhythm=rhythm)
        self.act(circles.join, self.pick(data, "circle"), self.several(data, "person"))
        self.act(circles.leave, self.pick(data, "circle"), self.several(data, "person"))

    @rule(data=st.data())
    def delete_circle(self, data: st.DataObject) -> None:
        self.act(circles.delete_circle, self.pick(data, "circle"))

    @rule(data=st.data(), name=st.text(max_size=9), first=DATES, last=DATES)
    def change_gatherings(self, data: st.DataObject, name: str, first: str, last: str) -> None:
        self.act(gatherings.add_gathering, name, first_day=first, last_day=last)
        chosen = self.pick(data, "gathering")
        self.act(gatherings.edit_gathering, chosen, name=name, place=last)
        self.act(gatherings.add_to_roster, chosen, self.several(data, "person"))
        self.act(gatherings.remove_from_roster, chosen, self.several(data, "person"))

    @rule(data=st.data())
    def delete_gathering(self, data: st.DataObject) -> None:
        self.act(gatherings.delete_gathering, self.pick(data, "gathering"))

    @rule(
        data=st.data(),
        day=DAYS,
        text=st.text(max_size=40),
        learned=st.lists(LEARNED, max_size=2),
        exchanges=st.lists(EXCHANGES, max_size=2),
        promises=st.lists(PROMISES, max_size=2),
    )
    def save_entry(
        self,
        data: st.DataObject,
        day: str,
        text: str,
        learned: list[LearnedDraft],
        exchanges: list[ExchangeDraft],
        promises: list[PromiseDraft],
    ) -> None:
        draft = EntryDraft(
            people=tuple(self.several(data, "person")),
            day=day,
            text=text,
            kind=data.draw(maybe(st.sampled_from(list(Kind)))),
            began=data.draw(maybe(st.sampled_from(list(Began)))),
            depth=data.draw(maybe(st.integers(1, 4))),
            gathering_id=data.draw(st.sampled_from([None, *self.ids("gathering")])),
            private=data.draw(st.booleans()),
            learned=tuple(learned),
            exchanges=tuple(exchanges),
            promises=tuple(promises),
            id=data.draw(st.sampled_from([None, *self.ids("entry")])),
        )
        self.act(entries.save_entry, draft)

    @precondition(lambda self: self.ids("entry"))
    @rule(data=st.data())
    def save_an_entry_again_unchanged(self, data: st.DataObject) -> None:
        chosen = data.draw(st.sampled_from(self.ids("entry")))
        before = self.journal.next_undo()
        self.act(entries.save_entry, entries.draft_of(self.journal, chosen))
        assert self.journal.next_undo() == before

    @rule(data=st.data(), private=st.booleans())
    def mark_or_delete_entries(self, data: st.DataObject, private: bool) -> None:
        self.act(entries.set_private, self.several(data, "entry"), private)
        self.act(entries.delete_entries, self.several(data, "entry"))

    @rule(text=st.text(max_size=30), name=st.sampled_from(["Ana Silva", "Łukasz", "陈静仪"]))
    def jot(self, text: str, name: str) -> None:
        self.act(jotting.jot_down, f"@{name} {text}")

    @precondition(lambda self: self.ids("person"))
    @rule(data=st.data(), text=st.text(max_size=20), day=DATES, mine=st.booleans())
    def learn_and_promise(self, data: st.DataObject, text: str, day: str, mine: bool) -> None:
        person_id = data.draw(st.sampled_from(self.ids("person")))
        self.act(entries.add_learned, person_id, text, "ahead", None, day)
        self.act(entries.edit_learned, self.pick(data, "learned"), text=text, area="work")
        self.act(entries.delete_learned, self.pick(data, "learned"))
        self.act(promises.add_promise, person_id, text, mine, day)
        self.act(promises.edit_promise, self.pick(data, "promise"), due=day)

    @rule(data=st.data(), due=DATES)
    def close_promises(self, data: st.DataObject, due: str) -> None:
        self.act(promises.renegotiate, self.pick(data, "promise"), due)
        self.act(promises.keep_promise, self.pick(data, "promise"))
        self.act(promises.release_promise, self.pick(data, "promise"))
        self.act(promises.reopen_promise, self.pick(data, "promise"))
        self.act(promises.snooze, self.several(data, "promise"), due)
        self.act(promises.wake, self.several(data, "promise"))
        self.act(promises.delete_promise, self.pick(data, "promise"))

    @precondition(lambda self: self.ids("person"))
    @rule(data=st.data(), text=st.text(max_size=20), day=DATES)
    def help(self, data: st.DataObject, text: str, day: str) -> None:
        person_id = data.draw(st.sampled_from(self.ids("person")))
        self.act(entries.add_learned, person_id, text, "couldhelp")
        for action in (helping.offered, helping.gave):
            self.act(action, self.pick(data, "learned"), text, day)
        self.act(helping.no_longer, self.pick(data, "learned"))
        self.act(helping.reopen_help, self.pick(data, "learned"))
        self.act(helping.answer_ahead, self.pick(data, "learned"), text)

    @precondition(lambda self: self.ids("person"))
    @rule(
        data=st.data(),
        text=st.text(max_size=20),
        day=DATES,
        agrees=st.lists(st.sampled_from(list(Consent)), min_size=2, max_size=2),
    )
    def introduce(self, data: st.DataObject, text: str, day: str, agrees: list[Consent]) -> None:
        choose, said = st.sampled_from(self.ids("person")), dict(zip(_AGREES, agrees, strict=True))
        self.act(introductions.add_introduction, data.draw(choose), data.draw(choose), text)
        chosen = self.pick(data, "introduction")
        self.act(introductions.edit_introduction, chosen, text=text, **said)
        self.act(introductions.make_introduction, chosen, day, text)
        self.act(introductions.close_introduction, self.pick(data, "introduction"), text)
        self.act(introductions.reopen_introduction, self.pick(data, "introduction"))
        self.act(introductions.delete_introduction, self.pick(data, "introduction"))

    @precondition(lambda self: self.ids("person"))
    @rule(data=st.data(), step=st.integers(0, 8), day=DAYS)
    def feel_near(self, data: st.DataObject, step: int, day: str) -> None:
        self.act(closeness.rate, data.draw(st.sampled_from(self.ids("person"))), step, day)
        self.act(closeness.edit_rating, self.pick(data, "closeness"), 4, day)
        self.act(closeness.delete_rating, self.pick(data, "closeness"))

    @precondition(lambda self: self.ids("gathering") and self.ids("person"))
    @rule(data=st.data(), text=st.text(max_size=20), day=DAYS)
    def plan(self, data: st.DataObject, text: str, day: str) -> None:
        about = data.draw(st.sampled_from(self.ids("person")))
        promise_id = data.draw(st.sampled_from([None, *self.ids("promise")]))
        proposal = Proposal(about, "", text, day, promise_id=promise_id)
        gathering_id = data.draw(st.sampled_from(self.ids("gathering")))
        self.act(follow_ups.save_follow_ups, gathering_id, [proposal])
        self.act(follow_ups.edit_follow_up, self.pick(data, "follow_up"), text=text, day=day)
        self.act(follow_ups.finish, self.pick(data, "follow_up"))
        self.act(follow_ups.drop, self.pick(data, "follow_up"))
        self.act(today.not_now, about, data.draw(st.integers(1, 99)))

    @rule(names=st.lists(WORDS, min_size=1, max_size=3), uid=st.sampled_from(["", "a", "b"]))
    def import_cards(self, names: list[str], uid: str) -> None:
        cards = [
            f"BEGIN:VCARD\nUID:{uid}\nFN:{' '.join(n.split())}\nTEL:1\nEND:VCARD\n" for n in names
        ]
        file = self.path.with_suffix(".vcf")
        file.write_text("".join(cards), encoding="utf-8", errors="surrogatepass")

        def bring_in(journal: Journal) -> None:
            importing.carry_out(journal, importing.plan_import(journal, file))

        self.act(bring_in)

    @precondition(lambda self: self.ids("person"))
    @rule()
    def offer_on_today(self) -> None:
        today.mark_offered(self.journal, self.ids("person"))

    @rule()
    def undo(self) -> None:
        if self.journal.undo():
            self.at -= 1

    @rule()
    def redo(self) -> None:
        if self.journal.redo():
            self.at += 1

    @rule()
    def close_and_open_again(self) -> None:
        self.journal.close()
        self.journal = Journal.open(self.path, today=lambda: TODAY)

    @invariant()
    def the_journal_is_in_the_state_that_was_recorded(self) -> None:
        assert contents(self.journal) == self.states[self.at]


TestEveryAction = EveryAction.TestCase
TestEveryAction.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


def test_changes_are_taken_back_by_name_newest_first(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana Silva")
    people.edit_person(journal, ana, line="Newspapers")
    people.delete_people(journal, [ana])
    labels = [change.label for change in iter(journal.undo, None)]
    assert labels == ["Delete Ana Silva", "Edit line of Ana Silva", "Add Ana Silva"]


def test_a_new_change_forgets_what_could_be_made_again(journal: Journal) -> None:
    people.add_person(journal, "Ana")
    journal.undo()
    people.add_person(journal, "Tomáš")
    assert journal.next_redo() is None


def test_whose_turn_it_was_stands_in_the_way_of_no_undo_and_no_redo(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana")
    people.delete_people(journal, [ana])
    journal.undo()
    today.mark_offered(journal, [ana])
    assert journal.redo() is not None
    assert journal.undo() is not None and journal.undo() is not None
    assert journal.redo() is not None
    with journal.change("Import of two"):
        both = [people.add_person(journal, name) for name in ("Tom", "Li")]
    today.mark_offered(journal, both)
    assert journal.undo() is not None
    journal.tidy()
    assert journal.db.rows("SELECT person_id FROM offered") == [(ana,)]


def test_changes_inside_a_change_are_one_step(journal: Journal) -> None:
    with journal.change("Two at once"):
        people.add_person(journal, "Ana")
        people.add_person(journal, "Tomáš")
    assert [change.label for change in journal.history()] == ["Two at once"]


def test_a_change_that_fails_leaves_nothing_and_no_step(journal: Journal) -> None:
    before = contents(journal)
    with pytest.raises(ZeroDivisionError), journal.change("Trouble"):
        people.add_person(journal, "Ana")
        raise ZeroDivisionError
    assert contents(journal) == before
    assert journal.next_undo() is None
    people.add_person(journal, "Ana")
    assert journal.next_undo() is not None


def test_a_change_of_nothing_makes_no_step_and_no_notice(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana")
    notices: list[Changed] = []
    journal.listeners.append(notices.append)
    people.edit_person(journal, ana, name="Ana")
    people.set_rhythm(journal, [ana], None)
    assert len(journal.history()) == 1
    assert notices == []


def test_an_undo_that_would_overwrite_something_else_is_refused_whole(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana", line="one")
    people.edit_person(journal, ana, line="two", notes="kept")
    journal.db.run("UPDATE person SET line = 'three'")  # another way than the door
    before = contents(journal)
    with pytest.raises(UndoTrouble, match="Edit details of Ana"):
        journal.undo()
    assert contents(journal) == before
    assert not journal.db.in_transaction()


def test_undo_down_to_a_change_takes_back_everything_since(journal: Journal) -> None:
    for name in ("Ana", "Tomáš", "Zeynep"):
        people.add_person(journal, name)
    second = journal.history()[1]
    assert journal.undo_to(second.id) == 2
    assert people.count_people(journal, []) == 1


def test_listeners_hear_what_was_touched_and_whom(journal: Journal) -> None:
    ana, tom = people.add_person(journal, "Ana"), people.add_person(journal, "Tom")
    entry = entries.save_entry(journal, EntryDraft((ana, tom), "2026-10-01", "Coffee"))
    note = entries.add_learned(journal, ana, "likes tea")
    heard: list[Changed] = []
    journal.listeners.append(heard.append)
    entries.save_entry(journal, EntryDraft((ana, tom), "2026-10-02", "Coffee", id=entry))
    entries.edit_learned(journal, note, text="likes green tea")
    journal.undo()
    assert [set(change.people or ()) for change in heard] == [{ana, tom}, {ana}, {ana}]
    assert [change.tables for change in heard] == [{"entry"}, {"learned"}, {"learned"}]
