"""What stands in place of a profile that is not seen: its sentences, without any figure."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.domain.signs import Sign
from app.domain.speech import Speech

if TYPE_CHECKING:  # it brings numpy
    from app.domain.telling import Told

METHOD = (
    "Each row is a sentence about what you wrote; the bar only shows the same at a glance and "
    "has no number. Four rows are about your own care, and two about how far and how widely "
    "you know each other.",
    "A hatched bar means that nothing is written, which is another thing than an empty one. Of "
    "somebody who has died only the two rows of depth are left, as they stood at the end; of "
    "somebody you let go none is.",
    "On a profile of an earlier day, what was written later is not seen; the rhythm and the "
    "numbers below are those of today.",
    "On a person’s page you can also say how near you feel, in seven steps from two circles apart "
    "to almost one (Aron, Aron & Smollan 1992; Gächter, Starmer & Tufano 2015). It enters no "
    "figure. Where it lies more than a third away from Depth you are asked a question and nothing "
    "is corrected: only such feelings, over time, could show whether the measures tell anything "
    "true.",
)


def finding(data: "Sequence[Told]", speech: Speech) -> str:
    """Say what the profile shows first: its first sentence that something is written of."""
    if not data:
        return place_of(data, speech)
    said = [told.sentence for told in data if told.value is not None]
    return said[0] if said else speech.say("Nothing is written yet that could be shown here.")


def place_of(data: "Sequence[Told]", speech: Speech) -> str:
    """Say why there is no row: what stands in place of the profile."""
    return speech.say(
        "Nothing is measured of somebody you have let go, or of whom there is only an address."
    )


def how_to_read(speech: Speech) -> str:
    """Say how the profile is read."""
    return speech.say(
        "Each sentence says what you wrote down; the bar under it is long where there is much of "
        "it and of late. A hatched bar means that nothing is written."
    )


def alternative(data: "Sequence[Told]", speech: Speech) -> str:
    """Tell the profile to somebody who does not see it."""
    rows = (
        speech.say("{label}: {sentence}", label=told.label, sentence=told.sentence) for told in data
    )
    return " ".join(rows) or finding(data, speech)


def table(
    data: "Sequence[Told]", speech: Speech
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and one row for each sentence, in the order of the profile."""
    headings = (speech.say("Part"), speech.say("What you wrote down"), speech.say("Bar"))
    return headings, tuple((told.label, told.sentence, length(told.value, speech)) for told in data)


def row_marks(data: "Sequence[Told]") -> tuple[int, ...]:
    """Return that no row has a mark of its own."""
    return (0,) * len(data)


def signs(data: "Sequence[Told]", speech: Speech) -> tuple[Sign, ...]:
    """Return that there is nothing but words."""
    return ()


def length(value: float | None, speech: Speech) -> str:
    """Say how long a bar is, 0..1 or None where nothing is written."""
    if value is None:
        return speech.say("hatched")
    words = (
        speech.say("short"),
        speech.say("not half"),
        speech.say("over half"),
        speech.say("nearly full"),
    )
    return speech.say("full") if value >= 1 else words[int(value * 4)]
