"""The picture of a chart, drawn off the GUI thread and drawn again when it is out of date."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QTransform
from PySide6.QtWidgets import QWidget

from app.charts import gallery
from app.charts.look import WHOLE, Look
from app.charts.scene import Scene
from app.domain.speech import Speech
from app.ui.look import make_look
from app.ui.tasks import Tasks
from app.ui.theme import S48, Theme
from app.ui.widgets.chart_zoom import FAR, Ground, Zoom

REST_MS = 80  # how long the size must stay before the chart is drawn for it
STALE = {QEvent.Type.Resize: REST_MS, QEvent.Type.Show: 0, QEvent.Type.DevicePixelRatioChange: 0}


class Drawn(NamedTuple):
    """A picture and what is where in it; marks out of view lie outside of it."""

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

    A chart that needs more height than it gets is drawn as high as it must be: it `grows`. Of a
    chart that is looked at nearer only what is in view is drawn; the `whole` of it, where it was
    drawn before, can stand in for what is not drawn yet.
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
        self._drawn_wish: Wish | None = None
        self.drawn: Drawn | None = None
        self.whole: Drawn | None = None
        self.zoom = self.drawn_zoom = FAR  # what is wanted, and what is drawn
        self.is_current = False  # what was shown last is what is drawn
        self.grows = False  # the chart asked for more height than there was
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._ask)
        widget.installEventFilter(self)
        theme.changed.connect(self._hurry)

    def show_chart(self, key: str, data: object) -> None:
        """Draw another chart, or the same with other data."""
        if self._chart is None or self._chart[0] != key:
            self.grows, self.zoom = False, FAR
        self.whole = None
        self._chart, self._wish, self.is_current = (key, data), None, False
        self._hurry()

    def look_at(self, zoom: Zoom) -> None:
        """Draw the chart from nearer or farther, or another part of it."""
        self.zoom, self.is_current = zoom, False
        self._hurry()

    def ground(self) -> Ground:
        """Return how the chart that is shown can be looked at."""
        way = gallery.chart(self._chart[0]).zoom if self._chart else ""
        kept = self.drawn.scene.kept if self.drawn else 0.0
        return Ground(way, self._widget.width(), self._widget.height(), kept)

    def placed(self) -> QTransform | None:
        """Return how the picture lies in the widget where it is not the part that is wanted."""
        ground = self.ground()
        if self.drawn is None or ground.view(self.drawn_zoom) == ground.view(self.zoom):
            return None
        return self._laid(self.drawn.scene, self.drawn_zoom)

    def placed_whole(self) -> QTransform | None:
        """Return how the whole chart would lie in the widget, where it stands in for a part."""
        return self._laid(self.whole.scene, FAR) if self.whole else None

    def _laid(self, scene: Scene, zoom: Zoom) -> QTransform:
        ground, kept = self.ground(), scene.kept
        drawn = Ground(ground.way, scene.width, scene.height, kept)
        then, now = drawn.view(zoom), ground.view(self.zoom)
        across = (ground.width * now.wide - kept) / (scene.width * then.wide - kept)
        down = ground.height * now.high / (scene.height * then.high)
        left = kept + (then.left - kept) * across - now.left
        return QTransform(across, 0, 0, down, left, then.top * down - now.top)

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
        look = make_look(self._theme)._replace(view=self.ground().view(self.zoom))
        wish = Wish(*self._chart, look, size.width(), height, ratio)
        if self._wish is not None and is_same(wish, self._wish):
            if self._drawn_wish is self._wish and not self.is_current:  # the view came back
                self._arrive()
            return
        if self._wish is None or without_view(wish).look != without_view(self._wish).look:
            self.whole = None
        self._wish, draw, speech, zoom = wish, self._draw, self._speech, self.zoom
        self._tasks.read(
            self, lambda: draw(wish, speech), lambda drawn: self._take(wish, zoom, drawn), self
        )

    def _take(self, wish: Wish, zoom: Zoom, drawn: Drawn) -> None:
        if self._wish is None or not is_same(without_view(wish), without_view(self._wish)):
            return  # out of date by now
        self.drawn, self.drawn_zoom, self._drawn_wish = drawn, zoom, wish
        if zoom == FAR:
            self.whole = drawn
        if wish is self._wish:
            self.grows = self.grows or drawn.scene.height > wish.height
            self._arrive()
        else:  # while the view moves on, this is nearer to it than what was drawn before
            self._widget.update()

    def _arrive(self) -> None:
        self.is_current = True
        self.arrived.emit()


def without_view(wish: Wish) -> Wish:
    """Return the wish for the whole of a chart."""
    return wish._replace(look=wish.look._replace(view=WHOLE))


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
