"""A veil over names and text, for when somebody else can see the screen."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QGraphicsEffect, QMenu, QToolTip, QWidget

COARSE = 9  # logical pixels of the page that melt into one


class Veil(QGraphicsEffect):
    """Shows a widget so coarsely that no word of it can be read; much quicker than a blur."""

    def draw(self, painter: QPainter) -> None:
        offset = QPoint()
        whole: QPixmap = self.sourcePixmap(Qt.CoordinateSystem.LogicalCoordinates, offset)
        size = whole.deviceIndependentSize()
        if size.isEmpty():
            return
        melted = size / COARSE
        smooth = Qt.TransformationMode.SmoothTransformation
        coarse = whole.scaled(
            max(1, round(melted.width())), max(1, round(melted.height())),
            Qt.AspectRatioMode.IgnoreAspectRatio, smooth,
        )  # fmt: skip
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(
            QRectF(offset, size), coarse, QRectF(0, 0, coarse.width(), coarse.height())
        )


def draw_veil(widget: QWidget, is_veiled: bool) -> None:
    """Veil a widget, or take its veil away."""
    # The veil's parent keeps it alive; Qt's own hint forbids None, Qt itself does not.
    veil = Veil(widget) if is_veiled else None
    widget.setGraphicsEffect(veil)  # type: ignore[arg-type]
    # What lies on an opaque ground of its own would stay on the screen as it was.
    for part in widget.findChildren(QWidget):
        part.update()


class Curtain(QObject):
    """Veils a ground with whatever opens from it, menus and sheets; no tool tip shows then."""

    def __init__(self, ground: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._ground, self._parts = ground, [ground]
        self.is_drawn = False

    def hang(self, part: QWidget) -> None:
        """Veil another part whenever the ground is."""
        self.spare(part)
        self._parts.append(part)
        draw_veil(part, self.is_drawn)

    def spare(self, part: QWidget) -> None:
        """Leave a part readable."""
        self._parts = [each for each in self._parts if each is not part]
        draw_veil(part, False)

    def draw(self, is_drawn: bool) -> None:
        """Veil everything, or show it again."""
        self.is_drawn = is_drawn
        for part in self._parts:
            draw_veil(part, is_drawn)
        application = QApplication.instance()
        assert application is not None
        if is_drawn:
            QToolTip.hideText()
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        is_turning = kind in (QEvent.Type.Show, QEvent.Type.Hide)
        if is_turning and isinstance(watched, QWidget) and self._has_opened(watched):
            for part in inside(watched):
                draw_veil(part, kind == QEvent.Type.Show)
        return kind == QEvent.Type.ToolTip

    def _has_opened(self, popup: QWidget) -> bool:
        """Return whether this is a menu or a sheet that opened from the ground."""
        widget: QWidget | None = popup if popup.windowType() == Qt.WindowType.Popup else None
        while widget is not None and widget is not self._ground:
            widget = widget.parentWidget()
        return widget is not None


def inside(popup: QWidget) -> list[QWidget]:
    """Return what of a popup is to be veiled: of a sheet with a shadow only what lies on it."""
    if isinstance(popup, QMenu):
        return [popup]
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return list(popup.findChildren(QWidget, options=direct))
