"""The navigation at the side of the window: the journal's menu, the pages, the settings."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import CONTROL, HOVER, ICON, RADIUS, S4, S8, S12, S16, Theme
from app.ui.widgets.buttons import Button
from app.ui.widgets.mark import paint_mark
from app.ui.widgets.painting import draw_box
from app.ui.widgets.text import plain_tip

WIDE, NARROW = 200, 56
ITEM_HEIGHT = 36
LABEL_X = 44
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Place(NamedTuple):
    """One page in the navigation; shortcut is only shown, at_bottom sets it apart."""

    key: str
    label: str
    icon: str
    shortcut: str = ""
    at_bottom: bool = False


class SideButton(Button):
    """What the journal's menu and the pages share: an icon, a label that can be left out."""

    token = "ink"
    is_narrow = False

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def wanted_width(self) -> int:
        """Return the width that shows the whole label."""
        return round(self._theme.px(LABEL_X) + self._text_width() + self._theme.px(S16))

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave the label out, or show it."""
        self.is_narrow = is_narrow
        self.update()

    def _icon_rect(self, rect: QRectF) -> QRectF:
        side = self._theme.px(ICON)
        left = (rect.width() - side) / 2 if self.is_narrow else self._theme.px(S12)
        return self._mirrored(QRectF(left, (rect.height() - side) / 2, side, side))

    def _draw_label(self, painter: QPainter, rect: QRectF, role: str, end: float) -> float:
        font = self._theme.font(role)
        left = self._theme.px(LABEL_X)
        room = rect.width() - left - end
        words = QFontMetricsF(font).elidedText(self._words(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self._theme.color("ink"))
        place = self._mirrored(QRectF(left, 0, room, rect.height()))
        painter.drawText(place, self._align(), words)
        return left + QFontMetricsF(font).horizontalAdvance(words)


class PageButton(SideButton):
    """One page of the navigation, highlighted while it is shown."""

    height_px = ITEM_HEIGHT
    stepped = Signal(int)

    def __init__(self, theme: Theme, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(theme, place.label, parent)
        self.place = place
        self.setCheckable(True)
        self.setAccessibleName(place.label)
        self.setToolTip(f"{place.label} ({place.shortcut})" if place.shortcut else place.label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        if self.isChecked():
            draw_box(painter, rect, self._theme.color("selection"), radius=RADIUS)
        elif self.underMouse():
            draw_box(painter, rect, self._theme.color("ink", HOVER), radius=RADIUS)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        token = "accent" if self.isChecked() else "soft_ink"
        self._theme.paint_icon(painter, self.place.icon, token, self._icon_rect(rect))
        if not self.is_narrow:
            role = "strong" if self.isChecked() else "interface"
            self._draw_label(painter, rect, role, self._theme.px(S8))


class JournalButton(SideButton):
    """The journal's name beside the program's mark; opens the journal's menu."""

    height_px = CONTROL
    gives_way = True

    def wanted_width(self) -> int:
        return super().wanted_width() + self._theme.px(S12)

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        if self.underMouse() or self.isDown():
            draw_box(painter, rect, self._theme.color("ink", HOVER), radius=RADIUS)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        paint_mark(painter, self._theme, self._icon_rect(rect))
        if self.is_narrow:
            return
        side = self._theme.px(S12)
        end = self._draw_label(painter, rect, "strong", 2 * self._theme.px(S8) + side)
        left = end + self._theme.px(S8)
        caret = self._mirrored(QRectF(left, (rect.height() - side) / 2, side, side))
        self._theme.paint_icon(painter, "caret-down", "soft_ink", caret)


class Navigation(QWidget):
    """Journal menu on top, pages below, what is at_bottom at the bottom.

    The pages are one stop of the Tab key; the arrow keys go from page to page.
    """

    page_chosen = Signal(str)
    journal_asked = Signal(QPoint)

    def __init__(
        self, theme: Theme, places: Sequence[Place], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._is_narrow = theme, False
        self.journal = JournalButton(theme, "", self)
        self.journal.clicked.connect(self._ask_journal)
        self.buttons = {place.key: self._make_button(place) for place in places}
        self._lay_out()
        theme.changed.connect(self._set_width)
        self._set_width()

    def set_journal(self, name: str) -> None:
        """Show the journal's name."""
        self.journal.setText(name.replace("&", "&&"))
        self.journal.setToolTip(plain_tip(name))
        self.journal.setAccessibleName(self.tr("Journal menu: {name}").format(name=name))
        self._set_width()

    def set_page(self, key: str) -> None:
        """Highlight the page with this key; none if there is no such page."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)
            is_stop = name == key or key not in self.buttons
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show icons only, or icons with labels."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for button in (self.journal, *self.buttons.values()):
            button.set_narrow(is_narrow)
        self._set_width()

    def _step(self, step: int) -> None:
        pages = list(self.buttons.values())
        page = next(button for button in pages if button is self.sender())
        beside = pages[(pages.index(page) + step) % len(pages)]
        beside.setFocus(Qt.FocusReason.TabFocusReason)
        beside.click()

    def _make_button(self, place: Place) -> PageButton:
        button = PageButton(self._theme, place, self)
        button.clicked.connect(self._choose)
        button.stepped.connect(self._step)
        return button

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, PageButton):
            self.set_page(button.place.key)
            self.page_chosen.emit(button.place.key)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S8, S8, S8, S8)
        layout.setSpacing(S4)
        layout.addWidget(self.journal)
        layout.addSpacing(S4)
        for button in self.buttons.values():
            if not button.place.at_bottom:
                layout.addWidget(button)
        layout.addStretch(1)
        for button in self.buttons.values():
            if button.place.at_bottom:
                layout.addWidget(button)

    def _set_width(self) -> None:
        pages = max((page.wanted_width() for page in self.buttons.values()), default=0)
        name = min(self.journal.wanted_width() + 2 * S8, self._theme.px(WIDE))
        self.setFixedWidth(NARROW if self._is_narrow else max(WIDE, name, pages + 2 * S8))

    def _ask_journal(self) -> None:
        self.journal_asked.emit(self.journal.mapToGlobal(self.journal.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        return QSize(WIDE, ITEM_HEIGHT)
