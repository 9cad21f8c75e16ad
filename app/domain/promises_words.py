"""What the chart of promises says in words: what became of them, and how long keeping takes."""

from app.domain.kept import LATER, YEAR, Bunch, Kept, Worded, kept_by, step_at, thin_from
from app.domain.kinds import PromiseState
from app.domain.quoting import first_words
from app.domain.signs import Area, Dot, Line, Sign
from app.domain.speech import WITH_YEAR, Speech, alike

_QUOTED = 60  # letters of a promise inside a sentence
_ENDED = (PromiseState.RELEASED, PromiseState.RENEGOTIATED)
DASHES = (5.0, 3.0)  # of the line where it rests on few: drawn, left out


def finding(data: Kept, speech: Speech) -> str:
    """Say what became of the promises, and how long half of them take to be kept."""
    if not data.bunches:
        return place_of(data, speech)
    parts = (_made, _undated) if data.are_few else (_counted, _half, _undated)
    return " ".join(filter(None, (part(data, speech) for part in parts)))


def place_of(data: Kept, speech: Speech) -> str:
    """Say what would be here: what stands in place of the chart."""
    nothing = speech.say(
        "No promise of yours is written down in this time. Write one beside an entry, and it "
        "appears here with the days until it is kept."
    )
    return f"{nothing} {_undated(data, speech)}".strip()


def how_to_read(speech: Speech) -> str:
    """Say how the chart is read."""
    return speech.say(
        "From five promises on, a line rises with the share that is kept within so many days "
        "after you made them; of fewer, each has a line as long as it took. The first days have "
        "more room than later ones. A tick is one that still waits: it counts so long, no longer."
    )


def alternative(data: Kept, speech: Speech) -> str:
    """Describe the chart to those who do not see it."""
    period = speech.say(
        "Promises made from {first} to {last}.",
        first=speech.day(data.first, WITH_YEAR),
        last=speech.day(data.last, WITH_YEAR),
    )
    return f"{period} {finding(data, speech)}"


