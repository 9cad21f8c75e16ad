"""What the calendar of entries says in words: its finding, its table, each of its days."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.domain.signs import Block, Line, Sign
from app.domain.speech import WITH_YEAR, Speech, alike
from app.domain.year import (
    SIZES,
    Cell,
    Span,
    Year,
    begun_in,
    cell_of,
    drawn_from,
    is_by_year,
    is_planned,
    shade,
    spans,
    steps,
)

METHOD = (
    "Year in days counts the entries of each day about the people shown, each once however many "
    "people it is about. A thought about somebody counts too: it is attention.",
    "The shades are fixed counts, the same in every year: one, two, three or four, five and more "
    "entries a day. Of more than six years the months are shown, with one or two, three to five, "
    "six to eleven, twelve and more entries. Where you write so much that most days would be "
    "strongest, each count is some times as high, in every period alike; the signs under the chart "
    "say which.",
    "Somebody you let go or who has died is not among several people; asked for alone, they are. "
    "What is planned is outlined and not counted.",
    "It shows when you wrote something down. It cannot know how much a day meant, nor what was "
    "never written.",
)
_THIN = 5  # days with entries from which seasons can be told
_NEAR = 0.85  # of the most: about as many
_EVEN = 0.6  # of the most: where no time has less than that, all are much alike
_MOST_NAMED, _FEWEST_SPANS = 3, 3
_SIDE, _DASHES = 14.0, (2.0, 2.0)  # of a square in the legend


def finding(data: Year, speech: Speech) -> str:
    """Say in one or two sentences on how many days something is written, and when most."""
    if not data.cells:
        return place_of(data, speech)
    return " ".join(filter(None, (_days(data, speech), _seasons(data, speech))))


def place_of(data: Year, speech: Speech) -> str:
    """Say why no day is shown: what stands in place of the chart."""
    said = speech.say(
        "The days on which you write about somebody will be here. A few words in the Jot box "
        "are enough for the first."
    )
    if data.before:
        day = speech.day(data.before, data.today)
        said = speech.say(
            "Nothing is written in this time; the newest entry before it is of {day}.", day=day
        )
    return f"{said} {_planned(data, speech)}".strip()


def _planned(data: Year, speech: Speech) -> str:
    if not data.planned:
        return ""
    return speech.count("On %n days to come something is planned.", len(data.planned))


def how_to_read(speech: Speech) -> str:
    """Say how the calendar is read."""
    return speech.say(
        "Each square is a day, in columns that are weeks from Monday to Sunday, or in long times "
        "a month: larger and stronger where you wrote more entries."
    )


def alternative(data: Year, speech: Speech) -> str:
    """Describe the calendar to those who do not see it."""
    period = speech.say(
        "Year in days from {first} to {last}.",
        first=speech.day(data.first, WITH_YEAR),
        last=speech.day(data.last, WITH_YEAR),
    )
    planned = _planned(data, speech) if data.cells else ""
    return f"{period} {finding(data, speech)} {planned}".strip()


def table(data: Year, speech: Speech) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and one row for each day or month with entries, then the planned."""
    headings = (
        speech.say("Month") if data.is_by_month else speech.say("Day"),
        speech.say("Entries"),
        speech.say("About"),
    )
    return headings, tuple(_row(data, mark_id, speech) for mark_id in row_marks(data))


def row_marks(data: Year) -> tuple[int, ...]:
    """Return the mark of each row of the table."""
    return tuple(range(1, len(data.cells) + len(data.planned) + 1))


def _row(data: Year, mark_id: int, speech: Speech) -> tuple[str, ...]:
    cell = cell_of(data, mark_id)
    assert cell is not None
    entries = speech.say("planned") if is_planned(data, mark_id) else str(cell.entries)
    return name(data, mark_id, speech), entries, who(cell, speech)


def name(data: Year, mark_id: int, speech: Speech) -> str:
    """Name a day or a month with its year: "3 May 2026"."""
    cell = cell_of(data, mark_id)
    if cell is None:
        return ""
    month = data.is_by_month and not is_planned(data, mark_id)
    return (speech.month if month else speech.day)(cell.first, WITH_YEAR)


def told(data: Year, mark_id: int, speech: Speech) -> str:
    """Say what was written on one day or in one month, and about whom."""
    cell = cell_of(data, mark_id)
    if cell is None:
        return ""
    parts = alike(speech, number=cell.entries, days=cell.days, people=cell.who)
    parts["people"] = who(cell, speech, number=parts["people"])
    if data.is_by_month:
        parts["days"] = speech.count("on %n days", cell.days, number=parts["days"])
        return speech.count("%n entries {days}, about {people}.", cell.entries, **parts)
    day = speech.weekday(cell.first)
    if is_planned(data, mark_id):
        return speech.say("Planned for {day}, about {people}.", day=day, people=who(cell, speech))
    return speech.count("%n entries on {day}, about {people}.", cell.entries, **parts, day=day)


