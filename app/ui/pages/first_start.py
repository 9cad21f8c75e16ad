"""The very first page: what Kith is, where the journal is kept, and four ways to begin."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import BadInput, Trouble
from app.ui.tasks import Tasks
from app.ui.theme import S4, S8, S12, S16, S24, S32, Theme
from app.ui.widgets.app_icon import AppIcon
from app.ui.widgets.buttons import FilledButton, OutlineButton, TextButton
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.progress import ProgressStrip
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine

COLUMN = 560
ICON = 64
ABOVE, BELOW = 2, 3  # how the room that is left is shared
SUFFIX = ".kith"


class FirstStartPage(QWidget):
    """Asks nothing but where the journal shall lie, and that is already answered.

    begun carries the place of a journal to make, and the address books that come next; opened
    that of one that exists.
    """

    begun = Signal(Path, list)
    opened = Signal(Path)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        place: Path,
        trouble: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tasks = theme, tasks
        self.place = QLineEdit(str(place))
        self.place.setAccessibleName(self.tr("Where to keep it"))
        self.trouble = TroubleLine(theme)
        self.start = FilledButton(theme, self.tr("Start my journal"), tall=True)
        self.bring = TextButton(theme, self.tr("Bring an address book"))
        self.have = TextButton(theme, self.tr("Open one I have"))
        self.example = TextButton(theme, self.tr("Look at an example"))
        self._area = ColumnArea(theme, COLUMN)
        self._lay_out()
        self._join()
        ProgressStrip(theme, tasks, self)
        self.trouble.say(trouble)

    def chosen_place(self) -> Path:
        """Return where the journal shall lie. Raises BadInput."""
        typed = self.place.text().strip()
        if not typed:
            raise BadInput(self.tr("Say where the journal shall lie, such as in your documents."))
        path = Path(typed).expanduser()
        if not path.is_absolute():
            raise BadInput(self.tr("Write the whole way to the file, or press Choose…"))
        path = path if path.suffix else path.with_suffix(SUFFIX)
        if path.exists():
            raise BadInput(
                self.tr("There is a file already: %1. Choose another name, or open it instead.")
                .replace("%1", str(path))
            )  # fmt: skip
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("page"))

    def attempt(self, act: Callable[[], object]) -> None:
        """Do something for this page, and tell the trouble that arises here."""
        try:
            act()
        except Trouble as trouble:
            self.trouble.say(str(trouble))
            self.place.setFocus()

    def _begin(self) -> None:
        self.attempt(lambda: self.begun.emit(self.chosen_place(), []))

    def _bring(self) -> None:
        """Begin with address books; where none is chosen, nothing is made."""
        from app.ui.chores import ask_for_books

        place = self.chosen_place()
        if books := ask_for_books(self):
            self.begun.emit(place, books)

    def _choose_place(self) -> None:
        title = self.tr("Where to keep the journal")
        name, _ = QFileDialog.getSaveFileName(self, title, self.place.text(), file_kinds())
        if name:
            self.place.setText(name if Path(name).suffix else name + SUFFIX)
            self.trouble.say("")

    def _choose_journal(self) -> None:
        folder = str(Path(self.place.text()).parent)
        title = self.tr("Open a journal")
        name, _ = QFileDialog.getOpenFileName(self, title, folder, file_kinds())
        if name:
            self.opened.emit(Path(name))

    def _show_example(self) -> None:
        from app.ui.example import example_path, write_example

        if example_path().exists():
            self.opened.emit(example_path())
            return
        self.example.setEnabled(False)
        self._tasks.run(
            lambda progress: write_example(progress.check),
            self.opened.emit,
            self,
            self._example_failed,
            self.tr("Inventing three years of a life…"),
        )

    def _example_failed(self, error: Exception) -> None:
        self.example.setEnabled(True)
        if not isinstance(error, Trouble):
            raise error
        self.trouble.say(str(error))

    def _join(self) -> None:
        self.start.clicked.connect(self._begin)
        self.bring.clicked.connect(lambda: self.attempt(self._bring))
        self.have.clicked.connect(self._choose_journal)
        self.example.clicked.connect(self._show_example)
        self.place.returnPressed.connect(self._begin)
        self.place.textEdited.connect(lambda: self.trouble.say(""))

    def _lay_out(self) -> None:
        theme, column = self._theme, self._area.column
        column.addStretch(ABOVE)
        column.addWidget(AppIcon(theme, ICON))
        column.addSpacing(S24)
        column.addWidget(Label(theme, self.tr("A journal of the people you know"), "name"))
        column.addSpacing(S12)
        column.addWidget(Label(theme, self._what_it_is(), "prose"))
        column.addSpacing(S32)
        column.addWidget(Label(theme, self.tr("Where to keep it"), "meta_strong", "soft_ink"))
        column.addSpacing(S8)
        column.addLayout(self._place_row())
        column.addSpacing(S8)
        column.addWidget(self.trouble)
        column.addSpacing(S24)
        column.addWidget(self.start)
        column.addSpacing(S16)
        ways = self._other_ways()
        column.addWidget(ways)
        column.addSpacing(S8)
        hint = self.tr("An address book may also be dropped on this window: a .vcf file.")
        column.addWidget(Label(theme, hint, "meta", "soft_ink"))
        column.addStretch(BELOW)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self.setFocusProxy(self.start)

    def _place_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(S8)
        choose = OutlineButton(self._theme, self.tr("Choose…"))
        choose.clicked.connect(self._choose_place)
        self.place.setFont(self._theme.font("interface"))
        self.place.setFixedHeight(choose.sizeHint().height())
        row.addWidget(self.place, 1)
        row.addWidget(choose, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _other_ways(self) -> QWidget:
        ways = QWidget()
        flow = FlowLayout(ways, S24 - 2 * S4)
        for button in (self.bring, self.have, self.example):
            flow.addWidget(button)
        return ways

    def _what_it_is(self) -> str:
        return self.tr(
            "Write down whom you met, what matters to them and what you promised. Kith shows over"
            " the years how each friendship broadens and deepens. It stays on this machine;"
            " nothing is sent anywhere."
        )


def file_kinds() -> str:
    """Return what file dialogs show of journals."""
    return f"Kith (*{SUFFIX})"
