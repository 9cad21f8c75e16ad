"""Which questions a quarter is looked back on with, and what the journal holds on each of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.domain.reflections import Answer, Heading, Prompt


class Asked(NamedTuple):
    """A question of one quarter, with what I wrote to it and how it was worded then."""

    prompt: Prompt
    answer: str = ""
    words: str = ""


class Mention(NamedTuple):
    """Words that open somebody, or the entry they stand for."""

    words: str
    person_id: int
    entry_id: int | None = None


class Reminder(NamedTuple):
    """One sentence on what is written about a question, and a few places where."""

    sentence: str
    mentions: tuple[Mention, ...] = ()


def line_up(prompts: Sequence[Prompt], answers: Sequence[Answer]) -> tuple[Asked, ...]:
    """Every question that is asked or was answered, in its order.

    A question that is gone stands after the others under the last heading, as it was worded.
    """
    given: Mapping[str, Answer] = {each.prompt_key: each for each in answers}
    found = [
        _ask(each, given.get(each.key))
        for each in prompts
        if not each.is_hidden or each.key in given
    ]
    known = {each.key for each in prompts}
    gone = [each for each in answers if each.prompt_key not in known]
    found += [_ask(Prompt(x.prompt_key, Heading.NOW_WHAT, x.prompt, True, True), x) for x in gone]
    return tuple(found)


def _ask(prompt: Prompt, answer: Answer | None) -> Asked:
    return Asked(prompt, answer.text, answer.prompt) if answer else Asked(prompt)
