"""Over a chart at the right: whom it speaks of, finding somebody in it, table, export."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.scope import Scope
from app.ui.health.reading import ANYBODY, ME, ONE, Reader
from app.ui.health.scopes import PersonChooser, ScopeButton, ScopeMenu, scope_words
from app.ui.theme import CONTROL, S8, Theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.fields import SearchField

PAUSE_MS = 200
FIELD = 200


class ChoosingBar(QWidget):
    """scope_chosen carries another Scope (its words kept), words_chosen only what names shall hold,
    person_chosen the id of whom a chart of one person shall be.

    export_wanted carries the button it is asked at; table_wanted whether a table is wanted;
    first_wanted asks for the first of those who were found.
    """

    scope_chosen = Signal(object)
    words_chosen = Signal(str)
    person_chosen = Signal(int)
    export_wanted = Signal(QWidget)
    table_wanted = Signal(bool)
    first_wanted = Signal()

    def __init__(self, reader: Reader, theme: Theme) -> None:
        super().__init__()
        self._reader, self._theme = reader, theme
        self._scope = self._shown = Scope()  # chosen last, and seen
        self._whom, self._is_table = ANYBODY, False
        self.field = SearchField(theme, self.tr("Find in the chart"))
        self.look = IconButton(theme, "magnifying-glass", self.tr("Find in the chart"), "Ctrl+F")
        self.scope = ScopeButton(theme, "", "users-three", has_caret=True)
        self.table = IconButton(theme, "table", "")
        self.export = IconButton(theme, "export", self.tr("Keep or copy this chart"))
        self._clock = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._clock.timeout.connect(self._take_words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S8)
        for part in (self.field, self.look, self.scope, self.table, self.export):
            row.addWidget(part)
        self.field.hide()
        self._join()
        self._restyle()

    def hold(self, scope: Scope) -> None:
        """Hear who was chosen, before they are seen: whatever is chosen next begins with that."""
        self._scope = scope

    def show_scope(self, scope: Scope, called: str, whom: str) -> None:
        """Show whom the chart speaks of: `called` is their name, `whom` of whom it can be."""
        self._shown, self._whom = scope, whom
        words, icon = scope_words(scope, called, whom == ONE)
        self.scope.show_scope(words, icon, self.tr("Who is shown"))
        self.scope.setVisible(whom != ME)
        self.look.setVisible(self._can_look() and self.field.isHidden())
        if not self._can_look():
            self.field.hide()

    def show_table(self, is_table: bool) -> None:
        """Show whether a table stands in place of the picture."""
        self._is_table = is_table
        self.table.set_icon_name("chart-line" if is_table else "table")
        self.table.set_name(self.tr("Show the picture") if is_table else self.tr("Show a table"))

    def focus_search(self) -> None:
        """Open the field that finds somebody in the chart, or the choice of a person."""
        if not self._can_look():
            self.open_scopes()
            return
        self.look.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def clear_words(self) -> bool:
        """Look for nobody any more; return whether somebody was looked for."""
        was_looking = bool(self.field.text())
        self.field.clear()
        self._close_field()
        return was_looking

    def take(self, scope: Scope) -> None:
        """Choose whom the chart is of, and whom is looked for with them."""
        if scope.words != self.field.text():
            self.field.setText(scope.words)
        self._clock.stop()
        if not scope.words:
            self._close_field()
        self.scope_chosen.emit(scope)

    def open_scopes(self) -> None:
        """Offer everybody, the circles, the gatherings; for a chart of one the people."""
        if self._whom == ME:
            return
        if self._whom == ONE:
            self._open_people()
            return
        reader = self._reader
        menu = ScopeMenu(self, self._scope, reader.circles(), reader.gatherings())
        menu.chosen.connect(self.scope_chosen)
        menu.person_wanted.connect(self._open_people)
        menu.popup(self.scope.mapToGlobal(self.scope.rect().bottomLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_blank = not self.field.text()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if is_blank and event.key() == Qt.Key.Key_Escape:
                self._close_field()
                self.look.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
            return False
        if event.type() == QEvent.Type.FocusOut and is_blank:
            self._close_field()
        return False

    def _open_people(self) -> None:
        chooser = PersonChooser(self._reader.journal, self._theme, self)
        chooser.chosen.connect(self._take_person)
        chooser.open_under(self.scope)

    def _take_person(self, person_id: int) -> None:
        if self._whom == ONE:
            self.person_chosen.emit(person_id)
        else:
            self.take(Scope(person_id=person_id))

    def _can_look(self) -> bool:
        return self._whom == ANYBODY and self._shown.person_id is None

    def _close_field(self) -> None:
        self.field.hide()
        self.look.setVisible(self._can_look())

    def _take_words(self) -> None:
        words = self.field.text().strip()
        if words != self._scope.words and self._can_look():
            self.words_chosen.emit(words)

    def _want_first(self) -> None:
        self._clock.stop()
        self._take_words()
        self.first_wanted.emit()

    def _restyle(self) -> None:
        self.field.setFixedWidth(self._theme.px(FIELD))
        self.field.setFixedHeight(self._theme.px(CONTROL))

    def _join(self) -> None:
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda: self._clock.start())
        self.field.returnPressed.connect(self._want_first)
        self.look.clicked.connect(self.focus_search)
        self.scope.clicked.connect(self.open_scopes)
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.export))
        self.table.clicked.connect(lambda: self.table_wanted.emit(not self._is_table))
        self._theme.changed.connect(self._restyle)
