"""The settings: how the window looks, how new people begin, and where the journal lies."""

from collections.abc import Hashable, Mapping

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.journal.journal import Journal
from app.journal.people import new_rhythm, set_new_rhythm
from app.journal.today import MOST_PEOPLE, capacity, set_capacity
from app.settings import Settings
from app.ui import words
from app.ui.settings.looking_back import LookingBackSettings
from app.ui.settings.reminders import ReminderSettings
from app.ui.settings.tray import TraySettings
from app.ui.theme import COLUMN, S4, S8, S12, S32, TEXT_SIZES, Theme
from app.ui.widgets.buttons import OutlineButton, TextButton
from app.ui.widgets.choices import Choices
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.section import Heading
from app.ui.widgets.text import Label


class SettingsPage(QWidget):
    """Every choice takes effect at once; there is nothing to confirm.

    `explained` asks how the figures are worked out, where their numbers can be changed; `told`
    asks what Kith is.
    """

    explained = Signal()
    told = Signal()

    def __init__(
        self, journal: Journal, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal, self._theme, self._settings = journal, theme, settings
        self._area = ColumnArea(theme, COLUMN)
        self._column = self._area.column
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._column.addWidget(Label(theme, self.tr("Settings"), "name"))
        self._add_looks()
        self._add_rhythm()
        self._add_capacity()
        self._add_looking_back()
        self._add_reminders()
        self._add_tray()
        self._add_place()
        self._column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("page"))

    def show_again(self) -> None:
        """Show what holds now, such as a rhythm chosen in another window."""
        self.appearance.choose(self._settings.appearance)
        self.text_size.choose(self._settings.text_size)
        self.motion.choose(self._settings.less_motion)
        self.rhythm.choose(new_rhythm(self._journal))
        self.capacity.choose(capacity(self._journal))
        self.looking_back.show_again()
        self.reminders.show_again()
        self.tray.show_again()

    def flush(self) -> None:
        """End what a tried notice began."""
        self.reminders.close_notices()

    def _add_looks(self) -> None:
        self._add_section(self.tr("Appearance"))
        modes: dict[Hashable, str] = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self.appearance = self._add_choices(self.tr("Colours"), modes)
        self.appearance.chosen.connect(self._set_appearance)
        sizes: dict[Hashable, str] = {size: f"{round(size * 100)} %" for size in TEXT_SIZES}
        self.text_size = self._add_choices(self.tr("Text size"), sizes)
        self.text_size.chosen.connect(self._set_text_size)
        motions: dict[Hashable, str] = {
            False: self.tr("As the system"),
            True: self.tr("None at all"),
        }
        self.motion = self._add_choices(self.tr("Motion"), motions)
        self.motion.chosen.connect(self._set_motion)

    def _add_rhythm(self) -> None:
        self._add_section(self.tr("Rhythm"))
        self._add_words(
            self.tr(
                "A rhythm is how often you hope to be in touch with somebody. It is a hope, not a"
                " duty: Kith only tells you gently when it has been longer. Each person can have"
                " a rhythm of their own."
            )
        )
        names: dict[Hashable, str] = dict(words.rhythm_names().items())
        self.rhythm = self._add_choices(self.tr("New people begin with"), names)
        self.rhythm.chosen.connect(lambda days: set_new_rhythm(self._journal, days))
        self.figures = TextButton(self._theme, self.tr("How the figures are worked out…"))
        self.figures.clicked.connect(self.explained)
        self._column.addSpacing(S12)
        self._column.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_capacity(self) -> None:
        self._add_section(self.tr("On your mind"))
        self._add_words(
            self.tr(
                "Today shows a few people to whom you might write, others each day, so that nobody"
                " waits for ever. Choose as many as do you good."
            )
        )
        numbers: dict[Hashable, str] = {number: str(number) for number in range(1, MOST_PEOPLE + 1)}
        self.capacity = self._add_choices(self.tr("How many people a day"), numbers)
        self.capacity.chosen.connect(lambda people: set_capacity(self._journal, people))

    def _add_looking_back(self) -> None:
        self._column.addSpacing(S32)
        self.looking_back = LookingBackSettings(self._journal, self._theme)
        self._column.addWidget(self.looking_back)

    def _add_reminders(self) -> None:
        self._column.addSpacing(S32)
        self.reminders = ReminderSettings(self._journal, self._theme, self._settings)
        self._column.addWidget(self.reminders)

    def _add_tray(self) -> None:
        self._column.addSpacing(S32)
        self.tray = TraySettings(self._theme, self._settings)
        self._column.addWidget(self.tray)

    def _add_place(self) -> None:
        self._add_section(self.tr("Journal"))
        path = str(self._journal.path)
        self._add_words(self.tr("Your journal is one file. It stays on this machine."))
        self._column.addSpacing(S12)
        self._column.addWidget(
            Label(self._theme, self.tr("Where it lies"), "meta_strong", "soft_ink")
        )
        self._column.addSpacing(S4)
        row = QHBoxLayout()
        row.setSpacing(S12)
        place = Label(self._theme, path)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(place, 1, Qt.AlignmentFlag.AlignVCenter)
        folder = OutlineButton(self._theme, self.tr("Open folder"), "folder-open")
        folder.clicked.connect(self._open_folder)
        row.addWidget(folder, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(row)
        about = TextButton(self._theme, self.tr("About Kith, its files and its licences…"))
        about.clicked.connect(self.told)
        self._column.addSpacing(S12)
        self._column.addWidget(about, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_section(self, title: str) -> None:
        self._column.addSpacing(S32)
        self._column.addWidget(Heading(self._theme, title))

    def _add_words(self, text: str) -> None:
        self._column.addSpacing(S4)
        self._column.addWidget(Label(self._theme, text, "interface", "soft_ink"))

    def _add_choices(self, name: str, labels: Mapping[Hashable, str]) -> Choices:
        self._column.addSpacing(S12)
        self._column.addWidget(Label(self._theme, name, "meta_strong", "soft_ink"))
        self._column.addSpacing(S8)
        choices = Choices(self._theme, name, labels)
        self._column.addWidget(choices)
        return choices

    def _set_appearance(self, mode: str) -> None:
        self._settings.appearance = mode
        self._theme.set_mode(mode)

    def _set_text_size(self, size: float) -> None:
        self._settings.text_size = size
        self._theme.set_scale(size)

    def _set_motion(self, is_less: bool) -> None:
        self._settings.less_motion = is_less
        self._theme.set_still(is_less)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._journal.path.parent)))
