"""The bar over the page: back and forward, Find in the middle, undo, redo and Jot."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.actions import FIRST_KEYS, show_keys
from app.ui.theme import CONTROL, S8, S12, S16, SMALL_ICON, Theme
from app.ui.widgets.buttons import Button, FilledButton, IconButton
from app.ui.widgets.painting import draw_box

BAR_HEIGHT = 48
FIND_WIDTH = 400
JOT_WIDTH = 84


class FindButton(Button):
    """Looks like a field, opens the palette that finds anything."""

    role = "interface"
    token = "soft_ink"
    height_px = CONTROL

    def __init__(self, theme: Theme, text: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, "magnifying-glass", parent)
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{text} ({keys})")

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(FIND_WIDTH), self._theme.px(CONTROL))

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        outline = "outline" if self.underMouse() else "line"
        draw_box(painter, rect, self._theme.color("page"), self._theme.color(outline))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        gap, side = self._theme.px(S8), self._theme.px(SMALL_ICON)
        icon = self._mirrored(QRectF(gap, (rect.height() - side) / 2, side, side))
        self._theme.paint_icon(painter, "magnifying-glass", "soft_ink", icon)
        painter.setPen(self._theme.color("soft_ink"))
        painter.setFont(self._theme.font("interface"))
        left = 2 * gap + side
        text = self._mirrored(QRectF(left, 0, rect.width() - left, rect.height()))
        painter.drawText(text, self._align(), self._words())
        font = self._theme.font("meta")
        width = QFontMetricsF(font).horizontalAdvance(self._keys) + 1
        keys = QRectF(rect.width() - self._theme.px(S12) - width, 0, width, rect.height())
        painter.setFont(font)
        painter.drawText(self._mirrored(keys), self._align(), self._keys)


class TopBar(QWidget):
    """The bar's buttons; it shows what can be done and asks for it by signals."""

    back_asked = Signal()
    forward_asked = Signal()
    find_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    jot_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = self._add_icon("arrow-left", self.tr("Back"), FIRST_KEYS["go_back"])
        self.forward = self._add_icon("arrow-right", self.tr("Forward"), FIRST_KEYS["go_forward"])
        self.finder = FindButton(
            theme, self.tr("Find anything"), show_keys(FIRST_KEYS["find"]), self
        )
        self.undo = self._add_icon("arrow-u-up-left", self.tr("Undo"), FIRST_KEYS["undo"])
        self.redo = self._add_icon("arrow-u-up-right", self.tr("Redo"), FIRST_KEYS["redo"])
        self.jot = FilledButton(theme, self.tr("Jot"), "pencil-simple-line", parent=self)
        self.jot.setToolTip(f"{self.tr('Write an entry')} ({show_keys(FIRST_KEYS['jot'])})")
        for button, asked in (
            (self.back, self.back_asked),
            (self.forward, self.forward_asked),
            (self.finder, self.find_asked),
            (self.undo, self.undo_asked),
            (self.redo, self.redo_asked),
            (self.jot, self.jot_asked),
        ):
            button.clicked.connect(asked)
            # A click leaves the keyboard where one writes: Space would press the button again.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_history(False, False)
        self.set_undo("", "")
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_history(self, back: bool, forward: bool) -> None:
        """Say whether there is a page to go back or forward to."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def set_undo(self, undo: str, redo: str) -> None:
        """Name the changes that can be undone and redone ("Undo delete of Ana Silva"), or ""."""
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        self.undo.set_name(undo or self.tr("Undo"), show_keys(FIRST_KEYS["undo"]))
        self.redo.set_name(redo or self.tr("Redo"), show_keys(FIRST_KEYS["redo"]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _add_icon(self, icon: str, name: str, keys: str) -> IconButton:
        return IconButton(
            self._theme, icon, name, show_keys(keys), is_directed=True, parent=self
        )  # fmt: skip

    def _place(self) -> None:
        side, top = self._theme.px(CONTROL), (self.height() - self._theme.px(CONTROL)) // 2
        jot = max(self._theme.px(JOT_WIDTH), self.jot.sizeHint().width())
        right = self.width() - S16 - jot
        self._put(self.back, S8, top, side)
        self._put(self.forward, S8 + side, top, side)
        self._put(self.jot, right, top, jot)
        self._put(self.redo, right - S8 - side, top, side)
        self._put(self.undo, right - S8 - 2 * side, top, side)
        first, last = 2 * S8 + 2 * side, right - 2 * S8 - 2 * side
        width = max(min(self._theme.px(FIND_WIDTH), last - first), 0)
        left = min(max((self.width() - width) // 2, first), last - width)
        self._put(self.finder, left, top, width)

    def _put(self, button: Button, left: int, top: int, width: int) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - width
        button.setGeometry(left, top, width, self._theme.px(CONTROL))

    def _restyle(self) -> None:
        self.setFixedHeight(max(BAR_HEIGHT, self._theme.px(CONTROL) + 2 * S8))
        self._place()
