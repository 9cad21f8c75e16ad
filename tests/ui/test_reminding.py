"""Notices of the day: when they are given, what they say, what a closed program missed."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft, PromiseDraft
from app.journal import entries, people, promises, reminding
from app.journal.journal import Journal
from app.settings import Settings
from app.ui.reminding import Reminding
from app.ui.settings.reminders import ReminderSettings
from app.ui.tasks import Tasks
from app.ui.theme import Theme

TODAY = date(2026, 10, 8)


class Clock:
    """A stand-in for the clock of a journal."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 10, 8, 10)

    def go_on(self, **time: int) -> None:
        self.moment += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    monkeypatch.setattr(Journal, "now", lambda _journal: clock.moment)
    journal = Journal.open(tmp_path / "journal.kith", today=lambda: clock.moment.date())
    yield journal
    journal.close()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


class Desktop:
    """Stands in for the desktop's service: keeps what it was told."""

    def __init__(self, reminding: Reminding, monkeypatch: pytest.MonkeyPatch) -> None:
        self.told: list[str] = []
        self.takes = True
        self._reminding = reminding
        monkeypatch.setattr(reminding.notices, "send", self._take)

    def _take(self, _title: str, words: str) -> None:
        if self.takes:
            self.told.append(words)
        self._reminding.notices.sent.emit(self.takes)


@pytest.fixture
def veiled() -> list[bool]:
    """Whether names are veiled: [True] or [False]."""
    return [False]


@pytest.fixture
def made(
    journal: Journal, tasks: Tasks, settings: Settings, veiled: list[bool]
) -> Iterator[Reminding]:
    made = Reminding(journal, tasks, settings, lambda: veiled[0])
    settings.reminders = "daily"  # only now, so that it does not look before it is told to
    yield made
    made.close()


