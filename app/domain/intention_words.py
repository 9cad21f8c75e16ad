"""An intention quoted back, what is asked about it, and the invitation to look back, in words."""

from datetime import date

from app.domain.intentions import Intention, LookBack
from app.domain.quarters import Quarter, read_quarter
from app.domain.quoting import first_words
from app.domain.speech import WITH_YEAR, Speech, is_of_this_year

_LENGTH = 200  # letters of an intention that are quoted
_ENDS = (".", "!", "?", "…", "\u3002", "\uff01", "\uff1f")  # the last three as Chinese writes them


def tell_intention(intention: Intention, today: date, speech: Speech) -> str:
    """Quote an intention: “For July to September you wrote: “Fewer rooms, longer talks.””.

    That is the quarter after the one that was looked back on; when it was written nobody knows.
    """
    said = quoted(intention.text, speech)
    following = read_quarter(intention.quarter).later(1)
    months = say_months(following, today, speech)
    return speech.say("For {months} you wrote: {words}", months=months, words=said)


def quoted(text: str, speech: Speech) -> str:
    """The words of an intention between quotation marks, closed as a sentence."""
    words = first_words(text, _LENGTH)
    if words.endswith(_ENDS):
        return speech.say("“{words}”", words=words)
    return speech.say("“{words}”.", words=words)


def say_months(quarter: Quarter, today: date, speech: Speech) -> str:
    """The months of a quarter, with their year if that is not the one just past."""
    first, last = quarter.first, quarter.last
    is_near = is_of_this_year(first, max(today, last))
    begins = first if is_near or first.year == last.year else WITH_YEAR
    ends = last if is_near else WITH_YEAR
    parts = {"first": speech.month(first, begins), "last": speech.month(last, ends)}
    return speech.say("{first} to {last}", **parts)


def ask_outcome(speech: Speech) -> str:
    """Ask what became of an intention."""
    return speech.say("What became of it?")


def invite_back(back: LookBack, today: date, speech: Speech) -> str:
    """Invite to look back on a quarter, or to go on with it."""
    months = say_months(read_quarter(back.quarter), today, speech)
    if back.is_begun:
        return speech.say("Go on looking back on {months}", months=months)
    return speech.say("Look back on {months}", months=months)


def say_what_waits(speech: Speech) -> str:
    """Say what looking back is, and for whom."""
    return speech.say("What you wrote in these months, and a few questions. For you alone.")
