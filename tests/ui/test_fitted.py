"""What is as high as what is inside: however deep, its height can be had at once."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets.fitted import Fitted, take_heights
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label


def test_what_comes_deep_inside_can_be_scrolled_to_at_once(
    theme: Theme, page: QWidget, qtbot: QtBot
) -> None:
    area = ColumnArea(theme)
    QVBoxLayout(page).addWidget(area)
    column = area.column
    for level in range(6):
        holder = QWidget() if level % 2 else Fitted()
        column.addWidget(holder)
        column = QVBoxLayout(holder)
    area.column.addStretch(1)
    qtbot.waitUntil(area.isVisible)
    QApplication.processEvents()
    names = [Label(theme, f"Person {number}") for number in range(60)]
    for name in names:
        column.addWidget(name)
        name.show()
    take_heights(names[-1])
    area.ensureWidgetVisible(names[-1])
    assert not names[-1].visibleRegion().isEmpty()
