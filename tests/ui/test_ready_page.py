"""Getting ready to meet: reached by keys, read, printed without what is private."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft, LearnedDraft
from app.journal import entries, gatherings, people
from app.ui.application import Application
from app.ui.pages.ready import ReadyPage
from app.ui.ready.composing import Line, Part, Sheet
from app.ui.ready.document import LEADS, write_for_paper, write_for_window
from app.ui.ready.printing import as_fine, keep_together, lay_out, set_up
from tests.ui.today_given import Day

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
SECRET = "What nobody else shall read"


@pytest.fixture
def day(application: Application, qtbot: QtBot, tmp_path: Path) -> Day:
    """Return the window on a journal of which one entry about Ana is private."""
    day = Day(application, qtbot, tmp_path / "mine.kith")
    learned = LearnedDraft("a worry of hers", "matters", "family")
    draft = EntryDraft((day.given.ana,), "2026-09-20", SECRET, private=True, learned=(learned,))
    entries.save_entry(day.journal, draft)
    day.hand.await_words("On your mind")
    return day


def ready_of(day: Day, key: str = "ready_person") -> ReadyPage:
    """Return the page, which is filled."""
    page = day.desk.page(key)
    assert isinstance(page, ReadyPage)
    day.hand.wait(lambda: page.print_button.isEnabled())
    return page


def first_format(document: QTextDocument) -> QTextCharFormat:
    """Return how the first words of a document look."""
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    return cursor.charFormat()


def test_it_is_reached_from_a_row_of_today_by_one_key(day: Day) -> None:
    hand = day.hand
    hand.tab_to("You hoped to be in touch with Kwame")
    hand.press("G")
    hand.await_focus("Get ready: Kwame Boateng")
    hand.await_words("Boxes up to the windows.")
    hand.press("Alt+Left")
    hand.await_words("On your mind")


def test_it_is_reached_from_the_menu_of_a_person_and_leads_back_there(day: Day) -> None:
    hand = day.hand
    day.desk.open_person(day.given.ana)
    hand.click("More about this person")
    hand.choose("Get ready to meet")
    hand.await_words("The only good question.")
    hand.click("Open page")
    hand.see("Name: Ana Silva")


def test_it_tells_what_to_have_in_mind(day: Day) -> None:
    day.desk.get_ready(person_id=day.given.ana)
    text = ready_of(day).paper.toPlainText()
    for words in (
        "Last notes", "The only good question.", "You promised", "send Ana the benchmark",
        "Ahead for them", "her father’s hearing", "What matters to them", "a worry of hers",
        "Not asked yet", SECRET,
    ):  # fmt: skip
        assert words in text


def test_private_entries_stay_out_of_what_is_printed_and_the_page_says_so(day: Day) -> None:
    day.desk.get_ready(person_id=day.given.ana)
    day.hand.await_words("Private entries stay out of what is printed.")
    page = ready_of(day)
    page.print_sheet()
    dialog = page.findChild(QPrintPreviewDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Print"  # F9 veils pages, and no name is to stand over one
    document = dialog.findChild(QTextDocument)
    assert document is not None
    printed = document.toPlainText()
    assert "Ana Silva" in printed
    assert "The only good question." in printed
    assert SECRET not in printed
    assert "a worry of hers" not in printed
    dialog.close()


def test_ctrl_p_opens_the_preview(day: Day) -> None:
    day.desk.get_ready(person_id=day.given.kwame)
    page = ready_of(day)
    assert page.kept_back.isHidden()
    day.hand.press("Ctrl+P")
    dialog = page.findChild(QPrintPreviewDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_what_is_printed_is_real_text_on_a_page(day: Day, tmp_path: Path) -> None:
    day.desk.get_ready(person_id=day.given.ana)
    page = ready_of(day)
    found = page.found()
    assert found is not None
    printer, file = QPrinter(QPrinter.PrinterMode.HighResolution), tmp_path / "ana.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    set_up(printer, "Ana Silva")
    write_for_paper(found.printed, day.desk.theme).print_(printer)
    written = file.read_bytes()
    assert b"/Font" in written
    assert b"/Subtype /Image" not in written


def blocks(document: QTextDocument) -> list[QTextBlock]:
    """Return the paragraphs of a document."""
    return [document.findBlockByNumber(at) for at in range(document.blockCount())]


def last_of_pages(document: QTextDocument, printer: QPrinter) -> list[str]:
    """Return the last paragraph that stands on each printed page."""
    device = as_fine(printer)
    paged = lay_out(document, printer, device)
    height = paged.pageSize().height()
    layout = paged.documentLayout()
    last = {}
    for block in blocks(paged):
        foot = layout.blockBoundingRect(block).bottom() - 1
        last[int(foot // height)] = block.text()
    assert len(last) == layout.pageCount()
    return list(last.values())


def test_no_heading_stands_alone_at_the_foot_of_a_printed_page(day: Day, tmp_path: Path) -> None:
    lines = tuple(Line("Maps and boats " * (at % 7 + 1), over="Note") for at in range(5))
    parts = tuple(Part(f"Person {at}", lines[: at % 5 + 1], "Évora") for at in range(40))
    document = write_for_paper(Sheet("iPRES", "Ghent", parts), day.desk.theme)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    set_up(printer, "iPRES")
    leading = {block.text() for block in blocks(document) if block.blockFormat().property(LEADS)}
    assert {"Person 0", "Évora", "Note"} <= leading
    plain, kept = (
        last_of_pages(document, printer),
        last_of_pages(keep_together(document, printer), printer),
    )
    assert leading & set(plain)
    assert not leading & set(kept)
    assert len(kept) <= len(plain) + 1


def test_on_paper_words_are_dark_in_every_theme_and_as_large_at_every_text_size(day: Day) -> None:
    day.desk.get_ready(person_id=day.given.ana)
    found = ready_of(day).found()
    assert found is not None

    def printed() -> tuple[float, int]:
        form = first_format(write_for_paper(found.printed, day.desk.theme))
        return form.font().pointSizeF(), form.foreground().color().lightness()

    light = printed()
    day.desk.theme.set_mode("dark")
    day.desk.theme.set_scale(1.5)
    assert printed() == light
    assert light[1] < 60
    form = first_format(write_for_window(found.whole, day.desk.theme))
    assert form.foreground().color().lightness() > 150


def test_a_gathering_lists_everybody_of_its_roster(day: Day) -> None:
    gathering = day.given.gathering
    gatherings.add_to_roster(day.journal, gathering, [day.given.ana, day.given.kwame])
    hand = day.hand
    hand.tab_to("Tom Okafor. birthday")
    hand.press("Down", "Shift+F10")
    hand.choose("Get ready to meet")
    text = ready_of(day, "ready_gathering").paper.toPlainText()
    assert "Ana Silva" in text
    assert "Kwame Boateng" in text
    assert "send Ana the benchmark" in text
    hand.see("Regional archives day")


def test_it_follows_what_changes_and_says_where_somebody_is_gone(day: Day) -> None:
    hand = day.hand
    day.desk.get_ready(person_id=day.given.kwame)
    hand.await_words("Boxes up to the windows.")
    people.edit_person(day.journal, day.given.kwame, name="Kwame Mensah")
    hand.await_words("Kwame Mensah")
    people.delete_people(day.journal, [day.given.kwame])
    hand.await_words("No longer in the journal")
    QApplication.processEvents()
    assert not hand.reads("Boxes up to the windows.")
