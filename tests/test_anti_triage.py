"""Nothing in the program ranks people by usefulness, title, employer or seniority.

Product.md's first house rule, over everything that could break it: what is kept, what can be
sorted and filtered by, what an import brings, what a chart shows and what it is drawn from.
"""

import ast
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path
from typing import Any

import pytest

from app.charts import gallery
from app.charts.rendering import render
from app.domain import quarter
from app.domain.entries import EntryFilter
from app.domain.people import SORT_KEYS, Person
from app.domain.promises import PromiseFilter
from app.domain.quarter import Figures
from app.domain.scope import Scope
from app.exchange import drafts
from app.journal import looking, people, today
from app.journal.demo import write_demo
from app.journal.grounds import profile
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.people import PersonFilter
from app.journal.quarter import look as look_at
from app.journal.quarter import written
from app.paths import resource
from app.store.tables import CONTENT
from tests.charts.samples import SPEECH, look

ROOT = Path(__file__).parent.parent
# Words by which other programs sort people, as parts of a name: score, lead_stage, isVip.
RANKING = frozenset(
    {
        *("score", "scores", "rank", "ranks", "ranking", "tier", "priority", "importance", "vip"),
        *("usefulness", "useful", "worth", "worthiness", "influence", "influencer", "clout"),
        *("seniority", "senior", "salary", "income", "wealth", "roi", "conversion"),
        *("lead", "leads", "prospect", "pipeline", "stage", "hot", "cold"),
    }
)
# What somebody is to the world: facts to be read, never to be measured, sorted or drawn by.
FACTS = frozenset(
    {"organisation", "role", "title", "employer", "job", "company", "profession", "seniority"}
)
ALL_TIME = date(2000, 1, 1)
KEYS = [chart.key for chart in gallery.CHARTS]
PARTS = re.compile(r"[A-Z]?[a-z]+")


def test_no_table_has_a_column_to_rank_people_by() -> None:
    columns = {f"{row._meta.table_name}.{name}" for row in CONTENT for name in row._meta.fields}
    assert with_words(columns, RANKING) == []


def test_no_field_of_the_open_format_ranks_people() -> None:
    schema = json.loads(resource("schema/kith-journal-1.json").read_text("utf-8"))
    assert with_words(set(keys_of(schema)), RANKING) == []


def test_people_can_be_sorted_by_name_by_last_contact_and_by_the_day_we_met_alone() -> None:
    assert SORT_KEYS == ("name", "last_contact", "date_met")


def test_no_statement_orders_by_what_somebody_is_or_by_a_measure() -> None:
    from app.domain.health import Component

    banned = FACTS | {component.value for component in Component} | {"rhythm", "depth"}
    ordered = [
        (file.relative_to(ROOT).as_posix(), clause)
        for file in ROOT.glob("app/**/*.py")
        for text in strings(file)
        for clause in re.findall(r"ORDER BY ([^)]*)", text)
    ]
    assert len(ordered) > 20
    assert [each for each in ordered if with_words({each[1]}, banned)] == []


def test_no_filter_asks_what_somebody_is_or_how_they_are_measured() -> None:
    assert names_in(PersonFilter) == {"words", "circle_id", "states", "losing_touch", "sort"}
    chosen = names_in(PersonFilter) | names_in(EntryFilter) | names_in(PromiseFilter)
    assert with_words(chosen | set(Scope._fields), RANKING | FACTS) == []


def test_an_import_has_no_place_for_a_rank() -> None:
    brought = {
        f"{name}.{field}"
        for name, kind in getmembers(drafts, isclass)
        if is_dataclass(kind)
        for field in names_in(kind)
    }
    assert {"PersonDraft.organisation", "PersonDraft.role"} <= brought  # read as they stand
    assert with_words(brought, RANKING) == []


def test_a_record_of_somebody_has_no_field_to_rank_by() -> None:
    assert with_words(set(Person._fields), RANKING) == []


@pytest.mark.parametrize("key", KEYS)
def test_what_a_chart_holds_knows_nothing_of_what_somebody_is(key: str) -> None:
    module = import_module(f"app.domain.{key}")
    held = {
        f"{name}.{field}"
        for name, kind in getmembers(module, isclass)
        if kind.__module__ == module.__name__
        for field in names_in(kind)
    }
    assert held
    assert with_words(held, RANKING | FACTS) == []


def test_the_figures_of_a_quarter_hold_nothing_of_what_somebody_is() -> None:
    held = {
        f"{name}.{field}"
        for name, kind in getmembers(quarter, isclass)
        if kind.__module__ == quarter.__name__
        for field in names_in(kind)
    }
    assert len(held) > len(quarter.KEYS)
    assert with_words(held | set(quarter.KEYS), RANKING | FACTS) == []


