"""A person's profile rests on what was written about my part, and on nothing else."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.health import Component
from app.domain.profile import Profile
from app.domain.telling import Told, summary, tell
from app.errors import NotFound
from app.journal import entries, people
from app.journal.demo import write_demo
from app.journal.grounds import profile
from app.journal.health import Health
from app.journal.journal import Journal

SPEECH = EnglishSpeech()


@pytest.fixture
def health(journal: Journal) -> Health:
    return Health(journal)


@pytest.fixture
def ana(journal: Journal) -> int:
    """Ana, with everything that the figures look at."""
    ana = people.add_person(journal, "Ana Silva", rhythm=30, role="Keeper", organisation="Archive")
    entries.save_entry(
        journal,
        EntryDraft(
            (ana,),
            "2026-07-26",
            "We spoke of her brother.",
            kind="call",
            began="me",
            depth=4,
            learned=(LearnedDraft("saves newspapers", area="hopes"),),
            promises=(PromiseDraft("send the list", due="2026-11-01"),),
        ),
    )
    entries.save_entry(
        journal, EntryDraft((ana,), "2026-10-12", "Tea at hers.", kind="met", began="them", depth=1)
    )
    entries.add_learned(journal, ana, "has a garden", area="interests")
    entries.add_learned(journal, ana, "lend her the lens", kind="couldhelp", area="health")
    return ana


def told(journal: Journal, health: Health, who: int, day: date | None = None) -> list[Told]:
    found = profile(journal, health, who, day)
    return [*tell(found, day or journal.today(), SPEECH)]


def test_the_profile_of_somebody_says_what_was_written(
    journal: Journal, health: Health, ana: int
) -> None:
    assert [row.sentence for row in told(journal, health, ana)] == [
        "Last in touch 74 days ago, a call; you hoped for about every month."
        " Planned: to meet on 12 October.",
        "You last took the first step in July.",
        "You wrote down two things that matter to Ana; the newest is from today.",
        "One promise due on 1 November.",
        "One talk so far, in July: personal.",
        "You know about interests and hopes; the rest is unwritten.",
    ]
    values = {row.component: row.value for row in told(journal, health, ana)}
    assert values == health.values(ana)
    assert None not in values.values()


def test_a_profile_of_a_day_gone_by_knows_nothing_of_later(
    journal: Journal, health: Health, ana: int
) -> None:
    before = date(2026, 7, 25)
    assert told(journal, health, ana, before)[0].sentence == (
        "Nothing written yet about being in touch; you hoped for about every month."
    )
    later = date(2026, 10, 20)
    assert told(journal, health, ana, later)[0].sentence == (
        "Last in touch 8 days ago, in person; you hoped for about every month."
    )


@pytest.mark.parametrize(
    "facts",
    [
        {"organisation": "Ministry", "role": "Minister"},
        {"role": ""},
        {"organisation": ""},
        {"line": "The one with the yacht"},
        {"notes": "Owns half the town."},
    ],
)
def test_what_somebody_is_to_the_world_changes_no_number_and_no_sentence(
    journal: Journal, health: Health, ana: int, facts: dict[str, str]
) -> None:
    before = told(journal, health, ana)
    people.edit_person(journal, ana, **facts)
    assert told(journal, health, ana) == before


@pytest.mark.parametrize("prose", ["", "x", "Met the minister, a great honour!\n" * 50])
def test_the_prose_of_a_note_changes_no_number_and_no_sentence(
    journal: Journal, health: Health, ana: int, prose: str
) -> None:
    before = told(journal, health, ana)
    for entry_id in [row.id for row in entries.story(journal, ana, limit=9)]:
        draft = entries.draft_of(journal, entry_id)
        entries.save_entry(
            journal,
            EntryDraft(
                **{name: getattr(draft, name) for name in EntryDraft.__dataclass_fields__}
                | {"text": prose or "y", "exchanges": (ExchangeDraft("asked", "a favour"),)}
            ),
        )
    assert told(journal, health, ana) == before


def test_the_entries_of_others_stand_behind_nothing_of_hers(
    journal: Journal, health: Health, ana: int
) -> None:
    before = told(journal, health, ana)
    tom = people.add_person(journal, "Tom")
    entries.save_entry(journal, EntryDraft((tom,), "2026-10-01", "Tom.", kind="met", depth=4))
    entries.save_entry(journal, EntryDraft((), "2026-10-02", "Myself.", kind="thought"))
    entries.save_entry(journal, EntryDraft((ana,), "2026-10-02", "On Ana.", kind="thought"))
    assert told(journal, health, ana) == before


def test_entries_behind_a_sentence_are_those_it_rests_on(
    journal: Journal, health: Health, ana: int
) -> None:
    call = min(row.id for row in entries.story(journal, ana, limit=9))
    found = profile(journal, health, ana)
    assert {c: [each.id for each in found.grounds.behind[c]] for c in Component} == {
        c: [call] for c in Component
    }
    assert found.grounds.behind[Component.DEPTH][0].day == date(2026, 7, 26)


def test_a_message_today_does_not_hide_the_meeting_before(journal: Journal, health: Health) -> None:
    tom = people.add_person(journal, "Tom", rhythm=30)
    met, wrote = (
        entries.save_entry(journal, EntryDraft((tom,), day, "x", kind=kind, began="me"))
        for day, kind in (("2026-10-01", "met"), ("2026-10-05", "message"))
    )
    rows = told(journal, health, tom)
    assert rows[0].entries == rows[1].entries == (wrote, met)


def test_somebody_new_has_just_begun_for_thirty_days(journal: Journal, health: Health) -> None:
    said = {
        30: "Just begun; no promise to Tom is waiting.",
        31: "Nothing written yet about promises to Tom.",
    }
    for days, sentence in said.items():
        tom = people.add_person(journal, "Tom")
        day = journal.today() - timedelta(days)
        entries.save_entry(journal, EntryDraft((tom,), day.isoformat(), "x", kind="met"))
        assert told(journal, health, tom)[3].sentence == sentence


def test_somebody_who_is_gone_from_the_journal_is_named_as_such(
    journal: Journal, health: Health, ana: int
) -> None:
    people.delete_people(journal, [ana])
    with pytest.raises(NotFound):
        profile(journal, health, ana)


def test_states_that_are_set_are_told(journal: Journal, health: Health, ana: int) -> None:
    said = {}
    for state in ("resting", "space", "letgo", "deceased"):
        people.set_state(journal, [ana], state, "2027-03-03" if state == "resting" else "")
        found: Profile = profile(journal, health, ana)
        said[state] = summary(found, journal.today(), SPEECH)[0]
    assert said == {
        "resting": "Resting until 3 March 2027; last in touch 74 days ago, a call.",
        "space": "Ana asked for space; last in touch 74 days ago, a call.",
        "letgo": "You have let Ana go; nothing is measured here.",
        "deceased": "Ana has died; what you wrote stays.",
    }
    assert len(told(journal, health, ana)) == 2


def test_a_pause_that_is_over_is_named_where_its_days_do_not_count(tmp_path: Path) -> None:
    day = date(2026, 1, 10)
    journal = Journal.open(tmp_path / "paused.kith", today=lambda: day)
    tom = people.add_person(journal, "Tom", rhythm=30)
    entries.save_entry(journal, EntryDraft((tom,), "2026-01-05", "x", kind="call"))
    people.set_state(journal, [tom], "resting")
    day = date(2026, 9, 1)
    people.set_state(journal, [tom], "active")
    row = told(journal, Health(journal), tom)[0]
    journal.close()
    assert (row.value, row.sentence) == (
        1.0,
        "Paused until 1 September; last in touch 7 months ago, a call;"
        " you hoped for about every month.",
    )


def test_a_past_day_knows_the_rests_of_then_and_no_plan_of_now(tmp_path: Path) -> None:
    day = date(2026, 1, 5)
    journal = Journal.open(tmp_path / "past.kith", today=lambda: day)
    health, tom = Health(journal), people.add_person(journal, "Tom", rhythm=30)
    for written in ("2026-01-05", "2026-08-01", "2026-12-24"):
        entries.save_entry(journal, EntryDraft((tom,), written, "x", kind="call"))
    day = date(2026, 3, 1)
    people.set_state(journal, [tom], "resting", "2026-05")
    day = date(2026, 4, 1)
    people.set_state(journal, [tom], "active")
    day = date(2026, 9, 1)
    people.set_state(journal, [tom], "space")
    states = {
        past: profile(journal, health, tom, date(2026, past, 15)).state for past in range(1, 11)
    }
    sentence = told(journal, health, tom, date(2026, 3, 15))[0].sentence
    journal.close()
    assert [month for month, state in states.items() if state == "resting"] == [3]
    assert [month for month, state in states.items() if state == "space"] == [9, 10]
    assert sentence == "Resting; last in touch 69 days ago, a call."


def test_a_figure_is_null_just_where_its_sentence_has_nothing_to_rest_on(
    tmp_path: Path, today: date
) -> None:
    write_demo(tmp_path / "demo.kith", seed=1, today=today)
    journal = Journal.open(tmp_path / "demo.kith", today=lambda: today)
    health = Health(journal)
    ids = people.find_ids(journal, people.PersonFilter(states=frozenset({"active", "deceased"})))
    rows = 0
    for day in (today, today - timedelta(500)):
        for person_id in ids:
            found = profile(journal, health, person_id, day)
            for row in tell(found, day, SPEECH):
                assert (row.value is not None) == rests_on_something(found, row.component), row
                rows += 1
    journal.close()
    assert rows > 500


def rests_on_something(found: Profile, component: Component) -> bool:
    touch, learnt, word, talks, _ = found.grounds
    return {
        Component.IN_TOUCH: bool(touch.last and found.rhythm),
        Component.REACHING_OUT: bool(touch.step and found.rhythm),
        Component.CURIOSITY: learnt.facts > 0,
        Component.KEEPING_MY_WORD: bool(word.kept or word.waiting),
        Component.DEPTH: talks.last is not None,
        Component.BREADTH: bool(learnt.known),
    }[component]
