"""Every figure of a quarter agrees with a plain count, whatever is written."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.quarter import Figures, Moved
from app.domain.quarters import Quarter, quarter_of
from app.journal import quarter
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.quarter import look, seen_year
from tests.domain.slow_quarter import Slow
from tests.journal import made_up

QUARTERS = st.builds(
    lambda back, begins: quarter_of(made_up.TODAY - timedelta(back), begins),
    st.integers(-100, 30) | st.integers(0, 700),
    st.sampled_from([1, 9, 10, 11]),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """One journal for all that hypothesis makes up; each time it is written anew."""
    path = tmp_path_factory.mktemp("quarter") / "journal.kith"
    journal = Journal.open(path, today=lambda: made_up.TODAY)
    yield journal
    journal.close()


def _rounded(moved: Moved) -> Moved:
    did, faded = (round(each, 9) + 0.0 for each in moved[:2])
    changes = (
        each._replace(did=round(each.did, 9) + 0.0, faded=round(each.faded, 9) + 0.0)
        for each in moved.changes
    )
    return Moved(did, faded, moved.people, tuple(changes))


def comparable(figures: Figures) -> Figures:
    """Floats rounded, and without the band of the promises, which the plain count leaves out."""
    promises = figures.promises
    steps = tuple((days, round(share, 9)) for days, share in promises.steps)
    return figures._replace(
        promises=promises._replace(steps=steps, earliest=None, latest=None),
        depth=_rounded(figures.depth),
        breadth=_rounded(figures.breadth),
    )


@given(made_up.journals, st.lists(QUARTERS, min_size=1, max_size=3, unique=True))
def test_every_figure_is_what_a_plain_count_says(
    shared: Journal, drawn: Any, quarters: list[Quarter]
) -> None:
    made_up.write(shared, drawn)
    slow, health = Slow(made_up.records(shared), made_up.ids(shared)), Health(shared)
    found = look(shared, health, quarters)
    health.close()
    for figures, each in zip(found, quarters, strict=True):
        plain = slow.figures(each.key, each.months, each.last, made_up.TODAY)
        assert comparable(figures) == comparable(plain)


@settings(max_examples=20)
@given(made_up.journals, QUARTERS)
def test_a_year_is_counted_as_one_long_quarter(
    shared: Journal, drawn: Any, quarter: Quarter
) -> None:
    year = [quarter.later(number) for number in range(4)]
    made_up.write(shared, drawn)
    slow, health = Slow(made_up.records(shared), made_up.ids(shared)), Health(shared)
    figures = seen_year(shared, health, year).figures
    health.close()
    months = [month for each in year for month in each.months]
    plain = slow.figures(figures.key, months, year[-1].last, made_up.TODAY)
    assert comparable(figures) == comparable(plain)


@settings(max_examples=20)
@given(made_up.journals, QUARTERS)
def test_what_i_did_never_takes_away_and_fading_never_adds(
    shared: Journal, drawn: Any, quarter: Quarter
) -> None:
    made_up.write(shared, drawn)
    health = Health(shared)
    (figures,) = look(shared, health, [quarter])
    health.close()
    for moved in (figures.depth, figures.breadth):
        assert moved.faded <= 0 <= moved.did
        assert all(each.faded <= 0 <= each.did for each in moved.changes)


@settings(max_examples=20)
@given(made_up.journals, QUARTERS)
def test_every_place_leads_to_an_entry_unless_it_is_gone(
    shared: Journal, drawn: Any, each: Quarter
) -> None:
    made_up.write(shared, {**drawn, "introduction": []})
    health = Health(shared)
    (figures,) = look(shared, health, [each])
    health.close()
    ways = (way.places for way in figures.giving[:4])
    shares = (figures.first_asks, figures.needs, figures.unhelped, figures.interest, figures.again)
    places = {place for share in shares for side in share[:2] for place in side}
    places |= {place for way in ways for place in way} | {*figures.met, *figures.not_again}
    places |= {(back.person_id, back.day) for back in figures.returns}
    for place in places:
        assert quarter.entries_behind(shared, [place])
    one_by_one = {i for place in places for i in quarter.entries_behind(shared, [place])}
    assert one_by_one == set(quarter.entries_behind(shared, places))
