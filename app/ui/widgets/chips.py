"""Chips: small boxed facts that can be pressed, switched, opened or taken away."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from app.ui.theme import S4, S8, S12, Theme
from app.ui.widgets.buttons import Button
from app.ui.widgets.painting import draw_box

REMOVE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chip(Button):
    """One chip of 24 px: icon and text in an outline.

    checkable switches it by a click; set_menu makes it open a menu; removable adds a cross
    that the mouse, Delete and Backspace reach, and sends `removed`.
    """

    role = "meta"
    token = "ink"
    padding = S8
    icon_gap = S4
    height_px = 24
    removed = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str = "",
        icon_token: str = "soft_ink",
        checkable: bool = False,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._icon_token, self._removable = icon_token, removable
        self._chip_menu: QMenu | None = None
        super().__init__(theme, text, icon, parent)
        self.setCheckable(checkable)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu under the chip when it is pressed."""
        self._chip_menu = menu
        menu.setParent(self, menu.windowFlags())
        self.clicked.connect(self._open_menu)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._tail_width(), 0)

    def minimumSizeHint(self) -> QSize:
        narrow = self._theme.px(S8) * 2 + round(self._icon_width()) + self._tail_width()
        return QSize(narrow + self._theme.px(S12), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in REMOVE_KEYS:
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and self._cross_rect().contains(event.position()) and self.isDown():
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        fill = "selection" if self.isChecked() else "page"
        if self.underMouse() and not self.isChecked():
            fill = "band"
        draw_box(painter, rect, self._theme.color(fill), self._theme.color("line"))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        left = rect.left() + self._theme.px(self.padding)
        if self._icon:
            side = self._theme.px(self.icon_size)
            place = self._mirrored(QRectF(left, rect.center().y() - side / 2, side, side))
            self._theme.paint_icon(painter, self._icon, self._icon_token, place)
            left += self._icon_width()
        width = rect.right() - self._theme.px(self.padding) - self._tail_width() - left
        metrics = QFontMetricsF(self.font())
        words = metrics.elidedText(self._words(), Qt.TextElideMode.ElideRight, width + 1)
        painter.setPen(self._theme.color(self.ink()))
        painter.setFont(self.font())
        place = self._mirrored(QRectF(left, rect.top(), width + 1, rect.height()))
        painter.drawText(place, self._align(), words)
        if self._removable:
            self._theme.paint_icon(painter, "x", "soft_ink", self._cross_rect())
        elif self._chip_menu is not None:
            self._theme.paint_icon(painter, "caret-down", "soft_ink", self._cross_rect())

    def _tail_width(self) -> int:
        has_tail = self._removable or self._chip_menu is not None
        return self._theme.px(S4 + S12) if has_tail else 0

    def _cross_rect(self) -> QRectF:
        side = self._theme.px(S12)
        left = self.width() - self._theme.px(S8) - side
        return self._mirrored(QRectF(left, (self.height() - side) / 2, side, side))

    def _open_menu(self) -> None:
        if self._chip_menu is not None:
            self._chip_menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
