"""The sheet of a person's page: one column that scrolls, and from some width on a second one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.person.details import Details
from app.ui.theme import S8, S24, S48, WIDE_COLUMN, Theme
from app.ui.widgets.overlay_bar import OverlayBar

TOP = 24
MARGIN = 40
NARROW_MARGIN = 24
NARROW = 600
SIDE_WIDTH = 280
SIDE_FROM = 880  # what a window of 1400 leaves beside navigation and list


class PersonSheet(QScrollArea):
    """Scrolls up and down only. `add` puts parts into the column, `set_aside` chooses the one
    that stands beside it where there is room and at its end where there is none.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._aside: Details | None = None
        self.is_wide = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar = OverlayBar(self)
        self._column, self._side = QWidget(), QWidget()
        self._parts, self._side_parts = QVBoxLayout(self._column), QVBoxLayout(self._side)
        for layout in (self._parts, self._side_parts):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.content = QWidget()
        self.content.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click beside a field leaves it
        self.content.setAccessibleName(self.tr("Page of a person"))
        self._across = QHBoxLayout(self.content)
        self._across.setSpacing(0)
        self._across.addStretch(1)
        self._across.addWidget(self._column, 0)
        self._across.addWidget(self._side, 0)
        self._across.addStretch(1)
        self._parts.addStretch(1)
        self._side_parts.addStretch(1)
        self.setWidget(self.content)
        for part in (self.viewport(), self.content):
            part.setAutoFillBackground(False)
        theme.changed.connect(self._place)

    def add(self, part: QWidget | QLayout, gap: int) -> None:
        """Put a part into the column, with a gap after it."""
        inner = QHBoxLayout()
        inner.setContentsMargins(S8, 0, S8, gap)
        if isinstance(part, QWidget):
            inner.addWidget(part)
        else:
            inner.addLayout(part)
        self._parts.insertLayout(self._parts.count() - 1, inner)

    def add_wide(self, part: QWidget) -> None:
        """Put a part into the column that reaches S8 beyond it on both sides."""
        self._parts.insertWidget(self._parts.count() - 1, part)

    def set_aside(self, part: Details) -> None:
        """Choose the part that goes to the side."""
        self._aside = part
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        px, width = self._theme.px, self.width()
        margin = NARROW_MARGIN if width < px(NARROW) else MARGIN
        self.is_wide = width >= px(SIDE_FROM)
        room = width - 2 * margin
        if self.is_wide:
            room -= px(SIDE_WIDTH) + S48
        self._column.setFixedWidth(min(room, px(WIDE_COLUMN)) + 2 * S8)
        self._side.setFixedWidth(px(SIDE_WIDTH) + S48 - S8 if self.is_wide else 0)
        self._side.setVisible(self.is_wide)
        self._side_parts.setContentsMargins(S48 - S8, 0, 0, 0)
        self._across.setContentsMargins(0, TOP, 0, S48)
        self._place_aside()

    def _place_aside(self) -> None:
        if self._aside is None:
            return
        home = self._side_parts if self.is_wide else self._parts
        if self._aside.parentWidget() is not home.parentWidget():
            home.insertWidget(home.count() - 1, self._aside)
            self._aside.setContentsMargins(*((0, 0, 0, 0) if self.is_wide else (S8, S24, S8, 0)))
            self._aside.set_stacked(self.is_wide)
