"""How I tend this: profile and charts at the foot of a person's page, folded until wanted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import NotFound
from app.ui.editor.tab_order import lead_into
from app.ui.health.profile_rows import LABEL_WIDTH, NARROW, ProfileRow, ProfileRows
from app.ui.tasks import Tasks
from app.ui.theme import S4, S8, S12, S16, S24, Theme
from app.ui.widgets.buttons import Button, QuietButton
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.domain.telling import Told
    from app.ui.health.reading import Reader
    from app.ui.person.charts import PersonCharts
    from app.ui.person.closeness import Nearness

DEPTH = "depth"  # a Component, whose module brings numpy
PROFILE = "profile"
RATED = frozenset({"closeness"})


class FoldButton(Button):
    """A heading that opens and closes what is under it."""

    role = "section"
    token = "ink"
    icon_gap = S8
    gives_way = True
    height_px = 36

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__(theme, text, "caret-down")
        self.setCheckable(True)
        self.toggled.connect(self._say)
        self._say()

    def set_words(self, text: str) -> None:
        """Show other words."""
        self.setText(text)
        self._say()

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        self._icon = "caret-down" if self.isChecked() else self._closed_icon()
        super().paint_content(painter, rect)

    def _closed_icon(self) -> str:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return "caret-left" if mirrored else "caret-right"

    def _say(self) -> None:
        how = self.tr("open") if self.isChecked() else self.tr("folded")
        self.setAccessibleName(f"{self.text()}, {how}")
        self._restyle()


class SmallFold(FoldButton):
    """One under what it says more about: the caret, not the room around it, begins its line."""

    role = "meta"
    token = "soft_ink"
    icon_size = 12
    icon_gap = S4
    height_px = 20

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._theme.px(S4), 0)  # or the ring cuts a letter

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.translate((1 if is_mirrored else -1) * self._theme.px(S4), 0)
        super().paint_content(painter, rect)


class SmallLink(QuietButton):
    """A link under what it explains."""

    role = "meta"
    height_px = 20


class Tending(QWidget):
    """The profile of one person and the charts of them; nothing is worked out while it is folded
    or out of sight.

    folded tells that it was opened or closed by hand, asked carries a Told and its row for the
    entries behind it, behind_wanted what is behind a mark of a chart and where to offer it,
    entry_opened an entry's id, explained asks how a chart of this key is worked out, notice tells
    what was done.
    """

    folded = Signal(bool)
    asked = Signal(object, QWidget)
    behind_wanted = Signal(object, QPoint)
    entry_opened = Signal(int)
    explained = Signal(str)
    notice = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks, reader: "Reader") -> None:
        super().__init__()
        self._theme, self._tasks, self._reader = theme, tasks, reader
        self.nearness: Nearness | None = None
        self.charts: PersonCharts | None = None
        self._person = self._shown = 0
        self._is_stale = True
        self.fold = FoldButton(theme, self.tr("How I tend this"))
        self.rows = ProfileRows(theme)
        self.link = SmallLink(theme, self.tr("How this is worked out"))
        self._nothing = Label(theme, self.tr("Nothing is measured here."), "prose", "soft_ink")
        self._inside = QWidget()
        self._lay_out()
        self.fold.toggled.connect(self._turn)
        self.fold.clicked.connect(self.folded)
        self.rows.asked.connect(self.asked)
        self.link.clicked.connect(lambda: self.explained.emit(PROFILE))
        theme.changed.connect(self._indent)

    def show_person(self, person_id: int) -> None:
        """Show somebody, or what has changed about them."""
        self._person, self._is_stale = person_id, True
        if person_id != self._shown:
            self._show_measured(False)
        self._ask()

    def refresh(self, tables: frozenset[str]) -> None:
        """Show what has changed in these tables; how near I feel changes nothing but itself."""
        if tables == RATED and self.nearness is not None and not self._is_stale:
            self.nearness.show_person(self._person)
        else:
            self.show_person(self._person)

    def open(self, is_open: bool) -> None:
        """Open or fold it without telling anybody."""
        self.fold.setChecked(is_open)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._indent()

    def _turn(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self._ask()

    def _ask(self) -> None:
        if not self._is_stale or not self._person or not self.fold.isChecked():
            return
        if not self.isVisible():
            return
        self._is_stale = False
        person = self._person
        self._tasks.read(
            self, lambda: (person, self._read(person)), lambda found: self._take(*found), self
        )

    def _read(self, person_id: int) -> "Sequence[Told] | None":
        try:
            return self._reader.tell(person_id)
        except NotFound:
            return None

    def _take(self, person_id: int, told: "Sequence[Told] | None") -> None:
        if told is None or person_id != self._person:
            return
        self._shown = person_id
        self._nothing.setVisible(not told)
        self.link.setVisible(bool(told))
        made = len(self.rows.rows)
        self.rows.show_told(told)
        if len(self.rows.rows) > made:
            self._lead_through()
        for row in self.rows.rows[: len(told)]:
            if row.told is not None and row.told.component == DEPTH:
                self._show_nearness(row)
        if told:
            self._show_charts()
        self._show_measured(bool(told))

    def _lead_through(self) -> None:
        """Have Tab go from the fold through the rows, made later than what follows, to the link."""
        before: QWidget = self.fold
        for part in (*self.rows.rows, self.link):
            QWidget.setTabOrder(before, part)
            before = part

    def _show_measured(self, is_measured: bool) -> None:
        self.rows.setVisible(is_measured)
        if self.charts is not None:
            self.charts.setVisible(is_measured)

    def _show_nearness(self, row: ProfileRow) -> None:
        from app.ui.person.closeness import Nearness

        if self.nearness is None:
            self.nearness = Nearness(self._reader.journal, self._theme, self._tasks)
            self.nearness.notice.connect(self.notice)
        self.rows.put_below(row, self.nearness)
        self.nearness.show_person(self._person)

    def _show_charts(self) -> None:
        from app.ui.person.charts import PersonCharts

        if self.charts is not None and self.charts.person_id == self._person:
            self.charts.refresh()
            return
        if self.charts is not None:
            self._parts.removeWidget(self.charts)
            self.charts.deleteLater()
        self.charts = PersonCharts(self._theme, self._tasks, self._reader, self._person)
        self.charts.entry_opened.connect(self.entry_opened)
        self.charts.behind_wanted.connect(self.behind_wanted)
        self.charts.explained.connect(self.explained)
        self._parts.addWidget(self.charts)
        lead_into(self.link, self.charts)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(S8, S8, S8, 0)
        below.addSpacing(0)
        below.addWidget(self.link)
        below.addStretch(1)
        self._below = below
        inside = self._parts = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, S12, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.rows)
        nothing = QHBoxLayout()
        nothing.setContentsMargins(S8, 0, S8, 0)
        nothing.addWidget(self._nothing)
        inside.addLayout(nothing)
        inside.addLayout(below)
        self._nothing.hide()
        self._inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S24, 0, S16)
        column.setSpacing(0)
        heading = QHBoxLayout()
        heading.setContentsMargins(S8, 0, S8, 0)
        heading.addWidget(self.fold)
        heading.addStretch(1)
        column.addLayout(heading)
        column.addWidget(self._inside)
        self._indent()

    def _indent(self) -> None:
        """Let the link stand under the sentences."""
        item = self._below.itemAt(0)
        spacer = item.spacerItem() if item else None
        if spacer is not None:
            is_narrow = self.width() < self._theme.px(NARROW)
            spacer.changeSize(0 if is_narrow else self._theme.px(LABEL_WIDTH) + S16, 0)
            self._below.invalidate()
