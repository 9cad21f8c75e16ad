"""Where something lies: a path that gives way in its middle, to be copied or gone to."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.theme import S48, Theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.sides import absolute
from app.ui.widgets.text import Label, plain_tip


def left_to_right(path: object) -> str:
    """Return a path that is read from left to right wherever it stands."""
    return f"\u2066{path}\u2069"


class PathLabel(Label):
    """One line with a path, read from left to right in every language; the tip says it whole."""

    def __init__(self, theme: Theme, path: Path) -> None:
        super().__init__(theme, str(path), max_lines=1)
        self.setToolTip(plain_tip(str(path)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(S48), self._theme.line(self._role))

    def elided(self) -> str:
        """Return what of the path can be seen."""
        metrics = QFontMetricsF(self.font())
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._theme.color(self._token))
        side = absolute(self.layoutDirection(), Qt.AlignmentFlag.AlignLeading)
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(self.rect()), int(flags), left_to_right(self.elided()))


class Places(QWidget):
    """Places one below the other: what lies there, the path, how large, Copy and Open folder.

    copied and opened carry the path whose button was pressed.
    """

    copied = Signal(Path)
    opened = Signal(Path)

    def __init__(self, theme: Theme, gap: int) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def add(self, name: str, path: Path, size: str) -> None:
        """Add a place; name says what lies there, size how large it is in words."""
        copy, open_folder = self._words(name)
        row = self._grid.rowCount()
        cells = (
            Label(self._theme, name, "interface", "soft_ink", max_lines=1),
            PathLabel(self._theme, path),
            Label(self._theme, size, "meta", "soft_ink", max_lines=1),
            self._button("copy", copy, self.copied, path),
            self._button("folder-open", open_folder, self.opened, path),
        )
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignVCenter)

    def _words(self, name: str) -> tuple[str, str]:
        copy = QCoreApplication.translate("Places", "{name}: copy the place")
        folder = QCoreApplication.translate("Places", "{name}: open the folder")
        return copy.format(name=name), folder.format(name=name)

    def _button(self, icon: str, name: str, pressed: SignalInstance, path: Path) -> IconButton:
        button = IconButton(self._theme, icon, name)
        button.clicked.connect(lambda: pressed.emit(path))
        return button
