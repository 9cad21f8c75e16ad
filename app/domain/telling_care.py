"""The four sentences of my care: in touch, reaching out, curiosity, keeping my word."""

from datetime import date

from app.domain.dates import earliest, whole_months
from app.domain.kinds import Kind, State
from app.domain.profile import Profile, Step, Word, rests
from app.domain.rhythm_names import say_rhythm
from app.domain.speech import Speech
from app.domain.telling_words import (
    MONTHS_FROM,
    WEEKS_FROM,
    age,
    contact,
    partial,
)


def tell_in_touch(profile: Profile, today: date, speech: Speech) -> str:
    """When and how we were last in touch, and the rhythm hoped for."""
    last = profile.grounds.touch.last
    if last is None:
        return _never_in_touch(profile, today, speech)
    said = contact(last, today, speech)
    if rests(profile, today):
        until = partial(profile.paused_until, today, speech)
        if not until:
            return speech.say("Resting; last in touch {contact}.", contact=said)
        return speech.say("Resting until {day}; last in touch {contact}.", day=until, contact=said)
    if profile.state == State.SPACE:
        return speech.say(
            "{name} asked for space; last in touch {contact}.", name=profile.called, contact=said
        )
    if profile.rhythm is None:
        return speech.say("No rhythm chosen; last in touch {contact}.", contact=said)
    wish = say_rhythm(profile.rhythm, speech)
    if last.day == today:
        return _in_touch_today(profile, said, wish, today, speech)
    return _against_rhythm(profile, said, wish, today, speech)


def _never_in_touch(profile: Profile, today: date, speech: Speech) -> str:
    if rests(profile, today):
        until = partial(profile.paused_until, today, speech)
        if not until:
            return speech.say("Resting; nothing written yet about being in touch.")
        return speech.say("Resting until {day}; nothing written yet.", day=until)
    if profile.state == State.SPACE:
        return speech.say("{name} asked for space; nothing written yet.", name=profile.called)
    if profile.rhythm is None:
        return speech.say("No rhythm chosen; nothing written yet about being in touch.")
    return speech.say(
        "Nothing written yet about being in touch; you hoped for {rhythm}.",
        rhythm=say_rhythm(profile.rhythm, speech),
    )


def _against_rhythm(profile: Profile, said: str, wish: str, today: date, speech: Speech) -> str:
    """What is past the rhythm counts without a pause that is over: so the pause is named."""
    if paused := _paused_until(profile):
        return speech.say(
            "Paused until {day}; last in touch {contact}; you hoped for {rhythm}.",
            day=speech.day(paused, today),
            contact=said,
            rhythm=wish,
        )
    return speech.say("Last in touch {contact}; you hoped for {rhythm}.", contact=said, rhythm=wish)


def _paused_until(profile: Profile) -> date | None:
    """When a pause ended after the last contact; a rest may end by itself on its day."""
    last, woken = profile.grounds.touch.last, earliest(profile.paused_until)
    if profile.state == State.RESTING and woken and last and last.day < woken:
        return woken
    return profile.grounds.touch.rested


def _in_touch_today(profile: Profile, said: str, wish: str, today: date, speech: Speech) -> str:
    last, before = profile.grounds.touch.last, profile.grounds.touch.before
    if last is None or last.kind != Kind.MET:
        return speech.say("In touch {contact}; you hoped for {rhythm}.", contact=said, rhythm=wish)
    gap = (today - before).days if before else 0
    if gap < 2:
        return speech.say("You met today; you hoped for {rhythm}.", rhythm=wish)
    if gap < WEEKS_FROM:
        return speech.count(
            "You met today, after %n days; you hoped for {rhythm}.", gap, rhythm=wish
        )
    if gap < MONTHS_FROM:
        return speech.count(
            "You met today, after %n weeks; you hoped for {rhythm}.", gap // 7, rhythm=wish
        )
    return speech.count(
        "You met today, after %n months; you hoped for {rhythm}.", whole_months(gap), rhythm=wish
    )


