"""Who and what stands behind each figure of a quarter, under what each group of them is."""

from typing import NamedTuple

from app.domain.quarter import Figures, Places
from app.domain.quarter_depth_words import added
from app.domain.speech import Speech


class Group(NamedTuple):
    """Some of what a figure counts: `words` say what they are.

    `places` are people and days; the day is "" where it is about all of the time. They are to be
    shown by name, never by a number. `promises` are ids.
    """

    words: str
    places: Places = ()
    promises: tuple[int, ...] = ()


def groups(figures: Figures, key: str, speech: Speech) -> tuple[Group, ...]:
    """Return what stands behind the figure of a key, in groups; none that is empty."""
    found = _GROUPS[key](figures, speech)
    return tuple(each for each in found if each.places or each.promises)


def _giving(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    giving = figures.giving
    return (
        Group(speech.say("You gave"), giving.given.places),
        Group(speech.say("You offered, and it is open"), giving.offered.places),
        Group(speech.say("You asked"), giving.asked.places),
        Group(speech.say("You received"), giving.received.places),
    )


def _first_asks(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    return (
        Group(speech.say("An ask came early"), figures.first_asks.hits),
        Group(speech.say("No early ask"), figures.first_asks.misses),
    )


def _needs(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    return (
        Group(speech.say("With a request"), figures.needs.hits),
        Group(speech.say("Without a request"), figures.needs.misses),
    )


def _after(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    unhelped, helped = figures.unhelped, figures.helped
    return (
        Group(speech.say("They couldn’t help; you stayed in touch"), unhelped.hits),
        Group(speech.say("They couldn’t help; no contact without an ask since"), unhelped.misses),
        Group(speech.say("They helped; you stayed in touch"), helped.hits),
        Group(speech.say("They helped; no contact without an ask since"), helped.misses),
    )


def _interest(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    return (
        Group(speech.say("You noted something that matters to them"), figures.interest.hits),
        Group(speech.say("Nothing noted"), figures.interest.misses),
    )


def _promises(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    promises = figures.promises
    return (
        Group(speech.say("Waiting"), promises=promises.waiting),
        Group(speech.say("Kept"), promises=promises.kept),
        Group(speech.say("Let go of together"), promises=promises.released),
        Group(speech.say("Made"), promises=promises.made),
    )


def _depth(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    return (
        Group(speech.say("Talks that added to depth"), _all_along(added(figures.depth))),
        Group(speech.say("You learned something"), _all_along(added(figures.breadth))),
    )


def _returns(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    def those(*, with_ask: bool) -> Places:
        found = (each for each in figures.returns if each.with_ask is with_ask)
        return tuple((each.person_id, each.day) for each in found)

    return (
        Group(speech.say("Without an ask"), those(with_ask=False)),
        Group(speech.say("With an ask"), those(with_ask=True)),
    )


def _new(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    return (
        Group(speech.say("New"), figures.met),
        Group(speech.say("You went deeper"), _all_along(figures.deepened)),
        Group(speech.say("New before, and met again"), figures.again.hits),
    )


def _not_again(figures: Figures, speech: Speech) -> tuple[Group, ...]:
    return (Group(speech.say("No second entry yet"), figures.not_again),)


def _all_along(people: tuple[int, ...]) -> Places:
    return tuple((each, "") for each in people)


_GROUPS = {
    "giving": _giving,
    "first_asks": _first_asks,
    "needs": _needs,
    "after": _after,
    "interest": _interest,
    "promises": _promises,
    "depth": _depth,
    "returns": _returns,
    "new": _new,
    "not_again": _not_again,
}
