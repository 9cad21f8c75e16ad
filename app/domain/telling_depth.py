"""The two sentences of depth: what the talk was about, and what is known of a life."""

from datetime import date, timedelta

from app.domain.kinds import Depth, State
from app.domain.profile import Profile, Talks
from app.domain.speech import Speech
from app.domain.telling_words import areas, levels

_RECENT = timedelta(days=548)  # a year and a half: what "lately" may still mean
_ABOUT_AS_MANY = 0.75
_MOST_LEVELS, _MOST_AREAS = 2, 3


def tell_depth(profile: Profile, today: date, speech: Speech) -> str:
    """What we mostly talk about, and the personal talks of late."""
    talks = profile.grounds.talks
    if talks.last is None:
        return _never_talked(profile, speech)
    if profile.state == State.DECEASED:
        return _tell_past(talks, talks.last, today, speech)
    most, month = _most(talks), speech.month(talks.last, today)
    mostly = levels(most, speech)
    if sum(talks.days.values()) == 1:
        level = speech.say("personal") if Depth.PERSONAL in most else mostly
        return speech.say("One talk so far, in {month}: {level}.", level=level, month=month)
    if len(most) > _MOST_LEVELS:
        return speech.say(
            "A little of everything: {levels}; the newest in {month}.", levels=mostly, month=month
        )
    if Depth.PERSONAL in most or not talks.personal:
        return speech.say("Mostly {levels}; the newest in {month}.", levels=mostly, month=month)
    return _tell_personal(talks, mostly, today, speech)


def _never_talked(profile: Profile, speech: Speech) -> str:
    if profile.state == State.DECEASED:
        return speech.say("Nothing is written about your talks; memories can still be added.")
    if profile.is_new:
        return speech.say("Just begun; how deep the talk goes will show.")
    return speech.say("Nothing written yet about how deep the talk goes.")


def _tell_personal(talks: Talks, mostly: str, today: date, speech: Speech) -> str:
    recent = [day for day in talks.personal if today - day <= _RECENT]
    if not recent:
        month = speech.month(talks.personal[0], today)
        return speech.say(
            "Mostly {levels}; the last personal talk was in {month}.", levels=mostly, month=month
        )
    return speech.count(
        "Mostly {levels}; %n personal talks since {month}.",
        len(recent),
        levels=mostly,
        month=speech.month(recent[-1], today),
    )


def _tell_past(talks: Talks, last: date, today: date, speech: Speech) -> str:
    most = _most(talks)
    mostly = levels(most, speech)
    if Depth.PERSONAL in most or not talks.personal:
        return speech.say(
            "Between you it was mostly {levels}; the last talk was in {month}.",
            levels=mostly,
            month=speech.month(last, today),
        )
    return speech.count(
        "Between you it was mostly {levels}; %n talks were personal.",
        len(talks.personal),
        levels=mostly,
    )


def _most(talks: Talks) -> list[int]:
    """The levels that most days of talk reached, rising; more than one where they are close."""
    most = max(talks.days.values())
    return sorted(level for level, days in talks.days.items() if days >= _ABOUT_AS_MANY * most)


def tell_breadth(profile: Profile, today: date, speech: Speech) -> str:
    """Which areas of somebody's life I know about, and which are unwritten."""
    known, unwritten = profile.grounds.learnt.known, profile.grounds.learnt.unwritten
    if not known:
        return _never_heard(profile, speech)
    said = areas(known, speech)
    if profile.state == State.DECEASED:
        return speech.say("You knew about {known}.", known=said)
    if not unwritten:
        return speech.say("You know about {known}; no area is unwritten.", known=said)
    if len(unwritten) > _MOST_AREAS:
        return speech.say("You know about {known}; the rest is unwritten.", known=said)
    left = areas(unwritten, speech)
    if len(unwritten) == 1:
        return speech.say(
            "You know about {known}; one area is unwritten: {area}.", known=said, area=left
        )
    return speech.say("You know about {known}; {areas} are unwritten.", known=said, areas=left)


def _never_heard(profile: Profile, speech: Speech) -> str:
    if profile.state == State.DECEASED:
        return speech.say("No area of life is written about; memories can still be added.")
    if profile.is_new:
        return speech.say("Just begun; much of a life is still to be heard.")
    return speech.say("Nothing written yet about work, family, hopes or other areas of life.")
