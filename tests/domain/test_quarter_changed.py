"""What changed since figures were frozen: from what to what, in plain numbers."""

import pytest

from app.domain.frozen import changes
from app.domain.quarter import Figures, Moved
from app.domain.quarter_changed import changed
from tests.domain.quarter_said import SPEECH
from tests.quarter_samples import empty, full, places, share, thin


def said(was: Figures, now: Figures) -> tuple[str, ...]:
    return changed(changes(was, now), SPEECH)


def test_where_nothing_changed_nothing_is_said() -> None:
    assert said(full(), full()) == ()


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (full()._replace(entries=74), "Entries: 70 then, 74 now."),
        (
            full()._replace(interest=share(33, 31)),
            "Talks with something noted: 31 of 60 then, 33 of 64 now.",
        ),
        (
            full()._replace(promises=full().promises._replace(median=None)),
            "Days until about half are kept: 9 then, not enough to say now.",
        ),
        (full()._replace(met=places(4, 30)), "New people: as many as then, but not the same."),
        (
            full()._replace(
                giving=full().giving._replace(unreturned=((1, "2026-07-01"), (1, "2026-07-02")))
            ),
            "People you gave to, not in return for anything: 3 then, 1 now.",
        ),
        (
            full()._replace(first_asks=share(0, 0)),
            "Early requests to new people: 2 of 9 then, nothing to tell now.",
        ),
        (
            full()._replace(returns=tuple(x._replace(with_ask=True) for x in full().returns)),
            "Contacts after a long silence: as many as then, but not the same.",
        ),
        (
            full()._replace(depth=Moved(0.01, -0.05, 40, full().depth.changes)),
            "Depth: grew a little then, faded a little now.",
        ),
        (
            full()._replace(breadth=Moved(0.04, -0.01, 40, full().breadth.changes)),
            "Breadth: a little different.",
        ),
    ],
)
def test_a_change_is_told_from_what_to_what(now: Figures, words: str) -> None:
    assert said(full(), now) == (words,)


@pytest.mark.parametrize("was", [empty(), thin()])
def test_each_part_of_every_figure_has_a_name(was: Figures) -> None:
    found = changes(was, full())
    assert {each.part for each in found} >= {"given", "unhelped", "median", "deepened", "again"}
    names = [words.partition(":")[0] for words in changed(found, SPEECH)]
    assert len(set(names)) == len(found)
