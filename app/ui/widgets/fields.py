"""Fields: a search field, and words that turn into a field when they are clicked."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import CONTROL, HAIR, S4, S8, S16, SMALL_ICON, Theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.growing import GrowingText
from app.ui.widgets.text import Label

EDIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
SEARCH_INDENT = 21


class SearchField(QLineEdit):
    """A line to search with: icon before, a cross to clear it behind; Esc clears too."""

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("quiet", True)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._cross = IconButton(theme, "x", self.tr("Clear"), size=24, parent=self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.clicked.connect(self.clear)
        self.textChanged.connect(self._show_cross)
        self._show_cross("")
        theme.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._theme.px(SMALL_ICON)
        left = self._theme.px(S8) + HAIR
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - side
        place = QRectF(left, (self.height() - side) / 2, side, side)
        self._theme.paint_icon(painter, "magnifying-glass", "soft_ink", place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cross()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_cross()

    def _show_cross(self, text: str) -> None:
        self._cross.setVisible(bool(text))

    def _restyle(self) -> None:
        self.setFont(self._theme.font("interface"))
        self.setFixedHeight(self._theme.px(CONTROL))
        self._place_cross()

    def _place_cross(self) -> None:
        align_leading(self)
        before, after = self._theme.px(SEARCH_INDENT), self._theme.px(S16)
        size = self._cross.sizeHint()
        left = self.width() - size.width() - S4
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after, left = after, before, S4
        self.setTextMargins(before, 0, after, 0)
        self._cross.setGeometry(left, (self.height() - size.height()) // 2, *size.toTuple())


def align_leading(line: QLineEdit) -> None:
    """Begin at the window's leading edge, also while nothing is written.

    Qt lets an empty line follow the keyboard, which may be set to another direction.
    """
    line.setAlignment(leading_edge(line) | Qt.AlignmentFlag.AlignVCenter)


def leading_edge(widget: QWidget) -> Qt.AlignmentFlag:
    """Return the side on which a widget's words begin, whatever script they are in."""
    is_mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


class LineField(QLineEdit):
    """A plain line to fill in, 32 px high, in the interface font."""

    def __init__(
        self, theme: Theme, name: str, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("interface"))
        self.setFixedHeight(self._theme.px(CONTROL))


class ClickToEdit(QWidget):
    """Words that become a field on a click, Enter or F2.

    Enter (Ctrl+Enter where there are several lines) or leaving the field sends `saved` with the
    new text if it changed; Esc puts the old words back. The owner stores what was saved; the
    words shown are already the new ones. max_lines limits the words, not the field.
    """

    saved = Signal(str)
    editing_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        name: str,
        text: str = "",
        placeholder: str = "",
        role: str = "interface",
        multiline: bool = False,
        max_lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._role, self._name, self._text = theme, role, name, text
        self._placeholder = placeholder or self.tr("Add a line…")
        self._multiline = multiline
        self._editor: GrowingText | None = None
        self._token = "ink"
        self._words = Label(theme, role=role, max_lines=max_lines)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        theme.changed.connect(self.update)
        self._show_words()

    def text(self) -> str:
        """Return the words as last set or saved."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show other words; an edit under way goes on with its own."""
        self._text = text
        self._show_words()

    def set_token(self, token: str) -> None:
        """Show the words in another colour of the palette."""
        self._token = token
        self._show_words()

    def is_editing(self) -> bool:
        """Return whether the field is open."""
        return self._editor is not None

    def edit(self, at: QPoint | None = None) -> None:
        """Turn the words into a field that has the keyboard, the cursor where `at` points."""
        if self._editor is not None:
            return
        editor = GrowingText(
            self._theme, self._placeholder, self._role, plain=True, one_line=not self._multiline
        )
        editor.setAccessibleName(self._name)
        option = editor.document().defaultTextOption()
        option.setAlignment(leading_edge(self))  # where the words stood
        editor.document().setDefaultTextOption(option)
        editor.set_text(self._text)
        editor.submitted.connect(self.save)
        editor.cancelled.connect(self.restore)
        editor.left.connect(self.save)
        self._editor = editor
        editor.resize(self._words.size())
        self._words.hide()
        self._layout.addWidget(editor)
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if at is not None:
            editor.setTextCursor(editor.cursorForPosition(at))
        elif not self._multiline:
            editor.selectAll()
        self.editing_changed.emit(True)

    def save(self) -> None:
        """Close the field and send its text if it is another than before."""
        text = self._close()
        if text is not None and text.strip() != self._text:
            self._text = text.strip()
            self._show_words()
            self.saved.emit(self._text)

    def restore(self) -> None:
        """Close the field and show the old words."""
        self._close()

    def _close(self) -> str | None:
        if self._editor is None:
            return None
        editor, self._editor = self._editor, None
        had_focus = editor.hasFocus()
        self._layout.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self._words.show()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing_changed.emit(False)
        self.update()
        return editor.text()

    def _show_words(self) -> None:
        self._words.setText(self._text or self._placeholder)
        self._words.set_token(self._token if self._text else "soft_ink")
        self.setAccessibleName(f"{self._name}: {self._text or self._placeholder}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.edit(event.position().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in EDIT_KEYS:
            self.edit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        busy = self.is_editing() or self.hasFocus()
        if busy or self.underMouse():
            token = "accent" if busy else "line"
            line = QRectF(0, self.height() - HAIR, self.width(), HAIR)
            QPainter(self).fillRect(line, self._theme.color(token))
