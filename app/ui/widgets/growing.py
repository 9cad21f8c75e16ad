"""A box to write in that grows with what is written, up to a limit."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from app.ui.theme import S12, S16, Theme
from app.ui.widgets.text import Label


class GrowingText(QTextEdit):
    """Plain text in one role.

    submitted comes with Ctrl+Enter (with Enter alone where the text is one_line, which wraps
    but takes no line break), cancelled with Esc, left when the focus has gone elsewhere.
    plain leaves out box and padding.
    """

    submitted = Signal()
    cancelled = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        placeholder: str = "",
        role: str = "prose",
        min_lines: int = 1,
        max_lines: int = 12,
        plain: bool = False,
        one_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._role = theme, role
        # A label, since asking Qt for its viewport to paint on readies all classes of widgets:
        # 15 ms of the start.
        self._hint = Label(theme, placeholder, role, "soft_ink", max_lines=1, parent=self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._min_lines, self._max_lines = min_lines, max_lines
        self._plain, self._one_line = plain, one_line
        self.setProperty("plain", plain)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(placeholder)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.document().contentsChanged.connect(self._show_hint)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_text(self, text: str) -> None:
        """Show other text; it cannot be undone inside the box."""
        self.setPlainText(text)
        self._set_line_height()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def text(self) -> str:
        """Return what is written, as plain text."""
        text = self.toPlainText()
        return " ".join(text.split("\n")) if self._one_line else text

    def set_placeholder(self, text: str) -> None:
        """Say what could be written here."""
        self._hint.setText(text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._wanted_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and (control or self._one_line):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()
        self._fit()

    def _set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        self.setViewportMargins(left, top, right, bottom)
        self._place_hint()

    def _place_hint(self) -> None:
        inner = self.contentsRect().marginsRemoved(self.viewportMargins())
        inner.setHeight(self._theme.line(self._role))
        self._hint.setGeometry(inner)

    def _show_hint(self) -> None:
        self._hint.setVisible(self.document().isEmpty())

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._role))
        across, down = (0, 0) if self._plain else (S16 - 1, S12 - 1)
        self._set_margins(across, down, across, down)
        self._set_line_height()
        self._fit()

    def _set_line_height(self) -> None:
        self.document().setUndoRedoEnabled(False)
        form = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.FixedHeight
        form.setLineHeight(self._theme.line(self._role), kind.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)
        self.document().setUndoRedoEnabled(True)

    def _wanted_height(self) -> int:
        line = self._theme.line(self._role)
        text = round(self.document().size().height())
        inner = min(max(text, self._min_lines * line), self._max_lines * line)
        frame = 0 if self._plain else 2 * S12
        return inner + frame

    def _fit(self) -> None:
        height = self._wanted_height()
        if height != self.height():
            self.setFixedHeight(height)
