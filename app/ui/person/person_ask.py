"""A small popup that asks for a person by the beginning of a name."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.errors import BadInput
from app.journal.journal import Journal
from app.journal.people import add_person, complete_names
from app.ui.editor.offers import NEW_ICON
from app.ui.editor.suggestions import Suggestion, SuggestionView
from app.ui.person.ask import make_line
from app.ui.theme import Theme
from app.ui.widgets.popup import Popup
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine

SHOWN = 5


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
        self.found = SuggestionView(theme, self.tr("People found"), self)
        self.found.hide()
        self._reason = TroubleLine(theme)
        self.column.addWidget(Label(theme, question, "meta_strong", "soft_ink"))
        if kind:
            self.column.addWidget(self.kind)
        self.column.addWidget(self.who)
        self.column.addWidget(self.found)
        self.column.addWidget(self._reason)
        self.who.textChanged.connect(self._look)
        self.who.returnPressed.connect(self._answer)
        self.kind.returnPressed.connect(self.who.setFocus)
        self.found.picked.connect(self._answer)

    def open_under(self, widget: QWidget) -> None:
        super().open_under(widget)
        first = self.kind if self.kind.parent() is self else self.who
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.found.step(step)
            return
        super().keyPressEvent(event)

    def _look(self, start: str) -> None:
        known = complete_names(self._journal, start, SHOWN + 1)
        known = [line for line in known if line.id != self._without][:SHOWN]
        rows = [Suggestion(line.id, line.name, line.line) for line in known]
        if start.strip():
            new = self.tr("New: {name}").format(name=start.strip())
            rows.append(Suggestion(0, new, icon=NEW_ICON))
        self.found.show_rows(rows)
        self.found.setVisible(bool(rows))
        self.fit()

    def _answer(self) -> None:
        row = self.found.current()
        if row is None:
            return
        try:
            with self._journal.change(f"Add {self.who.text().strip()}"):
                person_id = row.key or add_person(self._journal, self.who.text())
                self._keep(person_id, self.kind.text().strip())
        except BadInput as trouble:
            self._reason.say(str(trouble))
            self.fit()
        else:
            self.close()
