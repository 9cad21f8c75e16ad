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

    `module` has draw(figure, data, look, speech) -> Scene; `words` has finding, how_to_read,
    alternative and table.
    """

    key: str
    question: str
    name: str
    module: str
    words: str


CHARTS = (
    Chart("orbits", "Who is near?", "Orbits", "app.charts.orbits", "app.domain.orbits_words"),
    Chart(
        "deepening",
        "What deepened?",
        "Depth and breadth",
        "app.charts.deepening",
        "app.domain.deepening_words",
    ),
    Chart("profile", "What deepened?", "Profile", "app.charts.profile", "app.domain.profile_words"),
)


def questions() -> tuple[str, ...]:
    """Return the questions that a chart answers, in their order."""
    return tuple(dict.fromkeys(chart.question for chart in CHARTS))


def chart(key: str) -> Chart:
    """Return the chart of this key."""
    return next(chart for chart in CHARTS if chart.key == key)


def draw(key: str, figure: "Figure", data: object, look: Look, speech: Speech) -> Scene:
    """Draw a chart into an empty figure; `data` is what its module asks for."""
    scene: Scene = import_module(chart(key).module).draw(figure, data, look, speech)
    return scene
