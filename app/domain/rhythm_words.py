"""What the chart of a rhythm says in words: its finding, its table, each contact."""

from app.domain.kinds import DRIFTING, TENDED, Began, State
from app.domain.rhythm import MINE, THEIRS, Contact, Event, Pause, Rhythm
from app.domain.rhythm_names import say_rhythm
from app.domain.rhythm_signs import signs as signs
from app.domain.span_words import lasting, sometimes, usually
from app.domain.speech import WITH_YEAR, Speech
from app.domain.telling_words import how, planned

METHOD = (
    "Every entry about this person has one sign on the line of time, but for thoughts, which are "
    "no contact. It stands above the line where you took the first step, below it where they "
    "did, and on it where it came from both of you or is not written.",
    "The soft band behind is the bar of “In touch” on each day: P = the largest over the contacts "
    "of 2^(−max(0, a / (m·c) − 1) / h), where a are the days since and c is your rhythm in days; "
    "m is {message_weight} for a message, else 1; h = ({silence_to_a_tenth} − 1) / log₂ 10 says "
    "how slowly it falls (Navarro et al. 2017). The band fills the plot within one rhythm and "
    "narrows to a thread.",
    "A silence is told where it is longer than two rhythms. Days of rest are not counted in it, "
    "and while somebody rests the band keeps its width. “Usually” is the middle one of the times "
    "between days of contact, told where there are at least four and three in four are at most "
    "three times as long; else the quarter of the shortest and the longest one are told.",
    "Of past days it holds your rhythm of today, since older ones are not kept. It cannot know of "
    "contacts that you did not write down, nor why a silence came; and whose turn it was is "
    "for nobody to count.",
)


def finding(data: Rhythm, speech: Speech) -> str:
    """Say what the chart shows, in one to three sentences; why it is empty where it is."""
    if not (data.events or data.before):
        return place_of(data, speech)
    parts = (_in_touch(data, speech), _silence(data, speech), _standing(data, speech))
    return " ".join(filter(None, (*parts, _ahead(data, speech))))


def place_of(data: Rhythm, speech: Speech) -> str:
    """Say what would be here: what stands in place of a chart without any contact."""
    if data.later:
        return speech.count(
            "In this time nothing is written about being in touch with {name}; after it %n days "
            "are.",
            data.later,
            name=data.called,
        )
    if data.state == State.DECEASED:
        return speech.say(
            "Nothing is written about being in touch with {name}; memories can still be added.",
            name=data.called,
        )
    if data.state == State.LETGO:
        return speech.say("Nothing is written about being in touch with {name}.", name=data.called)
    told = speech.say(
        "Nothing is written yet about being in touch with {name}. Write down when you met or "
        "heard from each other, and it appears here.",
        name=data.called,
    )
    return f"{told} {_ahead(data, speech)}".strip()


def how_to_read(speech: Speech) -> str:
    """Say how the chart is read."""
    return speech.say(
        "Each sign is a contact: above the line you took the first step, below it they did. The "
        "soft band behind narrows while nothing is written for longer than the rhythm you chose."
    )


def alternative(data: Rhythm, speech: Speech) -> str:
    """Describe the chart to those who do not see it."""
    period = speech.say(
        "Rhythm with {name} from {first} to {last}.",
        name=data.name,
        first=speech.day(data.first, WITH_YEAR),
        last=speech.day(data.last, WITH_YEAR),
    )
    mine = sum(len(event.contacts) for event in data.events if event.side == MINE)
    steps = speech.count("%n times you took the first step.", mine) if mine else ""
    return " ".join(filter(None, (period, finding(data, speech), steps)))


