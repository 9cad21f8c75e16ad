"""One person's profile: what I tend and how deep it goes, a sentence first, a bar under it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.editor.tab_order import lead_into
from app.ui.theme import FIELD_RADIUS, HOVER, S2, S4, S8, S12, S16, Theme
from app.ui.widgets.buttons import KEYBOARD_REASONS
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.painting import draw_box, draw_focus, draw_hatch
from app.ui.widgets.text import Label

if TYPE_CHECKING:  # it brings numpy
    from app.domain.telling import Told

LABEL_WIDTH, BAR_WIDTH, ROW_GAP = 112, 240, 20
NARROW = 420
TAKE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
Direction = QBoxLayout.Direction


class Bar(QWidget):
    """A bar without a number, hatched where nothing is written."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._value: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_value(self, value: float | None) -> None:
        """Show a part of the whole, or None for nothing written."""
        self._value = value
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(BAR_WIDTH), S4)

    def minimumSizeHint(self) -> QSize:
        return QSize(S16, S4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        if self._value is None:
            draw_hatch(painter, self._theme, rect)
            return
        draw_box(painter, rect, self._theme.color("line"), radius=S2)
        filled = QRectF(rect)
        filled.setWidth(rect.width() * self._value)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            filled.moveRight(rect.right())
        if filled.width():
            draw_box(painter, filled, self._theme.color("depth3"), radius=min(S2, filled.width()))


class ProfileRow(QWidget):
    """One component; a click or Enter asks for the entries behind it."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ring = False
        self._label = Label(theme, "", "meta_strong", "soft_ink")
        self._sentence = Label(theme, "", "prose")
        self._bar = Bar(theme)
        self.told: Told | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(S8, S4, S8, S8)
        side = QVBoxLayout()
        side.setContentsMargins(0, S4, 0, 0)
        side.addWidget(self._label)
        side.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(S8 - S2)
        words.addWidget(self._sentence)
        words.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        self._layout.addLayout(side)
        self._layout.addLayout(words, 1)
        theme.changed.connect(self._arrange)

    def show_told(self, told: "Told") -> None:
        """Show what is told of a component."""
        self.told = told
        self._label.setText(told.label)
        self._sentence.setText(told.sentence)
        self._bar.show_value(told.value)
        self.setAccessibleName(f"{told.label}: {told.sentence}")
        entries = self.tr("Enter shows the entries behind this.") if told.entries else ""
        self.setAccessibleDescription(entries)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if told.entries else Qt.CursorShape.ArrowCursor
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in TAKE_KEYS:
            self.wanted.emit()
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_inside:
            self.wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD_REASONS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        if self.underMouse() and self.told is not None and self.told.entries:
            draw_box(painter, rect, self._theme.color("ink", HOVER))
        if self.told is not None and self.told.entries:
            self._paint_caret(painter)
        if self.hasFocus() and self._ring:
            draw_focus(painter, self._theme, rect, FIELD_RADIUS)

    def _paint_caret(self, painter: QPainter) -> None:
        """Show behind the bar that there is something to open."""
        side, bar = self._theme.px(S12), QRectF(self._bar.geometry())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = bar.left() - S8 - side if is_mirrored else bar.right() + S8
        place = QRectF(x, bar.center().y() - side / 2, side, side)
        token = "ink" if self.underMouse() or self.hasFocus() else "soft_ink"
        self._theme.paint_icon(painter, "caret-down", token, place)

    def _arrange(self) -> None:
        is_narrow = self.width() < self._theme.px(NARROW)
        way = Direction.TopToBottom if is_narrow else Direction.LeftToRight
        self._layout.setDirection(way)
        self._layout.setSpacing(0 if is_narrow else S16)
        self._label.setFixedWidth(
            max(1, self.width() - 2 * S8) if is_narrow else self._theme.px(LABEL_WIDTH)
        )


class ProfileRows(Fitted):
    """The components told one under the other; `asked` carries the Told and its row."""

    asked = Signal(object, QWidget)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[ProfileRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_GAP - S12)

    def show_told(self, told: "Sequence[Told]") -> None:
        """Show these components; rows that stay keep the keyboard."""
        while len(self.rows) < len(told):
            self.rows.append(self._make())
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(told))
            if number < len(told):
                row.show_told(told[number])

    def put_below(self, row: ProfileRow, guest: QWidget) -> None:
        """Let something else stand below a row, and be reached by Tab after it."""
        if self._column.indexOf(guest) != self._column.indexOf(row) + 1:
            self._column.removeWidget(guest)
            self._column.insertWidget(self._column.indexOf(row) + 1, guest)
            guest.show()
            lead_into(row, guest)

    def _make(self) -> ProfileRow:
        row = ProfileRow(self._theme)
        row.wanted.connect(lambda: self.asked.emit(row.told, row))
        self._column.addWidget(row)
        return row
