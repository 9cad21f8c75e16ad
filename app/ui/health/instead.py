"""What stands in place of a chart that has nothing to show, and where there would be something."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.charts import gallery
from app.domain.names import fold
from app.domain.scope import Scope
from app.ui.theme import S8, S24, Theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.ui.health.reading import Reader, Seen

MOST_OFFERED = 6
WIDE = 400
Named = Sequence[tuple[str, Scope]]
translate = QCoreApplication.translate


class Instead(NamedTuple):
    """Sentences, and links as (words, whom they lead to)."""

    sentences: tuple[str, ...]
    offers: tuple[tuple[str, Scope], ...]


def find_instead(reader: "Reader", seen: "Seen") -> Instead | None:
    """Return what stands in place of a chart that is empty only for whom it is of, else None."""
    from app.journal.looking.people import people_of

    scope = seen.wanted.scope
    words = scope.words.strip()
    if words and not len(people_of(reader.journal, scope)):
        circles = [(name, Scope(circle_id=found)) for found, name, _ in reader.circles()]
        rosters = [(name, Scope(gathering_id=found)) for found, name, _ in reader.gatherings()]
        return of_nobody(words, scope, circles + rosters)
    is_for_all = scope == Scope() or gallery.chart(seen.wanted.key).whom != "people"
    if is_for_all or not seen.is_blank:
        return None
    if reader.look(seen.wanted._replace(scope=Scope())).is_blank:
        return None
    return of_few(seen.finding, seen.called or f"“{words}”")


def of_nobody(words: str, scope: Scope, groups: Named) -> Instead:
    """Say that nobody is called so; offer circles and gatherings that are, and to look wider."""
    said = translate("HealthPage", "Nobody here is called “{words}”.").format(words=words)
    sought = fold(words)
    show = translate("HealthPage", "Show {name}")
    offers = [
        (show.format(name=name), group) for name, group in groups if sought and sought in fold(name)
    ][:MOST_OFFERED]
    if scope != Scope(words=scope.words):
        everybody = translate("HealthPage", "Look among everybody")
        offers.append((everybody, Scope(words=scope.words)))
    return Instead((said,), tuple(offers))


def of_few(finding: str, called: str) -> Instead:
    """Say that a chart is empty for these alone; offer everybody."""
    alone = translate("HealthPage", "This is of {name} alone.").format(name=called)
    return Instead((finding, alone), ((translate("HealthPage", "Show everybody"), Scope()),))


class OfferLink(TextButton):
    """Leads to whom there would be something to show of."""

    gives_way = True


class InsteadPage(QWidget):
    """In the middle of where the chart would be; `wanted` carries a Scope."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Instead | None = None
        self._parts: list[QWidget] = []
        self.links: list[OfferLink] = []
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S8)
        self._column.addStretch(1)
        self._column.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(S24, S24, S24, S24)
        across.addStretch(1)
        across.addWidget(self._middle, WIDE)
        across.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_instead(self, instead: Instead) -> None:
        """Show sentences and links in place of those before."""
        if instead == self._shown:
            return
        self._shown = instead
        for old in self._parts:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        labels = [self._make_label(each) for each in instead.sentences]
        self.links = [self._make_link(words, scope) for words, scope in instead.offers]
        self._parts = [*labels, *self.links]
        for place, part in enumerate(self._parts, 1):
            if part in labels:
                self._column.insertWidget(place, part)
            else:
                self._column.insertWidget(place, part, 0, Qt.AlignmentFlag.AlignHCenter)
            part.show()

    def _make_label(self, words: str) -> Label:
        label = Label(self._theme, words, "prose", "soft_ink")
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label

    def _make_link(self, words: str, scope: Scope) -> OfferLink:
        link = OfferLink(self._theme, words.replace("&", "&&"))
        link.setAccessibleName(words)
        link.clicked.connect(lambda: self.wanted.emit(scope))
        return link

    def _restyle(self) -> None:
        self._middle.setMaximumWidth(self._theme.px(WIDE))
