"""The pages in the order of the navigation; each is imported when it is first chosen."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.history_nav import Spot
from app.ui.translating import QT_TRANSLATE_NOOP
from app.ui.widgets.navigation import Place

if TYPE_CHECKING:
    from app.domain.entries import EntryFilter
    from app.ui.desk import Desk
    from app.ui.dialogs.worked_out import WorkedOutDialog
    from app.ui.health.reading import Reader


class PageSpec(NamedTuple):
    """One page, and how it is made; is_hidden keeps it out of the navigation, where the page that
    it stands `under` is lit meanwhile.

    A page may have refresh(changed), record() and open_record(id) for the way back,
    show_again(), focus_search(), focus_first(), focus_record(), flush().
    """

    key: str
    label: str
    icon: str
    make: "Callable[[Desk], QWidget]"
    at_bottom: bool = False
    is_hidden: bool = False
    under: str = ""


def _make_reader(desk: "Desk") -> "Reader":
    from app.ui.health.reading import Reader
    from app.ui.speech import QtSpeech

    return Reader(desk.journal, desk.health, QtSpeech())


def _make_today(desk: "Desk") -> QWidget:
    from app.ui.pages.today import TodayPage

    page = TodayPage(desk.journal, desk.theme, desk.tasks)
    page.open_person.connect(desk.open_person)
    page.open_entry.connect(desk.open_entry)
    page.open_gathering.connect(desk.open_gathering)
    page.open_promises.connect(lambda: desk.open_promises())
    page.get_ready.connect(lambda person: desk.get_ready(person_id=person))
    page.get_ready_gathering.connect(lambda gathering: desk.get_ready(gathering_id=gathering))
    page.open_quarter.connect(lambda key: desk.open_quarter(key))
    page.said.connect(lambda words: desk.say(words, can_undo=False))
    page.notice.connect(desk.say)
    page.said.connect(lambda words: desk.say(words, can_undo=False))
    return page


def _make_timeline(desk: "Desk") -> QWidget:
    from app.ui.pages.timeline import TimelinePage

    page = TimelinePage(desk.journal, desk.theme, desk.tasks)
    page.open_entry.connect(desk.writing.open_entry)
    page.open_person.connect(desk.open_person)
    page.notice.connect(desk.say)
    return page


def _make_people(desk: "Desk") -> QWidget:
    from app.ui.pages.people import PeoplePage

    page = PeoplePage(desk.journal, desk.theme, desk.tasks, desk.settings, _make_reader(desk))
    page.explained.connect(partial(_explain, desk))
    page.open_entry.connect(desk.writing.open_entry)
    page.notice.connect(desk.say)
    page.shown.connect(lambda person: desk.note(Spot("people", person)))
    page.person_page.all_wanted.connect(lambda chosen: _show_entries(desk, chosen))
    page.person_page.ready_wanted.connect(lambda person: desk.get_ready(person_id=person))
    page.import_requested.connect(lambda: desk.acted.emit("choose_import"))
    return page


def _explain(desk: "Desk", section: str) -> "WorkedOutDialog":
    from app.ui.dialogs.worked_out import WorkedOutDialog

    speech = _make_reader(desk).speech
    dialog = WorkedOutDialog(desk.theme, desk.journal, desk.tasks, speech, desk.shell, section)
    dialog.open()
    return dialog


def _write_about(desk: "Desk", person_id: int) -> None:
    from app.ui.pages.people import PeoplePage

    desk.open_person(person_id)
    page = desk.page("people")
    if isinstance(page, PeoplePage):
        page.person_page.focus_first()


def _make_gatherings(desk: "Desk") -> QWidget:
    from app.ui.pages.gatherings import GatheringsPage

    page = GatheringsPage(desk.journal, desk.theme, desk.tasks)
    page.open_person.connect(desk.open_person)
    page.open_entry.connect(desk.writing.open_entry)
    page.notice.connect(desk.say)
    page.shown.connect(lambda gathering: desk.note(Spot("gatherings", gathering)))
    page.timeline_wanted.connect(desk.show_gathering)
    page.debrief_wanted.connect(desk.debrief)
    page.ready_wanted.connect(lambda gathering: desk.get_ready(gathering_id=gathering))
    return page


def _make_debrief(desk: "Desk") -> QWidget:
    from app.ui.pages.debrief import DebriefPage

    page = DebriefPage(desk.journal, desk.theme, desk.tasks)
    page.left.connect(desk.open_gathering)
    page.open_person.connect(desk.open_person)
    page.notice.connect(desk.say)
    return page


def _make_health(desk: "Desk") -> QWidget:
    from app.ui.pages.health import HealthPage

    page = HealthPage(desk.journal, desk.theme, desk.tasks, desk.settings, _make_reader(desk))
    page.open_person.connect(desk.open_person)
    page.write_about.connect(lambda person: _write_about(desk, person))
    page.open_entry.connect(desk.writing.open_entry)
    page.all_wanted.connect(lambda chosen: _show_entries(desk, chosen))
    page.write_asked.connect(desk.jot)
    page.said.connect(lambda words: desk.say(words, can_undo=False))
    page.notice.connect(desk.say)
    return page


def _show_entries(desk: "Desk", chosen: "EntryFilter") -> None:
    from app.ui.pages.timeline import TimelinePage

    desk.go_to_page("timeline")
    page = desk.page("timeline")
    if isinstance(page, TimelinePage):
        page.show_all()
        page.show_filter(chosen)


def _make_promises(desk: "Desk") -> QWidget:
    from app.ui.pages.promises import PromisesPage

    page = PromisesPage(desk.journal, desk.theme, desk.tasks)
    page.open_person.connect(desk.open_person)
    page.open_entry.connect(desk.writing.open_entry)
    page.notice.connect(desk.say)
    page.shown.connect(lambda tab: desk.note(Spot("promises", tab)))
    return page


def _make_ready(desk: "Desk", of_gathering: bool = False) -> QWidget:
    from app.ui.pages.ready import ReadyPage

    page = ReadyPage(desk.journal, desk.theme, desk.tasks, of_gathering)
    page.opened.connect(desk.open_gathering if of_gathering else desk.open_person)
    return page


def _make_reflection(desk: "Desk") -> QWidget:
    from app.ui.pages.reflection import ReflectionPage
    from app.ui.reflection.reading import Reader
    from app.ui.speech import QtSpeech

    reader = Reader(desk.journal, desk.health, QtSpeech())
    page = ReflectionPage(desk.journal, desk.theme, desk.tasks, reader)
    page.open_person.connect(desk.open_person)
    page.open_entry.connect(desk.open_entry)
    page.all_wanted.connect(lambda chosen: _show_entries(desk, chosen))
    page.shown.connect(lambda number: desk.note(Spot("reflection", number)))
    page.began.connect(lambda number: desk.amend(Spot("reflection", number)))
    page.explained.connect(  # whose numbers may be others when it is closed
        lambda: _explain(desk, "quarter").finished.connect(page.show_again)
    )
    page.write_asked.connect(desk.jot)
    page.notice.connect(desk.say)
    page.said.connect(lambda words: desk.say(words, can_undo=False))
    return page


def _make_settings(desk: "Desk") -> QWidget:
    from app.ui.pages.settings import SettingsPage

    page = SettingsPage(desk.journal, desk.theme, desk.settings)
    page.explained.connect(lambda: _explain(desk, ""))
    page.told.connect(lambda: desk.acted.emit("show_about"))
    return page


PAGES = (
    PageSpec("today", QT_TRANSLATE_NOOP("Pages", "Today"), "sun", _make_today),
    PageSpec("people", QT_TRANSLATE_NOOP("Pages", "People"), "users", _make_people),
    PageSpec("gatherings", QT_TRANSLATE_NOOP("Pages", "Gatherings"), "tent", _make_gatherings),
    PageSpec("promises", QT_TRANSLATE_NOOP("Pages", "Promises"), "bookmark-simple",
             _make_promises),
    PageSpec("timeline", QT_TRANSLATE_NOOP("Pages", "Timeline"), "clock-counter-clockwise",
             _make_timeline),
    PageSpec("health", QT_TRANSLATE_NOOP("Pages", "Health"), "planet", _make_health),
    PageSpec("reflection", QT_TRANSLATE_NOOP("Pages", "Reflection"), "notebook", _make_reflection),
    PageSpec("settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "gear-six", _make_settings,
             at_bottom=True),
    PageSpec("debrief", QT_TRANSLATE_NOOP("Pages", "Debrief"), "tent", _make_debrief,
             is_hidden=True, under="gatherings"),
    PageSpec("ready_person", QT_TRANSLATE_NOOP("Pages", "Get ready to meet"), "users",
             _make_ready, is_hidden=True, under="people"),
    PageSpec("ready_gathering", QT_TRANSLATE_NOOP("Pages", "Get ready to meet"), "tent",
             partial(_make_ready, of_gathering=True), is_hidden=True, under="gatherings"),
)  # fmt: skip


def with_keys() -> list[tuple[PageSpec, str]]:
    """Return the pages that the navigation shows, in its order, each with its shortcut."""
    shown = (spec for spec in PAGES if not spec.is_hidden)
    return [(spec, f"Ctrl+{number}") for number, spec in enumerate(shown, start=1)]


def say(spec: PageSpec) -> str:
    """Return the name of a page in the language of the window."""
    return QCoreApplication.translate("Pages", spec.label)


def lit_by(key: str) -> str:
    """Return the page that is lit in the navigation while this one is shown."""
    return next((spec.under for spec in PAGES if spec.key == key), "") or key


def places() -> list[Place]:
    """Return the pages as the navigation shows them, with Ctrl+1 and so on."""
    return [
        Place(spec.key, say(spec), spec.icon, keys, spec.at_bottom) for spec, keys in with_keys()
    ]
