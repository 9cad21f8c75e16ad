"""The legend of a chart: what is drawn, and nothing that is not."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.deepening import Arrow, Deepening, Place
from app.domain.kinds import State
from app.domain.signs import Area, Block, Dot, Line, Shape, Sign
from app.domain.signs import Arrow as Way
from app.ui.health.legend import NARROWEST, Legend, Sample, signs_of
from app.ui.health.side import SideColumn
from app.ui.speech import QtSpeech
from app.ui.theme import Theme
from tests.charts.orbits_people import dot, orbits

pytestmark = pytest.mark.usefixtures("english")
FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)
HERE, THERE = Place(0.2, 0.3), Place(0.4, 0.5)
GREW = Arrow(1, "Ana", HERE, THERE, HERE, 2, ())
FADED = Arrow(2, "Bo", THERE, HERE, HERE, 0, ())
ORBITS, DEEPENING = "orbits", "deepening"


def said(key: str, data: Any) -> list[str]:
    """Return the words of the legend of a chart."""
    return [sign.words for sign in signs_of(key, data, QtSpeech())]


def test_the_legend_of_orbits_names_what_is_drawn() -> None:
    assert said(ORBITS, orbits([])) == []
    assert said(ORBITS, orbits([dot()])) == ["larger: deeper talks, and more of them"]
    late, unwritten = dot(1, silent=31.0, depth=None), dot(2, rhythm=None, depth=None)
    assert said(ORBITS, orbits([late, unwritten])) == [
        "the line: silence past the rhythm hoped for",
        "no depth is written yet",
        "no rhythm is chosen",
    ]
    assert said(ORBITS, orbits([dot(state=State.RESTING, silent=900.0)]))[1:] == [
        "resting: no time passes"
    ]


def test_the_legend_of_arrows_names_what_is_drawn() -> None:
    assert said(DEEPENING, Deepening(FIRST, LAST, (GREW,), (), 1)) == [
        "from the first day to the last",
        "without what was written in this time",
    ]
    assert said(DEEPENING, Deepening(FIRST, LAST, (FADED,), ((3, "Rui"),), 1)) == [
        "no talk written down in this time",
        "neither depth nor a side written yet: Rui",
    ]
    assert said(DEEPENING, Deepening(FIRST, LAST, (), (), 0)) == []


def test_more_names_than_a_line_holds_are_counted() -> None:
    unwritten = tuple((number, f"Person {number}") for number in range(9, 2, -1))
    names = "Person 3, Person 4, Person 5, Person 6 and three more"
    assert said(DEEPENING, Deepening(FIRST, LAST, (), unwritten, 0)) == [
        f"neither depth nor a side written yet: {names}"
    ]


def test_a_profile_has_no_signs_beside_its_words() -> None:
    assert said("profile", ()) == []


def test_every_shape_is_drawn_in_the_colour_of_its_token(theme: Theme, page: QWidget) -> None:
    shapes: dict[Shape, str] = {
        Dot(32, 8, "accent", "accent"): "accent",
        Line(0, 0, 64, 0, "ink", 4): "ink",
        Way(0, 64, "fact"): "fact",
        Block(20, -8, 24, 16, "depth3"): "depth3",
        Area(((0, 10), (32, -10), (64, 10)), "gathering"): "gathering",
    }
    legend = Legend(theme)
    QVBoxLayout(page).addWidget(legend)
    legend.show_signs([Sign((shape,), 64, token) for shape, token in shapes.items()])
    middles = [
        sample.grab().toImage().pixelColor(sample.rect().center())
        for sample in legend.findChildren(Sample)
    ]
    assert middles == [QColor(theme.color(token)) for token in shapes.values()]


def test_signs_stand_in_a_column_as_wide_as_the_widest_of_them(theme: Theme, page: QWidget) -> None:
    legend = Legend(theme)
    QVBoxLayout(page).addWidget(legend)
    legend.show_signs([Sign((Dot(7, 6, "ink", "ink"),), width, "") for width in (14, 40)])
    assert [sample.width() for sample in legend.findChildren(Sample)] == [40, 40]
    legend.show_signs([Sign((Dot(7, 6, "ink", "ink"),), 14, "a dot")])
    sample = legend.findChildren(Sample)[-1]
    assert sample.sizeHint().width() == NARROWEST
    image = sample.grab().toImage()
    assert image.pixelColor(sample.rect().center()) == QColor(theme.color("ink"))


# Beside a chart


def fits(side: SideColumn) -> bool:
    """Return whether nothing beside the chart is cut."""
    return side._content.height() <= side._area.viewport().height()


def test_where_it_is_low_signs_stand_closer_and_then_the_reading_is_a_tip(
    theme: Theme, qtbot: QtBot
) -> None:
    side = SideColumn(theme)
    qtbot.addWidget(side)
    side.show_nobody()
    side.finding.show_finding("", "Half are kept within 26 days. " * 3)
    side.show_reading("", "The line rises with the share that is kept. " * 4)
    side.show_legend([Sign((Dot(8, 6, "ink", ""),), 16, f"sign {number}") for number in range(6)])
    side.resize(288, 700)
    side.show()
    qtbot.waitUntil(lambda: fits(side))
    loose = side.legend.height()
    assert side.reading.isVisible()
    for height in range(700, 0, -10):
        side.resize(288, height)
        qtbot.waitUntil(lambda: fits(side))
        if side.reading.isHidden():
            break
    assert fits(side)
    assert side.legend.height() < loose
    assert "The line rises" in side.link.toolTip()
    side.resize(288, 700)
    qtbot.waitUntil(lambda: side.reading.isVisible() and side.legend.height() == loose)
    assert not side.link.toolTip()
