"""A small popup that asks for a person by the beginning of a name."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from app.domain.people import PersonLine
from app.errors import BadInput
from app.journal.journal import Journal
from app.journal.people import add_person, complete_names
from app.ui.person.ask import make_line
from app.ui.theme import Theme
from app.ui.widgets.popup import Popup
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine

SHOWN = 6
LINE = 28


class PersonAsk(Popup):
    """Asks who; `keep(id, words)` may raise BadInput. A name nobody has makes a new person.

    With `kind` a second line asks for words that go with it, such as what they are to each
    other; otherwise the words are "". `without` is the person who cannot be chosen.
    """

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        parent: QWidget,
        question: str,
        keep: Callable[[int, str], object],
        without: int,
        kind: str = "",
        kind_hint: str = "",
    ) -> None:
        super().__init__(theme, parent, question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._journal, self._keep, self._without = journal, keep, without
        self.who = make_line(theme, question, self.tr("Name"))
        self.kind = make_line(theme, kind, kind_hint)
        self.found = QListWidget()
        self._reason = TroubleLine(theme)
        self.column.addWidget(Label(theme, question, "meta_strong", "soft_ink"))
        if kind:
            self.column.addWidget(self.kind)
        self.column.addWidget(self.who)
        self.column.addWidget(self.found)
        self.column.addWidget(self._reason)
        self._set_up_list()
        self.who.textChanged.connect(self._look)
        self.who.returnPressed.connect(self._answer)
        self.kind.returnPressed.connect(self.who.setFocus)
        self.found.itemClicked.connect(lambda _item: self._answer())

    def open_under(self, widget: QWidget) -> None:
        super().open_under(widget)
        first = self.kind if self.kind.parent() is self else self.who
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self.found.count():
            self.found.setCurrentRow((self.found.currentRow() + step) % self.found.count())
            return
        super().keyPressEvent(event)

    def _set_up_list(self) -> None:
        self.found.setFrameShape(QFrame.Shape.NoFrame)
        self.found.setAccessibleName(self.tr("People found"))
        self.found.setFont(self._theme.font("interface"))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.found.hide()

    def _look(self, start: str) -> None:
        people = complete_names(self._journal, start, SHOWN + 1)
        people = [line for line in people if line.id != self._without][:SHOWN]
        self.found.clear()
        for line in people:
            self._offer(self._words(line), line.id)
        if start.strip():
            self._offer(self.tr("New: {name}").format(name=start.strip()), 0)
            self.found.setCurrentRow(0)
        self.found.setVisible(self.found.count() > 0)
        self.found.setFixedHeight(self.found.count() * self._theme.px(LINE))
        self.fit()

    def _offer(self, words: str, person_id: int) -> None:
        item = QListWidgetItem(words, self.found)
        item.setData(Qt.ItemDataRole.UserRole, person_id)
        size = item.sizeHint()
        size.setHeight(self._theme.px(LINE))
        item.setSizeHint(size)

    def _words(self, line: PersonLine) -> str:
        return f"{line.name} · {line.line}" if line.line else line.name

    def _answer(self) -> None:
        item = self.found.currentItem()
        if item is None:
            return
        try:
            with self._journal.change(f"Add {self.who.text().strip()}"):
                chosen = item.data(Qt.ItemDataRole.UserRole)
                person_id = chosen or add_person(self._journal, self.who.text())
                self._keep(person_id, self.kind.text().strip())
        except BadInput as trouble:
            self._reason.say(str(trouble))
            self.fit()
        else:
            self.close()
