"""How near a chart is looked at, and where: plain numbers, the same for every size of a window."""

from typing import NamedTuple

from app.charts.look import WHOLE, View

NEAREST = 6.0
BOTH, ACROSS = "both", "across"  # as gallery.Chart has it; "" cannot be looked at nearer


class Zoom(NamedTuple):
    """A chart so many times as large as the window; x, y (0..1) of it are in the middle."""

    power: float = 1.0
    x: float = 0.5
    y: float = 0.5


FAR = Zoom()


class Ground(NamedTuple):
    """Which way a chart can be looked at nearer, and the size of what shows it, in pixels."""

    way: str
    width: float
    height: float

    def view(self, zoom: Zoom) -> View:
        """Return what is in view, on whole pixels and never beyond an edge."""
        if zoom.power <= 1 or not self.way:
            return WHOLE
        wide, high = zoom.power, zoom.power if self.way == BOTH else 1.0
        left = round(zoom.x * self.width * wide - self.width / 2)
        top = round(zoom.y * self.height * high - self.height / 2)
        left = min(max(left, 0), round(self.width * (wide - 1)))
        return View(wide, high, left, min(max(top, 0), round(self.height * (high - 1))))

    def nearer(self, zoom: Zoom, factor: float, x: float, y: float) -> Zoom:
        """Look so much nearer (farther below 1); what is at x, y of the window stays there."""
        power = min(max(zoom.power * factor, 1.0), NEAREST)
        if power == 1.0 or not self.way:
            return FAR
        now, then = self.view(zoom), self.view(Zoom(power))
        left = (now.left + x) * then.wide / now.wide - x
        top = (now.top + y) * then.high / now.high - y
        return self._at(power, left, top)

    def moved(self, zoom: Zoom, right: float, down: float) -> Zoom:
        """Look farther to the right and down by so many pixels."""
        view = self.view(zoom)
        return self._at(zoom.power, view.left + right, view.top + down) if view != WHOLE else FAR

    def showing(self, zoom: Zoom, x: float, y: float, room: float) -> Zoom:
        """Move no more than is needed for x, y of the window to be so far from its edges."""
        return self.moved(
            zoom, _beyond(x, room, self.width - room), _beyond(y, room, self.height - room)
        )

    def _at(self, power: float, left: float, top: float) -> Zoom:
        wide, high = power, power if self.way == BOTH else 1.0
        left = min(max(left, 0.0), self.width * (wide - 1))
        top = min(max(top, 0.0), self.height * (high - 1))
        x = (left + self.width / 2) / (self.width * wide)
        return Zoom(power, x, (top + self.height / 2) / (self.height * high))


def _beyond(place: float, low: float, high: float) -> float:
    return place - min(max(place, low), max(low, high))
