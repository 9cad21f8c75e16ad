"""A person's round picture: a photo, or initials on a muted tint."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme

SERIF_FROM = 48
INITIALS_SHARE = 14 / 36
SMALL_INITIALS, SMALL_SHARE = 12, 0.45
WIDTH_SHARE = 0.8


def paint_avatar(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    key: int | str,
    initials: str,
    photo: QPixmap | None = None,
) -> None:
    """Draw one avatar into a square; key chooses the tint, photo wins over initials."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if photo is not None and not photo.isNull():
        _paint_photo(painter, rect, photo)
    else:
        _paint_initials(painter, theme, rect, key, initials)
    painter.restore()


def _paint_photo(painter: QPainter, rect: QRectF, photo: QPixmap) -> None:
    circle = QPainterPath()
    circle.addEllipse(rect)
    painter.setClipPath(circle)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    side = min(photo.width(), photo.height())
    middle = QRectF((photo.width() - side) / 2, (photo.height() - side) / 2, side, side)
    painter.drawPixmap(rect, photo, middle)


def _paint_initials(
    painter: QPainter, theme: Theme, rect: QRectF, key: int | str, initials: str
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.avatar_color(key))
    painter.drawEllipse(rect)
    painter.setPen(theme.color("ink"))
    painter.setFont(_initials_font(theme, rect.width(), initials))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)


def _initials_font(theme: Theme, side: float, initials: str) -> QFont:
    role = "section" if side >= SERIF_FROM else "strong"
    size = max(side * INITIALS_SHARE, min(side * SMALL_SHARE, theme.px(SMALL_INITIALS)))
    width = QFontMetricsF(theme.font(role, round(size))).horizontalAdvance(initials)
    return theme.font(role, max(1, int(size * min(1, side * WIDTH_SHARE / max(width, 1)))))


class Avatar(QWidget):
    """An avatar as a widget; size is its side in pixels at the usual text size."""

    def __init__(self, theme: Theme, size: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self._key: int | str = 0
        self._initials = ""
        self._photo: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_person(self, key: int | str, initials: str, photo: QPixmap | None = None) -> None:
        """Show one person; the name belongs in a label beside it, not here."""
        self._key, self._initials, self._photo = key, initials, photo
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(
            painter, self._theme, QRectF(self.rect()), self._key, self._initials, self._photo
        )

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
