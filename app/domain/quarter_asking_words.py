"""What the figures about giving and asking say: counts, with nobody weighed against anybody."""

from collections.abc import Callable

from app.domain.after_words import after_unmet
from app.domain.giving_words import given_and_asked
from app.domain.quarter import Figures, GivingAndAsking, Share
from app.domain.quarter_names import capital, is_now
from app.domain.quarter_told import Telling, Told, is_counted, of_all
from app.domain.speech import Speech, alike


def tell_giving(telling: Telling) -> Told:
    """How often I gave and asked, over everybody."""
    giving, speech = telling.figures.giving, telling.speech
    if not giving.is_enough:
        return telling.thin("giving", _little(giving, speech))
    tell = _so_far if is_now(telling.figures, telling.today) else given_and_asked
    details = (_whom(giving, speech), _offered(giving, speech), _earlier_giving(telling))
    return Told(
        "giving",
        tell(giving.given.times, giving.asked.times, speech),
        speech.say("Own giving is remembered better."),
        " ".join(filter(None, details)),
    )


def tell_first_asks(telling: Telling) -> Told:
    """With how many new people I asked early and before I gave."""
    share, speech = telling.figures.first_asks, telling.speech
    if not share.is_enough:
        known = speech.count("%n people are new", share.of)
        return telling.thin("first_asks", known if share.of else speech.say("nobody is new"))
    return Told(
        "first_asks",
        speech.say("With {share} new people an ask came early.", share=of_all(share, speech)),
        speech.say("Some meetings are for asking."),
        _compared(telling, lambda each: each.first_asks, lambda share: share.is_enough),
    )


def tell_needs(telling: Telling) -> Told:
    """How many of the contacts I began after a silence carried an ask."""
    share, speech = telling.figures.needs, telling.speech
    if not is_counted(share):
        known = speech.count("you got back in touch %n times", share.of)
        none = speech.say("no contact that you began after one is written")
        return telling.thin("needs", known if share.of else none)
    many = capital(of_all(share, speech))
    return Told(
        "needs",
        speech.say("{share} returns after a silence came with a request.", share=many),
        speech.say("Only where you chose a rhythm. A request can be a good reason to write."),
        _compared(telling, lambda each: each.needs, is_counted),
    )


def tell_after(telling: Telling) -> Told:
    """How often I stayed in touch after an ask that could not be met, beside those that were."""
    figures, speech = telling.figures, telling.speech
    if not is_counted(figures.unhelped):
        few = speech.count("%n that couldn’t be met are long enough ago", figures.unhelped.of)
        none = speech.say("none that couldn’t be met is long enough ago")
        return telling.thin("after", few if figures.unhelped.of else none)
    details = (
        _helped(figures.helped, speech),
        _compared(telling, lambda each: each.unhelped, is_counted),
    )
    return Told(
        "after",
        _stayed(figures.unhelped, speech),
        speech.say("A silence may be theirs too, or just as it should be."),
        " ".join(filter(None, details)),
    )


def _so_far(gave: int, asked: int, speech: Speech) -> str:
    parts = _times(gave, asked, speech)
    if gave and asked:
        both = speech.say("So far you gave {gave} and asked {asked}.", **parts)
    elif gave:
        both = speech.say("So far you gave {gave} and wrote down nothing you asked for.", **parts)
    else:
        both = speech.say("So far you asked {asked} and wrote down nothing you gave.", **parts)
    return speech.say("{said} Asking is part of friendship too.", said=both)


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


def _offered(giving: GivingAndAsking, speech: Speech) -> str:
    offered = giving.offered.times
    return speech.count("%n offers are still open.", offered) if offered else ""


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
    """Say it of people, unless one of them was asked more than once."""
    if unhelped.people < unhelped.of or not unhelped.hits:
        return after_unmet(unhelped.times, unhelped.of, speech)
    many = of_all(unhelped, speech)
    return speech.say("You stayed in touch with {many} people who couldn’t help.", many=many)


def _helped(helped: Share, speech: Speech) -> str:
    if not helped.of:
        return ""
    if helped.of == 1:
        after = speech.say("You stayed in touch after the one ask that was met.")
        none = speech.say("After the one ask that was met no contact without an ask is written.")
        return after if helped.times else none
    parts = alike(speech, times=helped.times, of=helped.of)
    many = speech.say("{times} of {of}", **parts)
    share = many if helped.times else of_all(helped, speech)
    return speech.say("After asks that were met it was {share}.", share=share)


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
