"""A short row of Today: an icon, a line of words, a quiet line under it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from app.ui.theme import ICON, S4, S8, S12, S16, Theme
from app.ui.today.row import Row
from app.ui.widgets.text import Label

MOST_LINES = 3
AVATAR = 36


class LeadingIcon(QAbstractButton):
    """An icon as high as the first line of the words beside it.

    With an action it is a button that turns into a check while its row is pointed at or used.
    """

    def __init__(self, theme: Theme, action: str = "", width: int = ICON) -> None:
        super().__init__()
        self._theme, self._icon, self._token = theme, "", "soft_ink"
        self._width = width
        self._has_action = bool(action)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(action)
        self.setToolTip(action)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not action)
        theme.changed.connect(self.updateGeometry)

    def show_icon(self, icon: str, token: str) -> None:
        """Show an icon in a colour of the palette."""
        self._icon, self._token = icon, token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._width), self._theme.line("prose"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, row = QRectF(self.rect()), self.parentWidget()
        is_used = row is not None and (row.underMouse() or row.hasFocus())
        icon, token = self._icon, self._token
        if self._has_action and is_used:
            icon, token = "check", "accent" if self.underMouse() else "soft_ink"
        if icon:
            side = self._theme.px(ICON)
            place = QRectF(rect.center().x() - side / 2, 0, side, rect.height())
            self._theme.paint_icon(QPainter(self), icon, token, place)


class LineRow(Row):
    """What was promised, and what is coming up, look alike.

    action says what a click on the icon does, "" for nothing. The words stand under those beside
    a face where `is_under_faces`.
    """

    def __init__(self, theme: Theme, action: str = "", is_under_faces: bool = False) -> None:
        super().__init__(theme)
        self.mark = LeadingIcon(theme, action, AVATAR if is_under_faces else ICON)
        self.words = Label(theme, "", "prose", max_lines=MOST_LINES)
        self.under = Label(theme, "", "meta", "soft_ink", max_lines=2)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.lines.addWidget(self.words)
        self.lines.addWidget(self.under)
        self.across = QHBoxLayout(self)
        self.across.setContentsMargins(S8, S4, S8, S4)
        self.across.setSpacing(S16 if is_under_faces else S12)
        self.across.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        self.across.addLayout(self.lines, 1)
        for part in (self.words, self.under):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_line(self, icon: str, token: str, words: str, under: str) -> None:
        """Show an icon in a colour of the palette, words, and what stands under them."""
        self.mark.show_icon(icon, token)
        self.words.setText(words)
        self.under.setText(under)
        self.under.setVisible(bool(under))
        self.setAccessibleName(f"{words}. {under}" if under else words)
        self.updateGeometry()
