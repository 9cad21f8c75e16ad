"""Two orbits that are held against each other: whoever is in both stands in one direction."""

from app.domain.kinds import State
from app.domain.orbits import Dot, Ground, Orbits, Sector, by_name


def share_ground(data: Orbits, other: Orbits) -> Orbits:
    """Return orbits that keep room for everybody of another day, too; the other ones, treated
    likewise, have the same circles at the same places.
    """
    dots: dict[int, Dot] = {}
    sectors: dict[int, Sector] = {}
    for dot in (*data.dots, *other.dots):
        same = dots.get(dot.person_id, dot)
        depths = [each for each in (dot.depth, same.depth) if each is not None]
        at_home = dot._replace(silent=None, state=State.ACTIVE)
        dots[dot.person_id] = at_home._replace(depth=max(depths, default=None))
    for each in (*data.sectors, *other.sectors):
        same_one = sectors.get(each.id, each)
        people, members = max(each.people, same_one.people), max(each.members, same_one.members)
        sectors[each.id] = each._replace(people=people, members=members)
    return data._replace(
        ground=Ground(
            tuple(dots[person] for person in sorted(dots)),
            tuple(sorted(sectors.values(), key=by_name)),
        )
    )
