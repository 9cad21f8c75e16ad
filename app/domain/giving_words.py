"""What the chart of giving and asking says in words: its finding, its table, each of its bars."""

from app.domain.giving import Column, Giving
from app.domain.kinds import Direction
from app.domain.parameters import CLARK
from app.domain.signs import Block, Dot, Line, Sign
from app.domain.spans import months_of, span_name
from app.domain.speech import WITH_YEAR, Speech, alike

METHOD = (
    "Counted is what you wrote down as given, offered, asked or received, over everybody and in "
    "whatever entry, a thought too: once for a person, a day and a direction. An introduction is "
    "one thing, however many it brings together. A gift or an introduction without such a line "
    "counts as given where the entry says that you took the first step, or both of you, and as "
    "received where it says that they did; where that is not written it is not counted.",
    "An offer stands apart until it is taken up; then it counts as given on that day. The dots "
    "for what you received are drawn on a scale of their own, because nothing is to be evened "
    "out: among friends nobody keeps accounts (" + CLARK + "). So there is no such picture of "
    "one person, and no share that would be the right one.",
    "Of people who died or whom you let go nothing is counted here.",
    "It knows only what was written down, and what one gives oneself is remembered better than "
    "what comes from others. Much of what friends do for each other is on no list at all.",
)

_SIDES = (Direction.OFFERED, Direction.GIVEN, Direction.RECEIVED, Direction.ASKED)
_FEW = 5  # fewer in all show no habit
_CLEARLY = 2  # so many times as often


def finding(data: Giving, speech: Speech) -> str:
    """Say how often I gave and asked, in one to three sentences; why it is empty where it is."""
    if data.is_empty:
        return place_of(data, speech)
    parts = [_given_and_asked(data, speech)]
    if data.offered:
        parts.append(speech.count("%n offers are still open.", data.offered))
    if data.gave + data.offered + data.asked + data.received < _FEW:
        parts.append(speech.say("That is too little to see a habit in."))
    return " ".join(filter(None, parts))


def given_and_asked(gave: int, asked: int, speech: Speech) -> str:
    """Say how often I gave and asked, either more than never."""
    if gave > 1 and asked > 1:
        parts = alike(speech, number=gave, asked=asked)
        both = speech.count("You gave %n times and asked {asked}.", gave, **parts)
    elif gave and asked:
        both = speech.say(
            "You gave {gave} and asked {asked}.",
            gave=speech.count("%n times", gave),
            asked=speech.count("%n times", asked),
        )
    elif gave:
        both = speech.count("You gave %n times and wrote down nothing you asked for.", gave)
    else:
        both = speech.count("You asked %n times and wrote down nothing you gave.", asked)
    return with_asking(both, gave, asked, speech)


def with_asking(said: str, gave: int, asked: int, speech: Speech) -> str:
    """Add that asking is fine, where I asked clearly less often than I gave."""
    if _CLEARLY * asked > gave:
        return said
    return speech.say("{said} Asking is part of friendship too.", said=said)


def place_of(data: Giving, speech: Speech) -> str:
    """Say what would be here: what stands in place of the chart."""
    return speech.say(
        "Nothing given, offered, asked or received is written down in this time. Add such a line "
        "to an entry, and it appears here."
    )


def how_to_read(speech: Speech) -> str:
    """Say how the chart is read, with its caveat."""
    return speech.say(
        "Upward is what you gave, downward what you asked for, and the dots between are what you "
        "received. Own giving is remembered better, so the picture may flatter."
    )


def alternative(data: Giving, speech: Speech) -> str:
    """Describe the chart to those who do not see it."""
    told = [
        speech.say(
            "Giving and asking from {first} to {last}.",
            first=speech.day(data.first, WITH_YEAR),
            last=speech.day(data.last, WITH_YEAR),
        ),
        finding(data, speech),
    ]
    if data.gave:
        told.append(speech.count("What you gave went to %n people.", data.people))
    if data.received and (data.gave or data.asked):
        told.append(speech.count("You received something %n times.", data.received))
    return " ".join(told)


