"""How near a chart is looked at, in numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.look import WHOLE, View
from app.ui.widgets.chart_zoom import ACROSS, BOTH, FAR, LEAST, NEAREST, Ground, Zoom

GROUND = Ground(BOTH, 640, 480)
grounds = st.builds(
    Ground,
    st.sampled_from((BOTH, ACROSS)),
    st.integers(240, 2000),
    st.integers(240, 1500),
    st.sampled_from((0.0, 88.0)),
)
shares, factors = st.floats(0, 1), st.floats(LEAST, NEAREST)


def test_a_chart_is_nearer_around_the_middle() -> None:
    assert GROUND.view(Zoom(2)) == View(2, 2, 320, 240)
    assert GROUND._replace(way=ACROSS).view(Zoom(2)) == View(2, 1, 320, 0)
    assert GROUND.view(FAR) == WHOLE
    assert GROUND._replace(way="").view(Zoom(2)) == WHOLE


@given(grounds, st.builds(Zoom, factors, shares, shares))
def test_nothing_beyond_an_edge_is_in_view(ground: Ground, zoom: Zoom) -> None:
    view = ground.view(zoom)
    assert 0 <= view.left <= round(ground.width * (view.wide - 1))
    assert 0 <= view.top <= round(ground.height * (view.high - 1))


@given(grounds, factors, shares, shares)
def test_what_is_under_the_pointer_stays_there(
    ground: Ground, factor: float, x: float, y: float
) -> None:
    right, down = x * (ground.width - ground.kept), y * ground.height
    view = ground.view(ground.nearer(FAR, factor, ground.kept + right, down))
    assert (view.left + right) / factor == pytest.approx(right, abs=1)
    assert (view.top + down) / view.high == pytest.approx(down, abs=1)
    assert view.wide * ground.width == pytest.approx(
        ground.kept + factor * (ground.width - ground.kept)
    )


def test_it_comes_no_nearer_than_six_times_and_back_to_the_whole() -> None:
    near = GROUND.nearer(FAR, 100, 0, 0)
    assert near.power == NEAREST
    assert GROUND.nearer(near, 0.01, 640, 480) == FAR
    assert GROUND._replace(way="").nearer(FAR, 2, 0, 0) == FAR


def test_it_is_moved_as_far_as_its_edges() -> None:
    zoom = GROUND.moved(Zoom(2), 100, -50)
    assert GROUND.view(zoom) == View(2, 2, 420, 190)
    assert GROUND.view(GROUND.moved(zoom, 9999, -9999)) == View(2, 2, 640, 0)
    assert GROUND.moved(FAR, 10, 10) == FAR


def test_it_moves_only_as_far_as_something_is_out_of_view() -> None:
    assert GROUND.showing(Zoom(2), 300, 200, 48) == Zoom(2)
    assert GROUND.view(GROUND.showing(Zoom(2), 700, 200, 48)) == View(2, 2, 320 + 108, 240)
    assert GROUND.view(GROUND.showing(Zoom(2), 300, 20, 48)) == View(2, 2, 320, 240 - 28)


def test_as_many_steps_back_as_there_were_lead_to_the_whole() -> None:
    zoom = FAR
    for factor in (1.25,) * 7 + (1 / 1.25,) * 7:
        zoom = GROUND.nearer(zoom, factor, 200, 100)
    assert zoom == FAR
