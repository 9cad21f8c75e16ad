"""What the chart after no use says in words: if I stayed, and if that is enough to say."""

from app.domain.after import DAYS, After, Row, Side
from app.domain.estimates import differ
from app.domain.signs import Area, Dot, Line, Sign
from app.domain.speech import WITH_YEAR, Speech, alike


def finding(data: After, speech: Speech) -> str:
    """Say after how many asks I stayed in touch, and what was not counted."""
    if not data.rows:
        return place_of(data, speech)
    parts = (_unhelped, _helped, _certain, _uncounted)
    return " ".join(filter(None, (part(data, speech) for part in parts)))


def place_of(data: After, speech: Speech) -> str:
    """Say what would be here: what stands in place of the chart."""
    nothing = speech.say(
        "When you ask somebody for something and note beside the entry whether they could help, "
        "this shows whether you stayed in touch."
    )
    return f"{nothing} {_uncounted(data, speech)}".strip()


def how_to_read(speech: Speech) -> str:
    """Say how the chart is read."""
    return speech.say(
        "Each dot is the share of asks after which you got in touch again without asking for "
        "anything, within {days} days or the rhythm you chose; the line through it is the range "
        "in which that share may lie.",
        days=str(DAYS),
    )


def alternative(data: After, speech: Speech) -> str:
    """Describe the chart to those who do not see it."""
    period = speech.say(
        "After no use: what you asked from {first} to {last}, and whether you stayed in touch.",
        first=speech.day(data.first, WITH_YEAR),
        last=speech.day(data.last, WITH_YEAR),
    )
    return f"{period} {finding(data, speech)}"


