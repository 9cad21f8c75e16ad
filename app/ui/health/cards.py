"""What stands beside a chart at the top: one person in a few sentences, or what the chart shows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.names import initials
from app.ui.health.reading import Card, Group
from app.ui.person.photos import read_photo
from app.ui.theme import S4, S8, S12, Theme
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.buttons import IconButton, QuietButton, TextButton
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label
from app.ui.words import count_people

MOST_CIRCLES = 12


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

    def show_finding(self, title: str, words: str, circles: Sequence[Group] = ()) -> None:
        """Show these words, and circles as (id, name, how many are in it)."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.words.setText(words)
        self.words.setVisible(bool(words))
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

    def _make(self, circle_id: int, name: str, count: str) -> CircleLink:
        words = self.tr("{name}, {people}").format(name=name, people=count_people(int(count)))
        link = CircleLink(self._theme, words.replace("&", "&&"), "users-three")
        link.setAccessibleName(words)
        link.clicked.connect(lambda: self.circle_chosen.emit(circle_id))
        self._circles.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        link.show()
        return link