def table(data: Rhythm, speech: Speech) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and one row for each sign, by day."""
    headings = (
        speech.say("When"),
        speech.say("How"),
        speech.say("First step"),
        speech.say("Since the time before"),
    )
    return headings, tuple(_row(event, data, speech) for event in data.events)


def row_marks(data: Rhythm) -> tuple[int, ...]:
    """Return the mark of each row of the table."""
    return tuple(range(1, len(data.events) + 1))


def told(data: Rhythm, mark_id: int, speech: Speech) -> str:
    """Say what a sign stands for, in one to three sentences."""
    event = event_of(data, mark_id)
    if event is None:
        return ""
    if event.first > data.last:
        return planned_on(event.contacts[0], data, speech)
    step = _step_sentence(event, data, speech)
    more = _since(event.contacts[0], speech)
    if data.unit:
        ways = _ways(event, speech)
        more = speech.say("{what}.", what=ways[:1].upper() + ways[1:]) if ways else ""
    said = " ".join(filter(None, (step, more)))
    return said or speech.say("Who took the first step is not written.")


def name_of(data: Rhythm, mark_id: int, speech: Speech) -> str:
    """Name a sign: "3 May 2026, a call"; several by their stretch of time and how many."""
    event = event_of(data, mark_id)
    if event is None:
        return ""
    when, ways = _when(event, data.unit, speech), _ways(event, speech)
    if data.unit and event.first <= data.last:
        return speech.count("{when}: %n contacts", len(event.contacts), when=when)
    return speech.say("{when}, {way}", when=when, way=ways) if ways else when


def person_of(data: Rhythm, mark_id: int) -> int:
    """Return whom a mark leads to."""
    return data.person_id


def event_of(data: Rhythm, mark_id: int) -> Event | None:
    """Return what a mark stands for; planned contacts are counted after all others."""
    place = mark_id - 1
    if 0 <= place < len(data.events):
        return data.events[place]
    place -= len(data.events)
    if not 0 <= place < len(data.planned):
        return None
    ahead = data.planned[place]
    return Event(0, ahead.day, ahead.day, (ahead,))


def hoped(data: Rhythm, speech: Speech) -> str:
    """Say the rhythm hoped for, beside the bracket that is as long; "" where none can be."""
    if data.state not in TENDED:
        return ""
    if data.rhythm is None:
        return speech.say("no rhythm is chosen")
    return speech.say("you hoped for {rhythm}", rhythm=say_rhythm(data.rhythm, speech))


def lanes(data: Rhythm, speech: Speech) -> tuple[str, str, str]:
    """Return the words beside the line: above it, on it, below it."""
    began = {each.began for each in data.contacts}
    middle = ""
    if Began.MUTUAL in began:
        middle = speech.say("both of you")
    if began & {None, Began.UNKNOWN}:
        middle = speech.say("both, or not written") if middle else speech.say("not written who")
    theirs = speech.say("{name} began", name=data.called)
    return speech.say("you began"), middle, theirs


def paused(pause: Pause, data: Rhythm, speech: Speech) -> str:
    """Say why time stood still, on the days on which it did."""
    if pause.is_open and data.state == State.SPACE:
        return speech.say("asked for space")
    return speech.say("resting")


def planned_on(ahead: Contact, data: Rhythm, speech: Speech) -> str:
    """Say what is planned: "Planned: a call on 12 October."."""
    return planned(ahead, data.last, speech)


def _in_touch(data: Rhythm, speech: Speech) -> str:
    days = len({contact.day for contact in data.contacts})
    if not days:
        before = data.before or data.first
        month = speech.month(before, data.last)
        return speech.say(
            "Nothing is written in this time; you were last in touch in {month}.", month=month
        )
    said = speech.count("In touch on %n days", days)
    if data.before:
        first, last = (speech.month(day, WITH_YEAR) for day in (data.first, data.last))
        said = speech.count(
            "From {first} to {last} in touch on %n days", days, first=first, last=last
        )
    if data.usual is not None:
        said = speech.say("{said}, usually {often}", said=said, often=usually(data.usual, speech))
    if data.uneven:
        said = speech.say("{said}, {often}", said=said, often=sometimes(*data.uneven, speech))
    is_told = data.usual is not None or data.uneven
    if data.rhythm is None or not is_told or data.state not in TENDED:
        month = speech.month(data.contacts[-1].day, data.last)
        said = speech.say("{said}, last in {month}", said=said, month=month)
    if data.rhythm is None or data.state not in TENDED:
        return speech.say("{said}.", said=said)
    return speech.say("{said}; {hoped}.", said=said, hoped=hoped(data, speech))


def _silence(data: Rhythm, speech: Speech) -> str:
    """Tell of the silence that goes on, else of the longest, where it is worth telling."""
    longest = max(data.silences, key=lambda each: (each.is_open, each.days), default=None)
    if not data.rhythm and data.uneven:
        longest = data.longest
    if not data.rhythm and data.usual and data.longest:
        longest = data.longest if data.longest.days > DRIFTING * data.usual else None
    if longest is None or not data.events:
        return ""
    length = lasting(longest.days, longest.last, speech)
    if longest.is_open:
        return speech.say("It has been quiet for {span}.", span=length)
    month = speech.month(longest.last, data.last)
    if longest.first < data.first:  # so that it is not missed in what is shown
        return speech.say(
            "The longest silence was {span}, from {begin} to {month}.",
            span=length,
            begin=speech.month(longest.first, data.last),
            month=month,
        )
    return speech.say("The longest silence was {span}, up to {month}.", span=length, month=month)


def _standing(data: Rhythm, speech: Speech) -> str:
    """Say what stops the clock now."""
    if data.state == State.DECEASED:
        return speech.say("{name} has died; what you wrote stays.", name=data.called)
    if data.state == State.LETGO:
        return speech.say("You have let {name} go; what you wrote stays.", name=data.called)
    if not any(pause.is_open for pause in data.pauses):
        return ""
    if data.state == State.SPACE:
        return speech.say("{name} asked for space, and no time passes.", name=data.called)
    return speech.say("{name} is resting, and no time passes.", name=data.called)


def _ahead(data: Rhythm, speech: Speech) -> str:
    return planned_on(data.planned[0], data, speech) if data.planned else ""


def _row(event: Event, data: Rhythm, speech: Speech) -> tuple[str, ...]:
    first, many = event.contacts[0], len(event.contacts)
    way = _ways(event, speech) if many == 1 else speech.count("%n contacts", many)
    since = lasting(first.since, first.day, speech) if many == 1 and first.since else ""
    return _when(event, data.unit, speech), way, _step(event, data, speech), since


def _when(event: Event, unit: str, speech: Speech) -> str:
    if unit == "week":
        return speech.say("Week from {day}", day=speech.day(event.first, WITH_YEAR))
    if unit == "month":
        return speech.month(event.first, WITH_YEAR)
    return str(event.first.year) if unit else speech.day(event.first, WITH_YEAR)


def _ways(event: Event, speech: Speech) -> str:
    ways = dict.fromkeys(how(each.kind, speech) for each in event.contacts)
    return speech.join([way for way in ways if way])


def _step(event: Event, data: Rhythm, speech: Speech) -> str:
    """Say who took the first step, in a word or two; "" where it is not written of all."""
    if event.side == MINE:
        return speech.say("you")
    if event.side == THEIRS:
        return data.called
    return speech.say("both of you") if _is_mutual(event) else ""


def _step_sentence(event: Event, data: Rhythm, speech: Speech) -> str:
    is_one = len(event.contacts) == 1
    if event.side == MINE:
        return speech.say(
            "You took the first step." if is_one else "You took the first step each time."
        )
    if event.side == THEIRS:
        return speech.say(
            "{name} took the first step." if is_one else "{name} took the first step each time.",
            name=data.called,
        )
    return speech.say("You both took the first step.") if _is_mutual(event) else ""


def _is_mutual(event: Event) -> bool:
    return all(contact.began == Began.MUTUAL for contact in event.contacts)


def _since(contact: Contact, speech: Speech) -> str:
    if contact.since is None:
        return speech.say("The first that is written.")
    if not contact.since:
        return ""
    span = lasting(contact.since, contact.day, speech)
    return speech.say("{span} after the time before.", span=span)
