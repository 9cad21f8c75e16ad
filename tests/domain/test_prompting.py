"""Which questions a quarter has, and how it is said what is written on them."""

from datetime import date

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.prompting import MOST, SENTENCES, Mention, Spot, line_up, tell
from app.domain.reflections import STANDARD, Answer, Heading, KeptPrompt, prompts

TODAY = date(2026, 10, 8)
WORDS = {key: text for key, (_heading, text) in STANDARD.items()}


def answer(key: str, text: str = "Ana", words: str = "As it was asked?") -> Answer:
    return Answer(1, "u", 1, words, text, 0, key)


def keys(kept: list[KeptPrompt], *answers: Answer) -> list[str]:
    return [each.prompt.key for each in line_up(prompts(kept, WORDS), answers)]


def test_every_question_is_asked_in_its_order() -> None:
    assert keys([]) == list(STANDARD)


def test_one_that_is_left_out_stands_only_where_it_was_answered() -> None:
    kept = [KeptPrompt("warm", "what", "", 0, True)]
    assert "warm" not in keys(kept)
    assert keys(kept, answer("warm")) == list(STANDARD)


def test_an_answer_to_a_question_that_is_gone_stays_with_its_words() -> None:
    (*_others, last) = line_up(prompts([], WORDS), [answer("mine", "Tom", "Who sang?")])
    assert (last.prompt.heading, last.prompt.text) == (Heading.NOW_WHAT, "Who sang?")
    assert (last.answer, last.words) == ("Tom", "Who sang?")


def test_each_of_the_programs_questions_has_a_sentence() -> None:
    assert list(SENTENCES) == list(STANDARD)


def test_a_few_are_named_each_once_with_the_day() -> None:
    spots = [Spot(1, "Ana", "2026-07-03", 5), Spot(1, "Ana", "2026-07-02", 4)]
    spots += [Spot(each, f"Tom {each}", "2025-07-01") for each in range(2, 9)]
    told = tell("glad", spots, TODAY, EnglishSpeech())
    assert told is not None and len(told.mentions) == MOST
    assert told.mentions[:2] == (
        Mention("Ana, 3 July", 1, 5),
        Mention("Tom 2, 1 July 2025", 2, None),
    )


def test_nothing_is_said_where_nothing_is_written() -> None:
    assert tell("glad", [], TODAY, EnglishSpeech()) is None


def test_two_promises_to_one_person_are_both_named_and_a_long_one_is_cut() -> None:
    long = "send her the list of everything that could not be mended in the winter of 1987"
    spots = [Spot(1, "Ana", "2026-07-03", 5, long), Spot(1, "Ana", "2026-07-03", 5, "call")]
    told = tell("one_promise", spots, TODAY, EnglishSpeech())
    assert told is not None and len(told.mentions) == 2
    assert told.mentions[0].words.startswith("Ana: send her") and told.mentions[0].words[-1] == "…"


def test_a_name_from_right_to_left_does_not_turn_the_day_around() -> None:
    told = tell("glad", [Spot(1, "هدى خوري", "2026-07-03", 5)], TODAY, EnglishSpeech())
    assert told is not None and told.mentions[0].words == "\u2068هدى خوري\u2069, 3 July"


@pytest.mark.parametrize(("again", "said"), [(1, "You wrote most"), (2, "You wrote about")])
def test_most_is_said_where_somebody_stands_twice(again: int, said: str) -> None:
    spots = [Spot(1, "Ana", "2026-07-03", 5), Spot(again, "Tom", "2026-07-04", 6)]
    told = tell("stays", spots, TODAY, EnglishSpeech())
    assert told is not None and told.sentence.startswith(said)
