"""Another day is noticed, whatever made it one, and everything is shown as of it."""

import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.journal import entries, people
from app.journal.journal import EVERYTHING, Changed, Journal
from app.ui.application import Application
from app.ui.day_clock import DayClock
from tests.ui.opened import open_in, timeline_of


def test_another_day_is_told_once(today: date) -> None:
    days = [today]
    clock = DayClock(lambda: days[-1])
    assert not clock.has_turned()
    days.append(today + timedelta(1))
    assert clock.has_turned()
    assert not clock.has_turned()
    days.append(today)  # the clock was set back
    assert clock.has_turned()


if hasattr(time, "tzset"):  # elsewhere the system itself tells a process its time zone

    def test_another_time_zone_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
        with monkeypatch.context() as patched:
            patched.setenv("TZ", "East-14")
            time.tzset()
            clock = DayClock(date.today)
            assert not clock.has_turned()
            patched.setenv("TZ", "West+11")  # 25 hours behind: always another day
            assert clock.has_turned()
        time.tzset()


def test_everything_is_read_again_and_measured_anew_on_another_day(
    application: Application, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    session = open_in(application, qtbot, tmp_path / "mine.kith")
    desk = session.desk
    ana = people.add_person(desk.journal, "Ana Silva", rhythm=30)
    entries.save_entry(desk.journal, EntryDraft((ana,), desk.journal.today().isoformat(), "Tea"))
    assert desk.health.everybody().silent.tolist() == [0]
    heard: list[Changed] = []
    monkeypatch.setattr(timeline_of(session), "refresh", heard.append)
    later = desk.journal.today() + timedelta(3)
    monkeypatch.setattr(desk.journal, "today", lambda: later)
    desk.look_elsewhere()
    assert EVERYTHING in heard
    assert desk.health.everybody().silent.tolist() == [3]
    heard.clear()
    desk.look_elsewhere()
    assert EVERYTHING not in heard


def test_what_another_program_wrote_is_measured(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_in(application, qtbot, tmp_path / "mine.kith").desk
    desk.health.everybody()
    other = Journal.open(desk.journal.path, today=desk.journal.today)
    people.add_person(other, "Ana Silva")
    other.close()
    desk.look_elsewhere()
    assert len(desk.health.everybody().id) == 1


def test_a_closed_desk_hears_nothing(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_in(application, qtbot, tmp_path / "mine.kith").desk
    count = len(desk.journal.listeners)
    desk.close()
    assert len(desk.journal.listeners) == count - 1
