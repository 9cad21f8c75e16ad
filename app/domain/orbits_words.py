"""What the orbits say in words: the finding, how to read them, a text and a table."""

from collections import Counter
from collections.abc import Callable, Sequence

from app.domain.depth_words import say_depth
from app.domain.kinds import State
from app.domain.names import sort_key, tidy
from app.domain.orbits import Dot, Orbits, is_drifting, is_expected, is_past
from app.domain.rhythm_names import rhythm_names, say_rhythm
from app.domain.signs import Block, Line, Sign, unwritten
from app.domain.signs import Dot as Round
from app.domain.signs import dot as depth_dot
from app.domain.speech import Speech, alike
from app.domain.unmeasured_words import unmeasured

METHOD = (
    "You are in the middle. The five rings are rhythms, weekly inside and yearly outside, and "
    "everybody stands on the ring, or between the rings, of the rhythm you chose for them.",
    "Where the silence is longer than the rhythm, a line leads outward from that place to the "
    "dot: the farther out, the longer the silence, by the logarithm of its days. It says nothing "
    "about why. Days on which somebody rested or had asked for space are not counted.",
    "“Drifting” is said only where the silence is longer than twice the rhythm, just as “losing "
    "touch” among the people. It is a reason to think of somebody, and not a fault. Research on "
    "phone calls speaks of drifting apart only much later, after eight times the usual rhythm "
    "(Navarro et al. 2017).",
    "The larger and stronger a dot, the deeper your talks; there are four sizes. A hatched dot "
    "means that no depth is written down, a hollow one that somebody rests or asked for space, "
    "and then no time passes.",
    "In the band at the edge is everybody without a rhythm, and of their silence nothing is said.",
    "On an earlier day everybody stands where they stood by what was written up to then, and "
    "whoever was not known yet is missing. Rhythms, circles and the numbers below are those of "
    "today, since what they were before is not kept; whoever was let go or has died since is "
    "left out of every day.",
    "The rings are an offer and no quota: how many people one can know well is an open question "
    "(Mac Carron, Kaski & Dunbar 2016; Lindenfors et al. 2021).",
)

_MOST_NAMED = 6  # more names do not make one sentence
_DEPTHS = ((4.0, 3.5), (16.0, 5.0), (31.0, 6.5), (48.0, 8.5))  # of a legend: x and radius


def finding(data: Orbits, speech: Speech) -> str:
    """Say in one sentence what the picture shows."""
    return _found(data, lambda dot: dot.name, speech)


def _found(data: Orbits, called: Callable[[Dot], str], speech: Speech) -> str:
    if said := unmeasured(data.state, data.called, speech):
        return said
    if not data.people:
        return speech.say("Nobody is here yet.")
    if not data.dots:
        return why_empty(data, speech)
    if data.dots[0].state == State.DECEASED:  # of whom a chart is only made when asked for alone
        name = tidy(called(data.dots[0]))
        return speech.say("{name} has died; what you wrote stays.", name=name)
    if not any(dot.rhythm for dot in data.dots):
        return speech.say("No rhythm is chosen yet.")
    drifting = sum(map(is_drifting, data.dots))
    if not drifting:
        return _in_touch(data, speech)
    names = [tidy(called(dot)) for dot in spoken_of(data)]
    more = drifting - len(names)
    parts = alike(speech, number=drifting, more=more)
    if more:
        names.append(speech.count("%n more", more, number=parts["more"]))
    parts["names"] = speech.join(names)
    return speech.count("%n people are drifting: {names}.", drifting, **parts)


def spoken_of(data: Orbits) -> list[Dot]:
    """Return whom the finding names, by name: the picture names them before all others."""
    return [dot for dot in in_order(data) if is_drifting(dot)][:_MOST_NAMED]


def _in_touch(data: Orbits, speech: Speech) -> str:
    """Say of whom something is known that they do not drift, and of how many nothing is."""
    expected = [dot for dot in data.dots if is_expected(dot)]
    if not expected:
        return speech.say("Time stands still for everybody with a rhythm.")
    past = sum(map(is_past, expected))
    unwritten = sum(dot.silent is None for dot in expected)
    nothing = ""
    if unwritten:
        nothing = speech.count("Of %n people with a rhythm nothing is written yet.", unwritten)
    if unwritten == len(expected):
        return nothing
    told = speech.say("Everybody with a rhythm is in touch.")
    if past:
        told = speech.count("Nobody is drifting; %n are past the rhythm you hoped for.", past)
    elif unwritten:
        told = speech.say("Everybody with a rhythm whom you wrote about is in touch.")
    return f"{told} {nothing}".strip()


def how_to_read(speech: Speech) -> str:
    """Say in one line how the picture is read."""
    return speech.say(
        "You are in the middle: the farther out, the longer the rhythm you chose or the silence."
    )


def why_empty(data: Orbits, speech: Speech) -> str:
    """Say why nobody is in the picture, and what brings them there."""
    if said := unmeasured(data.state, data.called, speech):
        return said
    if data.people:
        return speech.count(
            "Choose a circle or search: %n people are more than can be told apart here.",
            data.people,
        )
    return speech.say(
        "The people you write about will be here, each on the ring of the rhythm you choose."
    )


