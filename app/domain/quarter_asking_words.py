"""What the figures about giving and asking say: counts, with nobody weighed against anybody."""

from collections.abc import Callable

from app.domain.giving_words import given_and_asked, with_asking
from app.domain.quarter import Figures, GivingAndAsking, Share
from app.domain.quarter_names import is_now
from app.domain.quarter_told import Telling, Told, is_counted, of_all
from app.domain.speech import Speech, alike


def tell_giving(telling: Telling) -> Told:
    """How often I gave and asked, over everybody."""
    giving, speech = telling.figures.giving, telling.speech
    if not giving.is_enough:
        return telling.thin("giving", _little(giving, speech))
    tell = _so_far if is_now(telling.figures, telling.today) else given_and_asked
    return Told(
        "giving",
        tell(giving.given.times, giving.asked.times, speech),
        speech.say("Own giving is remembered better."),
        _earlier_giving(telling) or _whom(giving, speech),
    )


def tell_first_asks(telling: Telling) -> Told:
    """With how many new people I asked early and before I gave."""
    share, speech = telling.figures.first_asks, telling.speech
    if not share.is_enough:
        known = speech.count("%n people are new", share.of)
        return telling.thin("first_asks", known if share.of else speech.say("nobody is new"))
    return Told(
        "first_asks",
        speech.say("With {share} new people a request came early.", share=of_all(share, speech)),
        speech.say("Some meetings are for asking."),
        _compared(telling, lambda each: each.first_asks, lambda share: share.is_enough),
    )


def tell_needs(telling: Telling) -> Told:
    """How many of the contacts I began after a silence of my rhythms carried a request."""
    share, speech = telling.figures.needs, telling.speech
    if not is_counted(share):
        known = speech.count("you got back in touch %n times", share.of)
        none = speech.say("no contact that you began after one is written")
        return telling.thin("needs", known if share.of else none)
    return Told(
        "needs",
        speech.say(
            "Where you chose a rhythm, {share} returns after a silence came with a request.",
            share=of_all(share, speech),
        ),
        speech.say("A request can be a good reason to write."),
        _compared(telling, lambda each: each.needs, is_counted),
    )


def tell_after(telling: Telling) -> Told:
    """How often I stayed in touch after requests that could not be met, beside those that were."""
    figures, speech = telling.figures, telling.speech
    if not is_counted(figures.unhelped):
        few = speech.count("%n that couldn’t be met are long enough ago", figures.unhelped.of)
        none = speech.say("none that couldn’t be met is long enough ago")
        return telling.thin("after", few if figures.unhelped.of else none)
    return Told(
        "after",
        _stayed(figures.unhelped, speech),
        speech.say("A silence may be theirs too, or as it should be."),
        _helped(figures.helped, speech)
        or _compared(telling, lambda each: each.unhelped, is_counted),
    )


def _so_far(gave: int, asked: int, speech: Speech) -> str:
    parts = _times(gave, asked, speech)
    if gave and asked:
        both = speech.say("So far you gave {gave} and asked {asked}.", **parts)
    elif gave:
        both = speech.say("So far you gave {gave} and wrote down nothing you asked for.", **parts)
    else:
        both = speech.say("So far you asked {asked} and wrote down nothing you gave.", **parts)
    return with_asking(both, gave, asked, speech)


def _times(gave: int, asked: int, speech: Speech) -> dict[str, str]:
    """Say either as it stands in a sentence with both: "14 times" and "5"."""
    words = alike(speech, gave=gave, asked=asked)
    is_short = gave > 1 and asked > 1
    return {
        "gave": speech.count("%n times", gave, number=words["gave"]),
        "asked": words["asked"] if is_short else speech.count("%n times", asked),
    }


def _little(giving: GivingAndAsking, speech: Speech) -> str:
    """Say how often it was, where that is seldom."""
    gave, asked, received = giving.given.times, giving.asked.times, giving.received.times
    did = [
        speech.count("gave %n times", gave) if gave else "",
        speech.count("asked %n times", asked) if asked else "",
        speech.count("received something %n times", received) if received else "",
    ]
    if not any(did):
        return speech.say("nothing of either is written")
    return speech.say("you {did}", did=speech.join([each for each in did if each]))


def _whom(giving: GivingAndAsking, speech: Speech) -> str:
    """Say to how many people I gave, and to how many of them it was no return."""
    people, freely = giving.given.people, giving.freely
    if not people:
        return ""
    if not freely:
        return speech.count("You gave to %n people.", people)
    if freely == people:
        return speech.count("You gave to %n people, not in return for anything.", people)
    return speech.count(
        "You gave to %n people, to {some} of them not in return for anything.",
        people,
        **alike(speech, number=people, some=freely),
    )


def _earlier_giving(telling: Telling) -> str:
    """Say how it was before; of a time that goes on, a count tells nothing yet."""
    earlier = telling.latest(lambda each: each.giving.is_enough)
    if earlier is None or is_now(telling.figures, telling.today):
        return ""
    speech, giving = telling.speech, earlier.giving
    gave, asked = giving.given.times, giving.asked.times
    parts = {"When": telling.begin(earlier)} | _times(gave, asked, speech)
    if gave and asked:
        return speech.say("{When}, you gave {gave} and asked {asked}.", **parts)
    if gave:
        return speech.say("{When}, you gave {gave}.", **parts)
    return speech.say("{When}, you asked {asked}.", **parts)


def _stayed(unhelped: Share, speech: Speech) -> str:
    """Say it of people, unless one of them was asked more than once.

    That I took no first step does not say that they did not.
    """
    if not unhelped.hits:
        return speech.count(
            "%n requests couldn’t be met; no first step of yours without another is written in "
            "the months after.",
            unhelped.of,
        )
    if unhelped.people < unhelped.of:
        return speech.count(
            "You stayed in touch after {again} of %n requests that couldn’t be met.",
            unhelped.of,
            **alike(speech, number=unhelped.of, again=unhelped.times),
        )
    many = of_all(unhelped, speech)
    return speech.say("You stayed in touch with {many} people who couldn’t help.", many=many)


def _helped(helped: Share, speech: Speech) -> str:
    if not helped.of:
        return ""
    if not helped.times:
        return speech.count(
            "No first step of yours came soon after %n requests that were met.", helped.of
        )
    return speech.count(
        "You stayed in touch after {again} of %n requests that were met.",
        helped.of,
        **alike(speech, number=helped.of, again=helped.times),
    )


def _compared(
    telling: Telling, pick: Callable[[Figures], Share], is_enough: Callable[[Share], bool]
) -> str:
    earlier = telling.latest(lambda each: is_enough(pick(each)))
    if earlier is None:
        return ""
    return telling.speech.say(
        "{When}, it was {share}.",
        When=telling.begin(earlier),
        share=of_all(pick(earlier), telling.speech),
    )
