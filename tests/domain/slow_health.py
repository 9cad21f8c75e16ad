"""The measures once more, as their formulas stand, one person and one day at a time."""

from collections.abc import Callable, Iterable
from math import log2

from app.domain.kinds import Began, Kind, LifeArea, PromiseState, State
from tests.domain.written import Somebody, Talk, Word

Days = Callable[[int], int]  # the active days since a day

H = 7 / log2(10)
CARE = ("in_touch", "reaching_out", "curiosity", "keeping_my_word")
DEPTH = ("depth", "breadth")


def measure_slowly(one: Somebody, today: int) -> dict[str, float | None]:
    """Return every component of one person on a day, None where nothing is written."""
    still = _standing_still(one, today)

    def a(day: int) -> int:
        return sum(1 for passed in range(day, today) if passed not in still)

    talks = [talk for talk in one.talks if talk.day <= today]
    mine = [talk for talk in talks if talk.began in (Began.ME, Began.MUTUAL)]
    values: dict[str, float | None] = {
        "in_touch": _presence(talks, one.rhythm, 1, a),
        "reaching_out": _presence(mine, one.rhythm, 2, a),
        "curiosity": _curiosity([fact.day for fact in one.facts if fact.day <= today], a),
        "keeping_my_word": _keeping(one.promises, today, a),
        "depth": _depth(talks, one.is_family, a),
        "breadth": _breadth(one, today, a),
    }
    hidden: Iterable[str] = CARE if one.state == State.DECEASED else ()
    if one.state in (State.ADDRESS, State.LETGO):
        hidden = values
    return {name: None if name in hidden else value for name, value in values.items()}


def _standing_still(one: Somebody, today: int) -> set[int]:
    still = {day for rest in one.rests for day in range(rest.first, min(rest.last, today))}
    if one.state == State.DECEASED and not one.is_open_ended():
        last = max((talk.day for talk in one.talks if talk.day <= today), default=today - 4000)
        still |= set(range(last, today))
    return still


def _presence(talks: list[Talk], rhythm: float | None, times: int, a: Days) -> float | None:
    if not talks or rhythm is None:
        return None
    return max(
        2 ** (-max(0, a(talk.day) / (_weight(talk) * times * rhythm) - 1) / H) for talk in talks
    )


def _weight(talk: Talk) -> float:
    return 0.5 if talk.kind == Kind.MESSAGE else 1


def _curiosity(days: list[int], a: Days) -> float | None:
    if not days:
        return None
    fresh = sum(min(days.count(day), 3) * 2 ** (-a(day) / 730) for day in set(days))
    return 1 - 2 ** (-fresh / 3)


def _keeping(promises: tuple[Word, ...], today: int, a: Days) -> float | None:
    over, under, is_written = 1.0, 1.0, False
    for word in promises:
        counted = _word(word, today, a)
        if counted:
            value, weight = counted
            over, under, is_written = over + weight * value, under + weight, True
    return over / under if is_written else None


def _word(word: Word, today: int, a: Days) -> tuple[float, float] | None:
    """Return (v, w) of one promise, None where it is left out."""
    if word.made > today:
        return None
    if word.state == PromiseState.OPEN or word.closed > today:
        late = a(word.due) if word.due else 0
        return 0, 1 - 2 ** (-late / 14)
    if word.state != PromiseState.KEPT:
        return None
    closed = word.closed or word.made
    late = a(word.due) - a(closed) if word.due and closed > word.due else 0
    value = 0.5 + 0.5 * 2 ** (-late / 14)
    return value, 2 ** (-a(max(closed, word.due)) / 365)


def _fading(days: int, is_family: bool) -> float:
    return float((1 + days / 365.25) ** (-0.466 if is_family else -0.716))


def _depth(talks: list[Talk], is_family: bool, a: Days) -> float | None:
    if not any(talk.depth for talk in talks):
        return None
    filled = 0.0
    for level in (1, 2, 3, 4):
        reached = {talk.day for talk in talks if (talk.depth or 0) >= level}
        amount = sum(_fading(a(day), is_family) for day in reached)
        filled += 1 - 2 ** (-amount / 3)
    return filled / 4


def _breadth(one: Somebody, today: int, a: Days) -> float | None:
    facts = [fact for fact in one.facts if fact.day <= today and fact.area]
    if not facts:
        return None
    filled = 0.0
    for area in LifeArea:
        amount = sum(_fading(a(fact.day), one.is_family) for fact in facts if fact.area == area)
        filled += 1 - 2**-amount
    return filled / 7
