"""What the side column says of each chart: its title, its legend, the day it is of."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.deepening import MOST_ARROWS
from app.domain.deepening_words import is_written
from app.domain.kinds import State
from app.domain.orbits import is_past
from app.ui.health import legend, periods
from app.ui.health.legend import Draw
from app.ui.health.reading import DEEPENING, ORBITS, Seen
from app.ui.words import partial_date

translate = QCoreApplication.translate
MOST_NAMED = 4


def legend_rows(seen: Seen) -> list[tuple[Draw, str]]:
    """Return the signs of a chart with their meaning."""
    if seen.wanted.key == ORBITS:
        return _of_orbits(seen)
    return _of_deepening(seen) if seen.wanted.key == DEEPENING else []


def title(seen: Seen) -> str:
    """Return what stands over the finding: the name of the period, if there is one."""
    if seen.wanted.key != DEEPENING or seen.wanted.period is None:
        return ""
    return periods.title(seen.wanted.period, seen.today)


def today_words(today: date) -> tuple[str, str]:
    """Say “Today, 8 October 2026”, the first word apart."""
    day = partial_date(today.year, today.month, today.day)
    return translate("HealthPage", "Today,"), day


def first_advice(seen: Seen) -> str:
    """Say how a first rhythm is chosen, where there is none yet."""
    if seen.wanted.key != ORBITS or not seen.data.dots:
        return ""
    if any(dot.rhythm is not None for dot in seen.data.dots):
        return ""
    return translate(
        "HealthPage",
        "Drag somebody from the outer band to a ring, or choose a rhythm in their menu.",
    )


def is_too_many(seen: Seen) -> bool:
    """Return whether there are more people than the chart can show."""
    if seen.wanted.key == ORBITS:
        return bool(seen.data.people and not seen.data.dots)
    if seen.wanted.key == DEEPENING:
        return bool(seen.data.people > MOST_ARROWS and not seen.data.arrows)
    return False


def _of_orbits(seen: Seen) -> list[tuple[Draw, str]]:
    depths = translate("HealthPage", "larger: deeper talks, and more of them")
    tail = translate("HealthPage", "the line is the time past the rhythm you hoped for")
    unwritten = translate("HealthPage", "no depth written yet")
    band = translate("HealthPage", "no rhythm chosen; drag to a ring to choose one")
    dots = seen.data.dots
    return [
        *_if(any(dot.depth is not None for dot in dots), legend.draw_depths, depths),
        *_if(any(map(is_past, dots)), legend.draw_tail, tail),
        *_if(any(dot.depth is None for dot in dots), legend.draw_unwritten, unwritten),
        *_of_those_left_in_peace(seen),
        *_if(any(dot.rhythm is None for dot in dots), legend.draw_band, band),
    ]


def _if(is_drawn: bool, draw: Draw, words: str) -> list[tuple[Draw, str]]:
    """Return a row for what is drawn, and none for what is not."""
    return [(draw, words)] if is_drawn else []


def _of_those_left_in_peace(seen: Seen) -> list[tuple[Draw, str]]:
    states = {dot.state for dot in seen.data.dots}
    if {State.RESTING, State.SPACE} <= states:
        words = translate("HealthPage", "resting, or asked for space: no time passes")
    elif State.SPACE in states:
        words = translate("HealthPage", "asked for space: no time passes")
    else:
        words = translate("HealthPage", "resting: no time passes")
    return _if(bool(states & {State.RESTING, State.SPACE}), legend.draw_resting, words)


def _of_deepening(seen: Seen) -> list[tuple[Draw, str]]:
    assert seen.wanted.period is not None
    is_quarter = periods.is_quarter(seen.wanted.period)
    way = translate("HealthPage", "from the first day to the last")
    without = translate("HealthPage", "without what you wrote this period")
    faded = translate("HealthPage", "no talk written down this period")
    if is_quarter:
        without = translate("HealthPage", "without what you wrote this quarter")
        faded = translate("HealthPage", "no talk written down this quarter")
    written = [is_written(each) for each in seen.data.arrows]
    rows = [
        *_if(any(written), legend.draw_way, way),
        *_if(any(written), legend.draw_ghost, without),
        *_if(not all(written), legend.draw_faded, faded),
    ]
    if seen.data.unwritten:
        said = translate("HealthPage", "neither depth nor a side written yet: {names}")
        names = _list_names([name for _id, name in seen.data.unwritten])
        rows.append((legend.draw_unwritten, said.format(names=names)))
    return rows


def _list_names(names: list[str]) -> str:
    shown = ", ".join(names[:MOST_NAMED])
    rest = len(names) - MOST_NAMED
    if rest <= 0:
        return shown
    more = translate("HealthPage", "%n more", "", rest)
    return translate("HealthPage", "{names} and {more}").format(names=shown, more=more)
