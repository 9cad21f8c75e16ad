"""Types into the search of People, into Find anything, and into a bare field over a bare list."""

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QStringListModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from app.domain.names import fold
from app.ui.application import Application
from app.ui.dialogs.find_palette import FindPalette
from tests.bench.journals import WORDS
from tests.bench.window import Watch, open_kith, pause, people_of, time_until

PAUSE_MS = 40
SHOWN = 200


class Typist:
    """Types into a field and waits each time until the model was reset and the list painted."""

    def __init__(self, field: QLineEdit, model: QAbstractItemModel, *shown: QWidget) -> None:
        self._field, self._watch = field, Watch(*shown)
        self._resets = 0
        self.seconds: list[float] = []
        self.window = field.window()
        model.modelReset.connect(self._hear)

    def type(self, word: str) -> None:
        """Type a word letter by letter into the emptied field, timing each letter."""
        self._field.clear()
        pause(4 * PAUSE_MS)
        for letter in word:
            self._resets = self._watch.painted = 0
            self.seconds.append(time_until(self._press(letter), self._is_shown))
            pause(PAUSE_MS)

    def _press(self, letter: str) -> Callable[[], None]:
        return lambda: QTest.keyClicks(self._field, letter)

    def _hear(self) -> None:
        self._resets += 1
        self._watch.painted = 0

    def _is_shown(self) -> bool:
        return bool(self._resets and self._watch.painted)


def make_bare() -> Typist:
    """Show a plain field over a plain list that is given SHOWN names at each letter."""
    window, field, view = QWidget(), QLineEdit(), QListView()
    names = [f"{given} {number}" for number in range(SHOWN) for given in WORDS["lines"][:1]]
    model = QStringListModel(names, view)
    view.setUniformItemSizes(True)
    view.setModel(model)
    field.textChanged.connect(lambda: model.setStringList(names))
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(view)
    window.resize(1200, 800)
    window.show()
    typist = Typist(field, model, view.viewport())
    typist.window = window
    return typist


def names_and_words(count: int) -> tuple[list[str], list[str]]:
    """Return what people look for: names in People; names and words in Find anything."""
    chance = random.Random(5)
    scripts = [script for script in WORDS["names"] if fold(script["given"][0]).isascii()]
    names = []
    for number in range(count):
        script = chance.choice(scripts)
        given, family = (fold(chance.choice(script[part])) for part in ("given", "family"))
        names.append((given, family, f"{given} {family}", f"{family} {given[:2]}")[number % 4])
    texts = " ".join([*WORDS["matters"], *WORDS["places"], *WORDS["lines"]])
    words = sorted({word for word in fold(texts).split() if word.isalpha() and word.isascii()})
    mixed = [names[i] if i % 2 else chance.choice(words) for i in range(count)]
    return [name for name in names if name.isascii()], mixed


def type_all(kith: Typist, bare: Typist, words: list[str]) -> tuple[list[float], list[float]]:
    """Type each word here and there by turns; the first one warms up."""
    for number, word in enumerate(words):
        for typist in (kith, bare):
            typist.type(word)
            if not number:
                typist.seconds.clear()
    return kith.seconds, bare.seconds


def main(path: Path, count: int) -> None:
    """Type in both places and say every time it took."""
    application = open_kith(path)
    names, words = names_and_words(count)
    found = {}
    panel = people_of(application).panel
    people = Typist(panel.search, panel.model, panel.list.viewport(), panel.empty)
    found["people"], found["people bare"] = type_all(people, make_bare(), names)
    palette = open_palette(application)
    anything = Typist(palette.field, palette.model, palette.list.viewport(), palette)
    found["find"], found["find bare"] = type_all(anything, make_bare(), words)
    application.end()
    print(json.dumps(found))


def open_palette(application: Application) -> FindPalette:
    """Open Find anything."""
    assert application.session is not None
    application.session.actions["find"].trigger()
    (palette,) = application.window.findChildren(FindPalette)
    assert isinstance(palette, FindPalette)
    return palette


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
    QApplication.quit()
