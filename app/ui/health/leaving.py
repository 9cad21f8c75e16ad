"""What of the Health page can be taken elsewhere: the picture or the table that is shown."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.charts import gallery
from app.domain.speech import Speech
from app.ui.charts_out import ChartsOut, Leaving
from app.ui.health import words
from app.ui.health.reading import Seen
from app.ui.theme import S4

PROFILE_SIZE = QSize(640, 560)


def make_leaving(seen: Seen, size: QSize, speech: Speech) -> Leaving:
    """Return a chart as it leaves: as large as it is shown, with its words around it."""
    from app.charts.saving import Caption

    name = speech.say(gallery.chart(seen.wanted.key).name)
    what = seen.card.name if seen.card is not None else words.title(seen)
    title = ", ".join(filter(None, (name, what)))
    caption = Caption(title, seen.finding, seen.how_to_read, seen.today)
    return Leaving(seen.wanted.key, seen.data, size.width(), size.height(), caption)


def open_menu(
    owner: QWidget, under: QWidget, out: ChartsOut, leaving: Leaving, copy_table: Callable[[], None]
) -> None:
    """Offer to copy or to save a chart."""
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    out.fill_menu(menu, leaving)
    if leaving.key != "profile":
        words_of_it = QCoreApplication.translate("HealthPage", "Copy as a table")
        menu.insertAction(menu.actions()[1], menu.addAction(words_of_it, copy_table))
    place = under.mapToGlobal(under.rect().bottomRight())
    place.setX(place.x() - menu.sizeHint().width())
    place.setY(place.y() + S4)
    menu.popup(place)
