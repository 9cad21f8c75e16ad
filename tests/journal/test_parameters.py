"""The numbers behind the measures are chosen for a journal, kept in it, and put back."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.parameters import DEFAULTS
from app.errors import BadInput
from app.journal.journal import Changed, Journal
from app.journal.parameters import KEY, choose, chosen, reset, set_parameter
from app.journal.taking import export_json, restore_json


def test_without_a_choice_the_defaults_hold(journal: Journal) -> None:
    assert chosen(journal) == DEFAULTS


def test_what_is_chosen_stays_with_the_journal(journal: Journal) -> None:
    set_parameter(journal, "fading", 0.5)
    set_parameter(journal, "trust", 2)
    assert (chosen(journal).fading, chosen(journal).trust) == (0.5, 2)
    again = Journal.open(journal.path)
    assert chosen(again) == chosen(journal)
    again.close()


def test_a_number_is_put_back_alone_or_with_all(journal: Journal) -> None:
    for name in ("fading", "trust", "late_worth"):
        set_parameter(journal, name, 1)
    reset(journal, "fading")
    assert (chosen(journal).fading, chosen(journal).late_worth) == (DEFAULTS.fading, 1)
    reset(journal)
    assert chosen(journal) == DEFAULTS
    assert journal.preference(KEY) == ""


def test_the_default_chosen_again_is_no_choice(journal: Journal) -> None:
    set_parameter(journal, "fading", 0.5)
    set_parameter(journal, "fading", DEFAULTS.fading)
    assert journal.preference(KEY) == ""


@pytest.mark.parametrize(
    ("name", "number", "told"),
    [
        ("silence_to_a_tenth", 1, "1 cannot be used here; choose a number from 1.5 to 100."),
        ("message_weight", 0, "0 cannot be used here; choose a number from 0.05 to 1."),
        ("trust", float("nan"), "nan cannot be used here; choose a number from 0.1 to 100."),
        ("luck", 1, "No measure is set by a number called “luck”; see their list."),
    ],
)
def test_what_cannot_be_used_is_refused(
    journal: Journal, name: str, number: float, told: str
) -> None:
    with pytest.raises(BadInput, match=told.replace("?", "[?]")):
        set_parameter(journal, name, number)
    assert chosen(journal) == DEFAULTS


@pytest.mark.parametrize("text", ["{", "[1]", "7", '{"luck": 2, "trust": "two", "fading": NaN}'])
def test_what_was_written_by_hand_and_cannot_be_read_is_as_by_default(
    journal: Journal, text: str
) -> None:
    journal.set_preference(KEY, text)
    assert chosen(journal) == DEFAULTS
    set_parameter(journal, "trust", 3)
    assert chosen(journal).trust == 3


def test_what_can_be_used_of_it_is(journal: Journal) -> None:
    journal.set_preference(KEY, '{"luck": 2, "trust": 3, "fading": 99}')
    assert (chosen(journal).trust, chosen(journal).fading) == (3, DEFAULTS.fading)


def test_whoever_listens_hears_of_a_choice(journal: Journal) -> None:
    heard: list[Changed] = []
    journal.listeners.append(heard.append)
    set_parameter(journal, "trust", 3)
    reset(journal)
    assert [each.tables for each in heard] == [{KEY}, {KEY}]


def test_an_export_carries_them(journal: Journal, tmp_path: Path) -> None:
    set_parameter(journal, "trust", 3)
    export_json(journal, tmp_path / "all.json")
    other = Journal.open(tmp_path / "other.kith")
    restore_json(other, tmp_path / "all.json")
    assert chosen(other) == replace(DEFAULTS, trust=3)
    other.close()


def test_all_are_chosen_at_once_or_none(journal: Journal) -> None:
    choose(journal, replace(DEFAULTS, trust=3, fading=1))
    assert chosen(journal) == replace(DEFAULTS, trust=3, fading=1)
    with pytest.raises(BadInput):
        choose(journal, replace(DEFAULTS, trust=4, fading=9))
    assert chosen(journal).trust == 3
