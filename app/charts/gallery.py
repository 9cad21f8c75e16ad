"""The charts there are, under the questions they answer; matplotlib waits until one is drawn."""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from app.charts.look import Look
from app.charts.scene import Scene
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class Chart(NamedTuple):
    """One chart: `question` and `name` in English, said through Speech.say when shown.

    `whom` says of whom it can be: "people" of everybody, a circle, a gathering, or one person;
    "one" of one person alone; "me" of my own part with everybody. `time` is "day" for a chart of
    one moment, else "period", and `usual` names the period shown at first: "quarter" (the last
    whole one), "year" (the last twelve months), "years" (the last five), "all". `zoom` is "both"
    ways, "across" for a line of time, "" for none.
    """

    key: str
    question: str
    name: str
    whom: str = "people"
    time: str = "period"
    usual: str = "all"
    zoom: str = "across"

    @property
    def module(self) -> str:
        """The module with draw(figure, data, look, speech) -> Scene."""
        return f"app.charts.{self.key}"

    @property
    def words(self) -> str:
        """The module with what it says: see domain.orbits_words."""
        return f"app.domain.{self.key}_words"


_NEAR, _DEEPER, _MINE = "Who is near?", "What deepened?", "How do I show up?"
_UNASKED, _PROMISED = "What don’t I ask?", "What did I promise?"

CHARTS = (
    Chart("orbits", _NEAR, "Orbits", time="day", usual="", zoom="both"),
    Chart("year", _NEAR, "Year in days", usual="year", zoom="both"),
    Chart("deepening", _DEEPER, "Depth and breadth", usual="quarter", zoom="both"),
    Chart("rungs", _DEEPER, "Rungs"),
    Chart("profile", _DEEPER, "Profile", whom="one", time="day", usual="", zoom=""),
    Chart("rhythm", _MINE, "Rhythm", whom="one", usual="years"),
    Chart("giving", _MINE, "Giving and asking", whom="me", usual="year"),
    Chart("after", _MINE, "After no use", whom="me", zoom=""),
    Chart("reconnections", _MINE, "Reconnections"),
    Chart("areas", _UNASKED, "Life areas", whom="one", usual="years"),
    Chart("promises", _PROMISED, "Promises"),
)


def questions() -> tuple[str, ...]:
    """Return the questions that a chart answers, in their order."""
    asked = {chart.question for chart in CHARTS}
    return tuple(each for each in (_NEAR, _DEEPER, _MINE, _UNASKED, _PROMISED) if each in asked)


def chart(key: str) -> Chart:
    """Return the chart of this key."""
    return next(chart for chart in CHARTS if chart.key == key)


def draw(key: str, figure: "Figure", data: object, look: Look, speech: Speech) -> Scene:
    """Draw a chart into an empty figure; `data` is what its module asks for."""
    scene: Scene = import_module(chart(key).module).draw(figure, data, look, speech)
    return scene
