"""Where a popup opens: at what it belongs to, and inside the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.ui.theme import S4, S8, SHADOW, Theme
from app.ui.widgets.popup import Popup, window_of

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
HIGH = 200


class Sheet(Popup):
    """A popup with something in it."""

    def __init__(self, theme: Theme, parent: QWidget, high: int = HIGH) -> None:
        super().__init__(theme, parent, "Popup")
        self.inside = QWidget()
        self.inside.setFixedHeight(high)
        self.column.addWidget(self.inside)

    def place(self) -> QRect:
        """Return the sheet without its shadow, in pixels of the screen."""
        return self.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)


@pytest.fixture
def button(page: QWidget) -> QPushButton:
    """Return a button of 40×30 on a window of 640×480."""
    page.move(50, 40)
    button = QPushButton(page)
    button.resize(40, 30)
    button.show()
    return button


@pytest.fixture
def sheet(theme: Theme, page: QWidget) -> Iterator[Sheet]:
    sheet = Sheet(theme, page)
    yield sheet
    sheet.close()


def around(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def test_a_popup_opens_under_its_button(button: QPushButton, sheet: Sheet) -> None:
    button.move(100, 50)
    sheet.open_under(button)
    assert sheet.place().x() == around(button).x()
    assert sheet.place().y() == around(button).y() + button.height() + S4


def test_a_popup_that_would_leave_the_window_ends_where_its_button_ends(
    button: QPushButton, sheet: Sheet, page: QWidget
) -> None:
    button.move(500, 50)
    sheet.open_under(button)
    assert sheet.place().right() == around(button).right()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    button.move(100, 50)
    sheet.open_under(button)
    assert sheet.place().x() == around(button).x()


def test_a_popup_opens_above_where_there_is_no_room_below(
    button: QPushButton, sheet: Sheet
) -> None:
    button.move(100, 420)
    sheet.open_under(button)
    assert sheet.place().y() + sheet.place().height() == around(button).y() - S4


def test_a_popup_for_which_there_is_room_on_no_side_stays_inside_all_the_same(
    button: QPushButton, theme: Theme, page: QWidget
) -> None:
    sheet = Sheet(theme, page, high=400)
    button.move(300, 200)
    sheet.open_under(button)
    assert around(page).adjusted(S8, S8, -S8, -S8).contains(sheet.place())
    sheet.close()


def test_a_popup_higher_than_the_window_stays_inside_the_screen(
    button: QPushButton, theme: Theme, page: QWidget
) -> None:
    sheet = Sheet(theme, page, high=500)
    button.move(300, 200)
    sheet.open_under(button)
    assert page.screen().availableGeometry().contains(sheet.place())
    sheet.close()


def test_a_popup_that_grows_moves_up_to_stay_inside(button: QPushButton, sheet: Sheet) -> None:
    button.move(100, 220)
    sheet.open_under(button)
    assert sheet.place().y() > around(button).y()
    sheet.inside.setFixedHeight(HIGH + 60)
    QApplication.processEvents()
    sheet.fit()
    assert around(button.window()).contains(sheet.place())


def test_a_popup_over_a_popup_minds_the_window_below_both(sheet: Sheet, page: QWidget) -> None:
    assert window_of(sheet.inside) is page
