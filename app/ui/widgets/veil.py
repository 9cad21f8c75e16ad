"""A veil over names and text, for when somebody else can see the screen."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QGraphicsEffect, QMenu, QToolTip, QWidget

WINDOWS = (Qt.WindowType.Window, Qt.WindowType.Dialog)
SHEETS = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)  # names to choose from are a tool tip to Qt
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


def is_veiled(widget: QWidget) -> bool:
    """Return whether a widget, or what it lies in, is veiled."""
    part: QWidget | None = widget
    while part is not None and not isinstance(part.graphicsEffect(), Veil):
        part = part.parentWidget()
    return part is not None


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
        above = [each for each in QApplication.topLevelWidgets() if self._stands_above(each)]
        for part in (*self._parts, *(part for each in above for part in inside(each))):
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
        if is_turning and isinstance(watched, QWidget) and self._stands_above(watched):
            for part in inside(watched):
                draw_veil(part, kind == QEvent.Type.Show)
        return kind == QEvent.Type.ToolTip

    def _stands_above(self, widget: QWidget) -> bool:
        """Return whether this is a window beside the one with the ground, a dialog above it, or
        a menu or a sheet that opened from the ground or from such a window.
        """
        if widget.windowType() in WINDOWS:
            return widget is not self._ground.window()
        if widget.windowType() not in SHEETS or widget is self._ground:
            return False
        below = widget.parentWidget()
        while below is not None and below is not self._ground and not below.isWindow():
            below = below.parentWidget()
        return below is self._ground or (below is not None and self._stands_above(below))


def inside(window: QWidget) -> list[QWidget]:
    """Return what of a window is to be veiled: of a sheet with a shadow only what lies on it."""
    if isinstance(window, QMenu):
        return [window]
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    found = window.findChildren(QWidget, options=direct)
    return [each for each in found if not each.isWindow()]
