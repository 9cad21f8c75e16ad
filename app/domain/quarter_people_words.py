"""What the figures about returns and new people say: counts, in which nobody is missed."""

from app.domain.quarter import Figures, Return
from app.domain.quarter_names import in_one_before, is_now
from app.domain.quarter_told import Telling, Told
from app.domain.speech import Speech, alike


def tell_returns(telling: Telling) -> Told:
    """How many people I reached after a long silence, and how often with a request."""
    found, speech = telling.figures.returns, telling.speech
    if not found:
        return telling.thin("returns", speech.say("no contact that you began after one is written"))
    details = _dormant(found, speech), _earlier_returns(telling)
    return Told(
        "returns",
        _reached(found, speech),
        speech.say("You may have talked without a note."),
        " ".join(filter(None, details)),
    )


def tell_new(telling: Telling) -> Told:
    """How many people are new, and with how many I went deeper."""
    figures, speech = telling.figures, telling.speech
    met, deepened = len(figures.met), len(figures.deepened)
    is_any = met > 0 or deepened > 0
    if not is_any and not figures.again.times:
        return telling.thin("new", speech.say("nobody is new"))
    caveat = speech.say("New is whoever has a first entry.")
    if not is_any:
        return Told("new", _again(telling), caveat)
    return Told("new", _met(met, deepened, speech), caveat, _again(telling))


def tell_not_again(telling: Telling) -> Told:
    """Whom I first met in the quarter before and have not written about since."""
    speech, missing = telling.speech, len(telling.figures.not_again)
    of_all = telling.figures.again.of
    when = in_one_before(telling.figures, telling.today, speech)
    if not missing and not of_all:
        return telling.thin("not_again", speech.say("nobody was new {when}", when=when))
    caveat = speech.say("Not every meeting wants a second one.")
    if not missing:
        caveat = speech.say("Whoever rests or asked for space is left in peace here.")
        return Told("not_again", _each_again(telling, when), caveat)
    then = speech.count("%n people were new then.", of_all) if of_all > missing else ""
    return Told("not_again", _once(telling, when), caveat, then)


def _each_again(telling: Telling, when: str) -> str:
    speech, figures = telling.speech, telling.figures
    if is_now(figures, telling.today):
        return speech.say(
            "You have written since about those whom you first met {when}.", when=when
        )
    return speech.say(
        "{By} you had written again about those whom you first met {when}.",
        By=_by(figures, speech),
        when=when,
    )


def _once(telling: Telling, when: str) -> str:
    speech, figures, missing = telling.speech, telling.figures, len(telling.figures.not_again)
    if is_now(figures, telling.today):
        return speech.count(
            "You haven’t written about %n people since you first met them {when}.",
            missing,
            when=when,
        )
    return speech.count(
        "{By} you had not written about %n people since you first met them {when}.",
        missing,
        By=_by(figures, speech),
        when=when,
    )


def _by(figures: Figures, speech: Speech) -> str:
    """Say up to when: figures that were finished early know nothing of the end."""
    return speech.say("By the end") if figures.is_over else speech.say("By then")


def _reached(found: tuple[Return, ...], speech: Speech) -> str:
    """Count whom I reached, and how often with a request."""
    times, people = len(found), len({each.person_id for each in found})
    asked = sum(each.with_ask for each in found)
    parts = alike(speech, number=people, times=times, asked=asked)
    if not asked:
        how = speech.say("without a request")
    elif asked == times:
        how = speech.say("each time with a request") if times > 1 else speech.say("with a request")
    else:
        how = speech.count("%n times with a request", asked, number=parts["asked"])
    if people == times:
        return speech.count(
            "You reached %n people after a long silence, {how}.", people, **parts, how=how
        )
    return speech.count(
        "You reached %n people after a long silence, {times} times in all, {how}.",
        people,
        **parts,
        how=how,
    )


def _dormant(found: tuple[Return, ...], speech: Speech) -> str:
    dormant = sum(each.is_dormant for each in found)
    return speech.count("%n times after three years or more.", dormant) if dormant else ""


def _earlier_returns(telling: Telling) -> str:
    """Say how it was before; of a time that goes on, a count tells nothing yet."""
    if not telling.earlier or is_now(telling.figures, telling.today):
        return ""
    earlier = telling.earlier[-1]  # one before it that had more would be chosen for having more
    if not earlier.returns:
        return ""
    people = len({each.person_id for each in earlier.returns})
    when = telling.begin(earlier)
    return telling.speech.count("{When}, it was %n people.", people, When=when)


def _met(met: int, deepened: int, speech: Speech) -> str:
    if met and deepened:
        return speech.count(
            "%n people were new, and you went deeper with {deepened} whom you knew.",
            met,
            **alike(speech, number=met, deepened=deepened),
        )
    if deepened:
        return speech.count("You went deeper with %n people.", deepened)
    return speech.count("%n people were new.", met)


def _again(telling: Telling) -> str:
    """Say with how many of those who were new before I was in touch again."""
    share, speech = telling.figures.again, telling.speech
    when = in_one_before(telling.figures, telling.today, speech)
    if not share.of:
        return ""
    if not share.times:
        return speech.count("%n people were new {when}.", share.of, when=when)
    if share.times == share.of:
        return speech.count(
            "%n people were new {when}; you were in touch with each of them again.",
            share.of,
            when=when,
        )
    return speech.count(
        "%n people were new {when}; you were in touch with {again} of them again.",
        share.of,
        **alike(speech, number=share.of, again=share.times),
        when=when,
    )
