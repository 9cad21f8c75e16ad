"""What the rungs say in words: what deepened, how it is read, each mark of it."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.domain.deepening_words import levels
from app.domain.depth_words import say_depth
from app.domain.kinds import State
from app.domain.rungs import (
    STEPS,
    Reached,
    Rungs,
    Stop,
    Thing,
    depth,
    is_hatched,
    thing_of,
    things,
)
from app.domain.signs import Block, Dot, Line, Sign
from app.domain.speech import WITH_YEAR, Speech, alike
from app.domain.unmeasured_words import unmeasured

METHOD = (
    "Rungs draws the four parts of Depth as layers over time. A part is ¼·(1 − 2^(−N / "
    "{talks_to_half})), where N counts the days of talk at that level or a deeper one, each fading "
    "from the day it was written of: a days later (1 + a / 365.25)^(−{fading}) of it is left, with "
    "family (1 + a / 365.25)^(−{family_fading}). Together the parts are Depth, and none grows "
    "beyond its quarter.",
    "That closeness grows from small talk to what is personal is from Altman & Taylor 1973; that "
    "talks fade as they do here is borrowed from Burt 2000. While somebody rests or has asked for "
    "space nothing fades, and with somebody who has died it stays as it was at the last.",
    "Of several people it counts how many stand at each quarter of Depth: light, warming, deep, "
    "very deep. Whoever has died or was let go is not among them. An earlier day is worked out "
    "from what was written up to it, with the numbers chosen today.",
    "It knows the talks whose depth you wrote down. It cannot know those you did not, nor what "
    "they meant to the other person.",
)
_CHANGED = 0.03  # of depth: less is no change that words should make much of
_FEW = 3  # talks, from which little can be seen
_SIDE = 14.0  # of a sign in the legend


def finding(data: Rungs, speech: Speech) -> str:
    """Say in one to three sentences what deepened or faded."""
    if data.begun is None:
        return place_of(data, speech)
    said = _of_one(data, speech) if data.person_id else _of_many(data, speech)
    return " ".join(filter(None, (*said, _little(data, speech))))


def place_of(data: Rungs, speech: Speech) -> str:
    """Say why nothing is drawn: what stands in place of the chart."""
    if said := unmeasured(data.state, data.called, speech):
        return said
    if data.state == State.DECEASED:
        return speech.say("Nothing is written about your talks; memories can still be added.")
    if data.person_id:
        return speech.say(
            "Nothing is written yet of how deep a talk with {name} went. Choose one of the four "
            "levels when you next write, and it appears here.",
            name=data.called,
        )
    if data.people:
        return speech.say(
            "Nothing is written yet of how deep a talk went. Choose one of the four levels when "
            "you write about somebody, and it appears here."
        )
    return speech.say("There is nobody to show here yet.")


def how_to_read(speech: Speech) -> str:
    """Say how the layers are read; of one person and of several alike."""
    return speech.say(
        "Time goes to the right. With one person the layers are the levels of talk and grow with "
        "each one; with several, each layer is as high as there are people at that depth."
    )


def alternative(data: Rungs, speech: Speech) -> str:
    """Describe the chart to those who do not see it."""
    parts = {
        "first": speech.day(data.first, WITH_YEAR),
        "last": speech.day(data.last, WITH_YEAR),
        "name": data.called,
    }
    period = speech.say("Rungs from {first} to {last}.", **parts)
    if data.person_id:
        period = speech.say("Rungs with {name} from {first} to {last}.", **parts)
    return f"{period} {finding(data, speech)}"


def table(data: Rungs, speech: Speech) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and one row for each mark, in the order of time."""
    headings = (speech.say("When"), speech.say("What is written"))
    rows = enumerate(things(data), 1)
    return headings, tuple((name(data, at, speech), _said(data, it, speech)) for at, it in rows)


def row_marks(data: Rungs) -> tuple[int, ...]:
    """Return the mark of each row of the table."""
    return tuple(range(1, len(things(data)) + 1))


def name(data: Rungs, mark_id: int, speech: Speech) -> str:
    """Name a mark: "3 May 2024", "End of 2024"."""
    thing = thing_of(data, mark_id)
    if isinstance(thing, Stop):
        return _end_of(thing.day, speech)
    return speech.day(thing.day, WITH_YEAR) if thing else ""


def _end_of(day: date, speech: Speech) -> str:
    """Name the end of a year or of a month by it, any other day by itself."""
    after = day + timedelta(1)
    if after.day != 1:
        return speech.day(day, WITH_YEAR)
    time = str(day.year) if after.month == 1 else speech.month(day, WITH_YEAR)
    return speech.say("End of {time}", time=time)


def told(data: Rungs, mark_id: int, speech: Speech) -> str:
    """Say how it stood at a mark, or what began there."""
    thing = thing_of(data, mark_id)
    return _said(data, thing, speech) if thing else ""


def first_talk(level: int, speech: Speech) -> str:
    """Say which level was reached for the first time."""
    words = (
        speech.say("First small talk"),
        speech.say("First talk about work"),
        speech.say("First talk about interests"),
        speech.say("First personal talk"),
    )
    return words[level - 1]


def _said(data: Rungs, thing: Thing, speech: Speech) -> str:
    if isinstance(thing, Reached):
        return speech.say("{what}.", what=first_talk(thing.level, speech))
    if not sum(thing.parts):
        return speech.say("Nothing written yet.")
    said = _stood_alone(thing, speech) if data.person_id else _stood_together(thing, speech)
    return said[:1].upper() + said[1:]


