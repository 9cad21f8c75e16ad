"""The frame of the window: navigation, bar and the sheet that carries the page."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.theme import HAIR, RADIUS, Theme
from app.ui.widgets.navigation import Navigation, Place
from app.ui.widgets.top_bar import TopBar

NARROW_BELOW = 1000


class Corner(QWidget):
    """The sheet's rounded corner, laid over whatever page is shown."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(RADIUS + HAIR, RADIUS + HAIR)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        side = float(self.width())
        arc = QRectF(HAIR / 2, HAIR / 2, 2 * RADIUS, 2 * RADIUS)
        outside = QPainterPath(QPointF(0, 0))
        outside.lineTo(side, 0)
        outside.lineTo(side, HAIR / 2)
        outside.arcTo(arc, 90, 90)
        outside.lineTo(0, side)
        outside.closeSubpath()
        painter.fillPath(outside, self._theme.color("window"))
        painter.setPen(QPen(self._theme.color("line"), HAIR))
        painter.drawArc(arc, 90 * 16, 90 * 16)


class Sheet(QWidget):
    """The page's ground: a line on top and at the leading side, a rounded corner between."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.banner: QWidget | None = None
        self.stack = QStackedWidget(self)
        self._corner = Corner(theme, self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    def set_banner(self, banner: QWidget | None) -> None:
        """Show a row above the page, or take it away."""
        if self.banner is not None:
            self.banner.hide()
            self.banner.deleteLater()
        self.banner = banner
        if banner is not None:
            banner.setParent(self)
            banner.show()
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("page"))
        line = self._theme.color("line")
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.fillRect(0, 0, self.width(), HAIR, line)
        painter.fillRect(self.width() - HAIR if is_mirrored else 0, 0, HAIR, self.height(), line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _place(self) -> None:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, width, top = 0 if is_mirrored else HAIR, self.width() - HAIR, HAIR
        if self.banner is not None:
            height = self.banner.sizeHint().height()
            self.banner.setGeometry(left, top, width, height)
            top += height
        self.stack.setGeometry(left, top, width, self.height() - top)
        self._corner.move(self.width() - self._corner.width() if is_mirrored else 0, 0)
        self._corner.raise_()


class Shell(QWidget):
    """Navigation, bar and sheet; put pages into `stack`, listen to the signals.

    places are the pages that exist, in the order shown; plain (key, label, icon) will do.
    """

    page_chosen = Signal(str)
    journal_asked = Signal(QPoint)
    back_asked = Signal()
    forward_asked = Signal()
    find_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    jot_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        places: Sequence[Place | tuple[str, str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.navigation = Navigation(theme, [Place(*place) for place in places], self)
        self.bar = TopBar(theme, self)
        self.sheet = Sheet(theme, self)
        self.stack = self.sheet.stack
        self._join()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._restyle)

    def set_page(self, key: str) -> None:
        """Highlight the page with this key in the navigation."""
        self.navigation.set_page(key)

    def set_journal(self, name: str) -> None:
        """Show the journal's name on the menu button."""
        self.navigation.set_journal(name)
        self._place()

    def set_history(self, back: bool, forward: bool) -> None:
        """Say whether there is a page to go back or forward to."""
        self.bar.set_history(back, forward)

    def set_undo(self, undo: str, redo: str) -> None:
        """Name the changes that can be undone and redone, or "" where there is none."""
        self.bar.set_undo(undo, redo)

    def set_banner(self, banner: QWidget | None) -> None:
        """Show a row above the page, or take it away."""
        self.sheet.set_banner(banner)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("window"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _restyle(self) -> None:
        self._place()
        self.update()

    def _place(self) -> None:
        self.navigation.set_narrow(self.width() < NARROW_BELOW)
        side, top = self.navigation.width(), self.bar.height()
        self._put(self.navigation, 0, 0, side, self.height())
        self._put(self.bar, side, 0, self.width() - side, top)
        # The sheet's line runs along the last pixel of navigation and bar.
        left, above = side - HAIR, top - HAIR
        self._put(self.sheet, left, above, self.width() - left, self.height() - above)

    def _put(self, part: QWidget, left: int, top: int, width: int, height: int) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - width
        part.setGeometry(left, top, width, height)

    def _join(self) -> None:
        self.navigation.page_chosen.connect(self.page_chosen)
        self.navigation.journal_asked.connect(self.journal_asked)
        self.bar.back_asked.connect(self.back_asked)
        self.bar.forward_asked.connect(self.forward_asked)
        self.bar.find_asked.connect(self.find_asked)
        self.bar.undo_asked.connect(self.undo_asked)
        self.bar.redo_asked.connect(self.redo_asked)
        self.bar.jot_asked.connect(self.jot_asked)
