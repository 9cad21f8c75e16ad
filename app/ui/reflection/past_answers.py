"""The answers to one question over time, each quarter's below another."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.ui.editor.tab_order import go_along
from app.ui.reflection.past_list import Name, QuarterLink
from app.ui.reflection.past_reading import Asked
from app.ui.theme import S4, S16, S24, Theme
from app.ui.widgets.buttons import OutlineButton
from app.ui.widgets.entry_text import take_marks_away
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label


class QuestionButton(OutlineButton):
    """Says which question it is, and offers the others."""

    gives_way = True


class PastAnswers(Fitted):
    """`chosen` carries the key of a quarter and that of the question."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._asked: Sequence[Asked] = ()
        self._key = ""
        self._name: Name | None = None
        self.button = QuestionButton(theme, has_caret=True)
        self.button.clicked.connect(self._offer)
        self.links: list[QuarterLink] = []
        self._shown: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_asked(self, asked: Sequence[Asked], name: Name) -> None:
        """Show the question that is chosen, at first the one answered most often."""
        self._asked, self._name = asked, name
        if asked and self._key not in {each.key for each in asked}:
            self._key = max(asked, key=lambda each: len(each.answers)).key
        self._show_chosen()

    def choose(self, key: str) -> None:
        """Show the answers to another question."""
        self._key = key
        self._show_chosen()

    def _show_chosen(self) -> None:
        for widget in self._shown:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.links, self._shown = [], []
        for each in self._asked:
            if each.key == self._key:
                self._show(each)
        go_along((self.button, *self.links))

    def _show(self, asked: Asked) -> None:
        self.button.setText(asked.text.replace("&", "&&"))
        self.button.setAccessibleName(self.tr("Question: {words}").format(words=asked.text))
        assert self._name is not None
        for quarter, answer in asked.answers:
            link = QuarterLink(self._theme, self._name(quarter.first, quarter.last))
            key = quarter.key
            link.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key, asked.key))
            self.links.append(link)
            self._add(link, S24 if len(self.links) > 1 else S16)
            if answer.prompt != asked.text:
                said = self.tr("Asked then: {words}").format(words=answer.prompt)
                self._add(Label(self._theme, said, "meta", "soft_ink"))
            self._add(Label(self._theme, take_marks_away(answer.text), "prose"))

    def _add(self, widget: QWidget, above: int = S4) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, above, 0, 0)
        column.addWidget(widget)
        self._column.addWidget(holder)
        self._shown.append(holder)
        holder.show()

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in self._asked:
            action = menu.addAction(each.text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(each.key == self._key)
            action.triggered.connect(lambda _on=False, key=each.key: self.choose(key))
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
