"""The canvas with the real charts of the gallery."""

from datetime import date
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.charts.scene import Scene
from app.domain.deepening import Arrow, Deepening, Place
from app.domain.kinds import State
from app.domain.orbits import Dot, Orbits, Sector
from app.domain.speech import Speech
from app.ui.look import make_look
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.canvas import ChartCanvas
from app.ui.widgets.chart_picture import Drawn, Wish, draw_chart
from app.ui.widgets.chart_sentence import SentenceSheet
from tests.ui.heard import heard

TODAY = date(2026, 10, 8)
DOTS = (
    Dot(1, "Ana Silva", 30, 12, 0.8, 1),
    Dot(2, "Bram", 7, 40, 0.3, 1),
    Dot(3, "Çağla", None, 300, None, 0, State.RESTING),
)
ARROW = Arrow(4, "Zeynep", Place(0.2, 0.3), Place(0.6, 0.7), Place(0.1, 0.2), 3, ("work",))
CHARTS = {
    "orbits": Orbits(TODAY, DOTS, (Sector(1, "Work", 2, 2), Sector(0, "", 1, 1)), 3),
    "deepening": Deepening(date(2026, 7, 1), TODAY, (ARROW,), ((5, "Rui"),), 2),
}
threads: list[bool] = []


def draw_watched(wish: Wish, speech: Speech) -> Drawn:
    threads.append(current_thread() is main_thread())
    return draw_chart(wish, speech)


@pytest.fixture
def canvas(theme: Theme, tasks: Tasks, page: QWidget) -> ChartCanvas:
    canvas = ChartCanvas(theme, tasks, QtSpeech(), draw=draw_watched)
    QVBoxLayout(page).addWidget(canvas)
    canvas.set_sentence_source(lambda person: (f"About {person}.",))
    return canvas


@pytest.mark.parametrize("key", CHARTS)
def test_a_chart_is_drawn_and_everybody_on_it_can_be_pointed_at(
    canvas: ChartCanvas, theme: Theme, key: str, qtbot: QtBot
) -> None:
    threads.clear()
    scenes = heard(canvas.drawn)
    canvas.show_chart(key, CHARTS[key])
    qtbot.waitUntil(lambda: len(scenes) > 0)
    assert threads == [False]
    assert canvas.scene().marks
    for mark in canvas.scene().marks:
        QTest.mouseMove(canvas, QPoint(round(mark.x), round(mark.y)))
        sheet = canvas.findChildren(SentenceSheet)[0]
        qtbot.waitUntil(sheet.isVisible)
        assert sheet.text() == f"{mark.name}\nAbout {mark.id}."
        QTest.mouseMove(canvas, QPoint(1, 1))
    corner = canvas.grab().toImage().pixelColor(2, 2)
    assert corner.name() == theme.color("page").name()


def test_only_who_has_no_rhythm_can_be_moved(canvas: ChartCanvas, qtbot: QtBot) -> None:
    scenes = heard(canvas.drawn)
    canvas.show_chart("orbits", CHARTS["orbits"])
    qtbot.waitUntil(lambda: len(scenes) > 0)
    assert [mark.id for mark in canvas.scene().marks if mark.is_movable] == [3]
    assert canvas.scene().rings is not None


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_picture_has_a_pixel_for_each_of_the_screen(
    theme: Theme, qapp: QApplication, ratio: float
) -> None:
    wish = Wish("orbits", CHARTS["orbits"], make_look(theme), 401, 333, ratio)
    image, scene = draw_chart(wish, QtSpeech())
    assert (image.width(), image.height()) == (round(401 * ratio), round(333 * ratio))
    assert image.devicePixelRatio() == ratio
    assert isinstance(scene, Scene)
    assert (scene.width, scene.height) == pytest.approx((401, 333))
