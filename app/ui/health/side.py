"""The column beside a chart: who is meant or what is found, the legend, the day."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.names import initials
from app.domain.signs import Sign
from app.ui.health.legend import Legend
from app.ui.health.reading import Card
from app.ui.person.photos import read_photo
from app.ui.theme import S4, S8, S12, S16, S24, S32, Theme
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.buttons import IconButton, QuietButton, TextButton
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.overlay_bar import OverlayBar
from app.ui.widgets.text import Label
from app.ui.words import count_people

WIDTH, SHARE = 264, 0.36
MOST_CIRCLES = 12


class Link(TextButton):
    """A link in running text, as small as a legend."""

    role = "meta"
    height_px = 20


class LongLink(TextButton):
    """A link that may hold a long name."""

    gives_way = True


class CircleLink(QuietButton):
    """A circle to choose, with how many are in it."""

    gives_way = True


class PersonCard(QWidget):
    """Picture, name and a few sentences; `opened` and `menu_wanted` carry the person's id."""

    opened = Signal(int)
    menu_wanted = Signal(int, QWidget)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._person = 0
        self._avatar = Avatar(theme)
        self._name = Label(theme, "", "section")
        self._words = QVBoxLayout()
        self._words.setSpacing(S8)
        self._sentences: list[Label] = []
        self.link = LongLink(theme)
        self.more = IconButton(theme, "dots-three", self.tr("More about this person"))
        self.link.clicked.connect(lambda: self.opened.emit(self._person))
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self._person, self.more))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S12)
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, 1, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.addWidget(self.link)
        foot.addStretch(1)
        foot.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S12)
        column.addLayout(head)
        column.addLayout(self._words)
        column.addLayout(foot)

    def show_card(self, card: Card) -> None:
        """Show somebody."""
        self._person = card.person_id
        side = round(self._avatar.sizeHint().width() * self.devicePixelRatioF())
        photo = read_photo(card.photo, side)
        self._avatar.show_person(card.person_id, initials(card.name), photo)
        self._name.setText(card.name)
        name = card.called or card.name
        link = self.tr("Open {name}’s page").format(name=name)
        self.link.setText(link.replace("&", "&&"))
        self.link.setAccessibleName(link)
        self.link.updateGeometry()
        while len(self._sentences) < len(card.sentences):
            label = Label(self._theme, "", "prose")
            self._sentences.append(label)
            self._words.addWidget(label)
        for number, label in enumerate(self._sentences):
            label.setVisible(number < len(card.sentences))
            label.setText(card.sentences[number] if number < len(card.sentences) else "")

    def person(self) -> int:
        """Return whose card it is."""
        return self._person