def alternative(data: Orbits, speech: Speech) -> str:
    """Tell the picture to somebody who does not see it."""
    told = [_found(data, lambda dot: dot.whole_name, speech)]
    if data.dots:
        told.insert(0, speech.count("Orbits of %n people.", len(data.dots)))
        told += _counted(data, speech)
    elif data.people:
        told += [f"{caption}." for caption in captions(data, speech).values()]
    return " ".join(told)


def _counted(data: Orbits, speech: Speech) -> list[str]:
    free = sum(dot.rhythm is None for dot in data.dots)
    unwritten = sum(dot.depth is None for dot in data.dots)
    state, told = Counter(dot.state for dot in data.dots), []
    if free:
        told.append(speech.count("%n have no rhythm.", free))
    if unwritten:
        told.append(speech.count("Of %n no depth is written yet.", unwritten))
    if state[State.RESTING]:
        told.append(speech.count("%n are resting.", state[State.RESTING]))
    if state[State.SPACE]:
        told.append(speech.count("%n asked for space.", state[State.SPACE]))
    return told


def table(data: Orbits, speech: Speech) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and one row for each person, by name."""
    say = speech.say
    headings = (say("Name"), say("Circle"), say("Rhythm"), say("Silence"), say("Depth"))
    circles = circle_names(data, speech)
    rows = (
        (
            tidy(dot.whole_name),
            circles.get(dot.circle, ""),
            rhythm(dot, speech),
            silence(dot, speech),
            depth(dot, speech),
        )
        for dot in in_order(data)
    )
    return headings, tuple(rows)


def row_marks(data: Orbits) -> tuple[int, ...]:
    """Return whose row each row of the table is."""
    return tuple(dot.person_id for dot in in_order(data))


def signs(data: Orbits, speech: Speech) -> tuple[Sign, ...]:
    """Return the signs that occur, and what they mean."""
    dots, say = data.dots, speech.say
    steps = (depth_dot(x, radius, step) for step, (x, radius) in enumerate(_DEPTHS, 1))
    tail = (Line(0, 0, 34, 0, "soft_ink"), depth_dot(33, 6, 3))
    still = (Round(7, 6, "page", "depth3", 2),)
    band = (Block(0, -7, 32, 14, "band", "ring"), depth_dot(16, 4.5, 1))
    found = (
        (any(dot.depth is not None for dot in dots),
         Sign(tuple(steps), 57, say("larger: deeper talks, and more of them"))),
        (any(map(is_past, dots)),
         Sign(tail, 40, say("the line: silence past the rhythm hoped for"))),
        (any(dot.depth is None for dot in dots), unwritten(say("no depth is written yet"))),
        (any(dot.is_still for dot in dots), Sign(still, 14, _why_still(dots, speech))),
        (any(dot.rhythm is None for dot in dots), Sign(band, 32, say("no rhythm is chosen"))),
    )  # fmt: skip
    return tuple(sign for occurs, sign in found if occurs)


def _why_still(dots: Sequence[Dot], speech: Speech) -> str:
    states = {dot.state for dot in dots}
    if {State.RESTING, State.SPACE} <= states:
        return speech.say("resting, or asked for space: no time passes")
    if State.SPACE in states:
        return speech.say("asked for space: no time passes")
    return speech.say("resting: no time passes")


def in_order(data: Orbits) -> list[Dot]:
    """Return the people in reading order: by name, never by a figure."""
    return sorted(data.dots, key=lambda dot: (sort_key(dot.whole_name), dot.person_id))


def ring_names(speech: Speech) -> tuple[str, ...]:
    """Name the rings from inside out."""
    return tuple(rhythm_names(speech).values())


def circle_names(data: Orbits, speech: Speech) -> dict[int, str]:
    """Name the sectors by their ids."""
    return {each.id: tidy(each.name) or speech.say("No circle") for each in data.room.sectors}


def captions(data: Orbits, speech: Speech) -> dict[int, str]:
    """Name the sectors by their ids, with how many are in the circle if not all are drawn."""
    names, drawn = circle_names(data, speech), Counter(dot.circle for dot in data.dots)
    counted = {
        each.id: speech.count("{circle} · %n", each.members, circle=names[each.id])
        for each in data.sectors
        if each.people > drawn[each.id]
    }
    return names | counted


def rhythm(dot: Dot, speech: Speech) -> str:
    """Say the rhythm hoped for."""
    if dot.rhythm is None:
        return speech.say("no rhythm")
    return say_rhythm(round(dot.rhythm), speech)


def silence(dot: Dot, speech: Speech) -> str:
    """Say how long nothing was written, and why that may be."""
    if dot.state == State.DECEASED:
        return speech.say("has died")
    if dot.silent is None:
        return speech.say("nothing written yet")
    days = round(dot.silent)
    told = speech.count("%n days", days) if days else speech.say("in touch today")
    if dot.state == State.SPACE:
        return speech.say("{silence}, asked for space", silence=told)
    return speech.say("{silence}, resting", silence=told) if dot.is_still else told


def depth(dot: Dot, speech: Speech) -> str:
    """Say how deep the talk goes, in the four steps that the dots have."""
    if dot.silent is None and dot.depth is None:
        return speech.say("nothing written yet")
    return say_depth(dot.depth, speech)
