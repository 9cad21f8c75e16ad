"""Over a chart at the right: whom it speaks of, finding somebody in it, table, export."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.domain.scope import Scope
from app.journal.journal import Journal
from app.journal.people import complete_names
from app.ui.editor.suggestions import Suggestion
from app.ui.theme import CONTROL, S8, Theme
from app.ui.widgets.buttons import IconButton, OutlineButton
from app.ui.widgets.fields import SearchField
from app.ui.widgets.find_field import FindField
from app.ui.widgets.popup import Popup

PAUSE_MS = 200
FIELD = 200
FOUND = 6
Choices = Sequence[tuple[int, str, int]]


class ScopeButton(OutlineButton):
    """Says whom the chart speaks of and opens the choice."""

    gives_way = True

    def show_scope(self, words: str, icon: str, name: str) -> None:
        """Show a circle's or a person's name; `name` says what is chosen with it."""
        self.setText(words.replace("&", "&&"))
        self.set_icon_name(icon)
        self.setAccessibleName(f"{name}: {words}")


class PersonChooser(Popup):
    """Finds one person by the beginning of a name; `chosen` carries the id."""

    chosen = Signal(int)

    def __init__(self, journal: Journal, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, self.tr("Whose profile"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._journal = journal
        self.field = FindField(theme, self.tr("Whose profile"), self._find, self)
        self.field.picked.connect(self._take)
        self.field.resized.connect(self.fit)
        self.column.addWidget(self.field)

    def open_under(self, widget: QWidget) -> None:
        super().open_under(widget)
        self.field.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _find(self, typed: str) -> list[Suggestion]:
        found = complete_names(self._journal, typed, FOUND)
        return [Suggestion(line.id, line.name, line.line) for line in found]

    def _take(self, person_id: int | None) -> None:
        if person_id is not None:
            self.close()
            self.chosen.emit(person_id)


class ChoosingBar(QWidget):
    """scope_chosen carries another Scope (its words kept), person_chosen somebody's id.

    export_wanted carries the button it is asked at; table_wanted whether a table is wanted;
    first_wanted asks for the first of those who were found.
    """

    scope_chosen = Signal(object)
    person_chosen = Signal(int)
    export_wanted = Signal(QWidget)
    table_wanted = Signal(bool)
    first_wanted = Signal()

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__()
        self._journal, self._theme = journal, theme
        self._circles: Choices = ()
        self._scope, self._is_profile, self._is_table = Scope(), False, False
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

    def show_scope(
        self, scope: Scope, called: str, is_profile: bool, circles: Choices = ()
    ) -> None:
        """Show whom the chart speaks of; called is the name of the circle or the person, circles
        are those to choose from, as (id, name, how many).
        """
        self._circles = circles
        self._scope, self._is_profile = scope, is_profile
        icon = "users" if is_profile else "users-three"
        words = called or (self.tr("Choose somebody") if is_profile else self.tr("Everybody"))
        self.scope.show_scope(words, icon, self.tr("Who is shown"))
        self.look.setVisible(not is_profile and self.field.isHidden())
        if is_profile:
            self.field.hide()

    def show_table(self, is_table: bool) -> None:
        """Show whether a table stands in place of the picture."""
        self._is_table = is_table
        self.table.set_icon_name("planet" if is_table else "table")
        self.table.set_name(self.tr("Show the picture") if is_table else self.tr("Show a table"))

    def focus_search(self) -> None:
        """Open the field that finds somebody in the chart, or the choice of a person."""
        if self._is_profile:
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

    def open_scopes(self) -> None:
        """Offer the circles, or for a profile the people."""
        if self._is_profile:
            chooser = PersonChooser(self._journal, self._theme, self)
            chooser.chosen.connect(self.person_chosen)
            chooser.open_under(self.scope)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer(menu, self.tr("Everybody"), None)
        menu.addSeparator()
        for circle_id, name, count in self._circles:
            self._offer(menu, f"{name}\t{count}", circle_id)
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

    def _close_field(self) -> None:
        self.field.hide()
        self.look.setVisible(not self._is_profile)

    def _offer(self, menu: QMenu, words: str, circle_id: int | None) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        is_current = self._scope.circle_id == circle_id
        action.setCheckable(is_current)
        action.setChecked(is_current)
        wanted = self._scope._replace(circle_id=circle_id)
        action.triggered.connect(lambda: self.scope_chosen.emit(wanted))

    def _take_words(self) -> None:
        words = self.field.text().strip()
        if words != self._scope.words:
            self.scope_chosen.emit(self._scope._replace(words=words))

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
