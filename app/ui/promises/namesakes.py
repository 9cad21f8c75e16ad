"""People of one name told apart, where more than one of them is listed."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from app.domain.helping import HelpLine
from app.domain.promises import PromiseLine

L = TypeVar("L", PromiseLine, HelpLine)


def tell_apart(found: Sequence[L], person_of: Callable[[L], int]) -> list[L]:
    """Return lines whose `line` is "" but for people who share their name with another."""
    people = {(person_of(each), each.name) for each in found}
    counted = Counter(name for _person, name in people)
    return [each if counted[each.name] > 1 else each._replace(line="") for each in found]


def full_name(found: PromiseLine | HelpLine) -> str:
    """Return a name, with what tells them apart if they are to be."""
    return f"{found.name} ({found.line})" if found.line else found.name
