"""Whose work this Kith stands on, and under which licences: a list, and the text of each."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QShortcut,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.settings import Settings
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.licence_text import LicenceText
from app.ui.licences import (
    OVERVIEW,
    QT,
    Licensed,
    licence_folder,
    read_parts,
    read_text,
)
from app.ui.models.licences_model import PART, LicencesModel
from app.ui.tasks import Tasks
from app.ui.theme import RADIUS, S4, S8, S16, Theme
from app.ui.widgets.even_list import EvenList
from app.ui.widgets.fields import SearchField
from app.ui.widgets.painting import draw_box
from app.ui.widgets.text import Label

LGPL = "LGPL-3.0"
WIDTH, HEIGHT, LIST, ROW = 840, 640, 248, 48
Index = QModelIndex | QPersistentModelIndex


class PartDelegate(QStyledItemDelegate):
    """Paints a part: its name, under it its version and its licence."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        part: Licensed = index.data(PART)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            draw_box(painter, QRectF(option.rect), self._theme.color("selection"), None, RADIUS)
        place = QRect(option.rect).adjusted(S8, S4, -S8, -S4)
        below = " · ".join(words for words in (part.version, part.licence) if words)
        if below:
            place.setHeight(self._theme.line("strong"))
        self._write(painter, place, part.name, "strong", "ink")
        place.moveTop(place.bottom() + 1)
        place.setHeight(self._theme.line("meta"))
        self._write(painter, place, below, "meta", "ink" if is_chosen else "soft_ink")

    def _write(self, painter: QPainter, place: QRect, text: str, role: str, token: str) -> None:
        font = self._theme.font(role)
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(
            place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words
        )


class LicencesDialog(Dialog):
    """Reads off the GUI thread what is in this Kith; its size is remembered."""

    def __init__(
        self, theme: Theme, tasks: Tasks, settings: Settings, parent: QWidget | None
    ) -> None:
        super().__init__(theme, parent, self.tr("Licences"), WIDTH)
        self._settings = settings
        self._guides: dict[str, Licensed] = {}
        self.model = LicencesModel()
        self.search = SearchField(theme, self.tr("Find a part"))
        self.list = EvenList(theme, ROW)
        self.text = LicenceText(theme)
        self.intro = Label(theme, self.tr("Reading what is in this Kith…"), "meta", "soft_ink")
        self._lay_out()
        self._join()
        self._take_remembered()
        self.search.setFocus()
        tasks.read("licences", read_parts, self._take, self)

    def done(self, code: int) -> None:
        """Remember the size."""
        self._settings.licences = f"{self.width()}x{self.height()}"
        super().done(code)

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(PartDelegate(self.theme, self.list))
        self.list.setAccessibleName(self.tr("Parts"))
        self.text.setAccessibleName(self.tr("Licence"))
        side = QVBoxLayout()
        side.setSpacing(S8)
        side.addWidget(self.search)
        side.addWidget(self.list, 1)
        halves = QHBoxLayout()
        halves.setSpacing(S16)
        halves.addLayout(side)
        halves.addWidget(self.text, 1)
        self.column.addWidget(self.intro)
        self.column.addLayout(halves, 1)
        self.add_close()
        self.theme.changed.connect(self._fit_list)
        self._fit_list()

    def _join(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.text.setFocus)
        self.text.anchorClicked.connect(self._follow)
        self.list.selectionModel().currentChanged.connect(self._show)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)

    def _fit_list(self) -> None:
        for part in (self.search, self.list):
            part.setFixedWidth(self.theme.px(LIST))
        self._show(self.list.currentIndex())

    def _take_remembered(self) -> None:
        width, _, height = self._settings.licences.partition("x")
        if width.isdigit() and height.isdigit():
            self.resize(int(width), int(height))
        else:
            self.resize(self.width(), self.theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the list from the field too."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and self.search.hasFocus():
            self._go_to(self.list.currentIndex().row() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _take(self, parts: list[Licensed]) -> None:
        """Show the parts; what is to be said of them all comes first."""
        self._guides = self._find_guides()
        self.model.set_parts([*self._guides.values(), *parts])
        self.intro.setText(
            self.tr("Kith stands on the work of many: here is each part of it, with its licence.")
        )
        if self.search.text():
            self._search(self.search.text())  # what was typed meanwhile
        else:
            self._go_to(len(self._guides))

    def _find_guides(self) -> dict[str, Licensed]:
        """Return what a bundle tells in words, by file; in an environment Kith says it itself."""
        folder = licence_folder()
        qt, sources = self.tr("How Qt can be replaced"), self.tr("Where the sources are")
        if folder is None:
            return {QT: Licensed(qt, "", LGPL)}
        return {
            QT: Licensed(qt, "", LGPL, (folder / QT,)),
            OVERVIEW: Licensed(sources, "", "", (folder / OVERVIEW,)),
        }

    def _follow(self, link: QUrl) -> None:
        """Go to another text of the bundle, or leave a page of the web to the browser."""
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
        elif link.path() in self._guides:
            self.search.clear()
            self._go_to(list(self._guides).index(link.path()))

    def _search(self, words: str) -> None:
        self.model.search(words)
        self._go_to(0)
        if self._guides and not self.model.rowCount():
            self.text.show_plain(self.tr("No part is called so."))

    def _go_to(self, row: int) -> None:
        last = self.model.rowCount() - 1
        self.list.setCurrentIndex(self.model.index(max(0, min(row, last)), 0))

    def _show(self, index: Index) -> None:
        part: Licensed | None = index.data(PART)
        if part is None:
            return
        text = read_text(part) or self._say_without_text(part)
        if part in self._guides.values() and part.files:
            self.text.show_guide(text)
        else:
            self.text.show_plain(text)

    def _say_without_text(self, part: Licensed) -> str:
        if part.licence.startswith(LGPL):
            return self._explain_qt()
        return self.tr("No text came with {name}. Its licence: {licence}.").format(
            name=part.name, licence=part.licence or self.tr("not told")
        )

    def _explain_qt(self) -> str:
        return self.tr(
            "Kith uses Qt and PySide6 under the GNU Lesser General Public License, version 3. They"
            " are packages of their own in this Python environment, PySide6-Essentials and"
            " shiboken6, and you may replace them by others, also by ones you have changed: install"
            " those into the same environment, and Kith uses them from its next start on.\n\n"
            "Their sources, and the whole text of the licence, are published by the Qt Project at"
            " code.qt.io and by the Free Software Foundation at gnu.org."
        )
