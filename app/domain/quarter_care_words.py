"""What the figures about interest and promises say, with what they cannot know."""

from collections.abc import Mapping

from app.domain.quarter import PromisesMade, Share
from app.domain.quarter_names import is_now
from app.domain.quarter_told import COUNTED, Telling, Told, fraction, of_all
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
    caveat = speech.say("Being quick is no aim.")
    if not _has_half(promises):
        return Told("promises", _became(telling), caveat, _of_before(promises, speech))
    details = _kept(promises, speech), _earlier_days(telling)
    return Told("promises", _half(telling), caveat, " ".join(filter(None, details)))


def _noted(share: Share, speech: Speech) -> str:
    if not share.times:
        return speech.count(
            "Beside your %n talks nothing that matters to them is noted yet.", share.of
        )
    part = fraction(share, speech)
    if not part:
        return speech.say(
            "In {share} talks you noted something that matters to them.",
            share=of_all(share, speech),
        )
    if part == speech.say("half"):
        return speech.say("In half your talks you noted something that matters to them.")
    return speech.say(
        "In {share} of your talks you noted something that matters to them.", share=part
    )


def _compared_talks(telling: Telling) -> str:
    """Count the talks, and say how it was before."""
    speech, share = telling.speech, telling.figures.interest
    parts = alike(speech, number=share.times, of=share.of)
    counts = speech.count("%n of {of} talks", share.times, **parts)
    counts = counts if fraction(share, speech) else ""  # else they are in the sentence
    earlier = telling.latest(lambda each: each.interest.is_enough)
    if earlier is None:
        return speech.say("{counts}.", counts=counts) if counts else ""
    part = fraction(earlier.interest, speech) or of_all(earlier.interest, speech)
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
    """Say within how many days half are kept: an estimate, unless none of them is open."""
    speech, promises = telling.speech, telling.figures.promises
    days, made, waits = round(promises.median or 0), len(promises.made), len(promises.waiting)
    parts = alike(speech, number=days, made=made, waiting=waits)
    waiting = _waiting(telling, parts.pop("waiting"))
    if not promises.watched:
        half = speech.count(
            "Of {made} new promises about half were kept within %n days", days, **parts
        )
        same_day = speech.say(
            "Of {made} new promises about half were kept on the same day", **parts
        )
    elif is_now(telling.figures, telling.today):
        half = speech.count(
            "Of {made} new promises about half look like being kept within %n days", days, **parts
        )
        same_day = speech.say(
            "Of {made} new promises about half look like being kept on the same day", **parts
        )
    else:
        half = speech.count(
            "Of {made} new promises about half looked like being kept within %n days", days, **parts
        )
        same_day = speech.say(
            "Of {made} new promises about half looked like being kept on the same day", **parts
        )
    return speech.say("{half}; {waiting}.", half=half if days else same_day, waiting=waiting)


def _became(telling: Telling) -> str:
    """Count what became of promises of which it cannot be said how long they take."""
    speech, promises = telling.speech, telling.figures.promises
    made, kept, released, waits = (len(ids) for ids in promises[:4])
    kept -= _made_before(promises) if made else 0
    numbers = alike(speech, made=made, kept=kept, released=released, waiting=waits)
    did, waiting = _did(promises, numbers, speech), _waiting(telling, numbers["waiting"])
    if not did:
        return speech.say("No promise is new; {waiting}.", waiting=waiting)
    return speech.say("{did}; {waiting}.", did=did, waiting=waiting)


def _did(promises: PromisesMade, numbers: Mapping[str, str], speech: Speech) -> str:
    """Say what I did: "You made eleven promises, kept eight of them and let go of one"."""
    made, kept, released = (len(ids) for ids in promises[:3])
    kept -= _made_before(promises) if made else 0
    did_keep = speech.count(
        "kept %n of them" if made else "kept %n promises", kept, number=numbers["kept"]
    )
    did = [
        speech.count("made %n promises", made, number=numbers["made"]),
        speech.say("kept it") if made == kept == 1 else did_keep,
        speech.count(
            "let go of %n" if made or kept else "let go of %n promises",
            released,
            number=numbers["released"],
        ),
    ]
    counts = (made, kept, released)
    said = [words for words, count in zip(did, counts, strict=True) if count]
    return speech.say("You {did}", did=speech.join(said)) if said else ""


def _waiting(telling: Telling, number: str) -> str:
    speech, waiting = telling.speech, len(telling.figures.promises.waiting)
    if is_now(telling.figures, telling.today):
        waits = speech.count("%n are waiting", waiting, number=number)
        return waits if waiting else speech.say("none is waiting")
    if not telling.figures.is_over:
        waited = speech.count("%n were waiting then", waiting, number=number)
        return waited if waiting else speech.say("none was waiting then")
    waited = speech.count("%n were waiting at the end", waiting, number=number)
    return waited if waiting else speech.say("none was waiting at the end")


def _kept(promises: PromisesMade, speech: Speech) -> str:
    """Count what was kept in the time, and how much of it was promised before."""
    kept, before = len(promises.kept), _made_before(promises)
    if not before:
        return speech.count("You kept %n.", kept) if kept else ""
    if before == kept:
        return speech.count("You kept %n, made before.", kept)
    parts = alike(speech, number=kept, before=before)
    return speech.count("You kept %n, {before} of them made before.", kept, **parts)


def _of_before(promises: PromisesMade, speech: Speech) -> str:
    """Count those kept that were promised before the time, beside how many were kept."""
    before = _made_before(promises)
    if not before or not promises.made:
        return ""
    return speech.count("%n made before were kept.", before)


def _made_before(promises: PromisesMade) -> int:
    return len(set(promises.kept) - set(promises.made))


def _earlier_days(telling: Telling) -> str:
    """Say how long half took before."""
    speech, earlier = telling.speech, telling.latest(lambda each: _has_half(each.promises))
    if earlier is None:
        return ""
    days, when = round(earlier.promises.median or 0), telling.begin(earlier)
    if not days:
        return speech.say("{When}, on the same day.", When=when)
    return speech.count("{When}, within %n days.", days, When=when)
