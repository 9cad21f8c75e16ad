"""What Kith is, which version this is, and whose work it stands on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app import __version__
from app.ui.dialogs.base import Dialog
from app.ui.log import describe_program
from app.ui.theme import S8, Theme
from app.ui.widgets.app_icon import AppIcon
from app.ui.widgets.text import Label

ICON = 64


class AboutDialog(Dialog):
    """The program's card."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, parent, self.tr("About Kith"))
        self.column.addWidget(AppIcon(theme, ICON))
        self.column.addSpacing(S8)
        self._say(self.tr("Kith %1: a journal of the people you know.").replace("%1", __version__),
                  "strong")  # fmt: skip
        self._say(self.tr("It works without a network and sends nothing anywhere."))
        self._say(
            self.tr(
                "Free software under the MIT licence. It stands on Qt and PySide6 (LGPL-3), SQLite"
                " with SQLite3 Multiple Ciphers, APSW, peewee, Phosphor icons (MIT) and the"
                " typeface Source Serif 4 (OFL)."
            ),
            token="soft_ink",
        )
        self._say(describe_program(), "meta", "soft_ink")
        self.add_close()

    def _say(self, text: str, role: str = "interface", token: str = "ink") -> None:
        label = Label(self.theme, text, role, token)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(label)
