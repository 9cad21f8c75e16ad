"""What the chart of life areas says in words: its finding, its table, each cell."""

from collections.abc import Sequence

from app.domain.areas import Areas, Cell, Noted
from app.domain.kinds import LifeArea, State
from app.domain.signs import Dot, Line, Sign
from app.domain.speech import WITH_YEAR, Speech
from app.domain.telling_words import areas

_MOST_TOLD, _LONGEST = 3, 90  # things told of a cell, and letters of each
_PAST = (State.DECEASED, State.LETGO)  # nothing more is to come
STEPS = ((4.0, "depth2"), (6.0, "depth3"), (8.0, "depth4"))  # of one thing, two, three and more
METHOD = (
    "Everything you wrote down of what matters to this person, what lies ahead of them and their "
    "good news stands in the row of its area of life, in the quarter of its entry; in long times "
    "a column is a year. Ideas of how you could help are yours and are not counted.",
    "The seven areas are those of “Breadth”: family, work, health, interests, places and past, "
    "beliefs, hopes. That people come to know each other in breadth as well as in depth: Altman "
    "& Taylor 1973. Nothing fades here, as it does in the figure; a row is hatched only where "
    "nothing was ever written up to the last day shown.",
    "It knows what you wrote down, not what you know. An empty row is no fault: not everything "
    "is for asking, and somebody may not want to speak of it.",
)


def finding(data: Areas, speech: Speech) -> str:
    """Say what the chart shows, in one to four sentences; why it is empty where it is."""
    if data.is_empty:
        return place_of(data, speech)
    parts = (_written, _older, _unwritten, _standing)
    return " ".join(filter(None, (part(data, speech) for part in parts)))


def place_of(data: Areas, speech: Speech) -> str:
    """Say what would be here: what stands in place of a chart without anything written."""
    if data.state == State.DECEASED:
        return speech.say(
            "Nothing is written about the life of {name}; memories can still be added.",
            name=data.called,
        )
    if data.state == State.LETGO:
        return speech.say("Nothing is written about the life of {name}.", name=data.called)
    return speech.say(
        "Nothing is written yet about the life of {name}. What you note of their family, their "
        "work or their hopes appears here.",
        name=data.called,
    )


def how_to_read(speech: Speech) -> str:
    """Say how the chart is read."""
    return speech.say(
        "Each row is an area of a life, and each dot what you wrote down about it in a quarter or "
        "a year: the larger and stronger, the more. Where it is hatched, nothing was written yet."
    )


def alternative(data: Areas, speech: Speech) -> str:
    """Describe the chart to those who do not see it."""
    period = speech.say(
        "Areas of the life of {name} from {first} to {last}.",
        name=data.name,
        first=speech.day(data.first, WITH_YEAR),
        last=speech.day(data.last, WITH_YEAR),
    )
    loose = _loose(data, speech) if data.cells else ""
    return " ".join(filter(None, (period, finding(data, speech), loose)))


