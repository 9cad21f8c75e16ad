"""What the chart of reconnections says in words: its finding, its table, each of its dots."""

from app.domain.names import sort_key
from app.domain.parameters import NAVARRO
from app.domain.reconnections import MOST_SPANS, Bunch, Reconnections, Return
from app.domain.signs import Dot, Line, Sign
from app.domain.span_words import lasting
from app.domain.spans import months_of, span_name
from app.domain.speech import WITH_YEAR, Speech, alike

METHOD = (
    "A long silence is eight times the rhythm you chose, and at least a year; eight, because "
    "after such a silence a tie has most likely begun to fade (" + NAVARRO + "). This eight is "
    "the finding itself and stays as it is, whatever numbers you choose for the measures. Where "
    "no rhythm is chosen it is a year. Days of rest are not counted, and the rhythms are those of "
    "today.",
    "Counted are the contacts that you began, or both of you, after such a silence, once for a "
    "person and a day. Where nobody wrote down who began, a contact is left out. It came with an "
    "ask where an entry of that day, a thought too, has a line about something you asked for.",
    "Three years of silence are marked because research calls a tie dormant from there on; such "
    "ties often keep their trust and have news to tell (Levin, Walter & Murnighan 2011).",
    "Silence is only what nobody wrote down. Before the first entry nothing is known, so no "
    "silence can be longer than the journal is old: there the chart is hatched.",
)


def finding(data: Reconnections, speech: Speech) -> str:
    """Say whom I reached, in one to three sentences; why it is empty where it is."""
    if not data.times:
        return place_of(data, speech)
    if data.times == 1 and data.returns:
        return f"{_told(data.returns[0], speech)} {_unsaid(data, speech)}".strip()
    reached = speech.count("You reached %n people after a long silence.", data.people)
    if data.people < data.times:
        parts = alike(speech, number=data.people, times=data.times)
        reached = speech.count(
            "You reached %n people after a long silence, {times} times in all.",
            data.people,
            **parts,
        )
    said = [reached, _asked(data, speech)]
    if data.dormant:
        said.insert(1, speech.count("%n times it had been three years or more.", data.dormant))
    return " ".join(filter(None, (*said, _unsaid(data, speech))))


def place_of(data: Reconnections, speech: Speech) -> str:
    """Say what would be here: what stands in place of the chart."""
    if data.since is None:
        return speech.say(
            "Nothing is written yet. Whomever you get in touch with after a long silence, of a "
            "year at least, will be here."
        )
    nothing = speech.say(
        "In this time no contact that you began after a long silence, of a year at least, is "
        "written."
    )
    if data.unsaid:
        return f"{nothing} {_unsaid(data, speech)}"
    few = speech.say("If somebody comes to mind, a few words are enough.")
    return f"{nothing} {few}"


def how_to_read(speech: Speech) -> str:
    """Say how the chart is read."""
    return speech.say(
        "Each dot is a contact that you began: the higher up, the longer the silence before it. "
        "A hollow dot came with something you asked for."
    )


def alternative(data: Reconnections, speech: Speech) -> str:
    """Describe the chart to those who do not see it."""
    period = speech.say(
        "Reconnections from {first} to {last}.",
        first=speech.day(data.first, WITH_YEAR),
        last=speech.day(data.last, WITH_YEAR),
    )
    return f"{period} {finding(data, speech)}"


