"""What Kith is, which version this is, where its data lies, and whose work it stands on."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import __version__
from app.journal.journal import Journal
from app.settings import Settings
from app.ui.details import describe_all, describe_versions
from app.ui.dialogs.base import Dialog
from app.ui.log import log_path
from app.ui.tasks import Tasks
from app.ui.theme import S4, S8, S12, S16, Theme
from app.ui.widgets.app_icon import AppIcon
from app.ui.widgets.buttons import OutlineButton, TextButton
from app.ui.widgets.chart_speaking import announce
from app.ui.widgets.place import Places, left_to_right
from app.ui.widgets.text import Label

WIDTH, ICON = 640, 64
SI = QLocale.DataSizeFormat.DataSizeSIFormat  # as file managers show it


class AboutDialog(Dialog):
    """The program's card; what is done on it is confirmed by a sentence at its foot."""

    def __init__(
        self, theme: Theme, journal: Journal, tasks: Tasks, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(theme, parent, self.tr("About Kith"), WIDTH)
        self._journal, self._tasks, self._settings = journal, tasks, settings
        self._add_card()
        self._add_places()
        self.notice = Label(theme, self._promise(), "meta", "soft_ink")
        self.column.addSpacing(S8)
        self.column.addWidget(self.notice)
        copy = TextButton(theme, self.tr("Copy details"), "copy")
        copy.clicked.connect(self._copy_details)
        self.add_leading(copy)
        licences = OutlineButton(theme, self.tr("Licences…"))
        licences.clicked.connect(self.show_licences)
        self.add_button(licences)
        self.add_close().setFocus()

    def _add_card(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(S4)
        name = Label(self.theme, f"Kith {__version__}", "prose_strong")
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(name)
        about = self.tr(
            "A journal of the people you know. It works without a network and sends nothing"
            " anywhere."
        )
        words.addWidget(Label(self.theme, about))
        free = self.tr("Free software under the MIT licence, on Qt, SQLite and the work of many.")
        for line in (free, describe_versions()):
            words.addWidget(Label(self.theme, line, "meta", "soft_ink"))
        row = QHBoxLayout()
        row.setSpacing(S16)
        row.addWidget(AppIcon(self.theme, ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)

    def _add_places(self) -> None:
        self.column.addSpacing(S16)
        self.column.addWidget(Label(self.theme, self.tr("Where your data lies"), "strong"))
        journal = self._journal.path
        places = Places(self.theme, S12)
        places.copied.connect(self._copy_place)
        places.opened.connect(self._open_folder)
        places.add(self.tr("Journal"), journal, self._size(journal))
        if self._journal.backups.is_dir():
            places.add(self.tr("Earlier copies"), self._journal.backups, "")
        places.add(self.tr("Settings"), self._settings.path, self._size(self._settings.path))
        places.add(self.tr("Log"), log_path(), self._size(log_path()))
        self.column.addWidget(places)

    def _size(self, file: Path) -> str:
        if not file.exists():
            return self.tr("nothing yet")
        return QLocale().formattedDataSize(file.stat().st_size, 1, SI)

    def _promise(self) -> str:
        return self.tr(
            "The details to copy are versions, sizes and places; no word of your journal."
        )

    def _copy_details(self) -> None:
        details = describe_all(self._journal, self.theme, self._settings, log_path())
        QGuiApplication.clipboard().setText(details)
        self._say(self.tr("Copied: versions, sizes and places; no word of your journal."))

    def _copy_place(self, path: Path) -> None:
        QGuiApplication.clipboard().setText(str(path))
        self._say(self.tr("Copied where it lies: {path}").format(path=left_to_right(path)))

    def _open_folder(self, path: Path) -> None:
        folder = path if path.is_dir() else path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._say(
                self.tr("Your desktop could not open {path}.").format(path=left_to_right(folder))
            )

    def _say(self, words: str) -> None:
        self.notice.setText(words)
        self.fit()
        announce(self.notice, words)

    def show_licences(self) -> None:
        """Show every part of this Kith with its licence."""
        from app.ui.dialogs.licences import LicencesDialog

        LicencesDialog(self.theme, self._tasks, self._settings, self).open()
