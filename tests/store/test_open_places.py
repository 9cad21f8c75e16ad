"""Whatever leaves names nobody for a day on which something private is written of them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain.entries import ExchangeDraft, PromiseDraft
from app.journal import entries, people
from app.journal.journal import Journal
from app.store import writing
from app.store.open_places import (
    read_in_private_alone,
    read_open_people,
    read_open_places,
    read_open_promises,
)
from tests.journal.days import write

SUMMER = "2026-07-01", "2026-09-30"
OFFER = ExchangeDraft("offered", "a ride", "time")


@pytest.fixture
def journal(tmp_path: Path, today: date) -> Iterator[Journal]:
    journal = Journal.open(tmp_path / "journal.kith", today=lambda: today)
    yield journal
    journal.close()


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva")


@pytest.fixture
def tom(journal: Journal) -> int:
    return people.add_person(journal, "Tom Reed")


def test_a_day_is_open_where_nothing_private_lies_on_it(journal: Journal, ana: int) -> None:
    for day, private in ("01", False), ("02", True), ("03", False), ("03", True):
        write(journal, (ana,), f"2026-07-{day}", private=private)
    assert read_open_places(journal.db, [ana], *SUMMER) == {(ana, "2026-07-01")}
    assert read_open_places(journal.db, [ana], "2026-07-02", "2026-09-30") == set()


def test_what_is_private_about_somebody_else_closes_nothing(
    journal: Journal, ana: int, tom: int
) -> None:
    write(journal, (ana,), "2026-07-01")
    write(journal, (tom,), "2026-07-01", private=True)
    assert read_open_places(journal.db, [ana, tom], *SUMMER) == {(ana, "2026-07-01")}
    assert read_open_people(journal.db, [ana, tom], *SUMMER) == {ana}


def test_what_was_taken_up_is_open_or_private_as_its_entry_is(
    journal: Journal, ana: int, tom: int
) -> None:
    write(journal, (ana,), "2026-05-01", exchanges=(OFFER,))
    write(journal, (tom,), "2026-05-01", exchanges=(OFFER,), private=True)
    write(journal, (tom,), "2026-08-08")
    with journal.change("Take up the offers"):
        for offer in (1, 2):
            writing.update(journal.db, "exchange", offer, fulfilled_on="2026-08-08")
    assert read_open_places(journal.db, [ana, tom], *SUMMER) == {(ana, "2026-08-08")}


def test_of_a_whole_time_somebody_is_told_of_whom_nothing_in_it_is_private(
    journal: Journal, ana: int, tom: int
) -> None:
    for person in (ana, tom):
        write(journal, (person,), "2026-07-01")
    write(journal, (tom,), "2026-08-01", private=True)
    write(journal, (ana,), "2026-06-01", private=True)
    assert read_open_people(journal.db, [ana, tom], *SUMMER) == {ana}
    assert read_open_people(journal.db, [ana], "2025-01-01", "2025-12-31") == set()


def test_who_stands_in_private_entries_alone_is_known(journal: Journal, ana: int, tom: int) -> None:
    li = people.add_person(journal, "Lian Chen")
    write(journal, (ana, tom), "2026-07-01", private=True)
    assert read_in_private_alone(journal.db, [ana, tom, li]) == {ana, tom}
    entry = write(journal, (ana,), "2026-01-01")
    assert read_in_private_alone(journal.db, [ana, tom, li]) == {tom}
    entries.delete_entries(journal, [entry])
    assert read_in_private_alone(journal.db, [ana]) == {ana}


def test_a_promise_is_open_unless_its_entry_is_private(journal: Journal, ana: int) -> None:
    write(journal, (ana,), "2026-07-01", promises=(PromiseDraft("send it"),))
    write(journal, (ana,), "2026-07-02", private=True, promises=(PromiseDraft("hide it"),))
    assert read_open_promises(journal.db, [1, 2]) == {1}
