"""Buttons: one filled kind, plain words in accent or soft ink, an outlined one, and icons."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QWidget

from app.ui.icons import FADED
from app.ui.theme import (
    CONTROL,
    FIELD_RADIUS,
    HOVER,
    ICON,
    S2,
    S8,
    S12,
    S24,
    S48,
    SMALL_ICON,
    Theme,
)
from app.ui.widgets.painting import draw_box, draw_focus
from app.ui.widgets.text import isolate, plain_tip

TALL = 40
FILLED_PADDING = 20
KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Button(QPushButton):
    """What all buttons share: theme, keyboard, focus ring; the kinds below only paint.

    gives_way lets a button with the user's own words be narrower than they are.
    """

    role = "strong"
    token = "accent"
    padding = 0
    icon_size = SMALL_ICON
    icon_gap = S8
    height_px = 28
    gives_way = False

    def __init__(
        self, theme: Theme, text: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._icon = theme, icon
        self._ring = False
        self.setAutoDefault(False)
        across = QSizePolicy.Policy.Maximum if self.gives_way else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_icon_name(self, icon: str) -> None:
        """Show another icon, "" for none."""
        self._icon = icon
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self.role))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 2 * self._theme.px(self.padding) + self._text_width() + self._icon_width()
        return QSize(ceil(width), self._theme.px(self.height_px))

    def minimumSizeHint(self) -> QSize:
        size = self.sizeHint()
        if self.gives_way:
            size.setWidth(min(size.width(), self._theme.px(S48)))
        return size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say words that do not fit whole where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and self.width() < self.sizeHint().width():
            QToolTip.showText(QCursor.pos(), plain_tip(self._words()), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        self.paint_box(painter, rect)
        if not self.isEnabled():
            painter.setOpacity(FADED)
        self.paint_content(painter, rect)
        painter.resetTransform()
        if self.hasFocus() and self._ring:
            self.paint_focus(painter, rect)

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        """Draw what lies under the words."""

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Draw icon and words in the middle."""
        room = rect.width() - 2 * self._theme.px(self.padding) - self._icon_width()
        width = min(self._text_width() + 1, room + 1)
        left = (rect.width() - self._icon_width() - width) / 2
        if self._icon:
            side = self._theme.px(self.icon_size)
            place = self._mirrored(QRectF(left, rect.center().y() - side / 2, side, side))
            self._theme.paint_icon(painter, self._icon, self.ink(), place)
            left += self._icon_width()
        painter.setPen(self._theme.color(self.ink()))
        painter.setFont(self.font())
        words = QFontMetricsF(self.font()).elidedText(
            self._words(), Qt.TextElideMode.ElideRight, width
        )
        place = self._mirrored(QRectF(left, rect.top(), width, rect.height()))
        painter.drawText(place, self._align(), isolate(words))

    def paint_focus(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the ring that shows where the keyboard is."""
        draw_focus(painter, self._theme, rect, FIELD_RADIUS)

    def ink(self) -> str:
        """Return the colour token of icon and words."""
        return self.token

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.right())
        return rect

    def _align(self) -> Qt.AlignmentFlag:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def _text_width(self) -> float:
        return QFontMetricsF(self._theme.font(self.role)).horizontalAdvance(self._words())

    def _icon_width(self) -> float:
        if not self._icon:
            return 0
        gap = self.icon_gap if self.text() else 0
        return self._theme.px(self.icon_size) + self._theme.px(gap)


class FilledButton(Button):
    """The one thing to do here: accent all over."""

    token = "on_accent"
    padding = FILLED_PADDING
    height_px = CONTROL

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        icon: str = "",
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.height_px = TALL if tall else CONTROL
        super().__init__(theme, text, icon, parent)

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        fill = self._theme.color("accent")
        if self.isDown():
            fill = fill.darker(112)
        elif self.underMouse():
            fill = fill.lighter(108)
        if not self.isEnabled():
            fill.setAlphaF(FADED)
        draw_box(painter, rect, fill)

    def paint_focus(self, painter: QPainter, rect: QRectF) -> None:
        inner = rect.adjusted(S2, S2, -S2, -S2)
        draw_box(painter, inner, None, self._theme.color("on_accent"), FIELD_RADIUS - S2)


class TextButton(Button):
    """A plain word in accent that does something."""

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        font = self._theme.font(self.role)
        font.setUnderline(self.underMouse() and self.isEnabled())
        self.setFont(font)
        super().paint_content(painter, rect)


class QuietButton(Button):
    """A plain word in soft ink, for what is there but does not ask for attention."""

    role = "interface"
    token = "soft_ink"

    def ink(self) -> str:
        return "ink" if self.underMouse() and self.isEnabled() else "soft_ink"


class OutlineButton(Button):
    """A word in a field outline; has_caret shows that it opens a menu."""

    role = "interface"
    token = "ink"
    padding = S12
    height_px = CONTROL

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        icon: str = "",
        has_caret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._has_caret = has_caret
        super().__init__(theme, text, icon, parent)

    def sizeHint(self) -> QSize:
        extra = self._theme.px(S24) if self._has_caret else 0
        return super().sizeHint() + QSize(extra, 0)

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        fill = "band" if self.underMouse() or self.isDown() else "raised"
        draw_box(painter, rect, self._theme.color(fill), self._theme.color("outline"))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        if not self._has_caret:
            super().paint_content(painter, rect)
            return
        start = rect.adjusted(0, 0, -self._theme.px(S24), 0)
        super().paint_content(painter, start)
        side = self._theme.px(S12)
        left = rect.right() - self._theme.px(S12) - side
        place = self._mirrored(QRectF(left, rect.center().y() - side / 2, side, side))
        self._theme.paint_icon(painter, "caret-down", "soft_ink", place)


class IconButton(Button):
    """A square with an icon; name is read aloud and shown as a tool tip with the shortcut.

    is_directed mirrors the icon where people read from right to left.
    """

    token = "soft_ink"
    icon_size = ICON

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        shortcut: str = "",
        size: int = CONTROL,
        is_directed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._size, self._is_directed = size, is_directed
        super().__init__(theme, "", icon, parent)
        self.set_name(name, shortcut)

    def set_name(self, name: str, shortcut: str = "") -> None:
        """Say what the button does, and the keys that do the same."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(f"{name} ({shortcut})" if shortcut else name))

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            draw_box(painter, rect, self._theme.color("ink", HOVER))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        side = self._theme.px(self.icon_size if self._size >= CONTROL else SMALL_ICON)
        place = QRectF(0, 0, side, side)
        place.moveCenter(rect.center())
        if self._is_directed and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(rect.width(), 0)
            painter.scale(-1, 1)
        self._theme.paint_icon(painter, self._icon, self.token, place)
