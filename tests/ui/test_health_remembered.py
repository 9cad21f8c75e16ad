"""What the Health page remembers: nothing that is kept stops it, and it stops nobody."""

import apsw
import pytest
from pytestqt.qtbot import QtBot

from app.domain.scope import Scope
from app.journal import circles
from app.journal.journal import Journal
from app.ui.pages.health import HealthPage
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.health_given import await_shown, friends, health, names, show_page

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
__all__ = ["friends", "health"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("health_scope", "person:" + "9" * 5000),
        ("health_scope", "circle:99999999999999999999999"),
        ("health_person", "99999999999999999999999"),
        ("health_periods", "[" * 3000),
        ("health_periods", '{"rhythm": "0001-01/0001-01"}'),
    ],
)
def test_what_nobody_can_have_chosen_is_as_if_nothing_was(
    journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot, friends: dict[str, int],
    name: str, kept: str,
) -> None:  # fmt: skip
    journal.set_preference(name, kept)
    page = show_page(qtbot, journal, theme, tasks)
    assert len(names(page)) == 5
    page.show_chart("rhythm")
    await_shown(qtbot, page)
    assert page.seen().called == "Chloé Martin"  # type: ignore[union-attr]


def test_what_is_chosen_is_shown_at_once_while_another_program_holds_the_journal(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    choir = next(each for each in circles.circles(journal) if each.name == "Newspapers")
    other = apsw.Connection(str(journal.path))
    other.execute("BEGIN IMMEDIATE")
    waited: list[int] = []

    def give_up(times: int) -> bool:
        waited.append(times)
        return False

    journal.db.handle().set_busy_handler(give_up)
    health.show_scope(Scope(choir.id))
    assert not waited
    qtbot.waitUntil(lambda: set(names(health)) == {"Ana", "Bram"})
    assert journal.preference("health_scope") == ""
    other.execute("ROLLBACK")
    other.close()
    health.show_profile(friends["Ana"])
    assert journal.preference("health_scope") == f"circle:{choir.id}"
    await_shown(qtbot, health)
