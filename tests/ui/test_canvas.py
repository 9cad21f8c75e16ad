"""The canvas: what pointer and keyboard do with the marks of a chart."""

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.charts.scene import Mark, Scene
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets import chart_keys, chart_speaking
from app.ui.widgets.canvas import ChartCanvas
from app.ui.widgets.chart_sentence import SentenceSheet
from app.ui.widgets.veil import draw_veil
from tests.ui.charted import MARKS, Drawer
from tests.ui.heard import heard

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
SENTENCES = ("Last in touch 74 days ago, a call; you hoped for about every 30.",)


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def field(theme: Theme, page: QWidget) -> QLineEdit:
    QVBoxLayout(page).setContentsMargins(0, 0, 0, 0)
    field = QLineEdit(page)
    field.setAccessibleName("before")
    return field


@pytest.fixture
def canvas(
    theme: Theme, tasks: Tasks, page: QWidget, field: QLineEdit, drawer: Drawer, qtbot: QtBot
) -> ChartCanvas:
    """Return a canvas of some 640×450 with five dots on it, under a field that has the keyboard."""
    canvas = ChartCanvas(theme, tasks, QtSpeech(), draw=drawer)
    canvas.set_words("Orbits", "Five people.")
    canvas.set_sentence_source(lambda _person: SENTENCES)
    layout = page.layout()
    assert layout is not None
    layout.addWidget(field)
    layout.addWidget(canvas)
    canvas.show_chart("orbits", MARKS)
    field.setFocus()
    wait_drawn(canvas, qtbot)
    return canvas


def wait_drawn(canvas: ChartCanvas, qtbot: QtBot) -> Scene:
    """Wait until the picture has the size of the widget."""
    size = canvas.size
    qtbot.waitUntil(lambda: canvas.scene()[:2] == size().toTuple())
    return canvas.scene()


def at(canvas: ChartCanvas, person_id: int) -> QPoint:
    mark = next(mark for mark in canvas.scene().marks if mark.id == person_id)
    return QPoint(round(mark.x), round(mark.y))


def at_keyboard(canvas: ChartCanvas) -> str:
    """Return the name of the person the keyboard is at, as the sheet beside them says it."""
    return sheet(canvas).text().partition("\n")[0].partition(" ")[0]


def sheet(canvas: ChartCanvas) -> SentenceSheet:
    return canvas.findChildren(SentenceSheet)[0]


def test_it_is_drawn_as_large_as_it_is_off_the_gui_thread(
    canvas: ChartCanvas, drawer: Drawer, theme: Theme, qtbot: QtBot
) -> None:
    scenes, threads = heard(canvas.drawn), []
    drawer.before = lambda: threads.append(current_thread())
    canvas.show_chart("orbits", MARKS[:2])
    qtbot.waitUntil(lambda: len(scenes) == 1)
    assert threads != [main_thread()]
    wish = drawer.wishes[-1]
    assert (wish.key, wish.width, wish.height) == ("orbits", *canvas.size().toTuple())
    assert wish.look.colors["accent"] == theme.palette.accent
    pixel = canvas.grab().toImage().pixelColor(at(canvas, 1))
    assert pixel.name() == theme.color("depth3").name()


def test_pointing_says_the_sentence_beside_the_mark_and_leaving_takes_it_away(
    canvas: ChartCanvas, qtbot: QtBot
) -> None:
    people = heard(canvas.chosen)
    QTest.mouseMove(canvas, at(canvas, 2))
    qtbot.waitUntil(sheet(canvas).isVisible)
    assert sheet(canvas).text() == "\n".join(["Bram van den Heuvel", *SENTENCES])
    mark = QRect(at(canvas, 2) - QPoint(8, 8), QSize(16, 16))
    assert not sheet(canvas).geometry().adjusted(12, 12, -12, -12).intersects(mark)
    assert canvas.rect().contains(sheet(canvas).geometry().adjusted(12, 12, -12, -12))
    QTest.mouseMove(canvas, QPoint(10, 10))
    assert not sheet(canvas).isVisible()
    assert people == []


