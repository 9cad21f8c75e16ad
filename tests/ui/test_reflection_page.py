"""The Reflection page by keys and clicks: what it is of, its figures, and who is behind them."""

from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryFilter
from app.domain.parameters import DEFAULTS
from app.domain.quarters import Quarter
from app.journal import entries, people, reflections
from app.journal.journal import Journal
from app.journal.own_year import set_year_begins
from app.journal.parameters import choose
from app.ui.pages.reflection import ReflectionPage
from app.ui.reflection.frozen_line import FrozenLine
from app.ui.reflection.names import Line, NameLine, Names
from app.ui.reflection.reading import Seen
from app.ui.reflection.spans import PAST, Span
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.heard import heard
from tests.ui.reflection_given import (
    AUTUMN,
    SPRING,
    SUMMER,
    await_shown,
    click,
    lay_out,
    show_page,
    write_quarters,
    write_talk,
)
from tests.ui.seen import everything_read

pytestmark = [
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
    pytest.mark.usefixtures("english"),
]


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    return write_quarters(journal)


@pytest.fixture
def page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int]
) -> ReflectionPage:
    page = show_page(qtbot, journal, theme, tasks)
    await_shown(qtbot, page, SUMMER)
    return page


def sentences(page: ReflectionPage) -> list[str]:
    """Return what is told of the figures, from top to bottom."""
    rows = [row for row in page.figures.rows.values() if row.isVisible()]
    return [row.sentence.text() for row in sorted(rows, key=lambda row: row.y())]


def unfold(qtbot: QtBot, page: ReflectionPage, key: str) -> list[NameLine]:
    """Unfold who is behind a figure; return the lines of names that lead somewhere."""
    row = page.figures.rows[key]
    row.fold.setFocus()
    QTest.keyClick(row.fold, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(row.stops()) > 1)
    return [each for each in row.stops() if isinstance(each, NameLine)]


def test_first_is_the_quarter_that_has_just_ended(page: ReflectionPage) -> None:
    assert page.head.title.text() == "July to September 2026"
    assert "You gave four times and asked once." in sentences(page)[0]
    assert any(read.startswith("Not enough to say yet about") for read in everything_read())


