"""The number that a mark tells is that of the entries behind it, where a chart counts them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.charts import gallery
from app.domain.areas_words import cell_of as area_of
from app.domain.entries import EntryDraft, EntryFilter
from app.domain.exchanges import code, count, within
from app.domain.giving_words import side_of
from app.domain.kinds import LearnedKind
from app.domain.rhythm_words import event_of
from app.domain.rungs import Stop, thing_of
from app.domain.scope import Scope
from app.domain.year import cell_of
from app.journal import entries, looking
from app.journal.demo import write_demo
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking import reconnections
from app.journal.looking.people import people_of, scopes
from app.store.giving import read_acts
from tests.charts.samples import draw, look

FIRST, TODAY = date(2015, 1, 1), date(2026, 10, 8)
EVERYBODY = Scope()
OF_MANY = [chart.key for chart in gallery.CHARTS if chart.whom != "one"]
OF_ONE = [chart.key for chart in gallery.CHARTS if chart.key != "profile" and chart.whom != "me"]
Drafts = Mapping[int, EntryDraft]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    path = tmp_path_factory.mktemp("behind") / "demo.kith"
    write_demo(path, today=TODAY)
    journal = Journal.open(path, today=lambda: TODAY)
    yield journal
    journal.close()


@pytest.fixture(scope="module")
def drafts(demo: Journal) -> Drafts:
    lines = entries.first_page(demo, EntryFilter(), 10_000)
    return {line.id: entries.draft_of(demo, line.id) for line in lines}


@pytest.fixture(scope="module")
def friend(drafts: Drafts) -> int:
    """Whom most is written of."""
    return Counter(who for each in drafts.values() for who in each.people).most_common(1)[0][0]


def told(key: str, data: Any, mark_id: int) -> int:
    """Return the number that a mark tells, of facts those that were noted in an entry."""
    match key:
        case "year":
            return int(cell_of(data, mark_id).entries)  # type: ignore[union-attr]
        case "rungs":
            thing = thing_of(data, mark_id)
            return thing.talks if isinstance(thing, Stop) else 1
        case "rhythm":
            return len(event_of(data, mark_id).contacts)  # type: ignore[union-attr]
        case "areas":
            facts = area_of(data, mark_id).facts  # type: ignore[union-attr]
            return sum(fact.entry_id is not None for fact in facts)
        case "giving":
            return int(side_of(data, mark_id)[0].sides[(mark_id - 1) % 4].times)
        case "after":
            return int(next(side.asks for side in data.sides if side.id == mark_id))
        case "promises":
            return int(next(bunch.many for bunch in data.bunches if bunch.id == mark_id))
        case "reconnections":
            return int(data.bunches[mark_id - 1].times) if data.bunches else 2
    raise AssertionError(key)


def counted(
    journal: Journal, key: str, scope: Scope, data: Any, mark_id: int, those: Drafts
) -> int:
    """Return the same, counted in the entries behind it alone."""
    meant, every = set(people_of(journal, scope).tolist()), those.values()
    match key:
        case "rungs":
            return len({(who, e.day) for e in every if e.depth for who in e.people if who in meant})
        case "areas":
            area = area_of(data, mark_id).area  # type: ignore[union-attr]
            facts = [x for e in every for x in e.learned if x.kind != LearnedKind.COULD_HELP]
            return sum(x.area == area and x.person_id in meant for x in facts)
        case "giving":
            column, side = side_of(data, mark_id)
            acts = read_acts(journal.db, data.first, data.last)
            acts = within(acts, column.first.toordinal(), column.last.toordinal())
            acts = acts.where(acts.direction == code(side))
            return count(acts.where(np.isin(acts.entry, [*those, 0])))  # 0: without an entry
        case "after":
            asked = [(x, e.day) for e in every for x in e.exchanges if x.direction == "asked"]
            helped = {(x.person_id, day) for x, day in asked if x.helped}
            unhelped = {(x.person_id, day) for x, day in asked if x.helped is False} - helped
            is_helped = any(row.helped.id == mark_id for row in data.rows)
            return len(helped if is_helped else unhelped)
        case "promises":
            fate = next(bunch.fate for bunch in data.bunches if bunch.id == mark_id)
            made = [x for e in every for x in e.promises if x.mine and x.person_id in meant]
            return sum(x.state == fate for x in made)
        case "reconnections" if not data.bunches:
            return len({e.day for e in every})
    return len(those)


def check(journal: Journal, key: str, scope: Scope, drafts: Drafts) -> list[int]:
    """Compare every mark of a chart; return how many entries are behind each."""
    health, sizes = Health(journal), []
    first = date(2026, 7, 1) if key == "deepening" else FIRST  # else there are too many arrows
    data = looking.look(key, journal, health, scope, first, TODAY)
    for mark in draw(key, data, look(), 640, 592)[1].marks:
        ids = looking.behind(key, journal, health, scope, data, mark.id)
        those = {each: drafts[each] for each in ids}
        newest = sorted(ids, key=lambda each: (drafts[each].day, each), reverse=True)
        assert list(ids) == newest
        sizes.append(len(ids))
        if key in ("orbits", "deepening"):
            since = first.isoformat() if key == "deepening" else ""
            about = [i for i, e in drafts.items() if mark.id in e.people]
            assert set(ids) == {i for i in about if since <= drafts[i].day <= TODAY.isoformat()}
            continue
        number = told(key, data, mark.id)
        assert counted(journal, key, scope, data, mark.id, those) == number, mark
    return sizes


@pytest.mark.parametrize("key", OF_MANY)
def test_a_mark_of_everybody_counts_its_entries(demo: Journal, drafts: Drafts, key: str) -> None:
    sizes = check(demo, key, EVERYBODY, drafts)
    assert sizes
    assert max(sizes) > 12 or key in ("promises", "reconnections")


@pytest.mark.parametrize("key", OF_ONE)
def test_a_mark_of_somebody_counts_their_entries(
    demo: Journal, drafts: Drafts, friend: int, key: str
) -> None:
    check(demo, key, Scope(person_id=friend), drafts)


@pytest.mark.parametrize("key", ["year", "rungs"])
def test_a_mark_of_a_circle_or_of_a_search_counts_no_other_entries(
    demo: Journal, drafts: Drafts, key: str
) -> None:
    circle = max(scopes(demo), key=lambda each: each.people)
    for scope in (Scope(circle_id=circle.id), Scope(words="a")):
        assert max(check(demo, key, scope, drafts)) > 1


def test_behind_a_bunch_of_reconnections_are_those_of_that_day(
    demo: Journal, drafts: Drafts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconnections, "MOST_RETURNS", 2)
    check(demo, "reconnections", EVERYBODY, drafts)


@pytest.mark.parametrize("key", OF_MANY)
def test_behind_what_is_gone_by_now_is_nothing(demo: Journal, tmp_path: Path, key: str) -> None:
    data = looking.look(key, demo, Health(demo), EVERYBODY, date(2026, 7, 1), TODAY)
    empty = Journal.open(tmp_path / "empty.kith", today=lambda: TODAY)
    for mark in draw(key, data, look(), 640, 592)[1].marks:
        assert looking.behind(key, empty, Health(empty), EVERYBODY, data, mark.id) == ()
    empty.close()
