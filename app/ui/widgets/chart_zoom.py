"""How near a chart is looked at, and where: plain numbers, the same for every size of a window."""

from typing import NamedTuple

from app.charts.look import WHOLE, View

NEAREST = 6.0
LEAST = 1.01  # what is hardly nearer is the whole
BOTH, ACROSS = "both", "across"  # as gallery.Chart has it; "" cannot be looked at nearer


class Zoom(NamedTuple):
    """A chart so many times as large as the window; x, y (0..1) of it are in the middle."""

    power: float = 1.0
    x: float = 0.5
    y: float = 0.5


FAR = Zoom()


class Ground(NamedTuple):
    """Which way a chart can be looked at nearer, and the size of what shows it, in pixels.

    `kept` is how wide the words at its left are, which stay as wide as they are.
    """

    way: str
    width: float
    height: float
    kept: float = 0.0

    def view(self, zoom: Zoom) -> View:
        """Return what is in view, on whole pixels and never beyond an edge."""
        if zoom.power <= 1 or not self.way:
            return WHOLE
        wide, high = self._times(zoom.power)
        left, top = zoom.x * self._inner * wide, zoom.y * self.height * high
        left, top = self._held(zoom.power, left - self._inner / 2, top - self.height / 2)
        return View((self.kept + self._inner * wide) / self.width, high, round(left), round(top))

    def nearer(self, zoom: Zoom, factor: float, x: float, y: float) -> Zoom:
        """Look so much nearer (farther below 1); what is at x, y of the window stays there."""
        power = min(max(zoom.power * factor, 1.0), NEAREST)
        if power < LEAST or not self.way:
            return FAR
        now, x = self.view(zoom), max(x - self.kept, 0.0)
        (wide, high), (wider, higher) = self._times(zoom.power), self._times(power)
        left, top = (now.left + x) * wider / wide - x, (now.top + y) * higher / high - y
        return self._at(power, left, top)

    def moved(self, zoom: Zoom, right: float, down: float) -> Zoom:
        """Look farther to the right and down by so many pixels."""
        view = self.view(zoom)
        return self._at(zoom.power, view.left + right, view.top + down) if view != WHOLE else FAR

    def showing(self, zoom: Zoom, x: float, y: float, room: float) -> Zoom:
        """Move no more than is needed for x, y of the window to be so far from its edges."""
        right = _beyond(x, self.kept + room, self.width - room)
        return self.moved(zoom, right, _beyond(y, room, self.height - room))

    @property
    def _inner(self) -> float:
        return max(self.width - self.kept, 1.0)

    def _times(self, power: float) -> tuple[float, float]:
        return power, power if self.way == BOTH else 1.0

    def _held(self, power: float, left: float, top: float) -> tuple[float, float]:
        """Hold a beginning of the view between the edges."""
        wide, high = self._times(power)
        left = min(max(left, 0.0), self._inner * (wide - 1))
        return left, min(max(top, 0.0), self.height * (high - 1))

    def _at(self, power: float, left: float, top: float) -> Zoom:
        (wide, high), (left, top) = self._times(power), self._held(power, left, top)
        x = (left + self._inner / 2) / (self._inner * wide)
        return Zoom(power, x, (top + self.height / 2) / (self.height * high))


def _beyond(place: float, low: float, high: float) -> float:
    return place - min(max(place, low), max(low, high))
