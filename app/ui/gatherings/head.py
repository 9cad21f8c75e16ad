"""The head of a gathering's page: name, place and days, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.entries import Gathering
from app.journal import gatherings
from app.journal.journal import Journal
from app.ui.gatherings.days import Days
from app.ui.person.fact import Fact
from app.ui.person.ghost import open_menu
from app.ui.theme import S4, S8, S12, S24, SMALL_ICON, Theme
from app.ui.widgets.buttons import IconButton, OutlineButton
from app.ui.widgets.empty import IconView
from app.ui.widgets.flow import FlowLayout


class GatheringHead(QWidget):
    """Name, place and days to be changed in place; the buttons and the menu ask for the rest."""

    debrief_wanted = Signal()
    ready_wanted = Signal()
    timeline_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, journal: Journal, theme: Theme, gathering_id: Callable[[], int]) -> None:
        super().__init__()
        self._journal, self._theme, self._id = journal, theme, gathering_id
        self.name = Fact(theme, self.tr("Name"), self._keeper("name"), role="name")
        self.place = Fact(
            theme, self.tr("Place"), self._keeper("place"), placeholder=self.tr("Where was it?")
        )
        self.place.field.set_token("soft_ink")
        self.days = Days(theme, journal.today)
        self.debrief = OutlineButton(theme, self.tr("Debrief"), "pencil-simple-line")
        self.ready = OutlineButton(theme, self.tr("Get ready"), "notebook")
        self.timeline = OutlineButton(theme, self.tr("On the timeline"), "clock-counter-clockwise")
        self.more = IconButton(theme, "dots-three", self.tr("More about this gathering"))
        self._lay_out()
        self.days.chosen.connect(self._keep_days)
        self.debrief.clicked.connect(self.debrief_wanted)
        self.ready.clicked.connect(self.ready_wanted)
        self.timeline.clicked.connect(self.timeline_wanted)
        self.more.clicked.connect(lambda: open_menu(self, self.fill_menu, self.more))

    def show_gathering(self, gathering: Gathering) -> None:
        """Show one gathering."""
        self.name.set_text(gathering.name)
        self.place.set_text(gathering.place)
        self.days.show_days(gathering.first_day, gathering.last_day)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what else can be done with this gathering."""
        menu.addAction(self.tr("Copy name"), self._copy_name)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self.delete_wanted.emit)

    def _keeper(self, field: str) -> Callable[[str], None]:
        return lambda text: gatherings.edit_gathering(self._journal, self._id(), **{field: text})

    def _keep_days(self, first: str, last: str) -> None:
        gatherings.edit_gathering(self._journal, self._id(), first_day=first, last_day=last)

    def _copy_name(self) -> None:
        QGuiApplication.clipboard().setText(self.name.text())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(S8)
        top.addWidget(self.name, 1)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        facts, acts = QWidget(), QWidget()
        under, flow = FlowLayout(facts, S24, S4), FlowLayout(acts, S8, S8)
        under.addWidget(self._make_place())
        under.addWidget(self.days)
        for button in (self.debrief, self.ready, self.timeline):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S4)
        layout.addLayout(top)
        layout.addWidget(facts)
        layout.addSpacing(S12 - S4)
        layout.addWidget(acts)

    def _make_place(self) -> QWidget:
        """The place as high as the buttons of the days beside it."""
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, S4, 0, S4)
        row.setSpacing(S8)
        icon = IconView(self._theme, "map-pin", "soft_ink", SMALL_ICON)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.place, 1)
        return place