def tell_steps(profile: Profile, today: date, speech: Speech) -> str:
    """When I last took the first step; theirs are not tallied."""
    touch = profile.grounds.touch
    if touch.step is None:
        if touch.they_began:
            return speech.say("So far {name} has taken the first step.", name=profile.called)
        if profile.is_new:
            return speech.say("Just begun; who takes the first step will show.")
        return speech.say("Nothing written yet about who took the first step.")
    return _tell_step(touch.step, today, speech)


def _tell_step(step: Step, today: date, speech: Speech) -> str:
    days, month = (today - step.day).days, speech.month(step.day, today)
    if step.is_mutual:
        if days >= WEEKS_FROM:
            return speech.say("Last time, in {month}, you both took the first step.", month=month)
        if days:
            return speech.count("You both took the first step %n days ago.", days)
        return speech.say("You both took the first step today.")
    if days >= WEEKS_FROM:
        return speech.say("You last took the first step in {month}.", month=month)
    if days:
        return speech.count("You took the first step %n days ago.", days)
    return speech.say("You took the first step today.")


def tell_curiosity(profile: Profile, today: date, speech: Speech) -> str:
    """How much that matters to somebody I wrote down, and how old the newest is."""
    facts, newest, *_ = profile.grounds.learnt
    if not facts or newest is None:
        if profile.is_new:
            return speech.say(
                "Just begun; there is much to hear about what matters to {name}.",
                name=profile.called,
            )
        return speech.say("Nothing written yet about what matters to {name}.", name=profile.called)
    return speech.count(
        "You wrote down %n things that matter to {name}; the newest is {age}.",
        facts,
        name=profile.called,
        age=age((today - newest).days, speech),
    )


def tell_promises(profile: Profile, today: date, speech: Speech) -> str:
    """What became of my promises: kept, waiting, due; without blame."""
    word = profile.grounds.word
    if word.waiting:
        kept = speech.count("%n promises kept", word.kept) if word.kept else ""
        return _tell_waiting(word, kept, today, speech)
    if word.kept:
        return speech.count("%n promises kept, none waiting.", word.kept)
    if word.released:
        return speech.count("%n promises let go of together.", word.released)
    if profile.is_new:
        return speech.say("Just begun; no promise to {name} is waiting.", name=profile.called)
    return speech.say("Nothing written yet about promises to {name}.", name=profile.called)


def _tell_waiting(word: Word, kept: str, today: date, speech: Speech) -> str:
    """What waits, after `kept` if that is not ""; the promise that is due first is named."""
    count = len(word.waiting)
    due = min((promise.due for promise in word.waiting if promise.due), default=None)
    made = min((promise.made for promise in word.waiting if promise.made), default=None)
    if due is not None:
        return _tell_due(count, due, kept, today, speech)
    if made is None:
        return speech.count(
            "{kept}, %n waiting." if kept else "%n promises waiting.", count, kept=kept
        )
    return speech.count(
        "{kept}, %n waiting since {day}." if kept else "%n promises waiting since {day}.",
        count,
        kept=kept,
        day=speech.day(made, today),
    )


def _tell_due(count: int, due: date, kept: str, today: date, speech: Speech) -> str:
    day = speech.day(due, today)
    if due == today:
        return speech.count(
            "{kept}, %n waiting, due today." if kept else "%n promises waiting, due today.",
            count,
            kept=kept,
        )
    if (due - today).days == 1:
        return speech.count(
            "{kept}, %n waiting, due tomorrow." if kept else "%n promises waiting, due tomorrow.",
            count,
            kept=kept,
        )
    if due < today:
        return speech.count(
            "{kept}, %n waiting; it was due on {day}."
            if kept
            else "%n promises waiting; it was due on {day}.",
            count,
            kept=kept,
            day=day,
        )
    return speech.count(
        "{kept}, %n due on {day}." if kept else "%n promises due on {day}.",
        count,
        kept=kept,
        day=day,
    )
