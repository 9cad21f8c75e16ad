"""Names in a report: as many as there is room for, and who is named at all."""

from app.cli.speech import EnglishSpeech
from app.domain.report import MOST_LETTERS, list_names, list_words
from app.domain.report_groups import told_groups
from tests.quarter_samples import empty, full, place

SPEECH = EnglishSpeech()


def test_few_names_are_all_listed() -> None:
    assert list_names(["Ana", "Tom", "Li"], SPEECH) == "Ana, Tom and Li"
    assert list_words(["Write", "Call"], SPEECH) == "Write · Call"
    assert list_names([], SPEECH) == ""


def test_many_names_end_in_how_many_more_there_are() -> None:
    told = list_names(["Ana Silva"] * 200, SPEECH)
    shown = told.count("Ana Silva")
    assert told.endswith(f" and {200 - shown} more")
    assert len(told) < MOST_LETTERS + 20


def test_promises_are_all_told_up_to_very_many() -> None:
    words = [f"bring a rather long and heavy book number {n} to Ana" for n in range(33)]
    assert list_words(words[:30], SPEECH).count("bring") == 30
    told = list_words(words, SPEECH)
    assert told.count("bring") == 30 and told.endswith(" · three more")


def test_a_very_long_name_is_still_told() -> None:
    assert list_names(["A" * 2 * MOST_LETTERS, "Tom"], SPEECH).startswith("AAA")


def test_those_behind_a_figure_are_named_but_not_the_rest_of_them() -> None:
    figures = full()._replace(not_again=(place(60, full().first),))
    told = {
        key: [each.words for each in told_groups(figures, key, SPEECH)]
        for key in ("giving", "needs", "interest", "promises", "depth", "not_again")
    }
    assert told["needs"] == ["With a request"]
    assert told["interest"] == told["depth"] == []
    assert told["promises"] == ["Waiting on 30 September", "Let go of together"]
    assert len(told["giving"]) == 3 and len(told["not_again"]) == 1


def test_of_a_quarter_in_which_nothing_is_written_nobody_is_named() -> None:
    assert all(not told_groups(empty(), key, SPEECH) for key in ("giving", "promises", "new"))