def test_a_sentence_that_comes_late_is_not_said_of_somebody_else(
    canvas: ChartCanvas, qtbot: QtBot
) -> None:
    go_on, threads = Event(), []

    def ask(person_id: int) -> tuple[str]:
        go_on.wait(30)
        threads.append(current_thread())
        return (f"About {person_id}.",)

    canvas.set_sentence_source(ask)
    QTest.mouseMove(canvas, at(canvas, 1))
    QTest.mouseMove(canvas, at(canvas, 3))
    go_on.set()
    qtbot.waitUntil(sheet(canvas).isVisible)
    assert sheet(canvas).text() == "Çağla Aydın\nAbout 3."
    assert main_thread() not in threads


def test_a_click_opens_and_elsewhere_it_opens_nobody(canvas: ChartCanvas) -> None:
    people, chosen = heard(canvas.opened), heard(canvas.chosen)
    QTest.mouseClick(canvas, LEFT, pos=at(canvas, 4))
    assert people == [[4]]
    QTest.mouseClick(canvas, LEFT, pos=QPoint(10, 10))
    QTest.mousePress(canvas, LEFT, pos=at(canvas, 1))
    QTest.mouseRelease(canvas, LEFT, pos=at(canvas, 2))
    QTest.mousePress(canvas, LEFT, pos=QPoint(10, 10))
    QTest.mouseRelease(canvas, LEFT, pos=at(canvas, 2))
    assert (people, chosen) == ([[4]], [])


def test_a_ring_shows_who_is_chosen_until_esc_or_a_click_on_nobody(
    canvas: ChartCanvas, theme: Theme, qtbot: QtBot
) -> None:
    people, place = heard(canvas.chosen), at(canvas, 4) + QPoint(12, 0)
    QTest.keyClick(canvas, KEY.Key_End)
    assert is_alike(canvas, place, theme, "accent")
    canvas.setFocus()
    QTest.keyClick(canvas, KEY.Key_Escape)
    assert people == [[4], [0]]
    assert is_alike(canvas, place, theme, "page")
    canvas.set_chosen(4)
    assert is_alike(canvas, place, theme, "accent")
    QTest.mouseClick(canvas, LEFT, pos=QPoint(10, 10))
    assert people == [[4], [0], [0]]


def test_those_who_are_named_elsewhere_have_a_ring(canvas: ChartCanvas, theme: Theme) -> None:
    canvas.set_named([1, 4])
    places = [at(canvas, person) + QPoint(8, 0) for person in (1, 2, 4)]
    assert [is_alike(canvas, place, theme, "accent") for place in places] == [True, False, True]


def test_the_first_is_walked_to_once_what_was_shown_last_is_drawn(
    canvas: ChartCanvas, qtbot: QtBot
) -> None:
    people = heard(canvas.chosen)
    canvas.show_chart("orbits", MARKS[2:])
    canvas.walk_to_first()
    assert people == []
    qtbot.waitUntil(lambda: people == [[2]])
    QTest.keyClick(canvas, KEY.Key_PageDown)
    canvas.walk_to_first()
    assert people == [[2], [3], [2]]


def is_alike(canvas: ChartCanvas, place: QPoint, theme: Theme, token: str) -> bool:
    """Return whether a pixel has a colour of the theme, but for a softened edge."""
    found, wanted = canvas.grab().toImage().pixelColor(place), theme.color(token)
    apart = found.red() - wanted.red(), found.green() - wanted.green(), found.blue() - wanted.blue()
    return max(map(abs, apart)) < 24


def press(canvas: ChartCanvas, qtbot: QtBot, *keys: int) -> list[str]:
    """Press keys and return at whom the keyboard was after each."""
    names = []
    for key in keys:
        QTest.keyClick(canvas, KEY(key))
        qtbot.waitUntil(sheet(canvas).isVisible)
        names.append(at_keyboard(canvas))
    return names


