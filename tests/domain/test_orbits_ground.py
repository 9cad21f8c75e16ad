"""Two orbits held against each other keep the same room for the same people."""

from app.domain.orbits import Orbits
from app.domain.orbits_ground import share_ground
from tests.charts.orbits_people import dot, orbits


def test_two_days_keep_room_for_whoever_is_in_one_of_them_and_it_is_the_same_room() -> None:
    before, now = _days()
    held, against = share_ground(before, now), share_ground(now, before)
    assert held.ground == against.ground
    assert held.ground is not None
    assert [each.person_id for each in held.ground.dots] == [1, 2, 3]
    assert {each.id: each.people for each in held.ground.sectors} == {1: 2, 2: 1, 0: 0}
    assert (held.dots, held.sectors) == (before.dots, before.sectors)


def test_whoever_stands_alone_keeps_room_for_no_others() -> None:
    _, now = _days()
    assert now.room.dots == now.dots
    assert now.room.sectors == now.sectors


def _days() -> tuple[Orbits, Orbits]:
    """Return two days: Bo comes, Ana's talks deepen, Cem's circle is then only of one day."""
    family, friends = (1, "Family"), (2, "Friends")
    before = orbits(
        [dot(1, "Ana", circle=1, depth=None), dot(3, "Cem", circle=2)], (family, friends)
    )
    now = orbits([dot(2, "Bo", circle=1, silent=90.0), dot(1, "Ana", circle=1)], (family,))
    return before, now
