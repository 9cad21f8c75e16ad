"""A name in a pasted note: somebody known, new, like somebody known, or still to be chosen."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.note_names import Named
from app.domain.people import PersonLine
from app.journal.noting import Meaning
from app.ui.theme import Theme
from app.ui.widgets.chips import Chip
from app.ui.widgets.text import plain_tip

TEXT = "text"  # the choice to let a name be no person at all
WIDEST = 400


class WhomChip(Chip):
    """Opens the choices when it is pressed; chosen carries a person’s id, None, or TEXT."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, named: Named, meaning: Meaning, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, named.name, parent=parent)
        self._named, self._meaning = named, meaning
        self.setMaximumWidth(theme.px(WIDEST))
        self.clicked.connect(self.open_menu)

    def show_choice(self, choice: int | str | None, is_unsure: bool) -> None:
        """Show whom the name is taken to be."""
        icon, words = self._say(choice, is_unsure)
        self._icon_token = "promise" if is_unsure else "soft_ink"
        self.set_icon_name(icon)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(self.tr("Whom {name} means: {choice}").format(
            name=self._named.name, choice=words
        ))  # fmt: skip
        self.setToolTip(plain_tip(self._explain(choice, is_unsure)))
        self.updateGeometry()

    def open_menu(self) -> QMenu:
        """Open what the name may mean."""
        menu = QMenu(self)
        for line in self._meaning.choices():
            self._offer(menu, describe(line), line.id)
        new = self.tr("Somebody new: {name}").format(name=self._named.name)
        self._offer(menu, new, None)
        self._offer(menu, self.tr("Nobody, only words"), TEXT)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        return menu

    def _offer(self, menu: QMenu, words: str, choice: int | str | None) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(partial(self._choose, choice))

    def _choose(self, choice: int | str | None, _checked: bool = False) -> None:
        self.chosen.emit(choice)

    def _say(self, choice: int | str | None, is_unsure: bool) -> tuple[str, str]:
        name = self._named.name
        if is_unsure:
            return "question", self.tr("Which {name}?").format(name=name)
        if choice == TEXT:
            return "x", self.tr("{name}: only words").format(name=name)
        if choice is None:
            new = ", ".join(filter(None, (name, self._named.line)))
            return "user-plus", self.tr("{name} (new)").format(name=new)
        known = next((line for line in self._meaning.choices() if line.id == choice), None)
        if known is None or known in self._meaning.known:
            return "users", known.name if known else name
        return "question", self.tr("{name}?").format(name=known.name)

    def _explain(self, choice: int | str | None, is_unsure: bool) -> str:
        name = self._named.name
        if is_unsure:
            return self.tr("Several people may be “{name}”. Press to say who it is.").format(
                name=name
            )
        if choice == TEXT:
            return self.tr("Nobody is meant by “{name}”. Press to change it.").format(name=name)
        if choice is None:
            return self.tr("“{name}” will be a new person. Press to change it.").format(name=name)
        known = next((line for line in self._meaning.choices() if line.id == choice), None)
        if known is None:
            return ""
        return self.tr("“{name}” is taken to be {known}. Press to change it.").format(
            name=name, known=describe(known)
        )


def describe(line: PersonLine) -> str:
    """Return a name with what tells it apart."""
    return ", ".join(filter(None, (line.name, line.line)))
