"""Whom a chart speaks of: the button that says it, the menu and the field that change it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.scope import Scope
from app.journal.journal import Journal
from app.journal.people import complete_names
from app.ui.editor.suggestions import Suggestion
from app.ui.health.reading import Group
from app.ui.theme import Theme
from app.ui.widgets.buttons import OutlineButton
from app.ui.widgets.find_field import FindField
from app.ui.widgets.popup import Popup

FOUND = 6
MOST_LISTED = 30  # circles or gatherings in a menu
Choices = Sequence[Group]
translate = QCoreApplication.translate


class ScopeButton(OutlineButton):
    """Says whom the chart speaks of and opens the choice."""

    gives_way = True

    def show_scope(self, words: str, icon: str, name: str) -> None:
        """Show the name of a group or a person; `name` says what is chosen with it."""
        self.setText(words.replace("&", "&&"))
        self.set_icon_name(icon)
        self.setAccessibleName(f"{name}: {words}")


class PersonChooser(Popup):
    """Finds one person by the beginning of a name; `chosen` carries the id."""

    chosen = Signal(int)

    def __init__(self, journal: Journal, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, self.tr("Whom to show"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._journal = journal
        self.field = FindField(theme, self.tr("Find somebody"), self._find, self)
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


class ScopeMenu(QMenu):
    """Everybody, the circles, the gatherings, one person; `chosen` carries a Scope."""

    chosen = Signal(object)
    person_wanted = Signal()

    def __init__(self, owner: QWidget, scope: Scope, circles: Choices, rosters: Choices) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._scope = scope
        is_everybody = scope == Scope(words=scope.words)
        self._offer(self, self.tr("Everybody"), is_everybody, Scope(words=scope.words))
        self._offer(self, self.tr("One person…"), scope.person_id is not None, None)
        if circles:
            self.addSeparator()
        self._list(self, circles, scope.circle_id, lambda found: Scope(circle_id=found))
        if rosters:
            self.addSeparator()
            below = self.addMenu(self.tr("A gathering"))
            self._list(below, rosters, scope.gathering_id, lambda found: Scope(gathering_id=found))

    def _list(
        self, menu: QMenu, groups: Choices, current: int | None, make: Callable[[int], Scope]
    ) -> None:
        for found, name, apart in groups[:MOST_LISTED]:
            scope = make(found)._replace(words=self._scope.words)
            self._offer(menu, f"{name}\t{apart}", found == current, scope)

    def _offer(self, menu: QMenu, words: str, is_current: bool, scope: Scope | None) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(is_current)
        action.setChecked(is_current)
        take = self.person_wanted.emit if scope is None else partial(self.chosen.emit, scope)
        action.triggered.connect(lambda _checked=False: take())


def scope_words(scope: Scope, called: str, is_alone: bool) -> tuple[str, str]:
    """Return what the button says, `called` being the name of whom, and its icon."""
    if is_alone or scope.person_id is not None:
        return called or translate("HealthPage", "Choose somebody"), "users"
    icon = "users-three" if scope.gathering_id is None else "tent"
    return called or translate("HealthPage", "Everybody"), icon
