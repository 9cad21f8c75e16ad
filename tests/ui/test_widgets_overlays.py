"""What lies over a page or in its place: notices, progress, empty pages, banners."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.tasks import Progress, Tasks
from app.ui.theme import TEXT_SIZES, Theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.empty import EmptyPage
from app.ui.widgets.progress import Bar, ProgressStrip
from app.ui.widgets.text import Label
from app.ui.widgets.toast import Toast

LONG = "Annegret Freifrau von Schwarzenfeld-Oberhauser zu Wiesenthal deleted, with 47 entries"


@pytest.fixture
def toast(theme: Theme, page: QWidget) -> Toast:
    return Toast(theme, page)


def button_of(widget: QWidget) -> TextButton:
    [button] = [b for b in widget.findChildren(TextButton) if b.isVisible()]
    return button


def test_a_notice_stands_at_the_foot_of_the_page(toast: Toast, page: QWidget) -> None:
    assert not toast.isVisible()
    toast.show_notice("Ana Silva deleted", "Undo", lambda: None)
    assert toast.isVisible()
    for width, height in ((640, 480), (900, 600)):
        page.resize(width, height)
        assert abs(toast.geometry().center().x() - page.rect().center().x()) <= 1
        assert toast.geometry().bottom() == page.height() - 17


def test_the_action_is_done_once_by_key_and_the_notice_goes(toast: Toast) -> None:
    done: list[str] = []
    toast.show_notice("Ana Silva deleted", "Undo", lambda: done.append("undone"))
    QTest.keyClick(button_of(toast), Qt.Key.Key_Return)
    assert done == ["undone"]
    assert not toast.isVisible()


def test_tab_reaches_the_notice_and_escape_closes_it(
    toast: Toast, page: QWidget, theme: Theme
) -> None:
    field = TextButton(theme, "Elsewhere", parent=page)
    field.show()
    toast.show_notice("Ana Silva deleted", "Undo", lambda: None)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert button_of(toast).hasFocus()
    QTest.keyClick(button_of(toast), Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_its_cross_closes_the_notice(toast: Toast) -> None:
    toast.show_notice("Kept")
    [cross] = toast.findChildren(IconButton)
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_the_notice_goes_after_a_while_but_waits_under_the_pointer(
    toast: Toast, qtbot: QtBot
) -> None:
    assert toast.clock.interval() == 8000
    toast.clock.setInterval(10)
    toast.show_notice("Kept")
    toast.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not toast.clock.isActive()
    QTest.qWait(30)
    assert toast.isVisible()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_the_notice_waits_while_it_has_the_keyboard(toast: Toast, qtbot: QtBot) -> None:
    toast.clock.setInterval(10)
    toast.show_notice("Ana Silva deleted", "Undo", lambda: None)
    button_of(toast).setFocus()
    assert not toast.clock.isActive()
    button_of(toast).clearFocus()
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_newer_notice_takes_the_place_of_the_older(toast: Toast) -> None:
    toast.show_notice("Ana Silva deleted", "Undo", lambda: None)
    toast.show_notice("Kept")
    [label] = toast.findChildren(Label)
    assert label.text() == "Kept"
    assert [b for b in toast.findChildren(TextButton) if b.isVisible()] == []


@pytest.mark.parametrize("scale", TEXT_SIZES)
@pytest.mark.parametrize("width", [300, 640, 1200])
def test_a_long_notice_is_wrapped_inside_the_page(
    theme: Theme, page: QWidget, toast: Toast, width: int, scale: float
) -> None:
    theme.set_scale(scale)
    page.resize(width, 480)
    toast.show_notice(LONG, "Undo", lambda: None)
    QApplication.processEvents()
    assert page.rect().contains(toast.geometry())
    [label] = toast.findChildren(Label)
    assert label.height() >= min(label.heightForWidth(label.width()), 2 * theme.line("interface"))
    assert toast.rect().contains(button_of(toast).geometry())


def test_without_motion_the_notice_is_there_at_once(toast: Toast) -> None:
    toast.show_notice("Kept")
    assert toast.graphicsEffect() is None


def test_with_motion_the_notice_fades_in_and_ends_whole(
    theme: Theme, toast: Toast, qtbot: QtBot
) -> None:
    theme.set_still(False)
    toast.show_notice("Kept")
    assert toast.graphicsEffect() is not None
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert toast.isVisible()


class Gate:
    """Work that reports once and then waits until the test opens it."""

    def __init__(self) -> None:
        self.opened = threading.Event()

    def __call__(self, progress: Progress) -> str:
        progress.report(30, 120, "30 of 120 cards")
        while not self.opened.wait(0.005):
            progress.check()
        return "done"


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def strip(theme: Theme, page: QWidget, tasks: Tasks) -> ProgressStrip:
    return ProgressStrip(theme, tasks, page)


def test_quick_work_shows_nothing(
    strip: ProgressStrip, tasks: Tasks, page: QWidget, qtbot: QtBot
) -> None:
    task = tasks.run(lambda progress: 7, lambda answer: None, page, title="Reading")
    with qtbot.waitSignal(task.ended):
        pass
    assert not strip.clock.isActive()
    assert not strip.isVisible()


def test_untitled_work_is_never_shown(strip: ProgressStrip, tasks: Tasks, page: QWidget) -> None:
    gate = Gate()
    tasks.run(gate, lambda answer: None, page)
    assert not strip.clock.isActive()
    gate.opened.set()


def test_long_work_is_shown_after_a_moment_with_how_far_it_is(
    strip: ProgressStrip, tasks: Tasks, page: QWidget, qtbot: QtBot
) -> None:
    assert strip.clock.interval() == 400
    strip.clock.setInterval(10)
    gate = Gate()
    tasks.run(gate, lambda answer: None, page, title="Reading contacts.vcf")
    qtbot.waitUntil(strip.isVisible)
    title, words = strip.findChildren(Label)
    qtbot.waitUntil(lambda: words.text() == "30 of 120 cards")
    [bar] = strip.findChildren(Bar)
    assert (title.text(), bar.share()) == ("Reading contacts.vcf", 0.25)
    assert page.rect().contains(strip.geometry())
    gate.opened.set()
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_cancel_stops_the_work_and_the_window_stays_usable(
    strip: ProgressStrip, tasks: Tasks, page: QWidget, qtbot: QtBot
) -> None:
    strip.clock.setInterval(10)
    answers: list[str] = []
    tasks.run(Gate(), answers.append, page, title="Reading")
    qtbot.waitUntil(strip.isVisible)
    assert page.isEnabled()
    assert QApplication.activeModalWidget() is None
    QTest.keyClick(button_of(strip), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not strip.isVisible())
    assert answers == []


def test_the_next_task_is_shown_when_the_first_has_ended(
    strip: ProgressStrip, tasks: Tasks, page: QWidget, qtbot: QtBot
) -> None:
    strip.clock.setInterval(10)
    first, second = Gate(), Gate()
    tasks.run(first, lambda answer: None, page, title="First")
    tasks.run(second, lambda answer: None, page, title="Second")
    qtbot.waitUntil(strip.isVisible)
    title = strip.findChildren(Label)[0]
    assert title.text() == "First"
    first.opened.set()
    qtbot.waitUntil(lambda: title.text() == "Second")
    second.opened.set()
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_an_empty_page_says_one_sentence_and_offers_one_action(
    theme: Theme, page: QWidget, qtbot: QtBot
) -> None:
    empty = EmptyPage(theme, "users", "Everybody you write about will be here.", "Write")
    QVBoxLayout(page).addWidget(empty)
    page.resize(300, 480)
    QApplication.processEvents()
    with qtbot.waitSignal(empty.acted):
        QTest.mouseClick(button_of(empty), Qt.MouseButton.LeftButton)
    [label] = empty.findChildren(Label)
    assert empty.rect().contains(label.geometry())
    empty.set_words("Nobody fits these filters.")
    assert label.text() == "Nobody fits these filters."
    assert [b for b in empty.findChildren(TextButton) if b.isVisible()] == []


@pytest.mark.parametrize("scale", TEXT_SIZES)
def test_a_banner_keeps_its_action_in_sight(
    theme: Theme, page: QWidget, qtbot: QtBot, scale: float
) -> None:
    theme.set_scale(scale)
    banner = Banner(theme, LONG, "Start mine")
    banner.setParent(page)
    banner.setGeometry(0, 0, 400, banner.sizeHint().height())
    banner.show()
    QApplication.processEvents()
    assert banner.rect().contains(button_of(banner).geometry())
    with qtbot.waitSignal(banner.acted):
        QTest.keyClick(button_of(banner), Qt.Key.Key_Return)