def _stood_together(stop: Stop, speech: Speech) -> str:
    counts = alike(speech, **{str(at): round(many) for at, many in enumerate(stop.parts) if many})
    people = [
        speech.say("{number} {depth}", number=number, depth=_step(int(at), speech))
        for at, number in counts.items()
    ]
    return speech.say("{people}.", people=speech.join(people))


def _stood_alone(stop: Stop, speech: Speech) -> str:
    since = speech.day(stop.after + timedelta(1), stop.day)
    deep = say_depth(depth(stop.parts), speech)
    if not stop.talks:
        return speech.say("{depth}; no talk since {day}.", depth=deep, day=since)
    return speech.count(
        "{depth}, after %n days of talk since {day}.", stop.talks, depth=deep, day=since
    )


def layers(data: Rungs, speech: Speech) -> tuple[str, ...]:
    """Name the layers in the order of their parts; of several people with how many they are."""
    if data.person_id:
        return levels(speech)
    counts = data.samples[-1].parts
    return tuple(
        speech.count("{depth} · %n", round(many), depth=_step(at, speech))
        for at, many in enumerate(counts)
    )


def depths(speech: Speech) -> tuple[str, ...]:
    """Name the quarters of depth from below."""
    return tuple(_step(at, speech) for at in range(STEPS))


def _step(at: int, speech: Speech) -> str:
    return say_depth((at + 0.5) / STEPS, speech)


def person_of(data: Rungs, mark_id: int) -> int:
    """Return whom a mark leads to, 0 for nobody."""
    return data.person_id


def signs(data: Rungs, speech: Speech) -> tuple[Sign, ...]:
    """Return what has no words of its own in the chart."""
    found = []
    if any(isinstance(each, Reached) for each in things(data)):
        dot = Dot(_SIDE / 2, 4, "page", "ink", 1.5)
        found.append(Sign((dot,), _SIDE, speech.say("the first talk at a level or deeper")))
    if data.pauses:
        block = Block(0, -_SIDE / 2, 2 * _SIDE, _SIDE, "band", "outline")
        found.append(Sign((block,), 2 * _SIDE, speech.say("a pause: nothing fades")))
    if is_hatched(data):
        strokes = tuple(Line(x, 4, x + 8, -4, "outline") for x in (2.0, 8.0, 14.0))
        found.append(Sign(strokes, 2 * _SIDE, speech.say("nothing written yet")))
    return tuple(found)


def _of_one(data: Rungs, speech: Speech) -> Iterator[str]:
    if data.state == State.DECEASED:
        yield speech.say("{name} has died; what you wrote stays.", name=data.called)
    start, end = (depth(data.samples[at].parts) for at in (0, -1))
    yield _between(data, start, end, speech)
    new = [each for each in data.reached if each.day >= data.first]
    if new and new[-1].level > 1:
        what, day = first_talk(new[-1].level, speech), speech.day(new[-1].day, data.today)
        yield speech.say("{what} on {day}.", what=what, day=day)


def _little(data: Rungs, speech: Speech) -> str:
    """Say that there is little to go by."""
    talks = sum(data.talks)
    if talks > _FEW or data.begun is None or data.begun < data.first:
        return ""
    return speech.count("So far the depth of %n talks is written.", talks)


def _between(data: Rungs, start: float, end: float, speech: Speech) -> str:
    """Say what became of depth from the first day to the last."""
    was, now = say_depth(start, speech), say_depth(end, speech)
    parts = {"name": data.called, "was": was, "now": now}
    if not start:
        return speech.say("By the end talks with {name} are {now}.", **parts)
    if abs(end - start) < _CHANGED:
        return speech.say("Talks with {name} are {now}, as at the beginning.", **parts)
    if was != now:
        return speech.say("Talks with {name} went from {was} to {now}.", **parts)
    if end > start:
        return speech.say("Talks with {name} went a little deeper; they are {now}.", **parts)
    return speech.say("Talks with {name} are {now}; a little of it faded.", **parts)


def _of_many(data: Rungs, speech: Speech) -> Iterator[str]:
    """Say with how many talks are deep, then and now, and of how many nothing is written."""
    yield _deep(data, speech)
    if data.unwritten:
        yield speech.count("Of %n no depth is written yet.", data.unwritten)


def _deep(data: Rungs, speech: Speech) -> str:
    start, end = data.samples[0].parts, data.samples[-1].parts
    before, now = (round(sum(parts[STEPS // 2 :])) for parts in (start, end))
    month = speech.month(data.first, data.last)
    counts = {"number": now, "all": round(sum(end))}
    parts = alike(speech, **counts) | {"month": month}
    if not before and not now:
        return speech.count("Talks are light or warming with %n people.", round(sum(end)))
    if not sum(start):
        return speech.count("Talks became deep or very deep with %n of {all} people.", now, **parts)
    if before == now:
        return speech.count(
            "Talks are deep or very deep with %n of {all} people, as many as in {month}.",
            now,
            **parts,
        )
    parts |= alike(speech, **counts, before=before)
    return speech.count(
        "Talks are deep or very deep with %n of {all} people; in {month} it was {before}.",
        now,
        **parts,
    )
