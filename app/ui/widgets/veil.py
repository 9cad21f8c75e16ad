"""A veil over names and text, for when somebody else can see the screen."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsEffect, QWidget

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
