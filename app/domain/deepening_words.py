"""What the chart of depth and breadth says in words: its finding, its table, each arrow."""

from datetime import date
from math import hypot

from app.domain.deepening import MOST_ARROWS, Arrow, Deepening, Place
from app.domain.kinds import LifeArea
from app.domain.names import sort_key, tidy
from app.domain.speech import Speech, numbers

_MOVED = 0.01  # less than this is no change that words should make much of
_LITTLE = 0.1  # up to here something faded "a little"
_QUARTER = 0.25
_WITH_YEAR = date.min  # a day from which every other is in another year


def finding(data: Deepening, speech: Speech) -> str:
    """Say what the chart shows, in one to three sentences; why it is empty where it is."""
    if not data.arrows:
        return place_of(data, speech)
    if len(data.arrows) == 1 and not data.unwritten and not data.others:
        return _of_one(data.arrows[0], speech)
    return " ".join(filter(None, (_better_known(data, speech), _left_out(data, speech))))


def place_of(data: Deepening, speech: Speech) -> str:
    """Say why there is no arrow: what stands in place of the chart."""
    if data.people > MOST_ARROWS:
        return speech.count(
            "%n people are too many to tell apart here. Choose a circle, or search for a name.",
            data.people,
        )
    if data.others:
        nobody = speech.count("You wrote about none of %n people in this time", data.others)
        return _faded(nobody, data.faded, speech)
    if data.unwritten:
        return speech.say(
            "Nothing is written yet of how deep a talk went or what somebody told you of "
            "their life. Write down either, and they appear here."
        )
    return speech.say("There is nobody to show here yet.")


def how_to_read(speech: Speech) -> str:
    """Say how the chart is read."""
    return speech.say(
        "Each arrow is one person, from the first day to the last: up where talks went deeper, "
        "right where you know more sides of them. The thin arrow beside it is where you would "
        "stand without what you wrote down in this time."
    )


def alternative(data: Deepening, speech: Speech) -> str:
    """Describe the chart to those who do not see it."""
    period = speech.say(
        "Depth and breadth from {first} to {last}.",
        first=speech.day(data.first, _WITH_YEAR),
        last=speech.day(data.last, _WITH_YEAR),
    )
    return f"{period} {finding(data, speech)}"


