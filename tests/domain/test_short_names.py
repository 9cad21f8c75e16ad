"""Short names stay clear."""

import pytest

from app.domain.short_names import shorten_names


@pytest.mark.parametrize(
    ("people", "short"),
    [
        ([("Ana Silva", "Ana"), ("Tomáš Dvořák", "Tomáš")], ["Ana", "Tomáš"]),
        ([("Tomáš Dvořák", "Tomáš"), ("Tomáš Novák", "Tomáš")], ["Tomáš D.", "Tomáš N."]),
        ([("Ana Silva", "Ana"), ("Ana Sousa", "Ana")], ["Ana Si.", "Ana So."]),
        ([("Ana Silva", "Ana"), ("Ana", "Ana")], ["Ana S.", "Ana"]),
        ([("Ana Silva", "Ana"), ("Ana Silvano", "Ana")], ["Ana Silva", "Ana Silvano"]),
        ([("Ana Silva", "Ana"), ("Ana Silva", "Ana")], ["Ana Silva", "Ana Silva"]),
        ([("Bo Li", "Bo"), ("Bo Lo", "Bo")], ["Bo Li", "Bo Lo"]),
        ([("Tante Friedl", "Elfriede"), ("陈静仪", "静仪")], ["Tante Friedl", "陈静仪"]),
        ([("Giovanni Moretti", ""), ("Rosa", "")], ["Giovanni Moretti", "Rosa"]),
        ([("Anabel Silva", "Ana"), ("  Ana  Silva ", "Ana")], ["Anabel Silva", "Ana"]),
        ([("Eva van den Berg", "Eva"), ("Eva Vogt", "Eva")], ["Eva v.", "Eva V."]),
        ([("Eva van Berg", "Eva"), ("Eva van Cleef", "Eva")], ["Eva van B.", "Eva van C."]),
    ],
)
def test_names_are_as_short_as_they_stay_clear(
    people: list[tuple[str, str]], short: list[str]
) -> None:
    assert list(shorten_names(dict(enumerate(people))).values()) == short
