"""What a profile says: plain, kind, whole sentences in every state."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.speech import EnglishSpeech
from app.domain.grounds import work_out
from app.domain.health import Component
from app.domain.kinds import Began, Kind, LifeArea, PromiseState, State
from app.domain.profile import (
    EntryWritten,
    FactWritten,
    Profile,
    PromiseWritten,
    Written,
)
from app.domain.telling import summary, tell

TODAY = date(2026, 10, 8)
SPEECH = EnglishSpeech()
LABELS = ("In touch", "Reaching out", "Curiosity", "Keeping my word", "Depth", "Breadth")
C = Component


def ago(days: int) -> str:
    return (TODAY - timedelta(days)).isoformat()


def entry(
    days: int, kind: str | None = None, began: str | None = None, depth: int | None = None
) -> EntryWritten:
    return EntryWritten(days + 10_000, ago(days), kind, began, depth)


def fact(days: int, area: str | None = None) -> FactWritten:
    return FactWritten(None, area, ago(days))


def promise(
    made: int, due: int | None = None, state: str = "open", closed: int | None = None
) -> PromiseWritten:
    due_on = "" if due is None else ago(due)
    return PromiseWritten(None, ago(made), due_on, state, "" if closed is None else ago(closed))


def somebody(
    *written: EntryWritten | FactWritten | PromiseWritten | str,
    rhythm: int | None = 30,
    state: str = "active",
    until: str = "",
    is_new: bool = False,
    name: str = "Ana",
    values: Mapping[Component, float | None] | None = None,
) -> Profile:
    grounds = work_out(
        Written(
            tuple(each for each in written if isinstance(each, EntryWritten)),
            tuple(each for each in written if isinstance(each, FactWritten)),
            tuple(each for each in written if isinstance(each, PromiseWritten)),
            tuple(rested for rested in written if isinstance(rested, str)),
        ),
        TODAY,
    )
    return Profile(1, name, name, state, rhythm, until, is_new, values or {}, grounds)


def said(profile: Profile) -> dict[Component, str]:
    return {row.component: row.sentence for row in tell(profile, TODAY, SPEECH)}


def test_six_rows_stand_in_their_order_with_value_and_entries() -> None:
    profile = somebody(entry(3, "call", "me", 2), values={C.DEPTH: 0.25})
    rows = tell(profile, TODAY, SPEECH)
    assert tuple(row.label for row in rows) == LABELS
    assert tuple(row.component for row in rows) == tuple(Component)
    assert rows[4].value == 0.25 and rows[4].entries == (10_003,)
    assert rows[2].value is None and rows[2].entries == ()


@pytest.mark.parametrize(
    ("profile", "sentence"),
    [
        (
            somebody(entry(74, "call"), entry(90, "met")),
            "Last in touch 74 days ago, a call; you hoped for about every month.",
        ),
        (
            somebody(entry(0, "met"), entry(14, "call")),
            "You met today, after two weeks; you hoped for about every month.",
        ),
        (
            somebody(entry(0, "met"), entry(130)),
            "You met today, after four months; you hoped for about every month.",
        ),
        (somebody(entry(0, "met")), "You met today; you hoped for about every month."),
        (
            somebody(entry(0, "letter"), rhythm=1),
            "In touch today, a letter; you hoped for about every day.",
        ),
        (
            somebody(entry(1), rhythm=7),
            "Last in touch yesterday; you hoped for about every week.",
        ),
        (
            somebody(entry(400, "met"), rhythm=365),
            "Last in touch 13 months ago, in person; you hoped for about every year.",
        ),
        (
            somebody(entry(5, "thought"), rhythm=182),
            "Nothing written yet about being in touch; you hoped for about every half year.",
        ),
        (
            somebody(entry(800, "message"), rhythm=None),
            "No rhythm chosen; last in touch two years ago, a message.",
        ),
        (
            somebody(rhythm=None),
            "No rhythm chosen; nothing written yet about being in touch.",
        ),
        (
            somebody(entry(50, "call"), state="resting", until="2027-03-03"),
            "Resting until 3 March 2027; last in touch 50 days ago, a call.",
        ),
        (
            somebody(entry(50, "call"), state="resting", until="2026-12"),
            "Resting until December 2026; last in touch 50 days ago, a call.",
        ),
        (somebody(entry(50), state="resting"), "Resting; last in touch 50 days ago."),
        (
            somebody(entry(200, "call"), state="resting", until="2026-10-01"),
            "Paused until 1 October; last in touch 6 months ago, a call;"
            " you hoped for about every month.",
        ),
        (
            somebody(entry(3), state="resting", until="2026-10-01"),
            "Last in touch 3 days ago; you hoped for about every month.",
        ),
        (
            somebody(entry(200, "call"), "2026-06-01", "2026-09-12", "2026-10-09"),
            "Paused until 12 September; last in touch 6 months ago, a call;"
            " you hoped for about every month.",
        ),
        (
            somebody(entry(20), "2026-06-01"),
            "Last in touch 20 days ago; you hoped for about every month.",
        ),
        (
            somebody(entry(50, "gift"), state="space"),
            "Ana asked for space; last in touch 50 days ago, a gift.",
        ),
        (
            somebody(entry(20), entry(-4, "call"), entry(-90, "met")),
            "Last in touch 20 days ago; you hoped for about every month."
            " Planned: a call on 12 October.",
        ),
        (
            somebody(entry(-4, "met")),
            "Nothing written yet about being in touch; you hoped for about every month."
            " Planned: to meet on 12 October.",
        ),
    ],
)
def test_in_touch_says_when_how_and_what_was_hoped_for(profile: Profile, sentence: str) -> None:
    assert said(profile)[C.IN_TOUCH] == sentence


@pytest.mark.parametrize(
    ("profile", "sentence"),
    [
        (
            somebody(entry(200, began="me"), entry(2, began="them")),
            "You last took the first step in March.",
        ),
        (somebody(entry(400, began="me")), "You last took the first step in September 2025."),
        (somebody(entry(5, began="me")), "You took the first step 5 days ago."),
        (somebody(entry(1, began="me")), "You took the first step yesterday."),
        (somebody(entry(0, began="me")), "You took the first step today."),
        (
            somebody(entry(90, began="mutual")),
            "Last time, in July, you both took the first step.",
        ),
        (somebody(entry(1, began="mutual")), "You both took the first step yesterday."),
        (somebody(entry(9, began="them")), "So far Ana has taken the first step."),
        (somebody(entry(9)), "Nothing written yet about who took the first step."),
        (
            somebody(entry(9, began="unknown"), is_new=True),
            "Just begun; who takes the first step will show.",
        ),
    ],
)
def test_reaching_out_tells_my_first_step_and_tallies_none_of_theirs(
    profile: Profile, sentence: str
) -> None:
    assert said(profile)[C.REACHING_OUT] == sentence


@pytest.mark.parametrize(
    ("profile", "sentence"),
    [
        (
            somebody(fact(160), fact(300), fact(900)),
            "You wrote down three things that matter to Ana; the newest is 5 months old.",
        ),
        (somebody(fact(20)), "You wrote down one thing that matters to Ana; it is two weeks old."),
        (somebody(fact(0)), "You wrote down one thing that matters to Ana; it is from today."),
        (somebody(fact(-3)), "Nothing written yet about what matters to Ana."),
        (
            somebody(is_new=True),
            "Just begun; there is much to hear about what matters to Ana.",
        ),
    ],
)
def test_curiosity_counts_what_matters(profile: Profile, sentence: str) -> None:
    assert said(profile)[C.CURIOSITY] == sentence


KEPT = (promise(90, state="kept", closed=80), promise(60, state="kept", closed=50))


@pytest.mark.parametrize(
    ("promises", "sentence"),
    [
        ((*KEPT, promise(158)), "Two promises kept, one waiting since 3 May."),
        ((*KEPT, promise(9, due=-1)), "Two promises kept, one due tomorrow."),
        ((*KEPT, promise(9, due=0)), "Two promises kept, one due today."),
        ((*KEPT, promise(9, due=-8)), "Two promises kept, one due on 16 October."),
        ((*KEPT, promise(9, due=3)), "Two promises kept, one waiting; it was due on 5 October."),
        (KEPT, "Two promises kept, none waiting."),
        ((promise(9), promise(7)), "Two promises waiting, the first since 29 September."),
        (
            (promise(9, due=5), promise(9, due=-9)),
            "Two promises waiting; the first was due on 3 October.",
        ),
        ((promise(9, due=-5),), "One promise due on 13 October."),
        ((PromiseWritten(None, "", "", "open", ""),), "One promise waiting."),
        ((promise(9, state="released", closed=2),), "One promise let go of together."),
        ((promise(9, state="kept", closed=-2),), "One promise waiting since 29 September."),
        ((PromiseWritten(None, "2026", "2026-11", "open", ""),), "One promise due on 30 November."),
        ((promise(-2),), "Nothing written yet about promises to Ana."),
        (
            (promise(9, state="renegotiated", closed=5), promise(5, due=-2)),
            "One promise due on 10 October.",
        ),
    ],
)
def test_promises_are_told_without_blame(
    promises: tuple[PromiseWritten, ...], sentence: str
) -> None:
    assert said(somebody(*promises))[C.KEEPING_MY_WORD] == sentence


@pytest.mark.parametrize(
    ("talks", "sentence"),
    [
        (
            [*((days, 3) for days in (9, 40, 300, 500)), (30, 4), (410, 4)],
            "Mostly interests; two personal talks since August 2025.",
        ),
        (
            [(9, 2), (40, 3), (300, 3), (310, 2), (50, 4)],
            "Mostly work and interests; one personal talk, in August.",
        ),
        ([(9, 4), (90, 4), (99, 1)], "Mostly personal talks; the newest in September."),
        ([(9, 1), (90, 1)], "Mostly small talk; the newest in September."),
        (
            [(9, 2), (40, 2), (300, 2), (900, 4)],
            "Mostly work; the last personal talk was in April 2024.",
        ),
        ([(9, 2)], "One talk so far, in September: work."),
        (
            [(9, 2), (40, 3), (90, 4)],
            "A little of everything: work, interests and personal talks; the newest in September.",
        ),
        ([], "Nothing written yet about how deep the talk goes."),
    ],
)
def test_depth_says_what_the_talk_is_about(talks: list[tuple[int, int]], sentence: str) -> None:
    profile = somebody(*(entry(days, depth=depth) for days, depth in talks))
    assert said(profile)[C.DEPTH] == sentence


def test_a_day_of_two_talks_counts_once_at_its_deepest() -> None:
    day = [entry(9, depth=1), entry(9, depth=4)._replace(id=2)]
    assert said(somebody(*day))[C.DEPTH] == "One talk so far, in September: personal."


@pytest.mark.parametrize(
    ("areas", "sentence"),
    [
        (
            ["work", "health", "interests", "places", "beliefs"],
            "You know about work, health, interests, places and beliefs;"
            " family and hopes are unwritten.",
        ),
        (["hopes", "work"], "You know about work and hopes; the rest is unwritten."),
        (
            [area for area in LifeArea if area != "hopes"],
            "You know about family, work, health, interests, places and beliefs;"
            " one area is unwritten: hopes.",
        ),
        (
            list(LifeArea),
            "You know about family, work, health, interests, places, beliefs and hopes;"
            " no area is unwritten.",
        ),
        ([], "Nothing written yet about work, family, hopes or other areas of life."),
    ],
)
def test_breadth_names_what_is_known_and_what_is_unwritten(areas: list[str], sentence: str) -> None:
    assert said(somebody(*(fact(9, area) for area in areas)))[C.BREADTH] == sentence


def test_of_somebody_who_has_died_depth_alone_is_told_in_the_past() -> None:
    profile = somebody(
        entry(900, "call", "them", 3), entry(950, depth=4), entry(960, depth=3), fact(900, "work"),
        promise(950), state="deceased",
    )  # fmt: skip
    assert said(profile) == {
        C.DEPTH: "Between you it was mostly interests; one talk was personal.",
        C.BREADTH: "You knew about work.",
    }
    assert summary(profile, TODAY, SPEECH)[0] == "Ana has died; what you wrote stays."
    assert said(somebody(state="deceased")) == {
        C.DEPTH: "Nothing is written about your talks; memories can still be added.",
        C.BREADTH: "No area of life is written about; memories can still be added.",
    }


def test_whoever_is_not_measured_has_one_sentence() -> None:
    for state, sentence in (
        ("letgo", "You have let Ana go; nothing is measured here."),
        (
            "address",
            "So far Ana is only an address; what is shown here begins with your next note.",
        ),
    ):
        profile = somebody(entry(3), state=state)
        assert tell(profile, TODAY, SPEECH) == ()
        assert summary(profile, TODAY, SPEECH) == (sentence,)


def test_a_summary_says_how_things_stand_what_is_planned_and_how_deep_the_talk_goes() -> None:
    profile = somebody(entry(74, "call", depth=4), entry(-4, "call"))
    assert summary(profile, TODAY, SPEECH) == (
        "Last in touch 74 days ago, a call; you hoped for about every month.",
        "Planned: a call on 12 October.",
        "One talk so far, in July: personal.",
    )


def test_a_name_may_look_like_a_gap_to_be_filled() -> None:
    profile = somebody(fact(3), fact(4), entry(9, began="them"), name="%n {age} {name}")
    told = said(profile)
    assert told[C.CURIOSITY] == (
        "You wrote down two things that matter to %n {age} {name}; the newest is 3 days old."
    )
    assert told[C.REACHING_OUT] == "So far %n {age} {name} has taken the first step."


DAYS = st.integers(-800, 4000)
ENTRIES = st.builds(
    entry,
    DAYS,
    st.none() | st.sampled_from([*map(str, Kind)]),
    st.none() | st.sampled_from([*map(str, Began)]),
    st.none() | st.integers(1, 4),
)
FACTS = st.builds(fact, DAYS, st.none() | st.sampled_from([*map(str, LifeArea)]))
PROMISES = st.builds(
    promise, DAYS, st.none() | DAYS, st.sampled_from([*map(str, PromiseState)]), st.none() | DAYS
)
PROFILES = st.builds(
    lambda written, **facts: somebody(*written, **facts),
    st.lists(ENTRIES | FACTS | PROMISES, max_size=12),
    rhythm=st.none() | st.integers(1, 3660),
    state=st.sampled_from([*map(str, State)]),
    until=st.sampled_from(["", "2025", "2026-12", "--12", "--12-05", "2026-10-08", "2026-10-09"]),
    is_new=st.booleans(),
)


@given(PROFILES)
def test_every_profile_can_be_told_in_whole_sentences(profile: Profile) -> None:
    for sentence in (
        *said(profile).values(),
        *summary(profile, TODAY, SPEECH),
    ):
        assert re.fullmatch(r"[A-Z][^!?%{}]*[a-z][^!?%{}]*\.", sentence), sentence
        assert not re.search(r"\b0 |  | ,|\b1 (?!January|[A-Z])|None|\(s\)", sentence), sentence


@given(PROFILES)
def test_the_entries_behind_a_sentence_are_past_and_newest_first(profile: Profile) -> None:
    for row in tell(profile, TODAY, SPEECH):
        days = [each.day for each in profile.grounds.behind[row.component]]
        assert days == sorted(days, reverse=True) and all(day <= TODAY for day in days)
        assert row.entries == tuple(e.id for e in profile.grounds.behind[row.component])


@given(
    st.lists(ENTRIES, unique_by=lambda each: each.id, max_size=8).flatmap(
        lambda entries: st.tuples(st.just(entries), st.permutations(entries))
    )
)
def test_the_order_in_which_entries_were_read_changes_no_sentence(
    orders: tuple[list[EntryWritten], list[EntryWritten]],
) -> None:
    one, other = (tell(somebody(*entries), TODAY, SPEECH) for entries in orders)
    assert one == other