@pytest.fixture
def desktop(made: Reminding, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    return Desktop(made, monkeypatch)


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva")


def look(qtbot: QtBot, reminding: Reminding, tasks: Tasks) -> None:
    """Let a minute pass, and the answer of the journal arrive."""
    reminding.look()
    arrived: list[bool] = []
    tasks.read(object(), lambda: True, arrived.append, reminding)
    qtbot.waitUntil(lambda: bool(arrived))


def test_a_promise_for_today_is_told_once(
    qtbot: QtBot, journal: Journal, tasks: Tasks, made: Reminding, desktop: Desktop, ana: int
) -> None:
    promises.add_promise(journal, ana, "send the benchmark", due="2026-10-08")
    look(qtbot, made, tasks)
    look(qtbot, made, tasks)
    assert desktop.told == ["Promised to Ana Silva for today: send the benchmark"]


def test_one_summary_tells_of_everything_unless_one_each_is_wanted(
    qtbot: QtBot, journal: Journal, tasks: Tasks, made: Reminding, desktop: Desktop, ana: int,
    settings: Settings, clock: Clock,
) -> None:  # fmt: skip
    for words in ("one", "two"):
        promises.add_promise(journal, ana, words, due="2026-10-08")
        promises.add_promise(journal, ana, words, due="2026-10-09")
    look(qtbot, made, tasks)
    (summary,) = desktop.told
    assert summary.count("\n") == 1
    settings.reminders = "each"
    clock.go_on(days=1)
    look(qtbot, made, tasks)
    assert len(desktop.told) == 3


def test_nothing_is_told_before_its_hour_nor_where_it_is_not_wanted(
    qtbot: QtBot, journal: Journal, tasks: Tasks, made: Reminding, desktop: Desktop, ana: int,
    settings: Settings, clock: Clock,
) -> None:  # fmt: skip
    promises.add_promise(journal, ana, "tea", due="2026-10-08")
    settings.reminder_hour = 18
    look(qtbot, made, tasks)
    assert not desktop.told
    clock.go_on(hours=8)
    settings.reminders = "off"
    look(qtbot, made, tasks)
    assert not desktop.told
    settings.reminders = "daily"
    look(qtbot, made, tasks)
    assert len(desktop.told) == 1


def test_what_fell_on_days_when_the_program_was_closed_is_told_late(
    qtbot: QtBot, journal: Journal, tasks: Tasks, made: Reminding, desktop: Desktop, ana: int,
    clock: Clock,
) -> None:  # fmt: skip
    look(qtbot, made, tasks)
    assert reminding.told_on(journal) == "2026-10-08"  # nothing was for that day
    promises.add_promise(journal, ana, "tea", due="2026-10-10")
    people.edit_person(journal, ana, birthday="--10-11")
    clock.go_on(days=6)
    look(qtbot, made, tasks)
    assert desktop.told == [
        "Ana Silva had a birthday on 11 October\nPromised to Ana Silva for 10 October: tea"
    ]


def test_a_desktop_that_took_nothing_is_asked_again_later(
    qtbot: QtBot, journal: Journal, tasks: Tasks, made: Reminding, desktop: Desktop, ana: int,
    clock: Clock,
) -> None:  # fmt: skip
    promises.add_promise(journal, ana, "tea", due="2026-10-08")
    desktop.takes = False
    look(qtbot, made, tasks)
    desktop.takes = True
    look(qtbot, made, tasks)
    assert not desktop.told
    clock.go_on(hours=1)
    look(qtbot, made, tasks)
    assert len(desktop.told) == 1


def test_whoever_wants_none_any_more_gets_none_that_was_looked_for_already(
    qtbot: QtBot, journal: Journal, tasks: Tasks, made: Reminding, desktop: Desktop, ana: int,
    settings: Settings,
) -> None:  # fmt: skip
    promises.add_promise(journal, ana, "tea", due="2026-10-08")
    made.look()
    settings.reminders = "off"
    look(qtbot, made, tasks)
    assert not desktop.told
    assert reminding.told_on(journal) != "2026-10-08"


def test_what_is_heard_of_a_notice_after_the_end_touches_no_journal(
    qtbot: QtBot, journal: Journal, tasks: Tasks, made: Reminding, ana: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    promises.add_promise(journal, ana, "tea", due="2026-10-08")
    notices = made.notices
    monkeypatch.setattr(notices, "send", lambda *_words: None)
    look(qtbot, made, tasks)
    made.close()
    notices.sent.emit(True)
    assert reminding.told_on(journal) != "2026-10-08"


@pytest.mark.usefixtures("english")
def test_names_are_left_out_while_they_are_veiled(
    qtbot: QtBot, journal: Journal, tasks: Tasks, made: Reminding, desktop: Desktop, ana: int,
    veiled: list[bool],
) -> None:  # fmt: skip
    promises.add_promise(journal, ana, "tea", due="2026-10-08")
    veiled[0] = True
    look(qtbot, made, tasks)
    assert desktop.told == ["One thing for today; open Kith to read it."]


def test_nothing_of_a_private_entry_is_ever_told(journal: Journal, ana: int) -> None:
    promise = PromiseDraft("a secret", due="2026-10-08")
    entries.save_entry(
        journal, EntryDraft((ana,), "2026-10-01", "quiet", private=True, promises=(promise,))
    )
    assert not reminding.untold(journal)
    entries.save_entry(journal, EntryDraft((ana,), "2026-10-01", "open", promises=(promise,)))
    assert [each.text for each in reminding.untold(journal)] == ["a secret"]


def test_a_promise_put_off_is_told_when_it_comes_back(
    journal: Journal, ana: int, clock: Clock
) -> None:
    promise = promises.add_promise(journal, ana, "tea", due="2026-10-08")
    promises.snooze(journal, [promise], "2026-10-12")
    assert not reminding.untold(journal)
    reminding.mark_told(journal, "2026-10-08")
    clock.go_on(days=4)
    assert [each.day for each in reminding.untold(journal)] == ["2026-10-12"]


@pytest.mark.parametrize("state", ["deceased", "letgo", "space"])
def test_nobody_is_reminded_of_who_is_gone_or_wants_to_be_left_alone(
    journal: Journal, ana: int, state: str
) -> None:
    promises.add_promise(journal, ana, "tea", due="2026-10-08")
    people.edit_person(journal, ana, birthday="1980-10-08")
    assert len(reminding.untold(journal)) == 2
    people.set_state(journal, [ana], state)
    assert not reminding.untold(journal)


def test_switching_notices_on_tells_of_today_and_not_of_weeks_ago(
    qtbot: QtBot, journal: Journal, theme: Theme, settings: Settings, ana: int
) -> None:
    reminding.mark_told(journal, "2026-09-01")
    promises.add_promise(journal, ana, "long ago", due="2026-09-20")
    promises.add_promise(journal, ana, "tea", due="2026-10-08")
    page = ReminderSettings(journal, theme, settings)
    qtbot.addWidget(page)
    page.sorts.buttons["daily"].click()
    assert settings.reminders == "daily"
    assert [each.text for each in reminding.untold(journal)] == ["tea"]


def test_a_notice_can_be_tried_and_its_failing_is_told(
    qtbot: QtBot, journal: Journal, theme: Theme, settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    page = ReminderSettings(journal, theme, settings)
    qtbot.addWidget(page)
    page.try_button.click()
    qtbot.waitUntil(lambda: page.answer.isVisibleTo(page))
    assert "takes no notices" in page.answer.text()
    page.close_notices()
