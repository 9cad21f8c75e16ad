"""A fact of the entry in a box: solid where chosen, softly dashed where only inferred."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.ui.theme import FIELD_RADIUS, HAIR, Theme
from app.ui.widgets.chips import REMOVE_KEYS, Chip
from app.ui.widgets.painting import draw_box

WIDEST = 320


class EntryChip(Chip):
    """Opens its choices when it is pressed; Delete and Backspace send `removed`.

    A suggestion carries a cross as well, since it was nobody's choice.
    """

    def __init__(
        self, theme: Theme, icon: str, icon_token: str = "soft_ink", parent: QWidget | None = None
    ) -> None:
        self.is_suggested = False
        self._shown: tuple[str, str, str, bool] | None = None
        self.widest = WIDEST
        super().__init__(theme, "", icon, icon_token, parent=parent)
        # Not by a click: whoever clicks a chip goes on writing afterwards.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_fact(self, name: str, text: str, icon: str = "", suggested: bool = False) -> None:
        """Show a fact; name says of what, for those who hear it."""
        shown = name, text, icon, suggested
        if shown == self._shown:
            return
        self._shown = shown
        self.is_suggested = self._removable = suggested
        self.setText(text.replace("&", "&&"))
        if icon:
            self.set_icon_name(icon)
        self.setAccessibleName(f"{name}: {text}" if text else name)
        self.setToolTip(self._explain(name, text))
        self.updateGeometry()
        self.update()

    def set_icon_token(self, token: str) -> None:
        """Show the icon in another colour of the palette."""
        if token != self._icon_token:
            self._icon_token = token
            self.update()

    def sizeHint(self) -> QSize:
        return (
            super()
            .sizeHint()
            .boundedTo(QSize(self._theme.px(self.widest), self._theme.px(self.height_px)))
        )

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(self.sizeHint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in REMOVE_KEYS:
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        if not self.is_suggested:
            super().paint_box(painter, rect)
            return
        if self.underMouse():
            draw_box(painter, rect, self._theme.color("band"))
        pen = QPen(self._theme.color("outline", 0.8), HAIR, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = HAIR / 2
        inner = rect.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, FIELD_RADIUS, FIELD_RADIUS)

    def ink(self) -> str:
        return "soft_ink" if self.is_suggested else "ink"

    def _explain(self, name: str, text: str) -> str:
        if self.is_suggested:
            return self.tr("{name}, as the words suggest; kept unless you take it away").format(
                name=name
            )
        return f"{name}: {text}" if text else name
