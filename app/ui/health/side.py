"""The column beside a chart: who is meant or what is found, the legend, the day."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.signs import Sign
from app.ui.health.cards import FindingCard, PersonCard
from app.ui.health.legend import Legend
from app.ui.health.reading import Card
from app.ui.theme import S4, S8, S12, S16, S24, S32, Theme
from app.ui.widgets.buttons import QuietButton, TextButton
from app.ui.widgets.fitted import TELLING
from app.ui.widgets.overlay_bar import OverlayBar
from app.ui.widgets.text import Label, plain_tip

WIDTH, SHARE = 264, 0.36


class Link(TextButton):
    """A link in running text, as small as a legend."""

    role = "meta"
    height_px = 20
    padding = S4


class PeriodButton(QuietButton):
    """The days of a period, its year less strong; opens the periods that have a name."""

    role = "strong"
    gives_way = True
    padding = S4

    def ink(self) -> str:
        return "ink"


class SideColumn(QWidget):
    """Where the window is low, signs stand closer together and how a chart is read moves into a
    tip, lest a line of the legend is cut; then it scrolls, all but the day at its foot.

    circle_chosen carries an id; explained asks how things are worked out; compared to hold the
    chart against another date, or not any more; periods_wanted for the periods that have a name,
    with the button they belong to.
    """

    circle_chosen = Signal(int)
    explained = Signal()
    compared = Signal()
    periods_wanted = Signal(QWidget)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._is_comparing = theme, False
        self._signs: tuple[Sign, ...] = ()
        self._area, self._content = QScrollArea(), QWidget()
        self._clock = QTimer(self, interval=0, singleShot=True)  # once all that changes has
        self._clock.timeout.connect(self._fold)
        self.card, self.finding = PersonCard(theme), FindingCard(theme)
        self.then, self.reading = Label(theme, "", "strong"), Label(theme, "", "meta", "soft_ink")
        self.own = Label(theme, "", "meta", "soft_ink")
        self.legend = Legend(theme)
        self.link = Link(theme, self.tr("How this is worked out"))
        self.compare = Link(theme)
        self._today, self._rest = Label(theme, "", "strong"), Label(theme, "")
        self._day, self.period = QWidget(), PeriodButton(theme)
        self.finding.circle_chosen.connect(self.circle_chosen)
        self.link.clicked.connect(self.explained)
        self.compare.clicked.connect(self.compared)
        self.period.clicked.connect(lambda: self.periods_wanted.emit(self.period))
        self._lay_out()
        self.show_nobody()
        self.show_own(0)
        self.show_comparing(False)
        for watched in (self._content, self._area.viewport()):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TELLING:
            self._clock.start()
        return False

    def _fold(self) -> None:
        layout, room = self._content.layout(), self._area.viewport().size()
        if layout is None or not self.isVisible():
            return
        others = layout.totalHeightForWidth(room.width()) - self.legend.height()
        words = self.reading.text()
        inside = room.width() - S24 - 2 * S4
        reading = self.reading.heightForWidth(inside) if words else 0
        if self.reading.isHidden():
            others += reading
        has_signs = bool(self._signs)
        self.legend.set_tight(others + self.legend.loose_height() > room.height())
        is_folded = has_signs and others + self.legend.tight_height() > room.height()
        self.reading.setVisible(bool(words) and not is_folded)
        self.link.setToolTip(plain_tip(words) if is_folded else "")

    def show_nobody(self) -> None:
        """Show what the chart shows, in place of one person."""
        self.card.hide()
        self.finding.setVisible(not self._is_comparing)

    def show_person(self, card: Card) -> None:
        """Show one person in place of what the chart shows."""
        self.card.show_card(card)
        self.finding.hide()
        self.card.show()

    def show_legend(self, signs: Sequence[Sign]) -> None:
        """Say what the signs mean; they stay where they are while time goes by."""
        if tuple(signs) != self._signs:
            self._signs = tuple(signs)
            self.legend.show_signs(signs)

    def show_reading(self, then: str, how_to_read: str) -> None:
        """Say that a chart is as it looked on a day past, "" for none, and how it is read."""
        for label, words in ((self.then, then), (self.reading, how_to_read)):
            label.setText(words)
            label.setVisible(bool(words) and not (label is self.then and self._is_comparing))

    def fall_silent(self, is_silent: bool) -> None:
        """Say nothing of a chart that is not to be shown any more, or speak again."""
        self._content.setVisible(not is_silent)

    def show_own(self, numbers: int) -> None:
        """Say that so many numbers in what is shown are not those to begin with."""
        self.own.setText(self.tr("%n numbers are your own.", "", numbers))
        self.own.setVisible(numbers > 0)

    def show_comparing(self, is_comparing: bool) -> None:
        """Offer to hold the chart against another date, or to stop that: over each of the two
        stands what is found.
        """
        self._is_comparing = is_comparing
        self.finding.setVisible(self.card.isHidden() and not is_comparing)
        self.then.setVisible(bool(self.then.text()) and not is_comparing)
        words = self.tr("Compare with another date")
        self.compare.setText(self.tr("Stop comparing") if is_comparing else words)

    def show_day(self, words: str, rest: str) -> None:
        """Say of which day the chart is, what is to be strong apart."""
        self._today.setText(words)
        self._rest.setText(rest)
        self._day.show()
        self.period.hide()

    def show_period(self, words: str, rest: str) -> None:
        """Say of which days the chart is, the year apart, and offer others."""
        self._day.hide()
        self._rest.setText(rest)
        self.period.setText(words)
        self.period.setAccessibleName(self.tr("Period: {days}").format(days=words))
        self.period.updateGeometry()
        self.period.show()

    def fit(self, page_width: int) -> None:
        """Take the width that leaves the chart its room."""
        share = round(page_width * SHARE)
        self.setFixedWidth(min(self._theme.px(WIDTH), share) + S24 + S4)

    def _lay_out(self) -> None:
        content = self._content
        content.setMinimumWidth(1)
        across = QHBoxLayout(content)  # whose spacing, unlike margins, is mirrored
        across.setContentsMargins(0, S12, 0, S8)
        across.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        across.addLayout(column, 1)
        across.addSpacing(S24)
        self._fill(column)
        area = self._area
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self._bar = OverlayBar(area)
        for ground in (area.viewport(), content):
            ground.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, S32)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addSpacing(S4)
        whole.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addSpacing(S16)
        whole.addLayout(self._foot())

    def _fill(self, column: QVBoxLayout) -> None:
        top = QVBoxLayout()
        top.setSpacing(S8)
        for part in (self.then, self.card, self.finding):
            top.addWidget(part)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.reading)
        words.addWidget(self.own)
        legend = QVBoxLayout()
        legend.addWidget(self.legend)
        for layout in (top, words, legend):  # in line with the words of links, which have air
            layout.setContentsMargins(S4, 0, S4, 0)
        column.addSpacing(S4)
        column.addLayout(top)
        column.addSpacing(S12)
        column.addLayout(words)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(S16)
        column.addStretch(1)
        column.addLayout(legend)

    def _foot(self) -> QHBoxLayout:
        day = QHBoxLayout()
        day.setSpacing(0)
        parts: tuple[QWidget, ...] = (self._today, self.period)
        for part in parts:
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        today = QHBoxLayout(self._day)
        today.setContentsMargins(S4, 0, S4, 0)
        today.addWidget(self._today)
        day.addWidget(self._day)
        day.addWidget(self.period)
        day.addWidget(self._rest, 1, Qt.AlignmentFlag.AlignVCenter)
        return day
