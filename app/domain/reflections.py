"""Reflections: what I see when I look back on a quarter, and the questions I look back with.

The questions stand under the three headings of Rolfe (Rolfe, Freshwater & Jasper 2001). They are
written here in English and said through Speech; a journal keeps only those that were changed.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple


class Heading(StrEnum):
    """What happened, what it means, what follows."""

    WHAT = "what"
    SO_WHAT = "so_what"
    NOW_WHAT = "now_what"


HEADINGS = {Heading.WHAT: "What?", Heading.SO_WHAT: "So what?", Heading.NOW_WHAT: "Now what?"}


class Prompt(NamedTuple):
    """A question by its key, in the words it is asked with; `is_own` if somebody wrote them.

    `standard` are the words that the program would ask with, "" for a question of one's own.
    """

    key: str
    heading: Heading
    text: str
    is_hidden: bool = False
    is_own: bool = False
    standard: str = ""


class Answer(NamedTuple):
    """What I wrote (Markdown) to a question, as it was worded then; `key` says which it was."""

    id: int
    uid: str
    reflection_id: int
    prompt: str
    text: str
    position: int
    prompt_key: str


class Reflection(NamedTuple):
    """One quarter (its key) looked back on.

    Its figures are frozen once `finished_at` (local time) is set, else that is "". `people` are
    those named with the intention, `outcome` what became of it, `asked_on` the day I was asked.
    """

    id: int
    uid: str
    quarter: str
    intention: str
    finished_at: str
    outcome: str
    asked_on: str
    people: tuple[int, ...] = ()

    @property
    def is_finished(self) -> bool:
        """Whether its figures are frozen."""
        return bool(self.finished_at)


STANDARD: Mapping[str, tuple[Heading, str]] = {
    "stays": (Heading.WHAT, "Which conversation stays with you, and why?"),
    "changed": (Heading.WHAT, "What did you learn about someone that changed how you see them?"),
    "glad": (Heading.WHAT, "Who asked nothing of you, yet was glad you called?"),
    "listened": (Heading.WHAT, "Where did you talk more than you listened?"),
    "warm": (Heading.WHAT, "What felt warm this quarter, and what felt heavy?"),
    "need": (
        Heading.SO_WHAT,
        "Whom did you contact mainly out of need; what would you say to them with no request?",
    ),
    "dropped": (
        Heading.SO_WHAT,
        "Was there someone you let drop because they couldn’t help; what do you know of their "
        "life now?",
    ),
    "helping": (Heading.SO_WHAT, "What did helping give you?"),
    "one_room": (Heading.SO_WHAT, "Where have you known someone for years in one room only?"),
    "let_give": (Heading.SO_WHAT, "What did you let others give you?"),
    "one_promise": (
        Heading.NOW_WHAT,
        "Which one promise would you like to keep, or honestly release, this week?",
    ),
    "name_three": (
        Heading.NOW_WHAT,
        "Name one person to deepen with, one to reach after silence, one to let rest in peace of "
        "mind.",
    ),
}


class KeptPrompt(NamedTuple):
    """What a journal keeps of a question: "" for `text` where it is worded as the program does."""

    key: str
    heading: str
    text: str
    position: int
    is_hidden: bool


def prompts(kept: Sequence[KeptPrompt], standard: Mapping[str, str]) -> tuple[Prompt, ...]:
    """All questions in their order; `standard` are the program's, as the reader's language has it.

    The program's come first under each heading, in its order; then those of one's own, in theirs.
    """
    changed = {each.key: each for each in kept}
    found = []
    for key, (heading, english) in STANDARD.items():
        words, own = standard.get(key, english), changed.get(key)
        text = own.text if own and own.text else words
        found.append(Prompt(key, heading, text, bool(own and own.is_hidden), text != words, words))
    mine = sorted((each for each in kept if each.key not in STANDARD), key=_by_position)
    found += [Prompt(x.key, Heading(x.heading), x.text, x.is_hidden, True) for x in mine]
    return tuple(sorted(found, key=lambda each: list(Heading).index(each.heading)))


def _by_position(kept: KeptPrompt) -> tuple[int, str]:
    return kept.position, kept.key
