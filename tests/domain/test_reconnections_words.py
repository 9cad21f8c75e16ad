"""What reconnections say in words: whom I reached, concretely, and without blame for an ask."""

from datetime import date, timedelta

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.reconnections import LIMITS, Bunch, Reconnections, Return
from app.domain.reconnections_words import (
    alternative,
    finding,
    how_to_read,
    mark_name,
    person_of,
    row_marks,
    signs,
    table,
    told,
)

SPEECH = EnglishSpeech()
FIRST, LAST = date(2020, 1, 1), date(2026, 9, 30)
OLD = date(2000, 1, 1)


def reached(name: str, days: int, ask: bool = False, day: date = date(2025, 5, 3)) -> Return:
    return Return(len(name), name, day, day - timedelta(days), days, ask)


def several(*found: Return, since: date | None = OLD) -> Reconnections:
    return Reconnections(
        FIRST,
        LAST,
        found,
        (),
        len(found),
        len({each.name for each in found}),
        sum(each.years >= 3 for each in found),
        sum(each.has_ask for each in found),
        max((each.years for each in found), default=0),
        since,
    )


ANA, BO, EVA = reached("Ana", 1500), reached("Bo", 400, True), reached("Eva", 500)
BUNCHES = Reconnections(
    FIRST,
    LAST,
    (),
    (
        Bunch(date(2020, 1, 1), date(2020, 12, 31), 2, 3, False, 900, 800),
        Bunch(date(2021, 1, 1), date(2021, 12, 31), 50, 0, True, 1, 1),
    ),
    901,
    801,
    1,
    1,
    51.0,
    OLD,
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            several(ANA),
            "On 3 May 2025 you got in touch with Ana again after 4 years, without an ask.",
        ),
        (
            several(BO),
            "On 3 May 2025 you got in touch with Bo again after 13 months, with an ask.",
        ),
        (
            several(ANA, EVA),
            "You reached two people after a long silence. Once it had been three years or more. "
            "None of these contacts came with an ask.",
        ),
        (
            several(ANA, BO, EVA),
            "You reached three people after a long silence. Once it had been three years or more. "
            "One of these three contacts came with an ask.",
        ),
        (
            several(BO, BO),
            "You reached one person after a long silence, two times in all. "
            "All of these contacts came with an ask.",
        ),
        (
            BUNCHES,
            "You reached 801 people after a long silence, 901 times in all. "
            "Once it had been three years or more. One of these 901 contacts came with an ask.",
        ),
    ],
)
def test_a_finding_says_how_many_after_how_long_and_with_what(
    data: Reconnections, said: str
) -> None:
    assert finding(data, SPEECH) == said
    assert alternative(data, SPEECH) == (
        f"Reconnections from 1 January 2020 to 30 September 2026. {said}"
    )


@pytest.mark.parametrize(
    ("since", "said"),
    [(None, "Nothing is written yet."), (OLD, "In this time no contact that you began")],
)
def test_where_nobody_was_reached_it_says_what_would_be_here(since: date | None, said: str) -> None:
    assert finding(several(since=since), SPEECH).startswith(said)


def test_a_contact_of_which_nobody_wrote_who_began_is_not_denied() -> None:
    assert finding(several()._replace(unsaid=1), SPEECH) == (
        "In this time no contact that you began after a long silence, of a year at least, is "
        "written. Of one contact after a long silence it is not written who began."
    )
    for data in (several(ANA), several(ANA, BO)):
        said = finding(data._replace(unsaid=2), SPEECH)
        assert said.startswith(finding(data, SPEECH))
        assert said.endswith(
            "Of two more contacts after a long silence it is not written who began."
        )


def test_the_table_has_everybody_by_name_and_never_by_silence() -> None:
    data = several(EVA, BO, ANA)
    headings, rows = table(data, SPEECH)
    assert headings == ("Name", "Day", "Silence before", "In touch before", "Ask")
    assert [row[0] for row in rows] == ["Ana", "Bo", "Eva"]
    assert rows[1] == ("Bo", "3 May 2025", "13 months", "29 March 2024", "with an ask")
    assert row_marks(data) == (3, 2, 1)


def test_bunches_are_told_by_time_and_silence_and_name_nobody() -> None:
    _headings, rows = table(BUNCHES, SPEECH)
    assert rows[0] == ("2020", "2 to 3 years", "900", "800", "without an ask")
    assert rows[1] == ("2021", "more than 50 years", "1", "1", "with an ask")
    assert row_marks(BUNCHES) == (1, 2)
    assert mark_name(BUNCHES, 1, SPEECH) == "2020, 2 to 3 years"
    assert told(BUNCHES, 1, SPEECH) == (
        "900 contacts that you began after 2 to 3 years, without an ask."
    )
    assert person_of(BUNCHES, 1) == 0


def test_a_dot_has_its_name_its_sentence_and_leads_to_its_person() -> None:
    data = several(ANA, BO)
    assert mark_name(data, 2, SPEECH) == "Bo, 3 May 2025"
    assert told(data, 1, SPEECH) == "You got in touch again after 4 years, without an ask."
    assert person_of(data, 1) == ANA.person_id


def test_only_signs_that_occur_are_explained() -> None:
    assert [each.words for each in signs(several(ANA), SPEECH)] == ["without an ask"]
    assert [each.words for each in signs(several(BO), SPEECH)] == ["with an ask"]
    assert len(signs(several(ANA, BO, since=FIRST), SPEECH)) == 3
    assert [each.words for each in signs(BUNCHES, SPEECH)][2] == "larger: more contacts"
    assert signs(several(), SPEECH) == ()


@pytest.mark.parametrize("longest", [1.0, 3.9, 5.8, 11.0, 59.0, 100.0, 500.0])
def test_the_chart_has_room_for_every_silence_and_the_three_years(longest: float) -> None:
    data = several(ANA)._replace(longest=longest)
    assert data.limit > 3
    assert data.limit > longest or data.limit == LIMITS[-1]


def test_nothing_is_said_of_what_somebody_owes() -> None:
    said = how_to_read(SPEECH) + finding(several(ANA, BO), SPEECH)
    assert not {"owe", "only", "overdue", "should"} & set(said.lower().split())
