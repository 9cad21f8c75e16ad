"""What the chart of depth and breadth says in words: its finding, its table, each arrow."""

from collections.abc import Sequence

from app.domain.deepening import MOST_ARROWS, Arrow, Deepening
from app.domain.deepening_arrow import LITTLE, MOVED, between, gained, is_written, say_arrow
from app.domain.depth_words import say_depth
from app.domain.names import sort_key, tidy
from app.domain.signs import Arrow as Way
from app.domain.signs import Dot, Sign
from app.domain.signs import unwritten as unwritten_sign
from app.domain.speech import WITH_YEAR, Speech, alike
from app.domain.unmeasured_words import unmeasured

METHOD = (
    "Each arrow is one person, from the evening before the first day to the evening of the last. "
    "To the right it shows breadth and upwards depth, both worked out for these two days as "
    "described below. That closeness grows in these two ways is the view of Altman and Taylor "
    "(Altman & Taylor 1973).",
    "The thin arrow is the same with all talks, notes and promises of the period left out: where "
    "you would stand without them. What lies between the two ends is what was written in this "
    "time; what lies between the thin end and the beginning has faded by itself (a curve "
    "borrowed from Burt 2000).",
    "To know somebody more closely or more widely is said where their arrow gained at least a "
    "hundredth of its axis. Nobody is compared with anybody, and names stand in their order.",
    "Where there are more people than can be told apart, only those have an arrow about whom "
    "something was written in the period; the others are counted in words.",
    "It knows only what you wrote down. A talk without its depth, or a life you know well and "
    "never wrote about, does not move an arrow.",
)

_QUARTER = 0.25
_MOST_NAMED = 5  # who became better known; more names do not make one sentence
_MOST_UNWRITTEN = 4  # names in a legend


def finding(data: Deepening, speech: Speech) -> str:
    """Say what the chart shows, in one to four sentences; why it is empty where it is."""
    if not data.arrows:
        return place_of(data, speech)
    if len(data.arrows) == 1 and not data.unwritten and not data.others:
        return _of_one(data.arrows[0], speech)
    parts = (_better_known, _also_written, _silent, _unwritten)
    return " ".join(filter(None, (part(data, speech) for part in parts)))


def place_of(data: Deepening, speech: Speech) -> str:
    """Say why there is no arrow: what stands in place of the chart."""
    if said := unmeasured(data.state, data.called, speech):
        return said
    if data.people > MOST_ARROWS:
        return speech.count(
            "More than %n people were written about in this time, too many to tell apart here. "
            "Choose a shorter time, a circle or a name.",
            MOST_ARROWS,
        )
    if data.others:
        return f"{_silent(data, speech)} {_unwritten(data, speech)}".strip()
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
        first=speech.day(data.first, WITH_YEAR),
        last=speech.day(data.last, WITH_YEAR),
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
    depth, breadth = say_depth(None, speech), _sides(0, speech)
    rows = {each.person_id: _row(each, speech) for each in data.arrows}
    for person_id, name in data.unwritten:
        rows[person_id] = (tidy(name), depth, depth, breadth, breadth, "")
    return headings, tuple(rows[person_id] for person_id in row_marks(data))


def row_marks(data: Deepening) -> tuple[int, ...]:
    """Return whose row each row of the table is, by name."""
    people = [*((each.person_id, each.name) for each in data.arrows), *data.unwritten]
    ordered = sorted(people, key=lambda each: (sort_key(each[1]), each[0]))
    return tuple(person_id for person_id, _name in ordered)


def signs(data: Deepening, speech: Speech) -> tuple[Sign, ...]:
    """Return the signs that occur, and what they mean."""
    written = [is_written(each) for each in data.arrows]
    ghost = (Way(5, 44, "outline"),)
    found = [
        (any(written), _way("accent", speech.say("from the first day to the last"))),
        (any(written), Sign(ghost, 44, speech.say("without what was written in this time"))),
        (not all(written), _way("soft_ink", speech.say("no talk written down in this time"))),
    ]
    if data.unwritten:
        names = [
            tidy(name) for _id, name in sorted(data.unwritten, key=lambda each: sort_key(each[1]))
        ]
        shown = names[:_MOST_UNWRITTEN]
        if more := len(names) - len(shown):
            shown.append(speech.count("%n more", more))
        words = speech.say(
            "neither depth nor a side written yet: {names}", names=speech.join(shown)
        )
        found.append((True, unwritten_sign(words)))
    return tuple(sign for occurs, sign in found if occurs)


def _way(token: str, words: str) -> Sign:
    return Sign((Way(5, 44, token), Dot(5, 4, "page", token, 1.5)), 44, words)


def told(data: Deepening, mark_id: int, speech: Speech) -> str:
    """Say what happened with one person: what stands beside the arrow pointed at."""
    found = (each for each in data.arrows if each.person_id == mark_id)
    return next((say_arrow(arrow, speech) for arrow in found), "")


