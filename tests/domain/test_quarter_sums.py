"""What a quarter is counted in agrees with what the measures and the charts are made of."""

from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.domain.health import before, measure_at
from app.domain.kinds import TENDED, Depth, Kind
from app.domain.parameters import DEFAULTS
from app.domain.quarter_standing import of_breadth, of_depth
from app.domain.quarter_sums import contact_days, returns_between
from app.domain.returns import returns
from tests.domain.written import TODAY, Somebody, Talk, columns, journals

JOURNALS = journals(TENDED)
SPANS = st.tuples(st.integers(0, 1600), st.integers(0, 400)).map(
    lambda back: (TODAY - back[0], min(TODAY - back[0] + back[1], TODAY))
)


@given(JOURNALS, SPANS)
def test_returns_are_those_of_the_chart(people: list[Somebody], span: tuple[int, int]) -> None:
    first, last = span
    written = columns(people)
    found = returns_between(contact_days(written, TODAY), written, first, last)
    theirs = returns(written, last)
    for mine, other in zip(found, theirs.where(theirs.day >= first), strict=True):
        assert mine.tolist() == other.tolist()


@given(JOURNALS, SPANS)
def test_depth_and_breadth_around_a_time_are_as_measured(
    people: list[Somebody], span: tuple[int, int]
) -> None:
    first, last = span
    written = columns(people)
    days = contact_days(written, TODAY)
    stands = {
        "depth": of_depth(written, days, DEFAULTS),
        "breadth": of_breadth(written, TODAY, DEFAULTS),
    }
    without = before(written, date.fromordinal(first))
    for name, standings in stands.items():
        stood = standings.between(first, last)
        start, end, ghost = (
            getattr(measure_at(known, moment), name)
            for known, moment in ((written, first - 1), (written, last), (without, last))
        )
        assert (~np.isnan(end)).tolist() == stood.is_known.tolist()
        for mine, theirs in ((stood.start, start), (stood.end, end), (stood.ghost, ghost)):
            np.testing.assert_allclose(mine, np.nan_to_num(theirs), rtol=0, atol=1e-12)


@given(JOURNALS, st.lists(SPANS, min_size=2, max_size=4))
def test_a_time_stands_the_same_to_the_last_bit_whatever_was_asked_before(
    people: list[Somebody], spans: list[tuple[int, int]]
) -> None:
    written = columns(people)
    days = contact_days(written, TODAY)
    together = of_depth(written, days, DEFAULTS)
    for first, last in (*spans, (spans[0][1] + 1, TODAY + 1)):
        alone = of_depth(written, days, DEFAULTS).between(first, last)
        for mine, theirs in zip(together.between(first, last), alone, strict=True):
            assert mine.tolist() == theirs.tolist()


def test_a_day_has_its_deepest_talk_and_is_a_talk_if_any_of_it_is() -> None:
    one = Somebody(
        talks=(
            Talk(TODAY, Kind.GIFT, depth=2),
            Talk(TODAY, Kind.CALL, depth=Depth.PERSONAL),
            Talk(TODAY - 1, Kind.INTRODUCTION),
            Talk(TODAY - 2, None, depth=1),
        )
    )
    days = contact_days(columns([one]), TODAY)
    assert days.day.tolist() == [TODAY - 2, TODAY - 1, TODAY]
    assert days.number.tolist() == [0, 1, 2]
    assert days.level.tolist() == [1, 0, 4]
    assert days.talks.day.tolist() == [TODAY]