def test_the_arrow_keys_walk_to_the_nearest_mark_in_their_direction(
    canvas: ChartCanvas, field: QLineEdit, qtbot: QtBot
) -> None:
    QTest.keyClick(field, KEY.Key_Tab)
    assert canvas.hasFocus()
    qtbot.waitUntil(sheet(canvas).isVisible)
    assert at_keyboard(canvas) == "Ana"
    ways = (KEY.Key_Up, KEY.Key_Up, KEY.Key_Right, KEY.Key_Down, KEY.Key_Left, KEY.Key_Left)
    assert press(canvas, qtbot, *ways) == ["Çağla", "Ben", "Ben", "Bram", "Ana", "Ana"]
    steps = (KEY.Key_End, KEY.Key_Home, KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_PageUp)
    assert press(canvas, qtbot, *steps) == ["Dov", "Ana", "Ben", "Ana", "Ana"]


def test_letters_jump_to_a_name_that_begins_so(
    canvas: ChartCanvas, field: QLineEdit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(chart_keys, "monotonic", lambda: now[0])
    QTest.keyClick(field, KEY.Key_Tab)
    assert press(canvas, qtbot, KEY.Key_B, KEY.Key_R) == ["Ben", "Bram"]
    now[0] += 5
    assert press(canvas, qtbot, KEY.Key_B, KEY.Key_B) == ["Ben", "Bram"]
    now[0] += 5
    assert press(canvas, qtbot, KEY.Key_C, KEY.Key_A) == ["Çağla", "Çağla"]
    now[0] += 5
    assert press(canvas, qtbot, KEY.Key_H, KEY.Key_X) == ["Bram", "Bram"]  # Heuvel, then nobody
    now[0] += 5
    people = heard(canvas.opened)
    QTest.keyClicks(canvas, "ana s")
    qtbot.waitUntil(sheet(canvas).isVisible)
    assert people == []
    assert at_keyboard(canvas) == "Ana"


def test_a_letter_without_a_key_of_its_own_does_no_harm(
    canvas: ChartCanvas, field: QLineEdit
) -> None:
    QTest.keyClick(field, KEY.Key_Tab)
    event = QKeyEvent(QEvent.Type.KeyPress, 0x42F, Qt.KeyboardModifier.NoModifier, "Я")
    QApplication.sendEvent(canvas, event)
    assert not event.isAccepted()


def test_enter_and_space_open_and_the_menu_is_asked_for_by_mouse_and_key(
    canvas: ChartCanvas, field: QLineEdit
) -> None:
    people, menus = heard(canvas.opened), heard(canvas.menu_wanted)
    QTest.keyClick(field, KEY.Key_Tab)
    QTest.keyClick(canvas, KEY.Key_Return)
    QTest.keyClick(canvas, KEY.Key_End)
    QTest.keyClick(canvas, KEY.Key_Space)
    assert people == [[1], [4]]
    reasons = QContextMenuEvent.Reason
    for reason, place in ((reasons.Mouse, at(canvas, 2)), (reasons.Keyboard, QPoint(0, 0)),
                          (reasons.Mouse, QPoint(5, 5))):  # fmt: skip
        event = QContextMenuEvent(reason, place, canvas.mapToGlobal(place))
        QApplication.sendEvent(canvas, event)
    QTest.keyClick(canvas, KEY.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(canvas, KEY.Key_F10)
    of_dov = [4, canvas.mapToGlobal(at(canvas, 4))]
    assert menus == [[2, canvas.mapToGlobal(at(canvas, 2))], of_dov, of_dov]


def test_what_the_keyboard_reaches_is_announced(
    canvas: ChartCanvas, field: QLineEdit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(chart_speaking, "announce", lambda _widget, text: told.append(text))
    QTest.mouseMove(canvas, at(canvas, 2))
    qtbot.waitUntil(sheet(canvas).isVisible)
    assert told == []
    QTest.keyClick(field, KEY.Key_Tab)
    QTest.keyClick(canvas, KEY.Key_Right)
    qtbot.waitUntil(lambda: any(text.startswith("Bram") for text in told))
    assert told[-1] == "\n".join(["Bram van den Heuvel", *SENTENCES])
    assert sheet(canvas).text() == "\n".join(["Bram van den Heuvel", *SENTENCES])


def test_what_is_said_beside_the_chart_is_not_said_at_the_mark_that_the_keyboard_reaches(
    canvas: ChartCanvas, field: QLineEdit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(chart_speaking, "announce", lambda _widget, text: told.append(text))
    canvas.set_sentence_source(lambda _person: SENTENCES, is_said_elsewhere=True)
    QTest.keyClick(field, KEY.Key_Tab)
    QTest.keyClick(canvas, KEY.Key_Right)
    qtbot.waitUntil(lambda: any(text.startswith("Bram") for text in told))
    assert told[-1] == "\n".join(["Bram van den Heuvel", *SENTENCES])
    assert sheet(canvas).text() == "Bram van den Heuvel"


def test_a_name_that_begins_a_sentence_is_not_said_twice() -> None:
    beside = chart_speaking.beside_name
    assert beside("May 2026", "May 2026: you gave once.") == "You gave once."
    assert beside("A call", "A call. It was long.") == "It was long."
    assert beside("Ana", "Anabel was here.") == "Anabel was here."


def test_a_screen_reader_is_told_the_name_and_the_content(canvas: ChartCanvas) -> None:
    heard_of = QAccessible.queryAccessibleInterface(canvas)
    assert heard_of.text(QAccessible.Text.Name) == "Orbits"
    assert heard_of.text(QAccessible.Text.Description) == "Five people."
    chart_speaking.announce(canvas, "Ana Silva")  # whether or not anything listens


def drag(canvas: ChartCanvas, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(canvas, LEFT, pos=start)
    QTest.mouseMove(canvas, start + QPoint(12, 0))
    QTest.mouseMove(canvas, end)


def test_dropped_on_a_ring_somebody_is_moved_there(canvas: ChartCanvas, theme: Theme) -> None:
    moved, people = heard(canvas.moved), heard(canvas.opened)
    on_monthly = QPoint(300, 240 + 108)
    drag(canvas, at(canvas, 5), on_monthly)
    assert is_alike(canvas, QPoint(300 - 103, 240), theme, "accent")
    QTest.mouseRelease(canvas, LEFT, pos=on_monthly)
    assert moved == [[5, 30]]
    assert people == []
    assert not is_alike(canvas, QPoint(300 - 103, 230), theme, "accent")


@pytest.mark.parametrize(
    ("person", "end"),
    [(5, QPoint(300, 245)), (5, QPoint(620, 430)), (5, QPoint(5000, 5000)), (1, QPoint(300, 348))],
    ids=["middle", "rim", "outside", "has a ring"],
)
def test_dropped_elsewhere_or_not_movable_nobody_is_moved(
    canvas: ChartCanvas, person: int, end: QPoint
) -> None:
    moved, people = heard(canvas.moved), heard(canvas.opened)
    drag(canvas, at(canvas, person), end)
    QTest.mouseRelease(canvas, LEFT, pos=end)
    assert (moved, people) == ([], [])


def test_escape_leaves_a_dragged_mark_where_it_was(canvas: ChartCanvas) -> None:
    moved, people = heard(canvas.moved), heard(canvas.opened)
    drag(canvas, at(canvas, 5), QPoint(300, 348))
    QTest.keyClick(canvas, KEY.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(300, 348))
    assert (moved, people) == ([], [])


def test_a_small_tremble_is_a_click_and_no_drag(canvas: ChartCanvas) -> None:
    moved, people = heard(canvas.moved), heard(canvas.opened)
    QTest.mousePress(canvas, LEFT, pos=at(canvas, 5))
    QTest.mouseMove(canvas, at(canvas, 5) + QPoint(2, 1))
    QTest.mouseRelease(canvas, LEFT, pos=at(canvas, 5) + QPoint(2, 1))
    assert (moved, people) == ([], [[5]])


def test_the_old_picture_stays_while_the_window_is_pulled(
    canvas: ChartCanvas, page: QWidget, drawer: Drawer, qtbot: QtBot
) -> None:
    before, scenes = len(drawer.wishes), heard(canvas.drawn)
    for width in range(650, 700, 10):
        page.resize(width, 480)
        QApplication.processEvents()
        assert canvas.scene().width == 640
    qtbot.waitUntil(lambda: len(scenes) == 1)
    assert (canvas.scene().width, canvas.scene().height) == canvas.size().toTuple()
    assert len(drawer.wishes) == before + 1


@pytest.mark.parametrize("is_by_keys", [False, True])
def test_what_is_still_asked_for_is_said_in_the_picture_that_comes_meanwhile(
    canvas: ChartCanvas, drawer: Drawer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
    is_by_keys: bool,
) -> None:  # fmt: skip
    aloud, begun, go_on = list[str](), Event(), Event()
    monkeypatch.setattr(chart_speaking, "announce", lambda _canvas, text: aloud.append(text))

    def wait() -> None:
        begun.set()
        go_on.wait(30)

    drawer.before = wait
    canvas.show_chart("orbits", MARKS[:3])
    qtbot.waitUntil(begun.is_set)
    if is_by_keys:
        QTest.keyClick(canvas, KEY.Key_Home)
    else:
        QTest.mouseMove(canvas, at(canvas, 1))
    go_on.set()
    qtbot.waitUntil(sheet(canvas).isVisible)
    said = "\n".join(["Ana Silva", *SENTENCES])
    assert sheet(canvas).text() == said
    assert aloud == [said] * is_by_keys


def test_what_is_said_stays_when_the_same_is_drawn_anew(canvas: ChartCanvas, qtbot: QtBot) -> None:
    QTest.mouseMove(canvas, at(canvas, 2))
    qtbot.waitUntil(sheet(canvas).isVisible)
    scenes = heard(canvas.drawn)
    canvas.set_sentence_source(lambda _person: ("Last in touch today.",))
    canvas.show_chart("orbits", MARKS[:3])
    qtbot.waitUntil(lambda: len(scenes) == 1)
    qtbot.waitUntil(sheet(canvas).isVisible)
    assert sheet(canvas).text() == "Bram van den Heuvel\nLast in touch today."
    canvas.show_chart("orbits", MARKS[:1])
    qtbot.waitUntil(lambda: len(scenes) == 2)
    assert not sheet(canvas).isVisible()


def test_an_outdated_answer_is_dropped(canvas: ChartCanvas, drawer: Drawer, qtbot: QtBot) -> None:
    begun, go_on, scenes = Event(), Event(), heard(canvas.drawn)

    def wait() -> None:
        begun.set()
        go_on.wait(30)

    drawer.before = wait
    canvas.show_chart("orbits", MARKS[:1])
    qtbot.waitUntil(begun.is_set)
    canvas.show_chart("orbits", MARKS[:3])
    QApplication.processEvents()
    go_on.set()
    qtbot.waitUntil(lambda: len(scenes) > 0)
    assert [len(scene.marks) for (scene,) in scenes if isinstance(scene, Scene)] == [3]


def test_it_is_drawn_again_for_another_theme_and_only_then(
    canvas: ChartCanvas, drawer: Drawer, theme: Theme, qtbot: QtBot
) -> None:
    scenes, before = heard(canvas.drawn), len(drawer.wishes)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.DevicePixelRatioChange))
    QTest.qWait(1)
    theme.set_mode("dark")
    qtbot.waitUntil(lambda: len(scenes) == 1)
    assert drawer.wishes[-1].look.dark
    assert len(drawer.wishes) == before + 1
    theme.set_mode("light")


def test_it_waits_until_it_is_seen(
    theme: Theme, tasks: Tasks, drawer: Drawer, qtbot: QtBot
) -> None:
    canvas = ChartCanvas(theme, tasks, QtSpeech(), draw=drawer)
    qtbot.addWidget(canvas)
    canvas.show_chart("orbits", MARKS)
    QTest.qWait(1)
    assert drawer.wishes == []
    canvas.resize(300, 300)
    canvas.show()
    assert wait_drawn(canvas, qtbot).marks == MARKS


@pytest.mark.parametrize("size", [QSize(1, 1), QSize(2000, 50), QSize(60, 1500), QSize(240, 240)])
def test_no_size_is_too_awkward(
    canvas: ChartCanvas, page: QWidget, size: QSize, qtbot: QtBot
) -> None:
    layout = page.layout()
    assert layout is not None
    layout.removeWidget(canvas)
    canvas.resize(size)
    if min(size.toTuple()) >= 48:
        wait_drawn(canvas, qtbot)
    QTest.keyClick(canvas, KEY.Key_Home)
    qtbot.waitUntil(sheet(canvas).isVisible)
    assert not canvas.grab().isNull()


def test_a_chart_that_needs_more_height_gets_it_and_gives_it_back(
    canvas: ChartCanvas, drawer: Drawer, page: QWidget, qtbot: QtBot
) -> None:
    before = canvas.minimumSizeHint().height()
    drawer.tall = 700
    canvas.show_chart("profile", MARKS)
    qtbot.waitUntil(lambda: canvas.minimumSizeHint().height() == 700)
    qtbot.waitUntil(lambda: canvas.height() >= 700)
    wishes, scenes = len(drawer.wishes), heard(canvas.drawn)
    drawer.tall = 500
    page.resize(700, page.height())
    qtbot.waitUntil(lambda: len(scenes) > 0)
    assert canvas.minimumSizeHint().height() == 500
    QTest.qWait(100)
    assert len(drawer.wishes) == wishes + 1  # and comes to rest
    drawer.tall = 0
    canvas.show_chart("orbits", MARKS)
    qtbot.waitUntil(lambda: canvas.minimumSizeHint().height() == before)


def test_nobody_to_show_takes_no_keys(canvas: ChartCanvas, field: QLineEdit, qtbot: QtBot) -> None:
    scenes, people = heard(canvas.drawn), heard(canvas.opened)
    canvas.show_chart("orbits", ())
    qtbot.waitUntil(lambda: len(scenes) == 1)
    QTest.keyClick(field, KEY.Key_Tab)
    for key in (KEY.Key_Right, KEY.Key_Home, KEY.Key_A, KEY.Key_Return, KEY.Key_PageUp):
        QTest.keyClick(canvas, key)
    QTest.mouseClick(canvas, LEFT)
    assert people == []


def test_a_veil_lies_over_the_sentence_too(canvas: ChartCanvas, qtbot: QtBot) -> None:
    QTest.keyClick(canvas, KEY.Key_Home)
    qtbot.waitUntil(sheet(canvas).isVisible)
    plain = canvas.grab(sheet(canvas).geometry()).toImage()
    draw_veil(canvas, True)
    veiled = canvas.grab(sheet(canvas).geometry()).toImage()
    assert sheet(canvas).window() is canvas.window()
    assert veiled != plain


def test_a_cell_is_outlined_where_it_is_pointed_at_and_opened_by_its_number(
    canvas: ChartCanvas, drawer: Drawer, theme: Theme, qtbot: QtBot
) -> None:
    cells = tuple(
        Mark(number, f"March {2019 + number}", x + 20, 120, 0, box=(x, 100, x + 40, 140))
        for number, x in enumerate((100, 150, 200), 1)
    )
    scenes, opened = heard(canvas.drawn), heard(canvas.opened)
    canvas.show_chart("deepening", cells)
    qtbot.waitUntil(lambda: len(scenes) == 1)
    QTest.mouseMove(canvas, QPoint(152, 102))
    qtbot.waitUntil(sheet(canvas).isVisible)
    assert sheet(canvas).text() == "\n".join(["March 2021", *SENTENCES])
    assert is_alike(canvas, QPoint(149, 120), theme, "accent")
    assert not is_alike(canvas, QPoint(99, 120), theme, "accent")
    QTest.mouseClick(canvas, LEFT, pos=QPoint(102, 138))
    canvas.setFocus()
    QTest.keyClick(canvas, KEY.Key_Right)
    assert press(canvas, qtbot, KEY.Key_Right) == ["March"]
    QTest.keyClick(canvas, KEY.Key_Return)
    assert opened == [[1], [3]]
