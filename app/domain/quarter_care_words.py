"""What the figures about interest, promises and depth say, with what they cannot know."""

from app.domain.quarter import Moved, PromisesMade, Share
from app.domain.quarter_names import is_now, is_year
from app.domain.quarter_told import COUNTED, Telling, Told, fraction, is_plain, of_all
from app.domain.speech import Speech, alike

_MUCH = 0.1  # from here on depth did not change by a little alone
_EVEN = 0.2  # of the larger: so near did what I added come to what faded


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
    if promises.median is None:
        return Told("promises", _became(telling), caveat)
    return Told("promises", _half(telling), caveat, _compared_days(telling))


def tell_depth(telling: Telling) -> Told:
    """How depth moved over everybody: what I did, and what fading took."""
    depth, speech = telling.figures.depth, telling.speech
    if depth.people < COUNTED:
        known = speech.count("of %n people it is known", depth.people)
        return telling.thin("depth", known if depth.people else speech.say("nothing is written"))
    return Told(
        "depth",
        _moved(telling),
        speech.say("Fading is worked out, not felt: some friendships rest and lose nothing."),
        " ".join(filter(None, (_added(telling), _earlier_depth(telling)))),
    )


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
    words = alike(speech, made=made, kept=kept, released=released)
    did = [
        speech.count("made %n promises", made, number=words["made"]) if made else "",
        speech.count("kept %n", kept, number=words["kept"]) if kept else "",
        speech.count("let go of %n", released, number=words["released"]) if released else "",
    ]
    said = [each for each in did if each]
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
    earlier = telling.latest(lambda each: each.promises.median is not None)
    if earlier is None:
        return counts
    days, when = round(earlier.promises.median or 0), telling.begin(earlier)
    before = speech.count("{When}, half were kept within %n days.", days, When=when)
    if not days:
        before = speech.say("{When}, half were kept on the day you made them.", When=when)
    return f"{counts} {before}"


def _moved(telling: Telling) -> str:
    figures, speech = telling.figures, telling.speech
    did, faded = figures.depth.did, figures.depth.faded
    parts = {"moved": _way(figures.depth, speech)}
    if not did:
        return speech.say("All in all, depth {moved}; no talk added to it.", **parts)
    if not faded:
        return speech.say("All in all, depth {moved}; nothing had faded yet.", **parts)
    parts["whose"] = speech.say("the year’s") if is_year(figures) else speech.say("the quarter’s")
    if did + faded < 0 and not _is_even(figures.depth):
        return speech.say(
            "All in all, depth {moved}; without {whose} talks it would have faded more.",
            **parts,
        )
    return speech.say(
        "All in all, depth {moved}; without {whose} talks it would have faded.", **parts
    )


def _way(moved: Moved, speech: Speech) -> str:
    """Say which way it went, whatever made it go."""
    change = moved.did + moved.faded
    if _is_even(moved):
        return speech.say("stayed about as it was")
    if change > 0:
        return speech.say("grew") if change >= _MUCH else speech.say("grew a little")
    return speech.say("faded") if change <= -_MUCH else speech.say("faded a little")


def _is_even(moved: Moved) -> bool:
    return abs(moved.did + moved.faded) <= _EVEN * max(moved.did, -moved.faded)


def _added(telling: Telling) -> str:
    """Say with how many people something was added, and which way breadth went."""
    figures, speech = telling.figures, telling.speech
    deeper, broader = (
        sum(each.did > 0 for each in moved.changes) for moved in (figures.depth, figures.breadth)
    )
    if not deeper and not broader:
        return ""
    if not broader:
        return speech.count("You added to depth with %n people.", deeper)
    if not deeper:
        return speech.count("You added to breadth with %n people.", broader)
    return speech.count(
        "You added to depth with %n people and to breadth with {broader}.",
        deeper,
        **alike(speech, number=deeper, broader=broader),
    )


def _earlier_depth(telling: Telling) -> str:
    earlier = telling.latest(lambda each: each.depth.people >= COUNTED)
    if earlier is None:
        return ""
    speech, moved = telling.speech, _way(earlier.depth, telling.speech)
    return speech.say("{When}, depth {moved}.", When=telling.begin(earlier), moved=moved)