class FindingCard(Fitted):
    """What a chart shows in a sentence or two; circles to choose where there are too many.

    `pointed` tells whether the pointer is over it.
    """

    circle_chosen = Signal(int)
    pointed = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = Label(theme, "", "section")
        self.words = Label(theme, "", "prose")
        self._circles = QVBoxLayout()
        self._circles.setSpacing(S4)
        self.links: list[CircleLink] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S8)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(self._circles)

    def show_finding(
        self, title: str, words: str, circles: Sequence[tuple[int, str, int]] = ()
    ) -> None:
        """Show these words, and circles as (id, name, how many are in it)."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.words.setText(words)
        for old in self.links:
            self._circles.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.links = [self._make(*circle) for circle in circles[:MOST_CIRCLES]]

    def enterEvent(self, event: QEnterEvent) -> None:
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.pointed.emit(False)

    def _make(self, circle_id: int, name: str, count: int) -> CircleLink:
        words = self.tr("{name}, {people}").format(name=name, people=count_people(count))
        link = CircleLink(self._theme, words.replace("&", "&&"), "users-three")
        link.setAccessibleName(words)
        link.clicked.connect(lambda: self.circle_chosen.emit(circle_id))
        self._circles.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        link.show()
        return link


class PeriodButton(QuietButton):
    """The days of a period, its year less strong; opens the periods that have a name."""

    role = "strong"
    gives_way = True

    def ink(self) -> str:
        return "ink"


class SideColumn(QScrollArea):
    """Scrolls only where the window is too low for it.

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
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar = OverlayBar(self)
        self.card, self.finding = PersonCard(theme), FindingCard(theme)
        self.then, self.reading = Label(theme, "", "strong"), Label(theme, "", "meta", "soft_ink")
        self.legend = Legend(theme)
        self.link = Link(theme, self.tr("How this is worked out"))
        self.compare = Link(theme)
        self._today, self._rest = Label(theme, "", "strong"), Label(theme, "")
        self.period = PeriodButton(theme)
        self.finding.circle_chosen.connect(self.circle_chosen)
        self.link.clicked.connect(self.explained)
        self.compare.clicked.connect(self.compared)
        self.period.clicked.connect(lambda: self.periods_wanted.emit(self.period))
        self._lay_out()
        self.show_nobody()
        self.show_comparing(False)

    def show_nobody(self) -> None:
        """Show what the chart shows, in place of one person."""
        self.card.hide()
        self.finding.show()

    def show_person(self, card: Card) -> None:
        """Show one person in place of what the chart shows."""
        self.card.show_card(card)
        self.finding.hide()
        self.card.show()

    def show_legend(self, signs: Sequence[Sign]) -> None:
        """Say what the signs mean."""
        self.legend.show_signs(signs)

    def show_reading(self, then: str, how_to_read: str) -> None:
        """Say that a chart is as it looked on a day past, "" for none, and how it is read."""
        for label, words in ((self.then, then), (self.reading, how_to_read)):
            label.setText(words)
            label.setVisible(bool(words))

    def show_comparing(self, is_comparing: bool) -> None:
        """Offer to hold the chart against another date, or to stop that."""
        words = self.tr("Compare with another date")
        self.compare.setText(self.tr("Stop comparing") if is_comparing else words)

    def show_day(self, words: str, rest: str) -> None:
        """Say of which day the chart is, what is to be strong apart."""
        self._today.setText(words)
        self._rest.setText(rest)
        self._today.show()
        self.period.hide()

    def show_period(self, words: str, rest: str) -> None:
        """Say of which days the chart is, the year apart, and offer others."""
        self._today.hide()
        self._rest.setText(rest)
        self.period.setText(words)
        self.period.setAccessibleName(self.tr("Period: {days}").format(days=words))
        self.period.updateGeometry()
        self.period.show()

    def fit(self, page_width: int) -> None:
        """Take the width that leaves the chart its room."""
        share = round(page_width * SHARE)
        self.setFixedWidth(min(self._theme.px(WIDTH), share) + S24)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setMinimumWidth(1)
        across = QHBoxLayout(content)  # whose spacing, unlike margins, is mirrored
        across.setContentsMargins(0, S12, 0, S32)
        across.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        across.addLayout(column, 1)
        across.addSpacing(S24)
        self._fill(column)
        self.setWidget(content)
        for ground in (self.viewport(), content):
            ground.setAutoFillBackground(False)

    def _fill(self, column: QVBoxLayout) -> None:
        leading = Qt.AlignmentFlag.AlignLeading
        column.addWidget(self.then)
        column.addSpacing(S4)
        column.addWidget(self.card)
        column.addWidget(self.finding)
        column.addSpacing(S12)
        column.addWidget(self.reading)
        column.addWidget(self.link, 0, leading)
        column.addSpacing(S16)
        column.addStretch(1)
        column.addWidget(self.legend)
        column.addSpacing(S12)
        column.addWidget(self.compare, 0, leading)
        column.addSpacing(S16)
        day = QHBoxLayout()
        day.setSpacing(S4)
        parts: tuple[QWidget, ...] = (self._today, self.period)
        for part in parts:
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            day.addWidget(part)
        day.addWidget(self._rest, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(day)
