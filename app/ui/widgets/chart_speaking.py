"""Asks off the GUI thread what is to be said of a mark, and says it beside the mark or aloud."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.charts.scene import Mark, Scene
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.chart_over import box_of, text_boxes
from app.ui.widgets.chart_sentence import SentenceSheet

Source = Callable[[int], Sequence[str]]


class Speaking(QObject):
    """Says one mark's sentences at a time, and remembers them until `forget`."""

    def __init__(self, theme: Theme, tasks: Tasks, widget: QWidget) -> None:
        super().__init__(widget)
        self._tasks, self._widget = tasks, widget
        self.sheet = SentenceSheet(theme, widget)
        self.source: Source | None = None
        self.is_unheard = False  # what is meant to be said aloud is still asked for
        self._known: dict[int, tuple[str, ...]] = {}
        self._meant = 0
        self._scene: Scene | None = None
        self._crowd: tuple[QRect, ...] = ()  # what a sheet should not cover in that scene

    @property
    def is_on(self) -> bool:
        """Whether a mark is spoken of, or will be once it is known what to say."""
        return self._meant != 0

    def forget(self) -> None:
        """Ask anew from now on: what was said may no longer be true."""
        self._known = {}  # an answer on its way still goes to the old one

    def hush(self) -> None:
        """Say no more, not even what is being asked for."""
        self._meant, self.is_unheard = 0, False
        self.sheet.hide()

    def say(self, mark: Mark, scene: Scene, offset: QPoint, is_brief: bool, is_aloud: bool) -> None:
        """Say what a mark of a scene means; the scene begins at the offset in the widget.

        What is brief shows the name alone: its sentences are shown elsewhere. Aloud is all said.
        """
        mark_id, source, known = mark.id, self.source, self._known
        self._meant, self.is_unheard = mark_id, is_aloud

        def show(sentences: Sequence[str]) -> None:
            if self._meant == mark_id:
                self._show(mark, () if is_brief else sentences, scene, offset)
                words = [mark.name, *([" ".join(sentences)] if sentences else [])]
                is_unheard, self.is_unheard = self.is_unheard, False
                if is_unheard:
                    announce(self._widget, "\n".join(words))

        def take(sentences: tuple[str, ...]) -> None:
            known[mark_id] = tuple(beside_name(mark.name, each) for each in sentences)
            show(known[mark_id])

        if source is None or mark_id in known:
            show(known.get(mark_id, ()))
        else:
            self._tasks.read(self, lambda: tuple(source(mark_id)), take, self)

    def _show(self, mark: Mark, sentences: Sequence[str], scene: Scene, offset: QPoint) -> None:
        if scene is not self._scene:
            boxes = *text_boxes(scene), *(box_of(each) for each in scene.marks)
            self._scene, self._crowd = scene, boxes
        crowd = [box.translated(offset) for box in self._crowd]
        self.sheet.show_beside(box_of(mark).translated(offset), mark.name, sentences, crowd)


def beside_name(name: str, sentence: str) -> str:
    """Return what is left to say where the name stands already: "A call: it was long"."""
    rest = sentence.removeprefix(name)
    if rest == sentence or rest[:2] not in (". ", ": "):
        return sentence
    return rest[2:3].upper() + rest[3:]


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a text, if one listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
