"""The round picture on a person's page: a click, Enter or a dropped file changes it."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QMenu

from app.domain.names import initials
from app.domain.people import Person
from app.journal import people
from app.journal.journal import Journal
from app.ui.person.photos import MEDIA_TYPE, read_photo, take_photo
from app.ui.theme import S2, Theme
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.painting import draw_box

SIDE = 72
PRESS_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PhotoButton(Avatar):
    """Shows the picture that the journal keeps of somebody, and changes it."""

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__(theme, SIDE)
        self._journal = journal
        self._person_id: int | None = None
        self._has_photo = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_photo(self, person: Person) -> None:
        """Show the picture of a person as it is kept now."""
        self._person_id = person.id
        side = round(self._theme.px(SIDE) * self.devicePixelRatioF())
        photo = read_photo(people.photo(self._journal, person.id), side)
        self._has_photo = photo is not None
        self.show_person(person.id, initials(person.name), photo)
        self.setAccessibleName(self.tr("Picture of {name}").format(name=person.name))

    def fill_menu(self, menu: QMenu) -> None:
        """Offer to choose a picture and to remove it."""
        menu.addAction(self.tr("Choose a picture…"), self.choose)
        remove = menu.addAction(self.tr("Remove the picture"), self.remove)
        remove.setEnabled(self._has_photo)

    def choose(self) -> None:
        """Ask for a picture file."""
        kinds = self.tr("Pictures") + " (*.jpg *.jpeg *.png *.gif *.bmp *.webp)"
        dialog = QFileDialog(self, self.tr("Choose a picture"), "", kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Keep the picture in a file. Raises BadInput."""
        if self._person_id is not None:
            people.set_photo(self._journal, self._person_id, take_photo(path), MEDIA_TYPE)

    def remove(self) -> None:
        """Go back to the initials."""
        if self._person_id is not None:
            people.set_photo(self._journal, self._person_id, None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESS_KEYS:
            self._open_menu()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.take(Path(files[0]))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            around = QRectF(self.rect())
            draw_box(
                QPainter(self), around, None, self._theme.color("accent"), around.width() / 2, S2
            )

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
