"""What the chips of an entry say, and the choices their menus offer."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.dates import PartialDate
from app.domain.entries import ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.kinds import Direction, LearnedKind
from app.ui import words
from app.ui.editor.day_popup import capital, say_day
from app.ui.editor.written import Child
from app.ui.theme import Theme

translate = QCoreApplication.translate
MINUTES = (10, 20, 30, 45, 60, 90, 120, 180, 240)


class Choice(NamedTuple):
    """One line of a menu."""

    value: object
    text: str
    icon: str = ""


class Sort(NamedTuple):
    """One sort of thing that can hang on an entry: its icon, colour and an empty one of it."""

    text: str
    icon: str
    token: str
    empty: Child


def sorts() -> list[Sort]:
    """Everything that can hang on an entry, in the order of the menu."""
    fact, promise = ("quotes", "fact"), ("bookmark-simple", "promise")
    exchange = ("hand-heart", "accent")
    return [
        Sort(translate("editor", "What matters to them"), *fact, LearnedDraft("")),
        Sort(
            translate("editor", "What lies ahead of them"),
            *fact,
            LearnedDraft("", LearnedKind.AHEAD),
        ),
        Sort(translate("editor", "Good news"), *fact, LearnedDraft("", LearnedKind.GOOD_NEWS)),
        Sort(
            translate("editor", "How I could help"), *fact, LearnedDraft("", LearnedKind.COULD_HELP)
        ),
        Sort(translate("editor", "I promised"), *promise, PromiseDraft("")),
        Sort(translate("editor", "They promised"), *promise, PromiseDraft("", mine=False)),
        Sort(translate("editor", "I gave"), *exchange, ExchangeDraft(Direction.GIVEN, "")),
        Sort(translate("editor", "I offered"), *exchange, ExchangeDraft(Direction.OFFERED, "")),
        Sort(translate("editor", "I asked"), *exchange, ExchangeDraft(Direction.ASKED, "")),
        Sort(translate("editor", "I received"), *exchange, ExchangeDraft(Direction.RECEIVED, "")),
    ]


def sort_of(child: Child) -> Sort:
    """The sort that a child is of."""
    return next(sort for sort in sorts() if _mark(sort.empty) == _mark(child))


def say_child(child: Child, today: date) -> str:
    """A child in the little room of a chip."""
    day = child.due if isinstance(child, PromiseDraft) else getattr(child, "day", "")
    words_of_it = child.text.strip() or sort_of(child).text
    return f"{words_of_it} · {say_partial(day, today)}" if day else words_of_it


def say_partial(day: str, today: date) -> str:
    """A day or a part of one: "Fri 9 Oct", "March 2027"."""
    partial = PartialDate.parse(day)
    whole = partial.whole()
    if whole is None:
        return words.partial_date(partial.year, partial.month, partial.day)
    return say_day(whole, today)


def say_entry_day(day: str, today: date) -> str:
    """The day of an entry; one to come is planned."""
    said = say_day(date.fromisoformat(day), today)
    return f"{said} · {words.planned()}" if day > today.isoformat() else said


def say_minutes(minutes: int) -> str:
    """A length of time: "45 min", "1 h 30"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return translate("editor", "{minutes} min").format(minutes=rest)
    if not rest:
        return translate("editor", "{hours} h").format(hours=hours)
    return translate("editor", "{hours} h {minutes}").format(hours=hours, minutes=rest)


def kinds() -> list[Choice]:
    """Every kind of entry."""
    return [Choice(kind, name, words.kind_icon(kind)) for kind, name in words.kind_names().items()]


def begans() -> list[Choice]:
    """Who may have begun it."""
    return [Choice(began, capital(name)) for began, name in words.began_names().items()]


def open_menu(
    under: QWidget,
    theme: Theme,
    choices: Iterable[Choice],
    current: object,
    take: Callable[[object], None],
    none: str = "",
    first: object = None,
) -> QMenu:
    """Open a menu of choices under a chip; `none` is the line that takes None.

    `first` is the value that Enter takes.
    """
    menu = QMenu(under)
    for choice in choices:
        action = _add(menu, theme, choice, choice.value == current, take)
        if first is not None and choice.value == first:
            menu.setActiveAction(action)
    if none:
        menu.addSeparator()
        _add(menu, theme, Choice(None, none), current is None, take)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
    return menu


def _add(
    menu: QMenu, theme: Theme, choice: Choice, checked: bool, take: Callable[[object], None]
) -> QAction:
    action = QAction(choice.text.replace("&", "&&"), menu, checkable=True, checked=checked)
    if choice.icon:
        action.setIcon(theme.icon(choice.icon))
    action.triggered.connect(lambda: take(choice.value))
    menu.addAction(action)
    if checked:
        menu.setActiveAction(action)
    return action


def _mark(child: Child) -> tuple[type, object]:
    kind = getattr(child, "kind", None) or getattr(child, "direction", None)
    return type(child), kind if kind is not None else getattr(child, "mine", None)