def test_a_journal_begun_lately_shows_the_quarter_that_goes_on(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    write_talk(journal, people.add_person(journal, "Ana Silva"), date(2026, 10, 5))
    page = show_page(qtbot, journal, theme, tasks)
    await_shown(qtbot, page, AUTUMN)
    assert page.head.title.text() == "October to December 2026"
    assert page.head.when.text() == "So far, up to 8 October."
    assert not page.head.earlier.isEnabled() and not page.head.later.isEnabled()


def test_an_empty_journal_says_what_would_be_here_and_offers_to_write(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    page = show_page(qtbot, journal, theme, tasks)
    qtbot.waitUntil(page.empty.isVisible)
    asked = heard(page.write_asked)
    page.empty.acted.emit()
    assert asked == [[]]


def test_a_quarter_without_entries_says_so_and_can_be_written_about(
    qtbot: QtBot, page: ReflectionPage
) -> None:
    page.show_span(Span(AUTUMN))
    await_shown(qtbot, page, AUTUMN)
    assert page.figures.words.text() == "No entry is written in these months."
    assert sentences(page) == []
    assert page.questions.isVisible()


def test_figures_of_too_little_are_named_in_one_line_that_unfolds(
    qtbot: QtBot, page: ReflectionPage
) -> None:
    known = sentences(page)
    assert not any("Not enough" in each for each in known)
    click(page.figures.thin_fold)
    more = sentences(page)[len(known) :]
    assert more and all(each.startswith("Not enough to say yet about") for each in more)
    click(page.figures.thin_fold)
    assert sentences(page) == known


def test_keys_and_buttons_go_to_the_quarter_before_and_after(
    qtbot: QtBot, page: ReflectionPage
) -> None:
    went = heard(page.shown)
    page.figures.rows["giving"].fold.setFocus()
    QTest.keyClick(page.figures, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    await_shown(qtbot, page, SPRING)
    assert page.head.title.text() == "April to June 2026"
    assert page.focusWidget() is page.head.chooser  # and not an answer
    assert not page.head.earlier.isEnabled()
    click(page.head.later)
    await_shown(qtbot, page, SUMMER)
    QTest.keyClick(page.figures, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    await_shown(qtbot, page, AUTUMN)
    assert not page.head.later.isEnabled()
    assert went == [[202604], [202607], [202610]]


def test_the_menu_marks_quarters_by_their_entries_and_offers_years(
    qtbot: QtBot, page: ReflectionPage
) -> None:
    click(page.head.chooser)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = {each.text().split("\t")[0]: each for each in menu.actions() if each.text()}
    assert list(offered) == [
        "All reflections", "All of 2026", "October to December 2026", "July to September 2026",
        "April to June 2026",
    ]  # fmt: skip
    assert offered["July to September 2026"].text().endswith("\t34 entries")
    assert offered["October to December 2026"].text().endswith("\t")
    assert offered["July to September 2026"].isChecked()
    offered["All of 2026"].trigger()
    menu.close()
    qtbot.waitUntil(lambda: page.is_current() and page.record() == -202601)
    assert page.head.title.text() == "2026"
    assert not page.questions.isVisible() and not page.finishing.isVisible()


def test_names_unfold_by_key_and_lead_to_their_people(
    qtbot: QtBot, page: ReflectionPage, ids: dict[str, int]
) -> None:
    lines = unfold(qtbot, page, "interest")
    noted, others = lines[:2], lines[2:]
    assert [each.line.name for each in noted] == ["Ana Silva", "Bram van den Heuvel"]
    assert noted[0].line.detail.startswith("13 Jul, 27 Jul")
    assert [each.line.name for each in others] == ["Chloé Martin", "Dov Katz", "Esther Roth"]
    opened = heard(page.open_person)
    noted[0].setFocus()
    QTest.keyClick(noted[0], Qt.Key.Key_Down)
    assert page.focusWidget() is noted[1]
    QTest.keyClick(noted[1], Qt.Key.Key_Return)
    assert opened == [[ids["Bram"]]]
    click(others[0])
    assert opened[1:] == [[ids["Chloé"]]]


def test_tab_goes_from_a_figure_into_its_names_and_on_to_the_next(
    qtbot: QtBot, page: ReflectionPage
) -> None:
    unfold(qtbot, page, "giving")
    row = page.figures.rows["giving"]
    row.fold.setFocus()
    went = []
    for _ in range(4):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        focused = page.focusWidget()
        assert isinstance(focused, QPushButton)
        went.append(focused.text())
    assert went == ["Chloé Martin", "Chloé Martin", "Show the entries", "Names"]


def test_arrow_keys_bring_into_sight_where_they_lead(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    with journal.change("Many"):
        for number in range(40):
            person = people.add_person(journal, f"Person {number:02}")
            write_talk(journal, person, date(2026, 7, 6), is_learned=True)
    page = show_page(qtbot, journal, theme, tasks)
    await_shown(qtbot, page, SUMMER)
    first = unfold(qtbot, page, "interest")[0]
    group = first.parentWidget()
    assert isinstance(group, Names) and len(group.lines()) == 12
    click(group.more)
    assert len(group.lines()) == 40 and group.focusWidget() is group.lines()[12]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Up)
    last = group.lines()[-1]
    assert group.focusWidget() is last
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


def test_one_more_name_is_shown_at_once(qtbot: QtBot, theme: Theme) -> None:
    names = Names(theme, "They", [Line(at, f"Person {at}", "") for at in range(1, 14)])
    qtbot.addWidget(names)
    assert len(names.lines()) == 13 and not names.more.isVisibleTo(names)


def test_a_promise_stands_with_its_words(qtbot: QtBot, page: ReflectionPage) -> None:
    if not page.figures.rows["promises"].isVisible():
        click(page.figures.thin_fold)
    line = unfold(qtbot, page, "promises")[0].line
    assert line.name == "Dov Katz" and line.detail == "1 Sep  send the map"


def test_who_was_met_once_stands_with_what_was_noted(
    qtbot: QtBot, page: ReflectionPage, journal: Journal
) -> None:
    write_talk(journal, people.add_person(journal, "Fay Weir"), date(2026, 5, 4))
    qtbot.waitUntil(lambda: page.figures.rows["not_again"].fold.isVisible())
    (line,) = [each.line for each in unfold(qtbot, page, "not_again")]
    assert (line.name, line.detail) == ("Fay Weir", "4 May  By the lake.")


def test_every_figure_leads_to_the_entries_it_counts(
    qtbot: QtBot, page: ReflectionPage, journal: Journal, ids: dict[str, int]
) -> None:
    unfold(qtbot, page, "giving")
    wanted = heard(page.all_wanted)
    click(page.figures.rows["giving"].stops()[-1])
    qtbot.waitUntil(lambda: bool(wanted))
    (chosen,) = wanted[0]
    assert isinstance(chosen, EntryFilter) and chosen.ids is not None
    told = [entries.entry(journal, each) for each in chosen.ids]
    assert len(told) == 5 and {each.text for each in told} == {"Advice."}


def test_an_old_answer_is_never_shown(
    qtbot: QtBot, page: ReflectionPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, reader = Event(), page._view.reader
    look = reader.look

    def look_slowly(span: Span) -> Seen:
        if span == Span(SPRING):
            held.wait(30)
        return look(span)

    monkeypatch.setattr(reader, "look", look_slowly)
    shown = heard(page._view.taken)
    page.show_span(Span(SPRING))
    assert page.figures.words.text() == "Looking through the journal…" and not sentences(page)
    page.show_span(Span(AUTUMN))
    held.set()
    await_shown(qtbot, page, AUTUMN)
    assert [seen.span for (seen,) in shown if isinstance(seen, Seen)] == [Span(AUTUMN)]


def test_what_is_written_meanwhile_is_counted_and_open_names_stay(
    qtbot: QtBot, page: ReflectionPage, journal: Journal, ids: dict[str, int]
) -> None:
    unfold(qtbot, page, "interest")
    write_talk(journal, ids["Esther"], date(2026, 9, 30), is_learned=True)
    qtbot.waitUntil(lambda: page.figures.rests_on.text().startswith("35 entries"))
    stops = page.figures.rows["interest"].stops
    qtbot.waitUntil(
        lambda: "Esther Roth" in [x.line.name for x in stops()[:4] if isinstance(x, NameLine)]
    )


def test_an_answer_does_not_have_the_figures_worked_out_again(
    qtbot: QtBot, page: ReflectionPage, journal: Journal
) -> None:
    before = page.seen()
    prompt = reflections.asked(journal, {})[0]
    opened = heard(page._view.opened)
    reflections.answer(journal, SUMMER, prompt, "The walk with Dov.")
    qtbot.waitUntil(lambda: bool(opened))
    assert page.is_current() and page.seen() is before


def test_other_numbers_have_the_figures_worked_out_again(
    qtbot: QtBot, page: ReflectionPage, journal: Journal
) -> None:
    before = page.seen()
    choose(journal, {"message_weight": DEFAULTS.message_weight / 2})
    page.show_again()
    qtbot.waitUntil(lambda: page.is_current() and page.seen() is not before)


def test_a_year_that_begins_elsewhere_has_other_quarters(
    qtbot: QtBot, page: ReflectionPage, journal: Journal
) -> None:
    reflections.intend(journal, SPRING, "Fewer rooms.")
    set_year_begins(journal, 9)
    page.show_again()
    await_shown(qtbot, page, Quarter(2026, 6))
    assert page.head.title.text() == "June to August 2026"
    assert "Fewer rooms" not in page.head.quote.text()
    page.show_span(Span(SPRING))  # which is kept as it was reflected on
    await_shown(qtbot, page, SPRING)
    page.show_again()
    click(page.head.later)
    await_shown(qtbot, page, Quarter(2026, 6))


def test_what_was_finished_before_the_year_began_elsewhere_is_offered(
    qtbot: QtBot, page: ReflectionPage, journal: Journal
) -> None:
    reflections.finish(journal, SPRING, "{}")
    set_year_begins(journal, 9)
    page.show_again()
    await_shown(qtbot, page, Quarter(2026, 6))
    click(page.head.chooser)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [each.text().split("\t")[0] for each in menu.actions() if each.text()]
    menu.close()
    assert offered == [
        "All reflections", "All of September 2026 to August 2027", "September to November 2026",
        "All of September 2025 to August 2026", "June to August 2026", "April to June 2026",
        "March to May 2026",
    ]  # fmt: skip


def test_finishing_keeps_the_figures_and_says_what_changed_since(
    qtbot: QtBot, page: ReflectionPage, journal: Journal, ids: dict[str, int]
) -> None:
    told = sentences(page)
    click(page.finishing.button)
    qtbot.waitUntil(page.frozen.isVisible)
    assert page.frozen.words.text() == "Finished on 8 October 2026; the figures stay as they were."
    write_talk(journal, ids["Esther"], date(2026, 9, 30), is_learned=True)
    qtbot.waitUntil(page.frozen.since.isVisible)
    assert "Entries: 34 then, 35 now." in page.frozen.since.text()
    assert sentences(page) == told
    click(page.frozen.link)
    qtbot.waitUntil(lambda: not page.frozen.isVisible())
    assert page.figures.rests_on.text().startswith("35 entries")
    journal.undo()
    qtbot.waitUntil(page.frozen.isVisible)


def test_many_changes_since_are_told_on_request(qtbot: QtBot, theme: Theme) -> None:
    line = FrozenLine(theme)
    qtbot.addWidget(line)
    line.show_since(date(2026, 10, 8), ["One.", "Two.", "Three."])
    assert line.since.isVisibleTo(line) and not line.fold.isVisibleTo(line)
    line.show_since(date(2026, 10, 8), ["One.", "Two.", "Three.", "Four."])
    assert not line.since.isVisibleTo(line) and line.fold.isVisibleTo(line)
    line.fold.click()
    assert line.since.isVisibleTo(line)


def test_frozen_figures_that_cannot_be_read_can_be_opened_again(
    qtbot: QtBot, page: ReflectionPage, journal: Journal, tasks: Tasks
) -> None:
    told: list[Exception] = []
    tasks.on_error = told.append
    reflections.finish(journal, SUMMER, "{}")
    qtbot.waitUntil(lambda: bool(told))
    qtbot.waitUntil(page.frozen.link.isVisible)
    click(page.frozen.link)
    await_shown(qtbot, page, SUMMER)
    qtbot.waitUntil(lambda: bool(sentences(page)))


def test_the_intention_of_the_quarter_before_is_quoted(
    qtbot: QtBot, page: ReflectionPage, journal: Journal
) -> None:
    reflections.intend(journal, SPRING, "Fewer rooms, longer talks.")
    said = "For July to September you wrote: “Fewer rooms, longer talks.”"
    qtbot.waitUntil(lambda: page.head.quote.text() == said)
    assert not page.head.became.isVisible()
    reflections.note_outcome(journal, SPRING, "Two long walks.")
    qtbot.waitUntil(lambda: page.head.became.text() == "What became of it: Two long walks.")
    page.show_span(Span(SPRING))
    await_shown(qtbot, page, SPRING)
    assert page.head.quote.text() == ""


def test_what_is_due_comes_first_then_what_was_shown_last(
    qtbot: QtBot, page: ReflectionPage, journal: Journal
) -> None:
    page.show_span(Span(SPRING))
    await_shown(qtbot, page, SPRING)
    with qtbot.waitSignal(page._view.opened):
        page.show_again()  # the quarter that is due was shown once
    await_shown(qtbot, page, SPRING)
    page.open_record(PAST)
    went = heard(page.shown)
    journal.today = lambda: date(2026, 12, 28)
    with journal.change("Three talks"):
        for day in (1, 2, 3):
            write_talk(journal, people.add_person(journal, f"Person {day}"), date(2026, 12, day))
    qtbot.waitUntil(lambda: len(page._view.reader.calendar().written) == 3)
    qtbot.waitUntil(lambda: page._view.calendar == page._view.reader.calendar())
    page.show_again()
    await_shown(qtbot, page, AUTUMN)
    assert page.area.isVisible() and went == [[202610]]


def test_what_was_finished_is_not_due_any_more(
    qtbot: QtBot, page: ReflectionPage, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    page.finishing.finish()
    qtbot.waitUntil(page.frozen.isVisible)
    await_shown(qtbot, show_page(qtbot, journal, theme, tasks), AUTUMN)


def test_finishing_shows_that_it_is_finished(qtbot: QtBot, page: ReflectionPage) -> None:
    unfold(qtbot, page, "interest")
    page.finishing.button.setFocus()
    page.area.ensureWidgetVisible(page.finishing.button)
    QTest.keyClick(page.finishing.button, Qt.Key.Key_Space)
    qtbot.waitUntil(page.frozen.isVisible)
    lay_out(page)
    assert not page.frozen.words.visibleRegion().isEmpty()
    assert page.area.verticalScrollBar().value() == 0
    assert page.focusWidget() is page.head.chooser


def test_where_there_is_little_room_a_chart_stands_under_its_words(
    qtbot: QtBot, page: ReflectionPage
) -> None:
    row = page.figures.rows["giving"]
    words = row.sentence
    qtbot.waitUntil(lambda: row.drawn.x() > words.mapTo(row, words.rect().topRight()).x())
    page.resize(560, 752)
    qtbot.waitUntil(lambda: row.drawn.x() == words.mapTo(row, words.rect().topLeft()).x())
    assert row.drawn.y() > words.mapTo(row, words.rect().bottomLeft()).y()
    assert page.area.horizontalScrollBar().maximum() == 0


def test_all_reflections_are_one_of_the_places(
    qtbot: QtBot, page: ReflectionPage, journal: Journal
) -> None:
    reflections.intend(journal, SPRING, "Fewer rooms, longer talks.")
    page.open_record(PAST)
    assert page.record() == PAST
    page.open_record(202604)
    await_shown(qtbot, page, SPRING)
    assert page.area.isVisible()
