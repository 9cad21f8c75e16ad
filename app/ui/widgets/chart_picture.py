"""The picture of a chart, drawn off the GUI thread and drawn again when it is out of date."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.charts.look import Look
from app.charts.scene import Scene
from app.domain.speech import Speech
from app.ui.look import make_look
from app.ui.tasks import Tasks
from app.ui.theme import S48, Theme

REST_MS = 80  # how long the size must stay before the chart is drawn for it
STALE = {QEvent.Type.Resize: REST_MS, QEvent.Type.Show: 0, QEvent.Type.DevicePixelRatioChange: 0}


class Drawn(NamedTuple):
    """A picture and what is where in it."""

    image: QImage
    scene: Scene


class Wish(NamedTuple):
    """All that a picture depends on."""

    key: str
    data: object
    look: Look
    width: int
    height: int
    ratio: float


Draw = Callable[[Wish, Speech], Drawn]


class ChartPicture(QObject):
    """Draws one chart as large as a widget; the old picture stays until the new one `arrived`.

    A chart that needs more height than it gets is drawn as high as it must be: it `grows`.
    """

    arrived = Signal()

    def __init__(
        self, theme: Theme, tasks: Tasks, speech: Speech, widget: QWidget, draw: Draw
    ) -> None:
        super().__init__(widget)
        self._theme, self._tasks, self._speech = theme, tasks, speech
        self._widget, self._draw = widget, draw
        self._chart: tuple[str, object] | None = None
        self._wish: Wish | None = None  # the picture that is shown or on its way
        self.drawn: Drawn | None = None
        self.is_current = False  # what was shown last is what is drawn
        self.grows = False  # the chart asked for more height than there was
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._ask)
        widget.installEventFilter(self)
        theme.changed.connect(self._hurry)

    def show_chart(self, key: str, data: object) -> None:
        """Draw another chart, or the same with other data."""
        if self._chart is None or self._chart[0] != key:
            self.grows = False
        self._chart, self._wish, self.is_current = (key, data), None, False
        self._hurry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        wait = STALE.get(event.type())
        if wait is not None:
            self._clock.start(wait if self.drawn else 0)
        return False

    def _hurry(self) -> None:
        self._clock.start(0)

    def _ask(self) -> None:
        size: QSize = self._widget.size()
        is_seen = self._widget.isVisible() and min(size.width(), size.height()) >= S48
        if self._chart is None or not is_seen:
            return
        ratio, height = self._widget.devicePixelRatioF(), size.height()
        if self.grows:
            height = S48  # the answer is as high as it must be
        wish = Wish(*self._chart, make_look(self._theme), size.width(), height, ratio)
        if self._wish is not None and is_same(wish, self._wish):
            return
        self._wish, draw, speech = wish, self._draw, self._speech
        self._tasks.read(
            self, lambda: draw(wish, speech), lambda drawn: self._take(wish, drawn), self
        )

    def _take(self, wish: Wish, drawn: Drawn) -> None:
        if wish is self._wish:  # else it is out of date by now
            self.drawn, self.is_current = drawn, True
            self.grows = self.grows or drawn.scene.height > wish.height
            self.arrived.emit()


def is_same(one: Wish, other: Wish) -> bool:
    """Return whether two wishes come to the same picture; data is compared by identity."""
    return one.data is other.data and one._replace(data=None) == other._replace(data=None)


def draw_chart(wish: Wish, speech: Speech) -> Drawn:
    """Draw a chart of the gallery; runs in any thread, matplotlib is loaded with the first."""
    from app.charts.rendering import render

    picture = render(wish.key, wish.data, wish.look, speech, wish.width, wish.height, wish.ratio)
    pixels = QImage(
        picture.rgba, picture.width_px, picture.height_px, 4 * picture.width_px,
        QImage.Format.Format_RGBX8888,
    )  # fmt: skip
    # What Qt paints without converting it each time; matplotlib's own memory can go.
    image = pixels.convertToFormat(QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(wish.ratio)
    return Drawn(image, picture.scene)
