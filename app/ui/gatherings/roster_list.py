"""A roster as long as it is: one line a person, a check where written; the page scrolls."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.domain.gatherings import RosterLine
from app.ui.gatherings.roster_model import LINE_ROLE, RosterModel
from app.ui.gatherings.tall_list import ENTER_KEYS, TallList
from app.ui.theme import RADIUS, S8, S12, SMALL_ICON, Theme
from app.ui.widgets.painting import draw_box, draw_focus
from app.ui.widgets.person_delegate import PersonDelegate, Photos, draw_line, elide

ROW = 40
AVATAR = 28
LEAST_NAME = 0.7  # of the room, where name and line are both too long
Index = QModelIndex | QPersistentModelIndex
Flag = QStyle.StateFlag


class RosterDelegate(PersonDelegate):
    """Paints picture, name, what tells them apart, and at the end a check or a cross."""

    def __init__(
        self, theme: Theme, photo: Photos, model: RosterModel, parent: "RosterList"
    ) -> None:
        super().__init__(theme, photo, model.today, parent)
        self._roster, self._list = model, parent
        self.can_remove = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def end_rect(self, row: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Where the check stands, or the cross that takes somebody off."""
        side = self._theme.px(SMALL_ICON)
        place = QRect(row.right() - S8 - side, row.center().y() - side // 2, side, side)
        return QStyle.visualRect(direction, row, place)

    def shows_cross(self, line: RosterLine, state: Flag) -> bool:
        """Whether a row that is pointed at offers to take somebody off."""
        return self.can_remove and line.is_noted and bool(state & Flag.State_MouseOver)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: RosterLine = index.data(LINE_ROLE)
        row: QRect = option.rect
        state: Flag = option.state
        px, direction = self._theme.px, option.direction
        if state & Flag.State_MouseOver:
            draw_box(painter, QRectF(row), self._theme.color("ink", 0.04), None, RADIUS)
        if self._list.shows_focus and state & Flag.State_HasFocus:
            draw_focus(painter, self._theme, QRectF(row), RADIUS)
        side = px(AVATAR)
        picture = QRect(row.left() + S8, row.top() + (row.height() - side) // 2, side, side)
        end = self.end_rect(row, Qt.LayoutDirection.LeftToRight)
        words = QRect(picture.right() + 1 + px(S12), row.top(), 0, row.height())
        words.setRight(end.left() - S8)
        self._paint_picture(painter, QStyle.visualRect(direction, row, picture), line.person)
        self._paint_beside(painter, row, words, line, direction)
        icon = "x" if self.shows_cross(line, state) else "check" if line.is_written else ""
        if icon:
            place = QRectF(QStyle.visualRect(direction, row, end))
            self._theme.paint_icon(painter, icon, "soft_ink", place)

    def _paint_beside(
        self,
        painter: QPainter,
        row: QRect,
        room: QRect,
        line: RosterLine,
        direction: Qt.LayoutDirection,
    ) -> None:
        """The name, and on the same line what tells them apart as far as there is room."""
        theme = self._theme
        strong, meta = theme.font("strong"), theme.font("meta")
        beside = self._roster.beside(line)
        wide = QFontMetricsF(strong).horizontalAdvance(line.person.name) + 2
        wanted = QFontMetricsF(meta).horizontalAdvance(beside) + theme.px(S12) if beside else 0
        least = room.width() * LEAST_NAME if beside else room.width()
        width = round(min(wide, max(least, room.width() - wanted)))
        name = QRect(room.left(), room.top(), width, room.height())
        rest = QRect(name.right() + 1 + theme.px(S12), room.top(), 0, room.height())
        rest.setRight(room.right())
        name, rest = (QStyle.visualRect(direction, row, rect) for rect in (name, rest))
        draw_line(painter, name, elide(line.person.name, strong, width), strong, theme.color("ink"))
        if beside:
            text = elide(beside, meta, rest.width())
            draw_line(painter, rest, text, meta, theme.color("soft_ink"))


class RosterList(TallList):
    """`opened` carries the id of whoever was chosen, remove_wanted that of whoever shall be taken
    off, menu_wanted an id and a point of the screen.
    """

    opened = Signal(int)
    remove_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, theme: Theme, model: RosterModel, photo: Photos, name: str) -> None:
        super().__init__(theme, model, ROW, name)
        self.delegate = RosterDelegate(theme, photo, model, self)
        self.setItemDelegate(self.delegate)

    def set_removable(self, can_remove: bool) -> None:
        """Offer to take people off, by a cross and the Delete key."""
        self.delegate.can_remove = can_remove

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line: RosterLine | None = self.currentIndex().data(LINE_ROLE)
        if event.key() in ENTER_KEYS and line is not None:
            self.opened.emit(line.person.id)
        elif event.key() == Qt.Key.Key_Delete and line is not None:
            self._remove(line)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        line: RosterLine = index.data(LINE_ROLE)
        end = self.delegate.end_rect(self.visualRect(index), self.layoutDirection())
        is_at_cross = end.adjusted(-S8, -S8, S8, S8).contains(event.position().toPoint())
        if is_at_cross and self.delegate.can_remove and line.is_noted:
            self._remove(line)
        else:
            self.opened.emit(line.person.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        if index.isValid():
            self.menu_wanted.emit(index.data(LINE_ROLE).person.id, event.globalPos())

    def _remove(self, line: RosterLine) -> None:
        if self.delegate.can_remove and line.is_noted:
            self.remove_wanted.emit(line.person.id)
