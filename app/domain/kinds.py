"""The closed lists of words that records use; stored as they stand here."""

from enum import IntEnum, StrEnum


class State(StrEnum):
    """How a person stands in the journal; ADDRESS is what an import makes."""

    ADDRESS = "address"
    ACTIVE = "active"
    RESTING = "resting"
    SPACE = "space"
    LETGO = "letgo"
    DECEASED = "deceased"


# No time passes for these: nobody could be in touch.
STILL = frozenset({State.RESTING, State.SPACE, State.DECEASED})
# My care is measured for these: there is somebody to be in touch with.
TENDED = (State.ACTIVE, State.RESTING, State.SPACE)
# Who is measured at all: an address is nobody yet, and whoever was let go is left alone.
MEASURED = (*TENDED, State.DECEASED)


class Kind(StrEnum):
    """What sort of contact an entry tells of."""

    MET = "met"
    CALL = "call"
    VIDEO = "video"
    MESSAGE = "message"
    LETTER = "letter"
    INTRODUCTION = "introduction"
    GIFT = "gift"
    THOUGHT = "thought"


class Began(StrEnum):
    """Who took the first step."""

    ME = "me"
    THEM = "them"
    MUTUAL = "mutual"
    UNKNOWN = "unknown"


class Depth(IntEnum):
    """How deep the talk went."""

    SMALL_TALK = 1
    WORK = 2
    INTERESTS = 3
    PERSONAL = 4


class LearnedKind(StrEnum):
    """What sort of thing was learned about somebody."""

    MATTERS = "matters"
    AHEAD = "ahead"
    GOOD_NEWS = "goodnews"
    COULD_HELP = "couldhelp"


class LifeArea(StrEnum):
    """The seven areas of life that what matters may belong to."""

    FAMILY = "family"
    WORK = "work"
    HEALTH = "health"
    INTERESTS = "interests"
    PLACES = "places"
    BELIEFS = "beliefs"
    HOPES = "hopes"


class Direction(StrEnum):
    """Which way something went between us."""

    GIVEN = "given"
    OFFERED = "offered"
    ASKED = "asked"
    RECEIVED = "received"


class What(StrEnum):
    """What was given, offered, asked or received; never an amount of money."""

    TIME = "time"
    INTRODUCTION = "introduction"
    ADVICE = "advice"
    LISTENING = "listening"
    RESOURCE = "resource"
    THANKS = "thanks"
    OTHER = "other"


class PromiseState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    RELEASED = "released"
    RENEGOTIATED = "renegotiated"


class Consent(StrEnum):
    """What somebody said to being introduced."""

    NOT_ASKED = ""
    ASKED = "asked"
    YES = "yes"
    NO = "no"


class DetailKind(StrEnum):
    """What sort of contact detail it is."""

    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    WEB = "web"
    MESSENGER = "messenger"


# The rhythms offered by name, in days (Navarro et al. 2017 measure silence in multiples of
# the usual rhythm, so any number of days may stand in their place).
RHYTHMS = {"weekly": 7, "monthly": 30, "quarterly": 91, "half-yearly": 182, "yearly": 365}
# So many rhythms of silence, and somebody is drifting: one late call is no drift.
DRIFTING = 2