def table(data: Kept, speech: Speech) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and one row for each mark, by days."""
    headings = (
        speech.say("What became of them"),
        speech.say("How many"),
        speech.say("Kept by then"),
        speech.say("In 100 it may be"),
        speech.say("Which"),
    )
    return headings, tuple(_row(bunch, data, speech) for bunch in data.bunches)


def row_marks(data: Kept) -> tuple[int, ...]:
    """Return the mark that each row of the table stands for."""
    return tuple(bunch.id for bunch in data.bunches)


def told(data: Kept, mark_id: int, speech: Speech) -> str:
    """Say what became of the promises of a mark, in their own words."""
    bunch = _bunch(data, mark_id)
    if bunch is None:
        return ""
    said = speech.say("{which}.", which=_which(bunch, speech))
    if bunch.fate != PromiseState.KEPT or data.are_few or bunch.days == LATER:
        return said
    low, high = _range(data, bunch.days)
    share = speech.say(
        "About {percent} in 100 are kept by then; it may be {low} to {high}.",
        percent=_percent(data, bunch.days),
        low=low,
        high=high,
    )
    return f"{said} {share}"


def person_of(data: Kept, mark_id: int) -> int:
    """Return whom a mark leads to, 0 for nobody."""
    bunch = _bunch(data, mark_id)
    return bunch.person_id if bunch else 0


def signs(data: Kept, speech: Speech) -> tuple[Sign, ...]:
    """Return the signs that occur."""
    is_curve = bool(data.bunches) and not data.are_few
    steps = (Line(0, 5, 14, 5, "accent", 2), Line(14, 5, 14, -5, "accent", 2))
    band = Area(((0, -7), (32, -7), (32, 7), (0, 7)), "accent", 0.12)
    found = (
        (is_curve, Sign((*steps, Line(14, -5, 32, -5, "accent", 2)), 32,
                        speech.say("the share that is kept by then"))),
        (is_curve and thin_from(data) is not None,
         Sign((Line(0, 0, 32, 0, "accent", 2, DASHES),), 32,
              speech.say("the same where fewer than five are left to tell by"))),
        (is_curve and bool(data.curve.steps), Sign((band,), 32,
              speech.say("where it may lie: so many promises tell no more"))),
        (data.are_few and data.of(PromiseState.KEPT) > 0,
         Sign((Line(0, 0, 10, 0, "accent", 2), Dot(14, 5, "accent", "accent")), 20,
              speech.say("kept"))),
        (data.of(PromiseState.OPEN) > 0,
         Sign((Line(7, -6, 7, 6, "promise", 2),), 14, speech.say("still waiting"))),
        (data.of(*_ENDED) > 0,
         Sign((Dot(7, 4, "page", "soft_ink", 1.5),), 14,
              speech.say("let go of together, or agreed anew"))),
    )  # fmt: skip
    return tuple(sign for occurs, sign in found if occurs)


def fate_of(bunch: Bunch, speech: Speech) -> str:
    """Say what became of promises, and after how long."""
    if bunch.days == LATER:
        return _late(bunch, speech)
    if not bunch.days:
        return {
            PromiseState.OPEN: speech.say("just made"),
            PromiseState.KEPT: speech.say("kept on the same day"),
            PromiseState.RELEASED: speech.say("let go of on the same day"),
            PromiseState.RENEGOTIATED: speech.say("agreed anew on the same day"),
        }[bunch.fate]
    if bunch.fate == PromiseState.OPEN:
        return speech.count("waiting for %n days", bunch.days)
    if bunch.fate == PromiseState.KEPT:
        return speech.count("kept after %n days", bunch.days)
    if bunch.fate == PromiseState.RELEASED:
        return speech.count("let go of after %n days", bunch.days)
    return speech.count("agreed anew after %n days", bunch.days)


def quote(promise: Worded, speech: Speech) -> str:
    """Say a promise in its own words, and to whom it was made."""
    words = first_words(promise.text, _QUOTED)
    return speech.say("“{words}” to {name}", words=words, name=promise.name)


def within(days: float, speech: Speech) -> str:
    """Say until when half are kept: what stands beside the middle of the curve."""
    if not days:
        return speech.say("half on the same day")
    return speech.count("half within %n days", round(days))


def shares(data: Kept, speech: Speech) -> tuple[str, str, str]:
    """Return the words of the upright axis, from below: where some wait, all is but a guess."""
    every = speech.say("all kept")
    if data.of(PromiseState.OPEN):
        every = speech.say("all, as far as it can be told")
    return speech.say("none kept"), speech.say("half"), every


def times(speech: Speech) -> tuple[tuple[int, str], ...]:
    """Return the days that are named under the chart, those that matter most first."""
    return (
        (0, speech.say("same day")),
        (YEAR, speech.say("a year")),
        (30, speech.say("a month")),
        (7, speech.say("a week")),
        (91, speech.say("three months")),
        (1, speech.say("a day")),
        (182, speech.say("half a year")),
        (14, speech.say("two weeks")),
        (3, speech.say("three days")),
    )


def _late(bunch: Bunch, speech: Speech) -> str:
    if bunch.fate == PromiseState.OPEN:
        return speech.say("waiting for more than a year")
    if bunch.fate == PromiseState.KEPT:
        return speech.say("kept after more than a year")
    if bunch.fate == PromiseState.RELEASED:
        return speech.say("let go of after more than a year")
    return speech.say("agreed anew after more than a year")


def _made(data: Kept, speech: Speech) -> str:
    """Count the few there are."""
    counts = [
        speech.count("%n kept", data.of(PromiseState.KEPT)),
        speech.count("%n waiting", data.of(PromiseState.OPEN)),
        speech.count("%n let go of", data.of(PromiseState.RELEASED)),
        speech.count("%n agreed anew", data.of(PromiseState.RENEGOTIATED)),
    ]
    fates = (PromiseState.KEPT, PromiseState.OPEN, *_ENDED)
    said = [words for words, fate in zip(counts, fates, strict=True) if data.of(fate)]
    return speech.count(
        "You wrote down %n promises of yours: {counts}.", data.promises, counts=speech.join(said)
    )


def _counted(data: Kept, speech: Speech) -> str:
    """Count what became of them."""
    kept, waits = data.of(PromiseState.KEPT), data.of(PromiseState.OPEN)
    released, anew = (data.of(fate) for fate in _ENDED)
    if kept == data.promises:
        return speech.count("All %n promises are kept.", kept)
    counts = {"kept": kept, "waits": waits, "released": released, "anew": anew}
    said = alike(speech, number=data.promises, **counts)
    parts = [
        speech.count("%n are kept", kept, number=said["kept"])
        if kept
        else speech.say("none is kept so far"),
        speech.count("%n wait", waits, number=said["waits"]) if waits else "",
        speech.count("%n were let go of together", released, number=said["released"])
        if released
        else "",
        speech.count("%n were agreed anew", anew, number=said["anew"]) if anew else "",
    ]
    said["counts"] = speech.join([part for part in parts if part])
    return speech.count("Of %n promises {counts}.", data.promises, **said)


def _half(data: Kept, speech: Speech) -> str:
    """Say within how many days half are kept; "" where that is not known yet."""
    median = data.curve.median
    if median is None:
        return ""
    if not median:
        return speech.say("Half are kept on the day you made them.")
    return speech.count("Half are kept within %n days.", round(median))


def _undated(data: Kept, speech: Speech) -> str:
    parts = []
    if data.undated:
        parts.append(
            speech.count("Of %n more it is not written when they were closed.", data.undated)
        )
    if data.unmade:
        parts.append(speech.count("Of %n it is not written when they were made.", data.unmade))
    return " ".join(parts)


def _row(bunch: Bunch, data: Kept, speech: Speech) -> tuple[str, ...]:
    is_on_curve = not data.are_few and bunch.days != LATER
    share = speech.say("{percent} in 100", percent=_percent(data, bunch.days))
    low, high = _range(data, bunch.days)
    return (
        fate_of(bunch, speech),
        str(bunch.many),
        share if is_on_curve else "",
        speech.say("{low} to {high}", low=low, high=high) if is_on_curve else "",
        _which(bunch, speech),
    )


def _which(bunch: Bunch, speech: Speech) -> str:
    said = [quote(promise, speech) for promise in bunch.some]
    if more := bunch.many - len(said):
        said.append(speech.count("%n more", more))
    return speech.join(said)


def _range(data: Kept, days: int) -> tuple[str, str]:
    """Return between how many in 100 the share that is kept by then may lie."""
    step = step_at(data.curve, days)
    low, high = (1 - step.high, 1 - step.low) if step else (0.0, 0.0)
    return str(round(100 * low)), str(round(100 * high))


def _percent(data: Kept, days: int) -> str:
    return str(round(100 * kept_by(data.curve, days)))


def _bunch(data: Kept, mark_id: int) -> Bunch | None:
    is_there = 0 < mark_id <= len(data.bunches)
    return data.bunches[mark_id - 1] if is_there else None


METHOD = (
    "Counted are your own promises made in the time shown, and only what is written down. A "
    "promise is watched from the day you made it to the day it was kept. One that still waits is "
    "watched up to the last day shown; one that you let go of together up to that day. A promise "
    "that was agreed anew stays one: from the day you first made it to the day it was kept.",
    "The line is one minus Kaplan and Meier’s curve S, the share not kept yet: at every day d on "
    "which promises were kept, S(d) = S(before d) · (1 − kept on d ÷ still watched on d). Half "
    "are kept on the first day on which S is at most ½. Kaplan, E. L., & Meier, P. (1958). "
    "Nonparametric estimation from incomplete observations. doi:10.1080/01621459.1958.10501452",
    "The pale band is the range in which the line would lie 95 times out of 100: Greenwood’s "
    "formula for the spread, taken through log(−log S); the table has its ends. Where some still "
    "wait and fewer than five were watched so long, the line is dashed: what it tells there can "
    "change with one promise. Of fewer than five promises each is "
    "shown by itself, since a share of so few says nothing.",
    "It takes promises that wait to be like the others, and it does not know a promise that you "
    "never wrote down, nor how much one mattered. Being quick is no aim: a promise kept in time "
    "is kept.",
)
