"""What leaves the Health page: the menu, and all charts in one file."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.charts import gallery
from app.domain.scope import Scope
from app.journal.health import Health
from app.journal.journal import Journal
from app.ui.health.leaving import make_everything
from app.ui.health.periods import Period
from app.ui.health.reading import Reader, Wanted
from app.ui.pages.health import HealthPage
from app.ui.speech import QtSpeech
from tests.ui.health_given import TODAY, choose, friends, health, write_friends
from tests.ui.heard import heard

__all__ = ["friends", "health"]
pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
KEYS = [chart.key for chart in gallery.CHARTS]


def test_every_chart_leaves_with_its_words(journal: Journal) -> None:
    ids = write_friends(journal)
    reader = Reader(journal, Health(journal), QtSpeech())
    wanted = [Wanted(key, Scope(person_id=ids["Ana"]), None) for key in KEYS]
    everything = make_everything(reader, wanted)
    charts = [make() for make in everything.make]
    assert everything.day == TODAY
    assert [chart and chart.key for chart in charts] == KEYS
    for chart in filter(None, charts):
        assert QtSpeech().say(gallery.chart(chart.key).name) in chart.caption.title
        assert chart.caption.how_to_read


def test_what_the_picture_says_itself_is_not_said_above_it_once_more(journal: Journal) -> None:
    ids = write_friends(journal)
    reader = Reader(journal, Health(journal), QtSpeech())
    before = Period(date(2019, 1, 1), date(2019, 12, 31))
    wanted = Wanted("rhythm", Scope(person_id=ids["Ana"]), before)
    for period, is_said in ((before, False), (None, True)):
        chart = make_everything(reader, [wanted._replace(period=period)]).make[0]()
        assert chart is not None
        assert bool(chart.caption.finding) == is_said
        assert "in touch" in chart.caption.alternative.lower()


def test_of_a_day_past_it_is_said_that_it_looked_so_then(journal: Journal) -> None:
    ids = write_friends(journal)
    reader = Reader(journal, Health(journal), QtSpeech())
    day = date(2026, 7, 31)
    wanted = Wanted("orbits", Scope(person_id=ids["Ana"]), Period(day, day))
    for make in make_everything(reader, [wanted]).make:
        chart = make()
        assert chart is not None
        assert chart.caption.then == "As it looked on 31 July 2026"
        assert chart.name == "Orbits, Ana Silva, 31 July 2026"
    now = make_everything(reader, [wanted._replace(period=None)]).make[0]()
    assert now is not None
    assert now.caption.then == ""
    assert now.name == "Orbits, Ana Silva, 8 October 2026"


def test_a_file_is_called_after_its_months_and_not_how_far_they_are(journal: Journal) -> None:
    write_friends(journal)
    reader = Reader(journal, Health(journal), QtSpeech())
    year = Period(date(2025, 11, 1), date(2026, 10, 31))
    chart = make_everything(reader, [Wanted("promises", Scope(), year)]).make[0]()
    assert chart is not None
    assert chart.caption.title == "Promises, November 2025 to October 2026, so far"
    assert chart.name == "Promises, November 2025 to October 2026"


def test_of_nobody_there_is_nothing(journal: Journal) -> None:
    reader = Reader(journal, Health(journal), QtSpeech())
    everything = make_everything(reader, [Wanted(key, Scope(), None) for key in KEYS])
    assert [make() for make in everything.make] == [None] * len(KEYS)


def test_where_whom_it_is_of_is_gone_every_chart_is_of_everybody_as_on_the_page(
    journal: Journal,
) -> None:
    write_friends(journal)
    reader = Reader(journal, Health(journal), QtSpeech())
    for gone in (Scope(circle_id=999), Scope(gathering_id=999), Scope(person_id=999)):
        made = make_everything(reader, [Wanted(key, gone, None) for key in KEYS]).make
        assert [make().key for make in made] == list(KEYS)  # type: ignore[union-attr]
        assert made[0]().caption.title == "Orbits"  # type: ignore[union-attr]


def test_all_charts_are_saved_from_the_page(
    health: HealthPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, target = heard(health.said), tmp_path / "all.pdf"
    monkeypatch.setattr(
        "app.ui.charts_out.ChartsOut.choose_all",
        lambda out, everything: out.save_all(everything, target),
    )
    health.choosing.export.click()
    choose("Save all charts as PDF…")
    qtbot.waitUntil(lambda: bool(said))
    assert said == [[f"The charts were saved as {target}."]]
    assert target.read_bytes().count(b"/Type /Page ") == len(KEYS)


def test_of_two_dates_the_other_leaves_by_a_menu_of_its_own(
    health: HealthPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    monkeypatch.setattr(
        "app.ui.charts_out.ChartsOut.copy", lambda _out, chart: copied.append(chart.name)
    )
    health.side.compare.click()
    qtbot.waitUntil(lambda: health.comparison.shown() is not None)
    health.choosing.export.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    beside = next(action.menu() for action in menu.actions() if action.text() == "8 October 2025")
    assert isinstance(beside, QMenu)
    for each in (menu, beside):
        each.actions()[0].trigger()
    menu.close()
    assert copied == ["Orbits, 8 October 2026", "Orbits, 8 October 2025"]
    health.comparison.stop()
    assert health.comparison.shown() is None