def table(data: Deepening, speech: Speech) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and one row for each person, by name."""
    headings = (
        speech.say("Name"),
        speech.say("Depth at first"),
        speech.say("Depth at last"),
        speech.say("Breadth at first"),
        speech.say("Breadth at last"),
        speech.say("In the period"),
    )
    rows = {(sort_key(each.name), each.person_id): _row(each, speech) for each in data.arrows}
    for person_id, name in data.unwritten:
        nothing = speech.say("Nothing written yet")
        rows[sort_key(name), person_id] = (tidy(name), "", "", "", "", nothing)
    return headings, tuple(rows[key] for key in sorted(rows))


def told(arrow: Arrow, speech: Speech) -> str:
    """Say what happened with one person: what stands beside the arrow pointed at."""
    return " ".join(filter(None, (_written(arrow, speech), _without(arrow, speech))))


def is_written(arrow: Arrow) -> bool:
    """Return whether anything was written in the period that bears on depth or breadth."""
    return bool(arrow.talks or arrow.areas) or _between(arrow.end, arrow.ghost) > _MOVED / 10


def levels(speech: Speech) -> tuple[str, ...]:
    """Return the words of the depth axis, a quarter of it each, from below."""
    return (
        speech.say("small talk"),
        speech.say("work"),
        speech.say("interests"),
        speech.say("personal"),
    )


def sides(limit: float, has_none: bool, speech: Speech) -> tuple[str, str]:
    """Return the words at the ends of the breadth axis that ends at `limit`.

    `has_none` says that it begins with those of whom no side is known.
    """
    many = speech.say("many sides")
    if limit <= _QUARTER:
        many = speech.say("a few sides")
    elif limit <= 2 * _QUARTER:
        many = speech.say("several sides")
    few = speech.say("no side yet") if has_none else speech.say("one side of their life")
    return few, many


def _of_one(arrow: Arrow, speech: Speech) -> str:
    name, known = tidy(arrow.name), ""
    wider, closer = _gains(arrow)
    if wider and closer:
        known = speech.say("You came to know {name} more widely and more closely.", name=name)
    elif wider:
        known = speech.say("You came to know more sides of {name}.", name=name)
    elif closer:
        known = speech.say("Your talks with {name} went deeper.", name=name)
    return f"{known} {told(arrow, speech)}".strip()


def _better_known(data: Deepening, speech: Speech) -> str:
    gains = [gain for gain in map(_gains, data.arrows) if any(gain)]
    if not gains:
        return speech.say("In this time you came to know nobody better.")
    people = len(data.arrows) + data.others + len(data.unwritten)
    everybody = numbers(people, speech)["number"]
    if set(gains) == {(True, False)}:
        return speech.count(
            "You came to know more sides of %n of {all} people.", len(gains), all=everybody
        )
    if set(gains) == {(False, True)}:
        return speech.count(
            "With %n of {all} people your talks went deeper.", len(gains), all=everybody
        )
    if set(gains) == {(True, True)}:
        return speech.count(
            "You came to know %n of {all} people more widely and more closely.",
            len(gains),
            all=everybody,
        )
    return speech.count(
        "You came to know %n of {all} people more widely or more closely.",
        len(gains),
        all=everybody,
    )


def _left_out(data: Deepening, speech: Speech) -> str:
    if data.others:
        others = speech.count("Of %n others you wrote nothing", data.others)
        return f"{_faded(others, data.faded, speech)} {_unwritten(data, speech)}".strip()
    silent, unwritten = sum(not each.talks for each in data.arrows), len(data.unwritten)
    if silent and unwritten:
        return speech.say(
            "{silent}; {unwritten}.",
            silent=speech.count("With %n you did not talk", silent),
            unwritten=speech.count("of %n nothing is written yet", unwritten),
        )
    if silent:
        return speech.count("With %n you did not talk.", silent)
    return _unwritten(data, speech)


def _unwritten(data: Deepening, speech: Speech) -> str:
    unwritten = len(data.unwritten)
    return speech.count("Of %n nothing is written yet.", unwritten) if unwritten else ""


def _faded(who: str, faded: float, speech: Speech) -> str:
    """Say what became of those nothing was written about."""
    if faded < _MOVED / 10:
        return speech.say("{who}.", who=who)
    if faded <= _LITTLE:
        return speech.say("{who}; they faded a little.", who=who)
    return speech.say("{who}; they faded.", who=who)


def _written(arrow: Arrow, speech: Speech) -> str:
    """Say what was written in the period."""
    areas = speech.join([_area(area, speech) for area in arrow.areas])
    talks = speech.count("%n talks", arrow.talks)
    if arrow.areas and arrow.talks:
        new = speech.count("%n new sides, {areas}", len(arrow.areas), areas=areas)
        return speech.say("{talks} and {new}.", talks=talks, new=new)
    if arrow.areas:
        return speech.count("%n new sides, {areas}, without a talk.", len(arrow.areas), areas=areas)
    if arrow.talks:
        return speech.say("{talks}.", talks=talks)
    return speech.say("You did not talk in this time.")


def _without(arrow: Arrow, speech: Speech) -> str:
    """Say what fading did, or would have done."""
    lost = _between(arrow.start, arrow.ghost)
    if lost < _MOVED:
        return ""
    if not is_written(arrow):
        if lost <= _LITTLE:
            return speech.say("What you know of each other has faded a little.")
        return speech.say("What you know of each other has faded.")
    if lost <= _LITTLE:
        return speech.say("Without this period’s entries this would have faded a little.")
    return speech.say("Without this period’s entries this would have faded.")


def _row(arrow: Arrow, speech: Speech) -> tuple[str, ...]:
    return (
        tidy(arrow.name),
        _level(arrow.start, speech),
        _level(arrow.end, speech),
        _known(arrow.start, speech),
        _known(arrow.end, speech),
        told(arrow, speech),
    )


def _gains(arrow: Arrow) -> tuple[bool, bool]:
    """Return whether somebody became known more widely, and more closely."""
    return (
        arrow.end.breadth - arrow.start.breadth > _MOVED,
        arrow.end.depth - arrow.start.depth > _MOVED,
    )


def _between(one: Place, other: Place) -> float:
    return hypot(one.breadth - other.breadth, one.depth - other.depth)


def _level(place: Place, speech: Speech) -> str:
    return levels(speech)[min(int(place.depth / _QUARTER), 3)]


def _known(place: Place, speech: Speech) -> str:
    if not place.breadth:
        return speech.say("no side yet")
    words = (
        speech.say("hardly a side"),
        speech.say("a few sides"),
        speech.say("several sides"),
        speech.say("many sides"),
    )
    return words[min(int(place.breadth / _QUARTER), 3)]


def _area(area: str, speech: Speech) -> str:
    names = {
        LifeArea.FAMILY: speech.say("family"),
        LifeArea.WORK: speech.say("work"),
        LifeArea.HEALTH: speech.say("health"),
        LifeArea.INTERESTS: speech.say("interests"),
        LifeArea.PLACES: speech.say("places"),
        LifeArea.BELIEFS: speech.say("beliefs"),
        LifeArea.HOPES: speech.say("hopes"),
    }
    return names[LifeArea(area)]
