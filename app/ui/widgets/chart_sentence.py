"""The sheet beside a mark of a chart that says in words what the mark shows."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import S4, S8, S12, S16, SHADOW, Theme
from app.ui.widgets.painting import draw_raised
from app.ui.widgets.text import Label

WIDEST = 272


class SentenceSheet(QWidget):
    """Lies over `ground`, lets the pointer through, and never covers what it speaks of."""

    def __init__(self, theme: Theme, ground: QWidget) -> None:
        super().__init__(ground)
        self._theme, self._ground = theme, ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._name = Label(theme, "", "strong", max_lines=2)
        self._words = Label(theme, "", "narrow")
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW + S16, SHADOW + S12, SHADOW + S16, SHADOW + S12)
        column.setSpacing(S4)
        column.addWidget(self._name)
        column.addWidget(self._words)
        self.hide()

    def text(self) -> str:
        """Return all that is said."""
        return "\n".join(filter(None, (self._name.text(), self._words.text())))

    def show_beside(
        self, mark: QRect, name: str, sentences: Sequence[str], crowd: Sequence[QRect]
    ) -> None:
        """Say a name and sentences beside a mark, where the least of the crowd is covered."""
        self._name.setText(name)
        self._words.setText(" ".join(sentences))
        self._words.setVisible(bool(sentences))
        size = self._fit()
        room = self._ground.rect().adjusted(S4, S4, -S4, -S4)
        self.setGeometry(choose_place(size, mark, room, crowd).adjusted(*around(SHADOW)))
        self.show()

    def _fit(self) -> QSize:
        """Return the size of the sheet without its shadow."""
        labels = (self._name, self._words) if self._words.text() else (self._name,)
        widest = max(label.sizeHint().width() for label in labels)
        width = min(widest + 2 * S16, self._theme.px(WIDEST), self._ground.width() - S8)
        heights = [label.heightForWidth(width - 2 * S16) for label in labels]
        return QSize(width, sum(heights) + S4 * (len(heights) - 1) + 2 * S12)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_raised(QPainter(self), self._theme, QRectF(self.rect()))


def around(margin: int) -> tuple[int, int, int, int]:
    """Return what makes a rectangle larger by a margin on each side."""
    return -margin, -margin, margin, margin


def choose_place(size: QSize, mark: QRect, room: QRect, crowd: Sequence[QRect]) -> QRect:
    """Return the rectangle of a size beside a mark, in the room and over the least of a crowd.

    Where no side has room enough it is moved into the room, and then may touch the mark.
    """
    across, down = S12 + size.width(), S12 + size.height()
    near = mark.adjusted(-across, -down, across, down)
    crowd = [each for each in crowd if each.intersects(near)]
    places = [place for place in sides(size, mark) if room.contains(place)]
    if places:
        return min(places, key=lambda place: covered(place, crowd))
    pushed = [pushed_into(place, room) for place in sides(size, mark)]
    return min(pushed, key=lambda place: (covered(place, [mark]), covered(place, crowd)))


def sides(size: QSize, mark: QRect) -> Iterator[QRect]:
    """Yield the places beside a mark, those liked most first."""
    right, left = mark.right() + S12, mark.left() - S12 - size.width()
    below, above = mark.bottom() + S12, mark.top() - S12 - size.height()
    middle = mark.center() - QPoint(size.width() // 2, size.height() // 2)
    for x in (right, left):
        for y in (middle.y(), mark.top(), mark.bottom() - size.height(), below, above):
            yield QRect(QPoint(x, y), size)
    for y in (below, above):
        for x in (middle.x(), mark.left(), mark.right() - size.width()):
            yield QRect(QPoint(x, y), size)


def pushed_into(place: QRect, room: QRect) -> QRect:
    """Return a rectangle moved into a room, its beginning where it does not fit."""
    x = max(room.left(), min(place.x(), room.right() + 1 - place.width()))
    y = max(room.top(), min(place.y(), room.bottom() + 1 - place.height()))
    return QRect(QPoint(x, y), place.size())


def covered(place: QRect, crowd: Sequence[QRect]) -> int:
    """Return how many pixels of a crowd lie under a rectangle."""
    hidden = (place.intersected(each) for each in crowd)
    return sum(each.width() * each.height() for each in hidden if not each.isEmpty())
