"""A day typed with strokes means what the language of the desktop says."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.editor.day_popup import DayPopup
from app.ui.promises.day_ask import DayAsk
from app.ui.theme import Theme
from app.ui.typed_days import typed_day


@pytest.fixture
def speak(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("speak", "meant"),
    [("en_GB", "03.05.2021"), ("en_US", "05.03.2021"), ("cs_CZ", "03/05/2021")],
    indirect=["speak"],
)
def test_strokes_are_read_where_the_language_writes_them(speak: None, meant: str) -> None:
    assert typed_day("03/05/2021") == meant
    assert typed_day("3 May 2021") == "3 May 2021"


@pytest.mark.parametrize("speak", ["en_US"], indirect=True)
@pytest.mark.parametrize(
    ("typed", "day"), [("05/03/2021", "2021-05-03"), ("3.5.2021", "2021-05-03")]
)
def test_a_popup_takes_a_day_in_figures(
    speak: None, theme: Theme, qtbot: QtBot, today: date, typed: str, day: str
) -> None:
    taken = list[str]()
    window = QWidget()
    qtbot.addWidget(window)
    popup = DayPopup(theme, window, "Day", today, "")
    popup.chosen.connect(taken.append)
    for each in (popup, DayAsk(theme, window, "Day", today, taken.append)):
        each.line.setText(typed)
        each.line.returnPressed.emit()
    assert taken == [day, day]
