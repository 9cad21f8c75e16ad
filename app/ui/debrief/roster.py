"""The roster at the side of a debrief: whoever is written about has a check."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from app.domain.gatherings import RosterLine
from app.ui.gatherings.roster_model import LINE_ROLE, RosterModel
from app.ui.theme import RADIUS, S2, S8, S12, S16, SMALL_ICON, Theme
from app.ui.widgets.even_list import EvenList, Index
from app.ui.widgets.overlay_bar import OverlayBar
from app.ui.widgets.painting import draw_box, draw_focus
from app.ui.widgets.person_delegate import PersonDelegate, Photos, draw_line, elide

ROW, AVATAR = 40, 28
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Flag = QStyle.StateFlag


class DebriefDelegate(PersonDelegate):
    """Paints picture, name and check; names grow quiet once they are written about."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: RosterLine = index.data(LINE_ROLE)
        row: QRect = option.rect
        state: Flag = option.state
        is_here = bool(state & Flag.State_Selected)
        self._paint_ground(painter, QRectF(row).adjusted(S8, S2, -S8, -S2), state)
        side, icon = self._theme.px(AVATAR), self._theme.px(SMALL_ICON)
        middle = row.top() + (row.height() - side) // 2
        picture = QRect(row.left() + S16, middle, side, side)
        check = QRect(row.right() - S16 - icon, row.center().y() - icon // 2, icon, icon)
        words = QRect(picture.right() + 1 + self._theme.px(S12), row.top(), 0, row.height())
        words.setRight(check.left() - S8 if line.is_written else row.right() - S16)
        picture, check, words = (
            QStyle.visualRect(option.direction, row, rect) for rect in (picture, check, words)
        )
        self._paint_picture(painter, picture, line.person)
        self._paint_name(painter, words, line, is_here)
        if line.is_written:
            self._theme.paint_icon(painter, "check", "ink" if is_here else "soft_ink",
                                   QRectF(check))  # fmt: skip

    def _paint_ground(self, painter: QPainter, place: QRectF, state: Flag) -> None:
        if state & Flag.State_Selected:
            draw_box(painter, place, self._theme.color("selection"), None, RADIUS)
        elif state & Flag.State_MouseOver:
            draw_box(painter, place, self._theme.color("ink", 0.04), None, RADIUS)
        if self.shows_focus and state & Flag.State_HasFocus:
            draw_focus(painter, self._theme, place, RADIUS)

    def _paint_name(self, painter: QPainter, rect: QRect, line: RosterLine, is_here: bool) -> None:
        font = self._theme.font("strong" if is_here else "interface")
        token = "soft_ink" if line.is_written and not is_here else "ink"
        name = elide(line.person.name, font, rect.width())
        draw_line(painter, rect, name, font, self._theme.color(token))


class DebriefRoster(EvenList):
    """`chosen` carries the id of whoever is chosen here by key or click; entered comes where the
    keyboard shall go to their card.
    """

    chosen = Signal(int)
    entered = Signal()

    def __init__(
        self, theme: Theme, model: RosterModel, photo: Photos, today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, ROW, parent)
        self._lines, self._is_settling = model, False
        self._delegate = DebriefDelegate(theme, photo, today, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("People you met"))
        self._bar = OverlayBar(self)
        self.selectionModel().currentChanged.connect(self._hear_current)

    def choose(self, person_id: int) -> None:
        """Show whose card is open, silently; 0 for nobody."""
        self._is_settling = True
        row = next(
            (at for at, line in enumerate(self._lines.lines()) if line.person.id == person_id), -1
        )
        index = self._lines.index(row) if row >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        if row < 0:
            self.selectionModel().clearSelection()
        self.scrollTo(index)
        self._is_settling = False

    def forget_pictures(self) -> None:
        """Draw the round pictures anew."""
        self._delegate.forget_pictures()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        self._is_settling = True  # on the last card Qt would go to the first row
        super().focusInEvent(event)
        self._is_settling = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._delegate.shows_focus = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.shows_focus = True
        if event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _hear_current(self, current: Index) -> None:
        if current.isValid() and not self._is_settling:
            self.chosen.emit(current.data(LINE_ROLE).person.id)