def table(data: After, speech: Speech) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and one row for each mark."""
    headings = (
        speech.say("Asked in"),
        speech.say("Whether they could help"),
        speech.say("In touch again"),
        speech.say("In 100 it may be"),
    )
    rows = ((row, side) for row in data.rows for side in row[2:] if side.asks)
    return headings, tuple(
        (
            name_of(row, data, speech),
            _sort(side is row.helped, speech),
            counted(side, speech),
            too_few(speech) if side.are_few else _range(side, speech),
        )
        for row, side in rows
    )


def row_marks(data: After) -> tuple[int, ...]:
    """Return the mark that each row of the table stands for."""
    return tuple(side.id for side in data.sides)


def told(data: After, mark_id: int, speech: Speech) -> str:
    """Say how often I was in touch again after the asks of a mark, and how certain a share is."""
    for row in data.rows:
        for side in row[2:]:
            if side.asks and side.id == mark_id:
                said = _told(side, side is row.helped, speech)
                return f"{said} {_how_certain(side, speech)}"
    return ""


def person_of(data: After, mark_id: int) -> int:
    """Return whom a mark leads to, 0 for nobody."""
    return next((side.person_id for side in data.sides if side.id == mark_id), 0)


def signs(data: After, speech: Speech) -> tuple[Sign, ...]:
    """Return the signs that occur."""
    line, middle = Line(0, 0, 32, 0, "accent", 2), 16.0
    dots = (Dot(6, 4, "accent", "accent", 1.5), Dot(20, 4, "page", "accent", 1.5))
    found = (
        (any(not row.unhelped.are_few for row in data.rows),
         Sign((line, Dot(middle, 5, "accent", "accent")), 32,
              speech.say("the share after asks that could not be met, and where it may lie"))),
        (any(not row.helped.are_few for row in data.rows),
         Sign((line, diamond(middle, 0, 6)), 32,
              speech.say("the same after asks that were met"))),
        (any(side.are_few for side in data.sides),
         Sign(dots, 32, speech.say("one ask each; filled: in touch again"))),
    )  # fmt: skip
    return tuple(sign for occurs, sign in found if occurs)


def _after_unmet(again: int, asks: int, speech: Speech) -> str:
    """Say after how many asks that couldn’t be met I stayed in touch; there is one at least."""
    if not again:
        return speech.count(
            "No first step of yours without an ask is written in the months after %n asks that "
            "couldn’t be met.",
            asks,
        )
    return speech.count(
        "You stayed in touch after {again} of %n asks that couldn’t be met.",
        asks,
        **alike(speech, number=asks, again=again),
    )


def diamond(x: float, y: float, radius: float) -> Area:
    """Return the sign of asks that were met."""
    corners = ((x - radius, y), (x, y - radius), (x + radius, y), (x, y + radius))
    return Area(corners, "accent")


def name_of(row: Row, data: After, speech: Speech) -> str:
    """Name the time of a row."""
    if row.first:
        return str(row.first) if row.first == row.last else f"{row.first}–{row.last}"
    years = {data.first.year, data.last.year}
    return str(data.last.year) if len(years) == 1 else speech.say("In all")


def sorts(speech: Speech) -> tuple[str, str]:
    """Return what the two lines of a row are."""
    return _sort(False, speech), _sort(True, speech)


def counted(side: Side, speech: Speech) -> str:
    """Say after how many asks I was in touch again."""
    if not side.asks:
        return speech.say("no ask")
    return speech.say("{again} of {asks}", again=str(side.again), asks=str(side.asks))


def too_few(speech: Speech) -> str:
    """Say that a share would mean nothing."""
    return speech.say("not enough to say")


def shares(speech: Speech) -> tuple[str, str, str]:
    """Return the words of the axis, from left to right."""
    return speech.say("never"), speech.say("half"), speech.say("always")


def _sort(is_helped: bool, speech: Speech) -> str:
    return speech.say("helped") if is_helped else speech.say("couldn’t help")


def _unhelped(data: After, speech: Speech) -> str:
    side = data.rows[0].unhelped
    if not side.asks:
        return speech.say("No ask of yours is written down as one that couldn’t be met.")
    return _after_unmet(side.again, side.asks, speech)


def _helped(data: After, speech: Speech) -> str:
    side = data.rows[0].helped
    if not side.asks:
        return ""
    if not side.again:
        return speech.count(
            "No first step of yours without an ask is written in the months after %n asks that "
            "were met.",
            side.asks,
        )
    return speech.count(
        "You stayed in touch after {again} of %n asks that were met.",
        side.asks,
        **_parts(side, speech),
    )


def _parts(side: Side, speech: Speech) -> dict[str, str]:
    return alike(speech, number=side.asks, again=side.again)


def _certain(data: After, speech: Speech) -> str:
    """Say whether the two can be told apart, where both are there."""
    unhelped, helped = data.rows[0][2:]
    if unhelped.are_few or helped.are_few:
        return speech.say("That is not enough to say more.")
    if differ(unhelped.again, unhelped.asks, helped.again, helped.asks):
        return ""
    return speech.say("Whether the two differ cannot be told from this.")


def _uncounted(data: After, speech: Speech) -> str:
    many = (data.recent, data.unknown, data.unsaid)
    recent, unknown, unsaid = alike(
        speech, recent=many[0], unknown=many[1], unsaid=many[2]
    ).values()
    words = (
        speech.count("%n whose time is not over yet", many[0], number=recent),
        speech.count("%n without a note of how it went", many[1], number=unknown),
        speech.count(
            "%n after which it is not written who took the first step", many[2], number=unsaid
        ),
    )
    left_out = [each for each, count in zip(words, many, strict=True) if count]
    if not left_out:
        return ""
    return speech.say("Asks that are not counted: {asks}.", asks=speech.join(left_out))


def _told(side: Side, is_helped: bool, speech: Speech) -> str:
    if is_helped:
        return speech.count(
            "After {again} of %n asks that were met you got in touch again without asking for "
            "anything.",
            side.asks,
            **_parts(side, speech),
        )
    return speech.count(
        "After {again} of %n asks that couldn’t be met you got in touch again without asking for "
        "anything.",
        side.asks,
        **_parts(side, speech),
    )


def _how_certain(side: Side, speech: Speech) -> str:
    if side.are_few:
        return speech.say("That is not enough to say more.")
    return speech.say("Of 100 such asks it may be {range}.", range=_range(side, speech))


def _range(side: Side, speech: Speech) -> str:
    low, high = (str(round(100 * share)) for share in side.interval)
    return speech.say("{low} to {high}", low=low, high=high)


METHOD = (
    "Counted is what you noted as asked, with whether they could help, in whatever entry it "
    "stands, a thought too. All that you asked of one person on one day is one ask; if any of it "
    "was met, they could help. You got in touch again if within max(c, 90) days, c being the "
    "rhythm you chose, an entry with them follows in which you took the first step, or both of "
    "you, on a day on which you asked for nothing. Where there are such entries, but of none is "
    "it written who took the first step, the ask is left out, and that is said. Days on which "
    "they rested or asked for space do not pass, and an ask is counted once its time is over.",
    "The share is k ÷ n, of n asks k with a later contact. The line through a dot is Wilson’s "
    "interval, (k + z²/2 ± z·√(k·(n − k)/n + z²/4)) ÷ (n + z²) with z = 1.96: in 95 of 100 such "
    "cases it holds the share that would be found in the long run. Of fewer than five asks only "
    "the counts are shown. Wilson, E. B. (1927). Probable inference; Newcombe, R. G. (1998). "
    "Two-sided confidence intervals for the single proportion.",
    "That the two cannot be told apart is said where the interval of their difference holds 0: "
    "d ± √(a² + b²), d being one share less the other, and a and b how far Wilson’s intervals "
    "reach from them on the sides that bring them together or apart. Newcombe, R. G. (1998). "
    "Interval estimation for the difference between independent proportions: method 10.",
    "That a tie may be kept for what it is and not for its use is an old thought: Clark, M. S., "
    "& Mills, J. (1979) told relationships of exchange from communal ones. The chart is of your "
    "own part with everybody together; no balance is made for any one person.",
    "It cannot see talks that were never written down, nor whether a silence was theirs, yours "
    "or just as it should be. People whom you let go and who have died are not counted. Whether "
    "somebody could help is taken as it is noted today.",
)
