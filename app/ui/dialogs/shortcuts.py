"""The keys that do what is done often, in a list."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui import actions, page_list
from app.ui.debrief import keys as debrief_keys
from app.ui.dialogs.base import Dialog
from app.ui.health import keys as health_keys
from app.ui.promises import deeds
from app.ui.reflection import keys as reflection_keys
from app.ui.theme import S8, S16, S32, Theme
from app.ui.today import keys as today_keys
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label

HEIGHT = 720


class ShortcutsDialog(Dialog):
    """Read from the table of actions and from the list of pages, so it is always true."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, parent, self.tr("Keyboard shortcuts"))
        area = self.area = ColumnArea(theme, top=0, side=0)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the keys that scroll are its own
        area.setAccessibleName(self.windowTitle())
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, S16, 0)  # the scroll bar lies beside the keys, not on them
        grid.setHorizontalSpacing(S32)
        grid.setVerticalSpacing(S8)
        grid.setColumnStretch(0, 1)
        for row, (words, keys) in enumerate(self._list_keys()):
            grid.addWidget(Label(theme, words), row, 0)
            shown = Label(theme, keys, "interface", "soft_ink")
            shown.setAlignment(Qt.AlignmentFlag.AlignTrailing)
            grid.addWidget(shown, row, 1)
        area.column.addLayout(grid)
        area.column.addStretch(1)
        self.column.addWidget(area, 1)
        self.add_close()
        area.setFocus()
        self.resize(self.width(), theme.px(HEIGHT))

    def _list_keys(self) -> list[tuple[str, str]]:
        listed = [(actions.say(spec), show_all(spec.keys)) for spec in actions.ACTIONS if spec.keys]
        listed += [(page_list.say(spec), show_all([keys])) for spec, keys in page_list.with_keys()]
        return [
            *listed,
            (self.tr("Keep what is being written"), show_all(["Ctrl+Return"])),
            (self.tr("Edit a line of somebody's page"), show_all(["Return", "F2"])),
            (self.tr("Put a line back as it was"), show_all(["Esc"])),
            *self._list_of_page("today", today_keys.every_key()),
            (self.tr("Print what one gets ready with"), show_all(["Ctrl+P"])),
            *self._list_of_page("promises", deeds.every_key()),
            *self._list_of_page("debrief", debrief_keys.every_key()),
            *self._list_of_page("health", health_keys.every_key()),
            *self._list_of_page("reflection", reflection_keys.every_key()),
        ]

    def _list_of_page(
        self, key: str, deeds: Iterable[tuple[str, str | tuple[str, ...]]]
    ) -> list[tuple[str, str]]:
        """Return what one key does on a page."""
        page = page_list.say(next(spec for spec in page_list.PAGES if spec.key == key))
        return [
            (
                self.tr("{page}: {deed}").format(page=page, deed=words.rstrip("…")),
                show_all([keys] if isinstance(keys, str) else keys),
            )
            for words, keys in deeds
        ]


def show_all(keys: "list[str] | tuple[str, ...]") -> str:
    """Return shortcuts as this system writes them, and the names of other keys as they are."""
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(each).toString(form) or each for each in keys)
