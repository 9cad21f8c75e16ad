"""A quiet notice at the foot of the page, such as "Ana Silva deleted · Undo"."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from app.ui.theme import RADIUS, S8, S12, S16, SHADOW, Theme
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.painting import draw_raised
from app.ui.widgets.text import Label

FIELDS = (QTextEdit, QLineEdit)
STAYS_MS = 8000
WIDEST = 480


class Toast(QWidget):
    """One notice at a time over `page`; it goes by itself after eight seconds.

    It waits while the pointer or the keyboard is on it; Esc and the cross close it at once. Where
    somebody writes under it, it stands at the head of the page instead.
    """

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._page = theme, page
        self._act: Callable[[], None] | None = None
        self.words = Label(theme, "", "interface", max_lines=2)
        self._button = TextButton(theme)
        self._button.clicked.connect(self._run)
        self._cross = IconButton(theme, "x", self.tr("Close"), size=24)
        self._cross.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SHADOW + S16, SHADOW + S8, SHADOW + S8, SHADOW + S8)
        layout.setSpacing(S12)
        layout.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._button)
        layout.addWidget(self._cross)
        self.clock = QTimer(self, interval=STAYS_MS, singleShot=True)
        self.clock.timeout.connect(self.hide)
        for part in (self._button, self._cross):
            part.installEventFilter(self)
        page.installEventFilter(self)
        theme.changed.connect(self._place)
        QApplication.instance().focusChanged.connect(self._step_aside)  # type: ignore[union-attr]
        self.hide()

    def show_notice(
        self, text: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show a sentence and, if there is one, the action that answers it."""
        self.words.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._act = act
        self.setAccessibleName(text)
        self._place()
        self._appear()
        self.clock.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page:
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif event.type() == QEvent.Type.FocusIn:
            self.clock.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self.clock.start()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self.clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self.clock.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_raised(QPainter(self), self._theme, QRectF(self.rect()), RADIUS)

    def _run(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    def _appear(self) -> None:
        self.show()
        self.raise_()
        length = self._theme.motion()
        if length:
            effect = QGraphicsOpacityEffect(self)
            self.setGraphicsEffect(effect)
            fade = QPropertyAnimation(effect, b"opacity", effect)
            fade.setDuration(length)
            fade.setStartValue(0.0)
            fade.setEndValue(1.0)
            fade.finished.connect(effect.deleteLater)
            fade.start()

    def _step_aside(self) -> None:
        if self.isVisible():
            self._place()

    def _is_over_writing(self) -> bool:
        """Whether it lies over the field that has the keyboard."""
        field = QApplication.focusWidget()
        if not isinstance(field, FIELDS) or not self._page.isAncestorOf(field):
            return False
        seen = field.visibleRegion().boundingRect()
        return self.geometry().intersects(seen.translated(field.mapTo(self._page, QPoint())))

    def _place(self) -> None:
        room = max(self._page.width() - 2 * S16, 0)
        width = min(self.sizeHint().width(), self._theme.px(WIDEST), room)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        top = self._page.height() - height - S16
        self.setGeometry((self._page.width() - width) // 2, top, width, height)
        if self._is_over_writing():
            self.move(self.x(), S16)
