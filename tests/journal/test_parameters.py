"""The numbers behind the measures are chosen for a journal, kept in it, and put back."""

from dataclasses import asdict, replace
from pathlib import Path

import pytest

from app.domain.parameters import DEFAULTS
from app.errors import BadInput
from app.journal.journal import Changed, Journal
from app.journal.parameters import KEY, choose, chosen
from app.journal.taking import export_json, restore_json


def test_without_a_choice_the_defaults_hold(journal: Journal) -> None:
    assert chosen(journal) == DEFAULTS


def test_what_is_chosen_stays_with_the_journal(journal: Journal) -> None:
    choose(journal, {"fading": 0.5})
    choose(journal, {"trust": 2})
    assert (chosen(journal).fading, chosen(journal).trust) == (0.5, 2)
    again = Journal.open(journal.path)
    assert chosen(again) == chosen(journal)
    again.close()


def test_a_number_is_put_back_alone_or_with_all(journal: Journal) -> None:
    choose(journal, {"fading": 1, "trust": 2, "late_worth": 1})
    choose(journal, {"fading": DEFAULTS.fading})
    assert chosen(journal) == replace(DEFAULTS, trust=2, late_worth=1)
    choose(journal, asdict(DEFAULTS))
    assert chosen(journal) == DEFAULTS
    assert journal.preference(KEY) == ""


def test_the_default_chosen_again_is_no_choice(journal: Journal) -> None:
    choose(journal, {"fading": 0.5})
    choose(journal, {"fading": DEFAULTS.fading})
    assert journal.preference(KEY) == ""


@pytest.mark.parametrize(
    ("name", "number", "told"),
    [
        ("fading", 4, "“How talks fade” can be any number from 0 to 3; choose one."),
        ("message_weight", 0, "“What a message counts for” can be any number from 0.05 to 1; "),
        ("late_worth", 10**400, "“What a promise kept very late is worth” can be any number from"),
        ("promise_half_life", float("nan"), " can be any number from 7 to 36500; choose one."),
        ("luck", 1, "No measure is set by a number called “luck”; see their list."),
    ],
)
def test_what_cannot_be_used_is_refused(
    journal: Journal, name: str, number: float, told: str
) -> None:
    with pytest.raises(BadInput, match=told):
        choose(journal, {name: number})
    assert chosen(journal) == DEFAULTS


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[1]",
        "7",
        "null",
        '{"luck": 2, "trust": "two", "fading": NaN}',
        '{"fading": true, "trust": [1], "late_worth": null}',
        '{"fading": %s}' % ("9" * 400),
        '{"fading": %s}' % ("9" * 5000),
        "[" * 100_000,
        '{"fading":' * 100_000,
    ],
    ids=range(10),
)
def test_what_was_written_by_hand_and_cannot_be_read_is_as_by_default(
    journal: Journal, text: str
) -> None:
    journal.set_preference(KEY, text)
    assert chosen(journal) == DEFAULTS
    choose(journal, {"trust": 3})
    assert chosen(journal).trust == 3


def test_what_can_be_used_of_it_is(journal: Journal) -> None:
    journal.set_preference(KEY, '{"luck": 2, "trust": 3, "fading": 99}')
    assert (chosen(journal).trust, chosen(journal).fading) == (3, DEFAULTS.fading)


def test_whoever_listens_hears_of_a_choice(journal: Journal) -> None:
    heard: list[Changed] = []
    journal.listeners.append(heard.append)
    choose(journal, {"trust": 3})
    choose(journal, {"trust": 1})
    assert [each.tables for each in heard] == [{KEY}, {KEY}]


def test_an_export_carries_them(journal: Journal, tmp_path: Path) -> None:
    choose(journal, {"trust": 3})
    export_json(journal, tmp_path / "all.json")
    other = Journal.open(tmp_path / "other.kith")
    restore_json(other, tmp_path / "all.json")
    assert chosen(other) == replace(DEFAULTS, trust=3)
    other.close()


def test_all_are_chosen_at_once_or_none(journal: Journal) -> None:
    choose(journal, {"trust": 3, "fading": 1})
    assert chosen(journal) == replace(DEFAULTS, trust=3, fading=1)
    with pytest.raises(BadInput):
        choose(journal, {"trust": 4, "fading": 9})
    assert chosen(journal).trust == 3
