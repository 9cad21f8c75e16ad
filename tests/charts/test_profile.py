"""The profile: six sentences, a bar under each, whatever the width."""

from typing import Any

import pytest
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.text import Text

from app.domain.telling import Told
from app.ui.palette import DARK
from tests.charts.samples import LABELS, TOLD, boxes, draw, look, outside, overlapping

LONG = tuple(each._replace(sentence=each.sentence * 3, label=each.label * 3) for each in TOLD)


def bars(rows: tuple[Told, ...], token: str) -> list[float]:
    """Return the lengths of the bars of one colour, from above."""
    figure, _ = draw("profile", rows, look(DARK), 600, 440)
    lines: list[Any] = figure.findobj(Line2D)
    return [
        each.get_xdata()[1] - each.get_xdata()[0] + each.get_linewidth()
        for each in lines
        if each.get_color() == look(DARK).colors[token]
    ]


@pytest.mark.parametrize("rows", [TOLD, LONG, TOLD[4:]], ids=["six", "long", "two"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [360, 560, 1300])
def test_no_text_overlaps_another_or_leaves_the_picture(
    rows: tuple[Told, ...], width: int, scale: float
) -> None:
    figure, scene = draw("profile", rows, look(scale=scale), width, 420)
    assert overlapping(boxes(figure)) == []
    assert outside(boxes(figure), scene) == []


def test_every_row_is_there_in_its_order() -> None:
    figure, _ = draw("profile", TOLD, look(), 1300, 420)
    drawn: list[Any] = figure.findobj(Text)
    texts = [each.get_text() for each in drawn]
    assert [text for text in texts if text in LABELS] == list(LABELS)
    assert {told.sentence for told in TOLD} <= set(texts)


def test_bars_are_as_long_as_what_is_written() -> None:
    assert bars(TOLD, "line") == [240.0] * 5
    assert bars(TOLD, "depth3") == pytest.approx([240.0, 120.0, 139.2, 74.4])


def test_nothing_written_is_hatched() -> None:
    figure, _ = draw("profile", TOLD, look(), 600, 440)
    (hatch,) = figure.findobj(LineCollection)
    assert len(hatch.get_segments()) == 40


def test_whoever_is_not_measured_has_a_sentence() -> None:
    figure, scene = draw("profile", (), look(), 600, 440)
    assert boxes(figure)
    assert scene.height == 440
