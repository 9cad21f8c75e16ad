"""Fair turns over weeks of a whole journal, with one place a day, with ten, and between."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.journal import today
from app.journal.journal import Journal
from tests.journal.test_today_people import offer, plan, somebody

FIRST = date(2026, 10, 9)


def shown(crowd: list[bool], capacity: int, days: int) -> list[list[str]]:
    """The names of each day; for each of a crowd, whether there is a plan with them besides."""
    with TemporaryDirectory() as folder:
        day = FIRST
        journal = Journal.open(Path(folder, "j.kith"), today=lambda: day)
        today.set_capacity(journal, capacity)
        for number, is_planned in enumerate(crowd):
            person_id = somebody(journal, f"P{number:02}", rhythm=7)
            if is_planned:
                plan(journal, person_id, "2026-10-01")
        found = []
        for ahead in range(days):
            day = FIRST + timedelta(ahead)
            found.append(offer(journal))
            assert offer(journal) == found[-1] == sorted(found[-1])
        journal.close()
    return found


@settings(max_examples=12, deadline=None)
@given(
    crowd=st.lists(st.booleans(), min_size=1, max_size=14),
    capacity=st.sampled_from((1, 2, 10)),
)
@example(crowd=[False] * 12, capacity=1)
@example(crowd=[True] * 12, capacity=10)
def test_of_each_sort_everybody_comes_before_anybody_comes_again(
    crowd: list[bool], capacity: int
) -> None:
    names = {sort: [f"P{n:02}" for n, x in enumerate(crowd) if x == sort] for sort in (0, 1)}
    turns: Counter[str] = Counter()
    for day in shown(crowd, capacity, 2 * len(crowd)):
        assert len(day) == min(capacity, len(crowd)) == len(set(day))
        turns.update(day)
        for alike in names.values():
            counts = [turns[name] for name in alike]
            assert max(counts, default=0) - min(counts, default=0) <= 1
    if capacity > 1 or len(set(crowd)) == 1:  # one place is for plans while there are any
        assert set(turns) == {*names[0], *names[1]}
