"""One row of the details: a label and what it says, side by side or one above the other."""

from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from app.ui.person.fact import Fact
from app.ui.person.ghost import GhostButton, open_menu
from app.ui.theme import S2, S16, Theme
from app.ui.widgets.buttons import Button
from app.ui.widgets.text import Label

LABEL_WIDTH = 112
WIDEST_LABEL = 144
ROW_LINE = 16
LINK_LINE = 20
QWIDGETSIZE_MAX = (1 << 24) - 1


class Line(NamedTuple):
    """What a row shows and does.

    `keep(text)` stores other words; `go` is what a click does instead where the row leads to
    another person. `fill` makes the menu, `label_fill` the menu of the label.
    """

    key: Hashable
    label: str
    text: str
    keep: Callable[[str], None]
    hint: str = ""
    multiline: bool = False
    say: Callable[[str], str] = str
    go: Callable[[], None] | None = None
    fill: Callable[[QMenu], None] | None = None
    label_fill: Callable[[QMenu], None] | None = None


class LabelButton(Button):
    """A label that opens a menu to choose another one."""

    role = "meta_strong"
    token = "soft_ink"
    height_px = ROW_LINE
    gives_way = True


class LinkButton(Button):
    """Somebody's name that leads to their page."""

    role = "interface"
    token = "accent"
    height_px = LINK_LINE
    gives_way = True


class DetailRow(QWidget):
    """A Line as widgets."""

    def __init__(self, theme: Theme, line: Line) -> None:
        super().__init__()
        self._theme, self._line = theme, line
        self._label: LabelButton | Label = (
            LabelButton(theme) if line.label_fill else Label(theme, "", "meta_strong", "soft_ink")
        )
        self.value: Fact | LinkButton = self._make_value(line)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._side = QWidget()
        side = QHBoxLayout(self._side)
        side.setContentsMargins(0, S2, 0, 0)
        side.addWidget(self._label)
        side.addStretch(1)
        self._layout.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        is_link = isinstance(self.value, LinkButton)
        leading = Qt.AlignmentFlag.AlignLeading if is_link else Qt.AlignmentFlag(0)
        self._layout.addWidget(self.value, 1, leading)
        if isinstance(self._label, LabelButton):
            self._label.clicked.connect(self._open_label_menu)
        self._ghost = GhostButton(theme, "dots-three", self.tr("More"), self) if line.fill else None
        if self._ghost is not None:
            self._ghost.clicked.connect(self._open_menu)
        self.show_line(line)

    def show_line(self, line: Line) -> None:
        """Show other words of the same row."""
        self._line = line
        self._label.setText(line.label[:1].upper() + line.label[1:])
        if isinstance(self.value, Fact):
            self.value.set_text(line.text)
        else:
            self.value.setText(line.text.replace("&", "&&"))
            self.value.setAccessibleName(f"{line.label}: {line.text}")
        self._label.updateGeometry()

    def label(self) -> str:
        """The label as it reads."""
        return self._label.text()

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done with the row."""
        if self._line.fill is not None:
            self._line.fill(menu)

    def fill_label_menu(self, menu: QMenu) -> None:
        """Offer other labels."""
        if self._line.label_fill is not None:
            self._line.label_fill(menu)

    def label_width(self) -> int:
        """The pixels that the label takes beside the words; one that is too long gives way."""
        wanted = max(self._theme.px(LABEL_WIDTH), self._label.sizeHint().width())
        return min(wanted, self._theme.px(WIDEST_LABEL))

    def set_stacked(self, is_stacked: bool, label_width: int) -> None:
        """Put the label above the words, or beside them in a column that is so wide."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(down if is_stacked else across)
        self._layout.setSpacing(0 if is_stacked else S16)
        if is_stacked:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(QWIDGETSIZE_MAX)
        else:
            self._side.setFixedWidth(label_width)

    def edit(self) -> None:
        """Open the field."""
        if isinstance(self.value, Fact):
            self.value.edit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._ghost is not None:
            self._open_menu()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._ghost is not None:
            self._ghost.place()

    def _make_value(self, line: Line) -> Fact | LinkButton:
        if line.go is not None:
            link = LinkButton(self._theme)
            link.clicked.connect(lambda: self._line.go() if self._line.go else None)
            return link
        return Fact(
            self._theme, line.label, lambda text: self._line.keep(text),
            placeholder=line.hint, multiline=line.multiline, say=line.say,
        )  # fmt: skip

    def _open_menu(self) -> None:
        if self._ghost is not None:
            open_menu(self, self.fill_menu, self._ghost)

    def _open_label_menu(self) -> None:
        open_menu(self, self.fill_label_menu, self._label)
