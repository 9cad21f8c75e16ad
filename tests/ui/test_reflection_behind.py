"""Whom a figure counts is told whatever became of it since, and of whichever day it is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.entries import PromiseDraft
from app.domain.quarter import Figures
from app.journal import entries, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.quarter import look
from app.store import writing
from app.ui.reflection.behind import find_behind
from app.ui.reflection.names import Line
from tests.journal.days import write
from tests.quarter_samples import THIRD

SPEECH = EnglishSpeech()


@pytest.fixture
def journal(tmp_path: Path, today: date) -> Iterator[Journal]:
    journal = Journal.open(tmp_path / "journal.kith", today=lambda: today)
    people.add_person(journal, "Ana Silva")
    yield journal
    journal.close()


def promise(journal: Journal, day: str, words: str) -> int:
    return write(journal, (1,), day, kind="met", promises=(PromiseDraft(words),))


def figures(journal: Journal) -> Figures:
    return look(journal, Health(journal), (THIRD,))[0]


def waiting(journal: Journal, counted: Figures) -> list[Line]:
    groups = find_behind(journal, counted, "promises", SPEECH).groups
    return list(groups[0][1])


@pytest.mark.parametrize(
    ("made_on", "said"),
    [
        ("2026-07-02", "2 Jul  send it"),
        ("2026-07", "July 2026  send it"),
        ("2024", "2024  send it"),
    ],
)
def test_a_promise_of_a_day_not_known_whole_is_told(
    journal: Journal, made_on: str, said: str
) -> None:
    promise(journal, "2026-07-02", "send it")
    counted = figures(journal)
    with journal.change("Less is known"):
        writing.update(journal.db, "promise", 1, made_on=made_on)
    assert waiting(journal, counted) == [Line(1, "Ana Silva", said)]


def test_a_promise_that_is_gone_is_still_one_of_those_counted(journal: Journal) -> None:
    promise(journal, "2026-07-02", "send it")
    gone = promise(journal, "2026-07-03", "call back")
    counted = figures(journal)
    entries.delete_entries(journal, [gone])
    told = waiting(journal, counted)
    assert len(told) == len(counted.promises.waiting) == 2
    assert Line(0, "a promise that is gone from the journal", "") in told
