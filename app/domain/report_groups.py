"""Which of those behind the figures of a quarter are named when it is taken along."""

from collections.abc import Callable, Mapping

from app.domain.quarter import Figures, Places
from app.domain.quarter_groups import Group, groups
from app.domain.speech import Speech


def told_groups(figures: Figures, key: str, speech: Speech) -> tuple[Group, ...]:
    """Return the groups of a figure that are named; not those that only make up the rest."""
    wanted: dict[tuple[object, ...], Group] = {}
    named = _NAMED[key](figures) if key in _NAMED else ()
    for each in groups(figures, key, speech):
        if (told := each.promises or each.places) in named:
            wanted.setdefault(told, each)
    return tuple(wanted.values())


def _returns(figures: Figures, with_ask: bool) -> Places:
    found = (each for each in figures.returns if each.with_ask is with_ask)
    return tuple((each.person_id, each.day) for each in found)


_NAMED: Mapping[str, Callable[[Figures], tuple[Places | tuple[int, ...], ...]]] = {
    "giving": lambda x: (x.giving.given.places, x.giving.asked.places, x.giving.received.places),
    "first_asks": lambda x: (x.first_asks.hits,),
    "needs": lambda x: (x.needs.hits,),
    "after": lambda x: (x.unhelped.hits, x.unhelped.misses),
    "promises": lambda x: (x.promises.waiting, x.promises.released),
    "returns": lambda x: (_returns(x, False), _returns(x, True)),
    "new": lambda x: (x.met, tuple((each, "") for each in x.deepened)),
    "not_again": lambda x: (x.not_again,),
}