def table(
    data: Reconnections, speech: Speech
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and one row for each contact, by name, or for each bunch, by time."""
    say = speech.say
    if data.bunches:
        headings = (say("Time"), say("Silence before"), say("Contacts"), say("People"), say("Ask"))
        return headings, tuple(_bunch_row(each, data, speech) for each in data.bunches)
    headings = (say("Name"), say("Day"), say("Silence before"), say("In touch before"), say("Ask"))
    return headings, tuple(_row(data.returns[i - 1], speech) for i in row_marks(data))


def row_marks(data: Reconnections) -> tuple[int, ...]:
    """Return the mark of each row of the table."""
    if data.bunches:
        return tuple(range(1, len(data.bunches) + 1))
    numbered = enumerate(data.returns, start=1)
    ordered = sorted(numbered, key=lambda each: (sort_key(each[1].name), each[1].day, each[0]))
    return tuple(number for number, _return in ordered)


def told(data: Reconnections, mark_id: int, speech: Speech) -> str:
    """Say what one dot stands for."""
    if not data.bunches:
        found = data.returns[mark_id - 1]
        silence, ask = lasting(found.silence, found.day, speech), _ask(found.has_ask, speech)
        return speech.say(
            "You got in touch again after {silence}, {ask}.", silence=silence, ask=ask
        )
    bunch = data.bunches[mark_id - 1]
    return speech.count(
        "%n contacts that you began after {silence}, {ask}.",
        bunch.times,
        silence=_band(bunch, speech),
        ask=_ask(bunch.has_ask, speech),
    )


def mark_name(data: Reconnections, mark_id: int, speech: Speech) -> str:
    """Name a dot: "Ana Silva, 3 May 2025", or of a bunch its time and its silence."""
    if data.bunches:
        bunch = data.bunches[mark_id - 1]
        return f"{_when(bunch, data, speech)}, {_band(bunch, speech)}"
    found = data.returns[mark_id - 1]
    return f"{found.name}, {speech.day(found.day, WITH_YEAR)}"


def person_of(data: Reconnections, mark_id: int) -> int:
    """Return whose page a dot leads to, 0 for nobody's."""
    return 0 if data.bunches else data.returns[mark_id - 1].person_id


def signs(data: Reconnections, speech: Speech) -> tuple[Sign, ...]:
    """Return the signs that occur, and what they mean."""
    full = Sign((Dot(7, 5, "accent", "accent"),), 14, speech.say("without an ask"))
    hollow = Sign((Dot(7, 5, "page", "accent", 1.5),), 14, speech.say("with an ask"))
    several = (Dot(4, 2.5, "accent", "accent"), Dot(16, 7, "accent", "accent"))
    hatch = tuple(Line(x, 5, x + 10, -5, "outline") for x in (0, 6, 12))
    found = (
        (data.times > data.asked, full),
        (data.asked, hollow),
        (data.bunches, Sign(several, 25, speech.say("larger: more contacts"))),
        (data.is_young, Sign(hatch, 24, unwritten(speech))),
    )
    return tuple(sign for occurs, sign in found if occurs)


def years(number: int, speech: Speech) -> str:
    """Say a number of years beside the chart: "3 years"."""
    return speech.count("%n years", number)


def unwritten(speech: Speech) -> str:
    """Say what the hatched ground means."""
    return speech.say("nothing written yet")


def _asked(data: Reconnections, speech: Speech) -> str:
    if not data.asked:
        return speech.say("None of these contacts came with an ask.")
    if data.asked == data.times:
        return speech.say("All of these contacts came with an ask.")
    return speech.count(
        "%n of these {times} contacts came with an ask.",
        data.asked,
        **alike(speech, number=data.asked, times=data.times),
    )


def _unsaid(data: Reconnections, speech: Speech) -> str:
    """Say of how many more contacts after a long silence it is not known who began."""
    if not data.unsaid:
        return ""
    if not data.times:
        return speech.count(
            "Of %n contacts after a long silence it is not written who began.", data.unsaid
        )
    return speech.count(
        "Of %n more contacts after a long silence it is not written who began.", data.unsaid
    )


def _told(found: Return, speech: Speech) -> str:
    return speech.say(
        "On {day} you got in touch with {name} again after {silence}, {ask}.",
        day=speech.day(found.day, WITH_YEAR),
        name=found.name,
        silence=lasting(found.silence, found.day, speech),
        ask=_ask(found.has_ask, speech),
    )


def _ask(has_ask: bool, speech: Speech) -> str:
    return speech.say("with an ask") if has_ask else speech.say("without an ask")


def _row(found: Return, speech: Speech) -> tuple[str, ...]:
    return (
        found.name,
        speech.day(found.day, WITH_YEAR),
        lasting(found.silence, found.day, speech),
        speech.day(found.before, WITH_YEAR),
        _ask(found.has_ask, speech),
    )


def _bunch_row(bunch: Bunch, data: Reconnections, speech: Speech) -> tuple[str, ...]:
    silence, ask = _band(bunch, speech), _ask(bunch.has_ask, speech)
    return _when(bunch, data, speech), silence, str(bunch.times), str(bunch.people), ask


def _when(bunch: Bunch, data: Reconnections, speech: Speech) -> str:
    return span_name(bunch.first, bunch.last, months_of(data.begin, data.last, MOST_SPANS), speech)


def _band(bunch: Bunch, speech: Speech) -> str:
    if not bunch.high:
        return speech.count("more than %n years", bunch.low)
    return speech.count("{low} to %n years", bunch.high, low=str(bunch.low))