def test_no_measure_and_no_chart_reads_what_somebody_is() -> None:
    """Their statements never name those columns; `*` would bring them unnamed."""
    names = ("health", "looking", "quarter", *KEYS)
    read = [ROOT / "app" / "store" / f"{name}.py" for name in names]
    files = [file for file in read if file.exists()]
    files += sorted((ROOT / "app" / "journal" / "looking").glob("*.py"))
    assert len(files) > len(("health", "looking", "orbits"))
    banned = re.compile(rf"\b(?:{'|'.join(FACTS)})\b|SELECT (?:\w+\.)?\*", re.I)
    said = [(file.name, text) for file in files for text in strings(file) if banned.search(text)]
    assert said == []


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.kith"
    write_demo(path, today=date(2026, 10, 8))
    return path


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path, today: date) -> Iterator[Journal]:
    shutil.copy(demo_file, tmp_path / "demo.kith")
    journal = Journal.open(tmp_path / "demo.kith", today=lambda: today)
    yield journal
    journal.close()


def test_what_somebody_is_changes_no_measure_and_nothing_that_is_offered(demo: Journal) -> None:
    before = all_that_is_told(demo)
    promote_everybody(demo)
    assert all_that_is_told(demo) == before


def test_what_somebody_is_changes_no_figure_of_a_quarter(demo: Journal) -> None:
    before = quarters_of(demo)
    assert any(figures.giving.given.times for figures in before)
    promote_everybody(demo)
    assert quarters_of(demo) == before


@pytest.mark.parametrize("key", KEYS)
def test_what_somebody_is_changes_no_pixel_of_a_chart(demo: Journal, key: str) -> None:
    before = pictures(demo, key)
    promote_everybody(demo)
    assert pictures(demo, key) == before


def promote_everybody(journal: Journal) -> None:
    """Give every second person a high office and the others none, and ways to reach them."""
    offices = (("Director-General", "The Ministry"), ("", ""))
    with journal.change("Offices"):
        for number, person_id in enumerate(
            people.find_ids(journal, PersonFilter(states=frozenset()))
        ):
            role, organisation = offices[number % 2]
            people.edit_person(
                journal, person_id, role=role, organisation=organisation, line=role,
                notes="Knows everybody who matters.", languages="la",
            )  # fmt: skip
            if role:
                people.add_detail(journal, person_id, "email", "office@ministry.example")


def all_that_is_told(journal: Journal) -> dict[str, Any]:
    """Return every order in which people come, every measure, and who is offered today."""
    health = Health(journal)
    measures = health.everybody()
    orders = {sort: list(people.find_ids(journal, PersonFilter(sort=sort))) for sort in SORT_KEYS}
    found = {name: getattr(measures, name).tolist() for name in measures._fields[1:]}
    offered = [line.person_id for line in today.on_today(journal).on_mind]
    assert offered
    return {"orders": orders, "measures": repr(found), "offered": offered}


def quarters_of(journal: Journal) -> tuple[Figures, ...]:
    """Return the figures of every quarter in which something is written."""
    return look_at(journal, Health(journal), list(written(journal)))


def pictures(journal: Journal, key: str) -> list[object]:
    """Return what a chart of everybody and of three people holds, says, and looks like."""
    health, day = Health(journal), journal.today()
    alone = [Scope(person_id=number) for number in (1, 7, 19)]
    found: list[object] = []
    for scope in alone if gallery.chart(key).whom == "one" else [Scope(), alone[0]]:
        data = see(journal, health, key, scope, day)
        words = import_module(gallery.chart(key).words)
        picture = render(key, data, look(), SPEECH, 640, 592)
        found += [data, words.finding(data, SPEECH), words.table(data, SPEECH), bytes(picture.rgba)]
    return found


def see(journal: Journal, health: Health, key: str, scope: Scope, day: date) -> Any:
    if key == "profile":
        from app.domain.telling import tell

        assert scope.person_id is not None
        return tell(profile(journal, health, scope.person_id, day), day, SPEECH)
    return looking.look(key, journal, health, scope, ALL_TIME, day)


def with_words(names: set[str], words: frozenset[str]) -> list[str]:
    """Return the names of which a part is one of the words."""
    return sorted(name for name in names if words & {part.lower() for part in PARTS.findall(name)})


def names_in(kind: type) -> set[str]:
    """Return the names of the fields of a dataclass or a named tuple."""
    if is_dataclass(kind):
        return {each.name for each in fields(kind)}
    return set(getattr(kind, "_fields", ()))


def keys_of(schema: Any) -> Iterator[str]:
    """Return the names of all fields that a JSON schema knows."""
    for key, inner in schema.items():
        if key in ("properties", "$defs"):
            yield from inner
        if isinstance(inner, dict):
            yield from keys_of(inner)


def strings(file: Path) -> Iterator[str]:
    """Return the strings of a module, f-strings with their parts left out."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
