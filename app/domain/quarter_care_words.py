"""What the figures about interest and promises say, with what they cannot know."""

from app.domain.quarter import PromisesMade, Share
from app.domain.quarter_names import is_now
from app.domain.quarter_told import COUNTED, Telling, Told, fraction, is_plain, of_all
from app.domain.speech import Speech, alike


def tell_interest(telling: Telling) -> Told:
    """In how many talks I noted something that matters to them."""
    share, speech = telling.figures.interest, telling.speech
    if not share.is_enough:
        talks = speech.count("%n talks are written", share.of)
        return telling.thin("interest", talks if share.of else speech.say("no talk is written"))
    return Told(
        "interest",
        _noted(share, speech),
        speech.say("What you heard and did not write down is not counted."),
        _compared_talks(telling),
    )


def tell_promises(telling: Telling) -> Told:
    """Within how many days half of my promises are kept, and how many wait."""
    promises, speech = telling.figures.promises, telling.speech
    some = {*promises.made, *promises.kept, *promises.released, *promises.waiting}
    if len(some) < COUNTED:
        return telling.thin("promises", _few_promises(promises, speech))
    caveat = speech.say("Being quick is no aim: a promise kept in time is kept.")
    if not _has_half(promises):
        return Told("promises", _became(telling), caveat)
    return Told("promises", _half(telling), caveat, _compared_days(telling))


def _noted(share: Share, speech: Speech) -> str:
    if not share.times:
        return speech.count(
            "Beside your %n talks nothing that matters to them is noted yet.", share.of
        )
    if is_plain(share):
        return speech.say(
            "In {share} talks you noted something that matters to them.",
            share=of_all(share, speech),
        )
    part = fraction(share, speech)
    if part == speech.say("half"):
        return speech.say("In half your talks you noted something that matters to them.")
    return speech.say(
        "In {share} of your talks you noted something that matters to them.", share=part
    )


def _compared_talks(telling: Telling) -> str:
    """Count the talks, and say how it was before."""
    speech, share = telling.speech, telling.figures.interest
    parts = alike(speech, number=share.times, of=share.of)
    counts = "" if is_plain(share) else speech.count("%n of {of} talks", share.times, **parts)
    earlier = telling.latest(lambda each: each.interest.is_enough)
    if earlier is None:
        return speech.say("{counts}.", counts=counts) if counts else ""
    part = fraction(earlier.interest, speech)
    if not counts:
        return speech.say("{When}, it was {share}.", When=telling.begin(earlier), share=part)
    when = telling.when(earlier)
    return speech.say("{counts}; {when}, {share}.", counts=counts, when=when, share=part)


def _has_half(promises: PromisesMade) -> bool:
    return promises.is_enough and promises.median is not None


def _few_promises(promises: PromisesMade, speech: Speech) -> str:
    made, kept, released, waiting = (len(ids) for ids in promises[:4])
    said = [
        speech.count("%n made", made) if made else "",
        speech.count("%n kept", kept) if kept else "",
        speech.count("%n let go of", released) if released else "",
        speech.count("%n waiting", waiting) if waiting else "",
    ]
    if not any(said):
        return speech.say("none of yours is written")
    return speech.join([each for each in said if each])


def _half(telling: Telling) -> str:
    speech, days = telling.speech, round(telling.figures.promises.median or 0)
    if is_now(telling.figures, telling.today):
        half = speech.count("Half your promises are kept within %n days", days)
        same_day = speech.say("Half your promises are kept on the day you make them")
    else:
        half = speech.count("Half your promises were kept within %n days", days)
        same_day = speech.say("Half your promises were kept on the day you made them")
    waiting = _waiting(telling)
    return speech.say("{half}; {waiting}.", half=half if days else same_day, waiting=waiting)


def _became(telling: Telling) -> str:
    """Count what became of promises of which it cannot be said how long they take."""
    did = _did(telling.figures.promises, telling.speech)
    waiting = _waiting(telling)
    if not did:
        return telling.speech.say("No promise is new; {waiting}.", waiting=waiting)
    return telling.speech.say("{did}; {waiting}.", did=did, waiting=waiting)


def _did(promises: PromisesMade, speech: Speech) -> str:
    """Say what I did: "You made eleven promises, kept eight and let go of one"."""
    made, kept, released = (len(ids) for ids in promises[:3])
    numbers = alike(speech, made=made, kept=kept, released=released)
    did = [
        speech.count("made %n promises", made, number=numbers["made"]),
        speech.count("kept %n" if made else "kept %n promises", kept, number=numbers["kept"]),
        speech.count(
            "let go of %n" if made or kept else "let go of %n promises",
            released,
            number=numbers["released"],
        ),
    ]
    counts = (made, kept, released)
    said = [words for words, count in zip(did, counts, strict=True) if count]
    return speech.say("You {did}", did=speech.join(said)) if said else ""


def _waiting(telling: Telling) -> str:
    speech, waiting = telling.speech, len(telling.figures.promises.waiting)
    if is_now(telling.figures, telling.today):
        waits = speech.count("%n are waiting", waiting)
        return waits if waiting else speech.say("none is waiting")
    waited = speech.count("%n were waiting at the end", waiting)
    return waited if waiting else speech.say("none was waiting at the end")


def _compared_days(telling: Telling) -> str:
    """Count the promises, and say how long half took before."""
    speech = telling.speech
    counts = speech.say("{did}.", did=_did(telling.figures.promises, speech))
    earlier = telling.latest(lambda each: _has_half(each.promises))
    if earlier is None:
        return counts
    days, when = round(earlier.promises.median or 0), telling.begin(earlier)
    before = speech.count("{When}, half were kept within %n days.", days, When=when)
    if not days:
        before = speech.say("{When}, half were kept on the day you made them.", When=when)
    return f"{counts} {before}"
