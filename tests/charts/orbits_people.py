"""People for the orbits: those of the mock-up, a crowd, and names that are hard to place."""

import random
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from app.charts.look import Look
from app.domain.kinds import State
from app.domain.orbits import Dot, Orbits, Sector
from app.ui.palette import DARK, LIGHT

DAY = date(2026, 10, 8)
CIRCLES = ((1, "Family"), (2, "Friends"), (3, "iPRES"), (4, "Newspapers"), (5, "Old colleagues"))
NAMES = (
    "陈静仪",
    "ليلى حدّاد",
    "שרה כהן",
    "Annegret Freifrau von Schwarzenberg-Wildenstein",
    "Ólafur Þórsson",
    "Hạnh",
    "e\u0301\u0328\u0302lodie",
    "$\\alpha$ & _Co_",
    "Małgorzata",
    "Tomáš D.",
    "いちご",
    "Жанна",
)


def look(scale: float = 1.0, *, dark: bool = False) -> Look:
    """Return the theme with a font that comes with matplotlib."""
    palette = (DARK if dark else LIGHT)._asdict()
    colors = {token: color for token, color in palette.items() if isinstance(color, str)}
    return Look(colors, ("DejaVu Sans",), ("DejaVu Serif",), scale, dark)


def dot(number: int = 1, name: str = "Ana", **changed: Any) -> Dot:
    """Return somebody monthly, seen twelve days ago, whose talks are deep."""
    usual = Dot(number, name, 30.0, 12.0, 0.6, 0)
    return usual._replace(**changed)


def orbits(
    dots: Sequence[Dot], circles: Sequence[tuple[int, str]] = CIRCLES, more: int = 0
) -> Orbits:
    """Return these people, and `more` in each circle that are only counted."""
    counts = Counter(each.circle for each in dots)
    sectors = tuple(
        Sector(number, name, counts[number] + more, counts[number] + more)
        for number, name in (*circles, (0, ""))
    )
    return Orbits(DAY, tuple(dots), sectors, len(dots) + more * len(sectors))


def crowd(count: int, seed: int = 1) -> Orbits:
    """Return so many people of every sort, the same for the same seed."""
    chance = random.Random(seed)
    return orbits([_somebody(number, chance) for number in range(1, count + 1)])


def too_many() -> Orbits:
    """Return more people than can be told apart."""
    return orbits([], more=240)


def _somebody(number: int, chance: random.Random) -> Dot:
    rhythm = chance.choice([None, 7.0, 30.0, 30.0, 91.0, 91.0, 182.0, 365.0, 20.0])
    hoped = rhythm or 90.0
    silent = chance.choice([None, *(hoped * chance.uniform(0.1, 1) for _ in range(5)), hoped * 3])
    depth = None if silent is None else chance.choice([None, *(chance.random() for _ in range(6))])
    name = f"{NAMES[number % len(NAMES)]} {number}" if number > len(NAMES) else NAMES[number - 1]
    circle = chance.choice([0, 1, 2, 2, 3, 3, 4, 5])
    state = State.RESTING if chance.random() < 0.1 else State.ACTIVE
    return Dot(number, name, rhythm, silent, depth, circle, state)