def table(data: Giving, speech: Speech) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and one row for each month, quarter or year."""
    say = speech.say
    headings = (say("Time"), say("Given"), say("Offered"), say("Received"), say("Asked"))
    return headings, tuple(_row(each, data, speech) for each in data.columns)


def row_marks(data: Giving) -> tuple[int, ...]:
    """Return for each row of the table a mark of its column, 0 for none."""
    return tuple(
        next((mark_of(at, side) for side in (1, 3, 2, 0) if column.sides[side].times), 0)
        for at, column in enumerate(data.columns)
    )


def mark_of(column: int, side: int) -> int:
    """Return the number of a mark: which column, and which of its sides from the top."""
    return column * len(_SIDES) + side + 1


def told(data: Giving, mark_id: int, speech: Speech) -> str:
    """Say what one bar or dot stands for."""
    column, place = _found(data, mark_id)
    side = column.sides[place]
    times, people = alike(speech, times=side.times, people=side.people).values()
    whom = speech.count("%n people", side.people, number=people)
    tell = (_told_offered, _told_gave, _told_received, _told_asked)[place]
    return tell(side.times, {"number": times, "whom": whom}, speech)


def mark_name(data: Giving, mark_id: int, speech: Speech) -> str:
    """Name a mark: "March 2026, given"."""
    column, place = _found(data, mark_id)
    return speech.say(
        "{when}, {side}", when=name_of(column, data, speech), side=_names(speech)[place]
    )


def person_of(data: Giving, mark_id: int) -> int:
    """Return 0: a bar or a dot leads to nobody's page."""
    return 0


def side_of(data: Giving, mark_id: int) -> tuple[Column, Direction]:
    """Return the column and the direction that a bar or a dot stands for."""
    column, place = _found(data, mark_id)
    return column, _SIDES[place]


def name_of(column: Column, data: Giving, speech: Speech) -> str:
    """Name a column: "March 2026", "January to March 2026", "2026"."""
    return span_name(column.first, column.last, months_of(data.first, data.last), speech)


def side_names(speech: Speech) -> tuple[str, str, str]:
    """Return the words beside the chart, from above: up, between, down."""
    return speech.say("you gave"), speech.say("received"), speech.say("you asked")


def signs(data: Giving, speech: Speech) -> tuple[Sign, ...]:
    """Return the signs that occur, and what they mean."""
    gave = Sign((Block(2, -7, 12, 14, "depth3"),), 16, speech.say("help, gifts and introductions"))
    offer = Sign((Block(2, -7, 12, 14, "page", "soft_ink"),), 16, speech.say("offers still open"))
    asked = Sign((Block(2, -7, 12, 14, "outline"),), 16, speech.say("what you asked for"))
    dots = (Dot(4, 2, "soft_ink", "soft_ink"), Dot(13, 5, "soft_ink", "soft_ink"))
    received = Sign(dots, 19, speech.say("received, larger where it was more often"))
    hatch = tuple(Line(x, 5, x + 10, -5, "outline") for x in (0, 6, 12))
    nothing = Sign(hatch, 24, speech.say("nothing written yet"))
    found = (
        (data.gave, gave),
        (data.offered, offer),
        (data.received, received),
        (data.asked, asked),
        (not all(each.is_written for each in data.columns), nothing),
    )
    return tuple(sign for occurs, sign in found if occurs)


def _given_and_asked(data: Giving, speech: Speech) -> str:
    if data.gave or data.asked:
        return given_and_asked(data.gave, data.asked, speech)
    if data.received:
        return speech.count("You received something %n times.", data.received)
    return ""


def _told_offered(times: int, parts: dict[str, str], speech: Speech) -> str:
    return speech.count("%n offers are still open, to {whom}.", times, **parts)


def _told_gave(times: int, parts: dict[str, str], speech: Speech) -> str:
    return speech.count("You gave %n times, to {whom}.", times, **parts)


def _told_received(times: int, parts: dict[str, str], speech: Speech) -> str:
    return speech.count("You received something %n times, from {whom}.", times, **parts)


def _told_asked(times: int, parts: dict[str, str], speech: Speech) -> str:
    return speech.count("You asked something of {whom}, %n times.", times, **parts)


def _names(speech: Speech) -> tuple[str, str, str, str]:
    return speech.say("offered"), speech.say("given"), speech.say("received"), speech.say("asked")


def _row(column: Column, data: Giving, speech: Speech) -> tuple[str, ...]:
    shown = (column.gave, column.offered, column.received, column.asked)
    none = "0" if column.is_written else speech.say("nothing written yet")
    return (name_of(column, data, speech), *(str(side.times or none) for side in shown))


def _found(data: Giving, mark_id: int) -> tuple[Column, int]:
    at, place = divmod(mark_id - 1, len(_SIDES))
    return data.columns[at], place
