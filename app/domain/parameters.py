"""Every number the measures are set by, each with its unit, its why and its source.

None of them was fitted to anybody's journal; all are shown behind "How this is worked out".
"""

from dataclasses import dataclass, field, fields
from typing import NamedTuple

from app.domain.kinds import RHYTHMS
from app.errors import BadInput

ALTMAN = "Altman & Taylor 1973"
BURT = "Burt 2000"
CLARK = "Clark & Mills 1979"
GNEEZY = "Gneezy & Epley 2014"
NAVARRO = "Navarro et al. 2017"
ROBERTS = "Roberts & Dunbar 2015"
MAC_CARRON = "Mac Carron, Kaski & Dunbar 2016; Lindenfors et al. 2021"
CHOICE = "A choice of this program"


class Explanation(NamedTuple):
    """What one number is. `field` is its name in Parameters, "" for what is chosen elsewhere.

    `unit` is said around the number: with the part {amount}, or counted. One may choose from
    `least` to `most`, beyond which the formulas say nothing sensible; no `field`, no limits.
    """

    name: str
    default: float
    unit: str
    why: str
    source: str
    field: str
    least: float = 0.0
    most: float = 0.0


def _number(
    default: float, least: float, most: float, name: str, unit: str, why: str, source: str
) -> float:
    told = {"name": name, "unit": unit, "why": why, "source": source, "least": least, "most": most}
    number: float = field(default=default, metadata=told)
    return number


@dataclass(frozen=True)
class Parameters:
    """The numbers of domain.health; `replace` of dataclasses makes others of them."""

    message_weight: float = _number(
        0.5,
        0.05,
        1.0,
        "What a message counts for",
        "{amount} of your rhythm",
        "A message is a sign of life, and it carries half as far as a visit, a call or a letter.",
        CHOICE,
    )
    own_step_rhythms: float = _number(
        2.0,
        0.5,
        10.0,
        "How often the first step is yours",
        "%n rhythms",
        "Every second time is enough: taking turns fills the bar, and their steps are not counted.",
        CLARK,
    )
    silence_to_a_tenth: float = _number(
        8.0,
        1.5,
        100.0,
        "Silence after which a tenth is left",
        "%n rhythms",
        "Nothing falls within one rhythm. In records of phone calls, a silence of more than eight "
        "times the usual rhythm most likely meant that two people had drifted apart.",
        NAVARRO,
    )
    fading: float = _number(
        0.716,
        0.0,
        3.0,
        "How talks fade",
        "{amount} as the power of the curve",
        "Borrowed from the curve by which ties between colleagues lasted: steep at first, then "
        "slower. It is an analogy, since it was found for whole ties and not for single talks.",
        BURT,
    )
    family_fading: float = _number(
        0.466,
        0.0,
        3.0,
        "How talks with family fade",
        "{amount} as the power of the curve",
        "Ties to family fade more slowly; only your own tick at “family” chooses this number.",
        f"{BURT}; {ROBERTS}",
    )
    talks_to_half: float = _number(
        3.0,
        0.1,
        100.0,
        "Talks that fill half a level of depth",
        "%n days of talk",
        "The first talks tell most, and many shallow ones never stand in for a personal one.",
        f"{ALTMAN}; the number is a choice of this program",
    )
    facts_to_half_area: float = _number(
        1.0,
        0.1,
        100.0,
        "Notes that fill half an area of life",
        "%n notes",
        "One thing known opens an area, and breadth is about how many areas are open.",
        f"{ALTMAN}; the number is a choice of this program",
    )
    facts_to_half: float = _number(
        3.0,
        0.1,
        100.0,
        "Fresh notes that fill half of curiosity",
        "%n notes",
        "Three things that matter to somebody are a good start, and nobody needs a dossier.",
        CHOICE,
    )
    facts_a_day: float = _number(
        3.0,
        1.0,
        100.0,
        "Notes that count on one day",
        "%n notes",
        "Writing much in one evening is no more interest than writing something.",
        CHOICE,
    )
    curiosity_half_life: float = _number(
        730.0,
        7.0,
        36500.0,
        "Time in which a note loses half its weight for curiosity",
        "%n days",
        "What mattered two years ago may not matter now, so asking again is worth something.",
        CHOICE,
    )
    lateness_half_life: float = _number(
        14.0,
        1.0,
        3650.0,
        "Lateness at which half of the difference is reached",
        "%n days",
        "A day late is hardly late; two weeks are felt. Early is worth no more than on time.",
        f"{GNEEZY}; the number is a choice of this program",
    )
    late_worth: float = _number(
        0.5,
        0.0,
        1.0,
        "What a promise kept very late is worth",
        "{amount} of one kept in time",
        "Late is better than never, so keeping a promise is always worth it.",
        CHOICE,
    )
    promise_half_life: float = _number(
        365.0,
        7.0,
        36500.0,
        "Time in which a kept promise loses half its weight",
        "%n days",
        "What you did this year says more about your word than what you did long ago.",
        CHOICE,
    )
    trust: float = _number(
        1.0,
        0.1,
        100.0,
        "Kept promises you are trusted with to begin with",
        "%n promises",
        "One promise alone should neither make nor break the picture.",
        CHOICE,
    )