def table(data: Areas, speech: Speech) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and one row for each dot, and for each area without one."""
    headings = (speech.say("Area of life"), speech.say("When"), speech.say("What you wrote down"))
    rows = []
    for area in LifeArea:
        name = areas([area], speech)
        cells = [cell for cell in data.cells if cell.area == area]
        rows += [(name, when(data, cell, speech), _facts(cell.facts, speech)) for cell in cells]
        if not cells:
            rows.append((name, "", silent(data, area, speech)))
    return headings, tuple(rows)


def row_marks(data: Areas) -> tuple[int, ...]:
    """Return the mark of each row of the table, 0 for an area without one."""
    marks: list[int] = []
    for area in LifeArea:
        own = [mark for mark, cell in enumerate(data.cells, 1) if cell.area == area]
        marks += own or [0]
    return tuple(marks)


def told(data: Areas, mark_id: int, speech: Speech) -> str:
    """Say what was written down in a cell: the first few things."""
    cell = cell_of(data, mark_id)
    if cell is None:
        return ""
    return _facts(cell.facts, speech)


def name_of(data: Areas, mark_id: int, speech: Speech) -> str:
    """Name a cell: "work, April to June 2026"."""
    cell = cell_of(data, mark_id)
    if cell is None:
        return ""
    name = areas([cell.area], speech)
    return speech.say("{area}, {when}", area=name, when=when(data, cell, speech))


def person_of(data: Areas, mark_id: int) -> int:
    """Return whom a mark leads to."""
    return data.person_id


def signs(data: Areas, speech: Speech) -> tuple[Sign, ...]:
    """Return the signs that occur, and what they mean."""
    words = (
        speech.say("one thing"),
        speech.say("two things"),
        speech.say("three things or more"),
    )
    found = {step(cell) for cell in data.cells}
    shown = [_dot(at, word) for at, word in enumerate(words) if at in found]
    if not data.is_empty and any(data.silent_columns(area) for area in LifeArea):
        strokes = tuple(Line(x, 3, x + 6, -3, "outline") for x in (0, 6, 12, 18))
        is_past = data.state in _PAST
        said = speech.say("nothing written" if is_past else "nothing written yet")
        shown.append(Sign(strokes, 24, said))
    return tuple(shown)


def cell_of(data: Areas, mark_id: int) -> Cell | None:
    """Return what a mark stands for."""
    return data.cells[mark_id - 1] if 0 < mark_id <= len(data.cells) else None


def step(cell: Cell) -> int:
    """Return how large a dot is, as its place in STEPS."""
    return min(len(cell.facts), len(STEPS)) - 1


def when(data: Areas, cell: Cell, speech: Speech) -> str:
    """Name the quarter or the year of a cell."""
    first, last = data.columns[cell.column]
    if (first.month, last.month) == (1, 12):
        return str(first.year)
    if first.month == last.month:
        return speech.month(last, WITH_YEAR)
    return speech.say(
        "{first} to {last}",
        first=speech.month(first, first),
        last=speech.month(last, WITH_YEAR),
    )


def silent(data: Areas, area: str, speech: Speech) -> str:
    """Say why a row has no dot."""
    newest = dict(data.earlier).get(area)
    if newest is None:
        is_past = data.state in _PAST
        return speech.say("nothing written" if is_past else "nothing written yet")
    return speech.say("newest from {month}", month=speech.month(newest, data.last))


def _written(data: Areas, speech: Speech) -> str:
    if not data.cells:
        return _loose(data, speech) or speech.say("Nothing new is written in this time.")
    things = sum(len(cell.facts) for cell in data.cells)
    seen = areas(list(dict.fromkeys(cell.area for cell in data.cells)), speech)
    return speech.count("You wrote down %n things about {areas}.", things, areas=seen)


def _older(data: Areas, speech: Speech) -> str:
    """Name the areas of which something is written, but nothing in this time."""
    new = {cell.area for cell in data.cells}
    older = [area for area in data.known if area not in new]
    if not older:
        return ""
    return speech.say(
        "What you know about {areas} is from before {month}.",
        areas=areas(older, speech),
        month=speech.month(data.first, data.last),
    )


def _unwritten(data: Areas, speech: Speech) -> str:
    if not data.unwritten:
        return speech.say("No area is unwritten.")
    if not data.known:
        return speech.say("No area of life is named yet.")
    is_past = data.state in _PAST
    return speech.say(
        "Nothing is written about {areas}." if is_past else "Nothing is written yet about {areas}.",
        areas=areas(data.unwritten, speech),
    )


def _standing(data: Areas, speech: Speech) -> str:
    if data.state == State.DECEASED:
        return speech.say("{name} has died; what you wrote stays.", name=data.called)
    if data.state == State.LETGO:
        return speech.say("You have let {name} go; what you wrote stays.", name=data.called)
    return ""


def _loose(data: Areas, speech: Speech) -> str:
    return speech.count("%n things name no area of life.", data.loose) if data.loose else ""


def _facts(facts: Sequence[Noted], speech: Speech) -> str:
    """Quote the newest things, and say how many more there are."""
    quoted = [
        speech.say("“{fact}”", fact=_short(fact.text)) for fact in reversed(facts[-_MOST_TOLD:])
    ]
    if more := len(facts) - len(quoted):
        quoted.append(speech.count("%n more", more))
    return speech.join(quoted)


def _short(text: str) -> str:
    """Return a text in one line, cut between words."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    return line[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _dot(at: int, words: str) -> Sign:
    radius, token = STEPS[at]
    return Sign((Dot(9, radius, token, edge(at)),), 18, words)


def edge(at: int) -> str:
    """Return the colour around a dot: the palest is hardly seen without."""
    return STEPS[at][1] if at else "soft_ink"