def who(cell: Cell, speech: Speech, **number: str) -> str:
    """Name the people of a cell in the order of names, or count them, the `number` said so."""
    if cell.people:
        return speech.join([each for _, each in cell.people])
    return speech.count("%n people", cell.who, **number)


def person_of(data: Year, mark_id: int) -> int:
    """Return whose page a cell opens: of the one person whom it is about, 0 for nobody's."""
    cell = cell_of(data, mark_id)
    if data.person_id or cell is None:
        return data.person_id
    return cell.people[0][0] if cell.who == 1 else 0


def signs(data: Year, speech: Speech) -> tuple[Sign, ...]:
    """Return the shades that occur, and the sorts of days that are not counted."""
    shades = {shade(cell, steps(data)) for cell in data.cells}
    words = enumerate(_counts(steps(data), speech), 1)
    found = [Sign((_square(at),), _SIDE, said) for at, said in words if at in shades]
    if begun_in(data) > drawn_from(data):
        stroke = Line(_SIDE / 4, _SIDE / 4, _SIDE * 3 / 4, -_SIDE / 4, "outline")
        found.append(Sign((stroke,), _SIDE, speech.say("before the first entry")))
    if data.planned:
        found.append(Sign(_outline("outline", _DASHES), _SIDE, speech.say("planned, not counted")))
    if data.last == data.today and data.cells and not data.is_by_month:
        found.append(Sign(_outline("accent"), _SIDE, speech.say("today")))
    return tuple(found)


def _counts(least: Sequence[int], speech: Speech) -> Iterator[str]:
    """Say for each shade how many entries it stands for."""
    for low, after in pairwise(least):
        few, many = str(low), str(after - 1)
        if few == many:
            yield speech.count("%n entries", low)
        else:
            yield speech.say("{few} to {many} entries", few=few, many=many)
    yield speech.count("%n and more entries", least[-1])


def _square(shade: int) -> Block:
    side = _SIDE * SIZES[shade - 1]
    return Block((_SIDE - side) / 2, -side / 2, side, side, f"depth{shade}")


def _outline(token: str, dashes: tuple[float, ...] = ()) -> tuple[Line, ...]:
    low, high = 1.0, _SIDE - 1
    half = _SIDE / 2 - 1
    sides = (
        (low, -half, high, -half),
        (high, -half, high, half),
        (high, half, low, half),
        (low, half, low, -half),
    )
    return tuple(Line(*side, token, 1.5 if not dashes else 1.0, dashes) for side in sides)


def _days(data: Year, speech: Speech) -> str:
    """Say on how many of the days something is written, of those since the first entry."""
    since = begun_in(data)
    written = sum(cell.days for cell in data.cells)
    parts = alike(speech, number=written, all=(data.last - since).days + 1)
    if since == data.first:
        return speech.count("On %n of {all} days something is written.", written, **parts)
    return speech.count(
        "On %n of {all} days since {day} something is written.",
        written,
        **parts,
        day=speech.day(since, data.today),
    )


def _seasons(data: Year, speech: Speech) -> str:
    """Say when most was written and when least, where there is enough to tell."""
    times = spans(data)
    if len(data.cells) < _THIN or len(times) < _FEWEST_SPANS:
        return ""
    most = max(each.entries for each in times)
    whole = [each for each in times if each.is_whole]
    least = min((each.entries for each in whole), default=0)
    if len(whole) > 1 and least >= _EVEN * most:
        if is_by_year(data):
            return speech.say("The entries are spread much alike over the years.")
        return speech.say("The entries are spread much alike over the months.")
    often = [each for each in times if each.entries >= _NEAR * most]
    seldom = [each for each in whole if each.entries == least < _NEAR * most]
    return _more_and_less(data, often, seldom, speech)


def _more_and_less(
    data: Year, often: Sequence[Span], seldom: Sequence[Span], speech: Speech
) -> str:
    if len(often) > _MOST_NAMED:
        return ""
    most = speech.say("Most entries are of {times}", times=_named(data, often, speech))
    if not 0 < len(seldom) <= _MOST_NAMED:
        return speech.say("{most}.", most=most)
    times, least = _named(data, seldom, speech), seldom[0].entries
    if not least:
        return speech.say("{most}; of {times} there is none.", most=most, times=times)
    if len(seldom) > 1:
        return speech.count(
            "{most}; of {times} there are fewest, %n each.", least, most=most, times=times
        )
    return speech.count("{most}; of {times} there are fewest, %n.", least, most=most, times=times)


def _named(data: Year, times: Sequence[Span], speech: Speech) -> str:
    if is_by_year(data):
        return speech.join([str(each.first.year) for each in times])
    return speech.join([speech.month(each.first, data.last) for each in times])
