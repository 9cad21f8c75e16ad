"""What is seen of long work: a strip that appears only when the work takes a while."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.tasks import Task, Tasks
from app.ui.theme import S8, S16, SHADOW, Theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.painting import draw_box, draw_raised
from app.ui.widgets.text import Label

PATIENCE_MS = 400
STRIP_WIDTH = 400
BAR_HEIGHT = 4


class Bar(QWidget):
    """A thin bar, `share` of it filled (0 to 1); none of it where share is unknown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._share = theme, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_share(self, share: float) -> None:
        """Fill this share of the bar."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def share(self) -> float:
        """Return the share that is filled."""
        return self._share

    def sizeHint(self) -> QSize:
        return QSize(BAR_HEIGHT, BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_box(painter, rect, self._theme.color("line"), radius=BAR_HEIGHT / 2)
        rect.setWidth(rect.width() * self._share)
        draw_box(painter, rect, self._theme.color("accent"), radius=BAR_HEIGHT / 2)


class ProgressStrip(QWidget):
    """Shows the titled task under way at the foot of `page`, with a way to stop it.

    Nothing is modal: the window stays usable. Quick work is over before anything is shown.
    """

    def __init__(self, theme: Theme, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._page = theme, page
        self._tasks: list[Task] = []
        self._shown: Task | None = None
        self._title = Label(theme, "", "strong", max_lines=1)
        self._words = Label(theme, "", "meta", "soft_ink", max_lines=1)
        self._bar = Bar(theme)
        self._cancel = TextButton(theme, self.tr("Cancel"))
        self._cancel.clicked.connect(self._stop)
        self._lay_out()
        self.clock = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self.clock.timeout.connect(self._appear)
        page.installEventFilter(self)
        tasks.started.connect(self._watch)
        theme.changed.connect(self._place)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_raised(QPainter(self), self._theme, QRectF(self.rect()))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(S8)
        column.addWidget(self._title)
        column.addWidget(self._bar)
        column.addWidget(self._words)
        self._words.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SHADOW + S16, SHADOW + S8, SHADOW + S16, SHADOW + S8)
        layout.setSpacing(S16)
        layout.addLayout(column, 1)
        layout.addWidget(self._cancel)

    def _watch(self, task: Task) -> None:
        if not task.title:
            return
        self._tasks.append(task)
        task.progressed.connect(self._show_progress)
        task.ended.connect(self._forget)
        self.clock.start()

    def _show_progress(self, done: int, total: int, text: str) -> None:
        task = self._current()
        if task is not None and self.sender() is task:
            self._take_up(task)
            self._bar.set_share(done / total if total else 0.0)
            self._say(text)

    def _forget(self) -> None:
        self._tasks = [task for task in self._tasks if task is not self.sender()]
        if self._tasks and self.isVisible():
            self._appear()
        elif not self._tasks:
            self.clock.stop()
            self.hide()

    def _appear(self) -> None:
        task = self._current()
        if task is None:
            return
        self._take_up(task)
        self._place()
        self.show()
        self.raise_()

    def _take_up(self, task: Task) -> None:
        if task is self._shown:
            return
        self._shown = task
        self._title.setText(task.title)
        self._bar.set_share(0.0)
        self._cancel.setEnabled(True)
        self._say("")

    def _say(self, text: str) -> None:
        self._words.setText(text)
        if self._words.isVisibleTo(self) != bool(text):
            self._words.setVisible(bool(text))
            self._place()

    def _stop(self) -> None:
        task = self._current()
        if task is not None:
            task.cancel()
            self._say(self.tr("Stopping…"))
            self._cancel.setEnabled(False)

    def _current(self) -> Task | None:
        return self._tasks[0] if self._tasks else None

    def _place(self) -> None:
        width = min(self._theme.px(STRIP_WIDTH), max(self._page.width() - 2 * S16, 0))
        height = self.sizeHint().height()
        top = self._page.height() - height - S16
        self.setGeometry((self._page.width() - width) // 2, top, width, height)
