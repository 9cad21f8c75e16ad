"""What the signs of a chart on a person's page mean: side by side, as many as fit in a row."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.signs import Sign
from app.ui.health.legend import Sample
from app.ui.theme import S2, S8, S16, Theme
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.text import Label


class SignsLine(Fitted):
    """Signs, each with its words behind it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._signs: tuple[Sign, ...] = ()
        self._parts: list[QWidget] = []
        self._flow = FlowLayout(self, S16, S2)

    def show_signs(self, signs: Sequence[Sign]) -> None:
        """Show these signs in place of those before."""
        if tuple(signs) == self._signs:
            return
        self._signs = tuple(signs)
        for old in self._parts:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts = [self._make(sign) for sign in signs]
        for part in self._parts:
            self._flow.addWidget(part)
            part.show()  # at once, or the room is measured without it and then once more

    def words(self) -> list[str]:
        """What the signs are said to mean."""
        return [sign.words for sign in self._signs]

    def _make(self, sign: Sign) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S8)
        row.addWidget(Sample(self._theme, sign, sign.width))
        row.addWidget(Label(self._theme, sign.words, "meta", "soft_ink"), 1)
        return part