DEFAULTS = Parameters()


def explanations() -> tuple[Explanation, ...]:
    """Explain every number: the fields of Parameters in their order, then the rhythms offered."""
    why = "Offered by name, and any number of days may stand in its place; there are no quotas."
    return (
        *(
            Explanation(default=getattr(DEFAULTS, each.name), field=each.name, **each.metadata)
            for each in fields(Parameters)
        ),
        *(
            Explanation(name, float(days), "%n days", why, MAC_CARRON, "")
            for name, days in RHYTHMS.items()
        ),
    )


def check(name: str, number: object) -> None:
    """Raise BadInput where a number of that field is none that the measures can be set by."""
    one = next((each for each in fields(Parameters) if each.name == name), None)
    if one is None:
        raise BadInput(f"No measure is set by a number called “{name}”; see their list.")
    least, most = one.metadata["least"], one.metadata["most"]
    is_number = isinstance(number, int | float) and not isinstance(number, bool)
    if not (is_number and least <= number <= most):  # nan is not either
        what = one.metadata["name"]
        raise BadInput(f"“{what}” can be any number from {least:g} to {most:g}; choose one.")


LIMITS = (
    "These figures speak of what you wrote down and of your own part in it. They cannot see what "
    "was never written, and they do not know what the other person feels.",
    "Nobody has shown that they measure a good relationship. Only your own sense of it over time "
    "could tell; where the two differ, it is the figures that should change.",
    "Silence is not always distance. Some friendships rest for years and go on where they "
    "stopped; a rhythm is your own wish and can be changed or left out.",
    "They are never added up and nobody is sorted by them: kindness does not make up for a "
    "broken promise, and people are not to be ranked.",
    "What somebody does for a living, for whom and with which title plays no part in them. Only "
    "“family” does, since talks with family are taken to fade more slowly.",
    "The numbers behind them are defaults with reasons, some from research on other people and "
    "other records, some plainly chosen. None was fitted to you.",
    "Measuring can spoil what it measures, so there are no targets. Close this page when it does "
    "not do you good; nothing else depends on it.",
)

SOURCES = (
    "Granovetter, M. S. (1973). The strength of weak ties. doi:10.1086/225469",
    "Marsden, P. V., & Campbell, K. E. (1984). Measuring tie strength.",
    "Marsden, P. V., & Campbell, K. E. (2012). Reflections on conceptualizing and measuring tie "
    "strength.",
    "Altman, I., & Taylor, D. A. (1973). Social penetration: The development of interpersonal "
    "relationships.",
    "Burt, R. S. (2000). Decay functions. doi:10.1016/S0378-8733(99)00015-5",
    "Navarro, H., et al. (2017). Temporal patterns behind the strength of persistent ties. "
    "doi:10.1140/epjds/s13688-017-0127-3",
    "Roberts, S. G. B., & Dunbar, R. I. M. (2015). Managing relationship decay. "
    "doi:10.1007/s12110-015-9242-7",
    "Mac Carron, P., Kaski, K., & Dunbar, R. (2016). Calling Dunbar’s numbers. "
    "doi:10.1016/j.socnet.2016.06.003",
    "Lindenfors, P., Wartel, A., & Lind, J. (2021). “Dunbar’s number” deconstructed. "
    "doi:10.1098/rsbl.2021.0158",
    "Clark, M. S., & Mills, J. (1979). Interpersonal attraction in exchange and communal "
    "relationships.",
    "Gneezy, A., & Epley, N. (2014). Worth keeping but not exceeding. doi:10.1177/1948550614533134",
    "Levin, D. Z., Walter, J., & Murnighan, J. K. (2011). Dormant ties.",
    "Etkin, J. (2016). The hidden cost of personal quantification. doi:10.1093/jcr/ucv095",
    "Aron, A., Aron, E. N., & Smollan, D. (1992). Inclusion of other in the self scale.",
    "Gächter, S., Starmer, C., & Tufano, F. (2015). Measuring the closeness of relationships. "
    "doi:10.1371/journal.pone.0129478",
)
