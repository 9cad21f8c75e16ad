"""The setting of the tray: whether Kith shows there, where the desktop has one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.settings import Settings
from app.ui.theme import S8, S12, Theme
from app.ui.tray import has_tray
from app.ui.widgets.choices import Choices
from app.ui.widgets.section import Heading
from app.ui.widgets.text import Label


class TraySettings(QWidget):
    """The choice takes effect at once."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.shown = Choices(
            theme,
            self.tr("Show Kith in the tray"),
            {False: self.tr("No"), True: self.tr("Yes")},
        )
        self.shown.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S8)
        column.addWidget(Heading(theme, self.tr("Tray")))
        self.words = Label(theme, "", "interface", "soft_ink")
        column.addWidget(self.words)
        column.addSpacing(S12 - S8)
        question = self.tr("Show Kith in the tray")
        self._question = Label(theme, question, "meta_strong", "soft_ink")
        column.addWidget(self._question)
        column.addWidget(self.shown)
        self.show_again()

    def show_again(self) -> None:
        """Show what holds now."""
        self.shown.choose(self._settings.tray)
        for part in (self._question, self.shown):
            part.setVisible(has_tray())
        self.words.setText(self._explain())

    def _explain(self) -> str:
        if not has_tray():
            return self.tr("This desktop has no tray at the moment.")
        return self.tr(
            "From the tray a new jot is one click away. Kith then stays there when its window is"
            " closed; Quit in its menu ends it."
        )

    def _choose(self, is_shown: bool) -> None:
        self._settings.tray = is_shown
