"""Every chart of the gallery, looked at from nearer: what is in view is whole and can be read."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.charts import gallery
from app.charts.labels import Box
from app.charts.look import View
from app.charts.rendering import render
from app.domain.scope import Scope
from app.journal import looking, people
from app.journal.demo import write_demo
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.people import PersonFilter
from tests.charts.samples import SPEECH, look, overlapping

TODAY = date(2026, 10, 8)
WIDTH, HEIGHT = 640, 480
KEYS = [chart.key for chart in gallery.CHARTS if chart.zoom]
POWERS = (1.5, 3.0, 6.0)


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    path: Path = tmp_path_factory.mktemp("views") / "demo.kith"
    write_demo(path, today=TODAY)
    journal = Journal.open(path, today=lambda: TODAY)
    yield journal
    journal.close()


@pytest.fixture(scope="module")
def data(journal: Journal) -> dict[str, Any]:
    """Read every chart of five years, of somebody where it is of one person."""
    health, first = Health(journal), TODAY - timedelta(5 * 365)
    somebody = people.find_ids(journal, PersonFilter(words="Ana"), 1)[0]
    scopes = {chart.key: Scope() for chart in gallery.CHARTS}
    scopes |= {
        chart.key: Scope(person_id=somebody) for chart in gallery.CHARTS if chart.whom == "one"
    }
    scopes["deepening"] = Scope(words="an")  # of everybody they would be too many arrows
    return {key: looking.look(key, journal, health, scopes[key], first, TODAY) for key in KEYS}


def views(key: str, kept: float) -> Iterator[View]:
    """Return the beginning, the middle and the end of a chart from near and nearer."""
    is_both = gallery.chart(key).zoom == "both"
    for power in POWERS:
        wide = (kept + (WIDTH - kept) * power) / WIDTH
        high = power if is_both else 1.0
        for part in (0.0, 0.5, 1.0):
            across, down = part * WIDTH * (wide - 1), part * HEIGHT * (high - 1)
            yield View(wide, high, round(across), round(down))


@pytest.mark.parametrize("key", KEYS)
def test_the_words_in_view_hide_none_of_each_other(key: str, data: dict[str, Any]) -> None:
    whole = render(key, data[key], look(), SPEECH, WIDTH, HEIGHT).scene
    assert whole.marks
    for view in views(key, whole.kept):
        scene = render(key, data[key], look()._replace(view=view), SPEECH, WIDTH, HEIGHT).scene
        assert scene[:2] == pytest.approx((WIDTH, HEIGHT))
        # Those further left are the words beside the plot, or lie under them.
        seen = [box for box in scene.texts if box[2] > scene.kept and box[0] < WIDTH]
        assert overlapping(seen) == []


@pytest.mark.parametrize("power", [1.08, 1.15, 1.31, 1.83])
def test_no_more_room_is_needed_from_near(power: float, data: dict[str, Any]) -> None:
    near = look()._replace(view=View(power, power))
    picture = render("orbits", data["orbits"], near, SPEECH, WIDTH, HEIGHT)
    assert (picture.width_px, picture.height_px, *picture.scene[:2]) == (WIDTH, HEIGHT) * 2


@pytest.mark.parametrize("key", KEYS)
def test_what_is_pointed_at_is_the_same_from_near(key: str, data: dict[str, Any]) -> None:
    view = View(3.0, 3.0 if gallery.chart(key).zoom == "both" else 1.0)
    whole = render(key, data[key], look(), SPEECH, WIDTH, HEIGHT).scene
    near = render(key, data[key], look()._replace(view=view), SPEECH, WIDTH, HEIGHT).scene
    names = {mark.id: mark.name for mark in whole.marks}
    if len(names) == len(near.marks):  # else there is room to show apart what was one before
        assert {mark.id: mark.name for mark in near.marks} == names


@pytest.mark.parametrize("key", KEYS)
def test_the_words_beside_a_plot_stay_where_they_are(key: str, data: dict[str, Any]) -> None:
    if not (kept := render(key, data[key], look(), SPEECH, WIDTH, HEIGHT).scene.kept):
        assert key == "orbits"  # the only one without a plot
        return
    for view in views(key, kept):
        first, last = (
            render(key, data[key], look()._replace(view=each), SPEECH, WIDTH, HEIGHT).scene
            for each in (view._replace(left=0.0), view)
        )
        assert last.kept == kept
        beside = [box for box in first.texts if box[2] <= kept]
        assert overlapping(beside) == []
        assert set(map(rounded, beside)) <= set(map(rounded, last.texts))


def rounded(box: Box) -> tuple[int, ...]:
    return tuple(round(edge) for edge in box)