def levels(speech: Speech) -> tuple[str, ...]:
    """Return the words of the depth axis, a quarter of it each, from below."""
    return (
        speech.say("small talk"),
        speech.say("work"),
        speech.say("interests"),
        speech.say("personal"),
    )


def no_side(speech: Speech) -> str:
    """Return the words under those of whom no side is known, before the breadth axis begins."""
    return speech.say("no side yet")


def sides(limit: float, speech: Speech) -> tuple[str, str]:
    """Return the words at the ends of the breadth axis that ends at `limit`."""
    many = speech.say("many sides")
    if limit <= _QUARTER:
        many = speech.say("a few sides")
    elif limit <= 2 * _QUARTER:
        many = speech.say("several sides")
    return speech.say("one side of their life"), many


def _of_one(arrow: Arrow, speech: Speech) -> str:
    known = _name([arrow], speech) if any(gained(arrow)) else ""
    return f"{known} {say_arrow(arrow, speech)}".strip()


def _better_known(data: Deepening, speech: Speech) -> str:
    better = [each for each in data.arrows if any(gained(each))]
    if not better:
        return ""
    if len(better) <= _MOST_NAMED:
        return _name(better, speech)
    return _count(better, alike(speech, number=len(better), all=_everybody(data)), speech)


def _name(better: Sequence[Arrow], speech: Speech) -> str:
    """Name those who became better known, in the order of names: nobody did better at it."""
    gains = set(map(gained, better))
    ordered = sorted(better, key=lambda each: (sort_key(each.name), each.person_id))
    name = speech.join([tidy(each.name) for each in ordered])
    if gains == {(True, False)}:
        return speech.say("You came to know more sides of {name}.", name=name)
    if gains == {(False, True)}:
        return speech.say("You came to know {name} more closely.", name=name)
    if gains == {(True, True)}:
        return speech.say("You came to know {name} more widely and more closely.", name=name)
    return speech.say("You came to know {name} more widely or more closely.", name=name)


def _count(better: Sequence[Arrow], parts: dict[str, str], speech: Speech) -> str:
    """Count those who became better known."""
    gains, many = set(map(gained, better)), len(better)
    if gains == {(True, False)}:
        return speech.count("You came to know more sides of %n of {all} people.", many, **parts)
    if gains == {(False, True)}:
        return speech.count("You came to know %n of {all} people more closely.", many, **parts)
    if gains == {(True, True)}:
        return speech.count(
            "You came to know %n of {all} people more widely and more closely.",
            many,
            **parts,
        )
    return speech.count(
        "You came to know %n of {all} people more widely or more closely.", many, **parts
    )


def _also_written(data: Deepening, speech: Speech) -> str:
    """Say about how many more something was written, so that the numbers add up."""
    better = sum(any(gained(each)) for each in data.arrows)
    written = sum(map(is_written, data.arrows)) - better
    if not written:
        return ""
    if better:
        return speech.count("You wrote about %n others as well.", written)
    parts = alike(speech, number=written, all=_everybody(data))
    return speech.count("You wrote about %n of {all} people in this time.", written, **parts)


def _everybody(data: Deepening) -> int:
    return len(data.arrows) + data.others + len(data.unwritten)


def _silent(data: Deepening, speech: Speech) -> str:
    """Say with how many no talk is written down, and what became of what is known."""
    silent = [each for each in data.arrows if not is_written(each)]
    count = len(silent) + data.others
    if not count:
        return ""
    who = speech.count("With %n others no talk is written down", count)
    if len(silent) == len(data.arrows):
        who = speech.count("With %n people no talk is written down in this time", count)
    lost = sum(between(each.start, each.end) for each in silent) + data.others * data.faded
    if lost / count < MOVED / 10:
        return speech.say("{who}.", who=who)
    if lost / count <= LITTLE:
        return speech.say("{who}; what you know of each other faded a little.", who=who)
    return speech.say("{who}; what you know of each other faded.", who=who)


def _unwritten(data: Deepening, speech: Speech) -> str:
    unwritten = len(data.unwritten)
    if not unwritten:
        return ""
    return speech.count("Of %n neither depth nor a side is written yet.", unwritten)


def _row(arrow: Arrow, speech: Speech) -> tuple[str, ...]:
    return (
        tidy(arrow.name),
        say_depth(arrow.start.depth, speech),
        say_depth(arrow.end.depth, speech),
        _sides(arrow.sides[0], speech),
        _sides(arrow.sides[1], speech),
        say_arrow(arrow, speech),
    )


def _sides(known: int, speech: Speech) -> str:
    """Say how many areas of a life something is written about."""
    return speech.count("%n sides", known) if known else speech.say("no side written yet")
