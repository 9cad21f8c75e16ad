"""A roster typed, pasted, dropped and photographed: looked at before it is kept, nothing lost."""

import zlib
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.journal import gatherings, people
from app.journal.journal import Journal
from app.ui.gatherings.roster_input import RosterInput
from app.ui.pages.gatherings import GatheringsPage
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.gatherings_given import add_gatherings, open_gatherings
from tests.ui.people_given import found

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
Key = Qt.Key
VCARD = "BEGIN:VCARD\nVERSION:3.0\nUID:{uid}\nFN:{name}\nEMAIL:{mail}\nEND:VCARD\n"
OLAFUR = VCARD.format(uid="o1", name="Ólafur Þórsson", mail="oli@hljod.is")
ANA = VCARD.format(uid="a1", name="Ana Silva", mail="ana@bnf.fr")


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    return add_gatherings(journal)


@pytest.fixture
def page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int], english: None
) -> GatheringsPage:
    page = open_gatherings(qtbot, journal, theme, tasks)
    page.open_record(ids["Dinner"])
    page.sheet.focus_first()
    return page


@pytest.fixture
def roster(page: GatheringsPage) -> RosterInput:
    return page.sheet.input


def rows(roster: RosterInput) -> list[tuple[str, str]]:
    said = [(row.name, row.beside) for row in roster.list.rows.rows()]
    return [(name, text.replace("\u2068", "").replace("\u2069", "")) for name, text in said]


def type_in(qtbot: QtBot, roster: RosterInput, *lines: str) -> None:
    """Write lines by keys and wait until everybody is looked up."""
    for number, line in enumerate(lines):
        if number:
            QTest.keyClick(roster.box, Key.Key_Return)
        QTest.keyClicks(roster.box, line)
    qtbot.waitUntil(lambda: len(roster.list.rows.rows()) == len(lines))


def keep(roster: RosterInput) -> None:
    QTest.keyClick(roster.box, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def names(journal: Journal, gathering: int) -> list[str]:
    return [line.person.name for line in gatherings.roster_lines(journal, gathering)]


def pick(roster: RosterInput, row: int, option: int) -> None:
    """Choose who a name is by keys: Enter on its row, then down and Enter in the menu."""
    roster.list.setFocus(Qt.FocusReason.TabFocusReason)
    roster.list.setCurrentIndex(roster.list.rows.index(row))
    QTest.keyClick(roster.list, Key.Key_Return)
    menu = found(roster, QMenu)
    menu.actions()[option].trigger()
    menu.close()


def draw(text: str) -> QImage:
    cells = [list(row) for row in segno.make(text, micro=False).matrix_iter(scale=4, border=4)]
    image = QImage(len(cells[0]), len(cells), QImage.Format.Format_RGB32)
    for y, line in enumerate(cells):
        for x, cell in enumerate(line):
            image.setPixel(x, y, 0xFF000000 if cell else 0xFFFFFFFF)
    return image


def photo(image: QImage) -> QImage:
    """The picture turned, on a larger brown table."""
    table = QImage(1400, 1000, QImage.Format.Format_RGB32)
    table.fill(0xFF8A6D4B)
    painter = QPainter(table)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(600, 200)
    painter.rotate(23)
    painter.scale(2, 2)
    painter.drawImage(0, 0, image)
    painter.end()
    return table


def drop(page: GatheringsPage, mime: QMimeData) -> None:
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.sheet.dropEvent(event)


def drop_files(page: GatheringsPage, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    drop(page, mime)


def test_each_name_shows_who_it_is_taken_for(qtbot: QtBot, roster: RosterInput) -> None:
    type_in(qtbot, roster, "Ana Silva", "- Hanh Nguyen (Hanoi)", "Kwame Boatang")
    assert rows(roster) == [
        ("Ana Silva", "whom you know · Newspapers, Évora"),
        ("Hanh Nguyen", "new · Hanoi"),
        ("Kwame Boatang", "new; did you mean Kwame Boateng?"),
    ]
    assert roster.add.text() == "Add 3 people"


def test_ctrl_enter_keeps_them_in_order_in_one_step_and_is_ready_for_more(
    qtbot: QtBot, page: GatheringsPage, roster: RosterInput, journal: Journal, ids: dict[str, int]
) -> None:
    type_in(qtbot, roster, "Hanh Nguyen", "Ana Silva, BnF")
    with qtbot.waitSignal(page.notice) as said:
        keep(roster)
    assert said.args == ["Hanh Nguyen and Ana Silva on the roster."]
    assert names(journal, ids["Dinner"]) == ["Hanh Nguyen", "Ana Silva"]
    assert roster.box.text() == "" and roster.box.hasFocus() and rows(roster) == []
    qtbot.waitUntil(lambda: page.sheet.roster.rowCount() == 2)
    journal.undo()
    assert names(journal, ids["Dinner"]) == [] and not people.find_by_name(journal, "Hanh Nguyen")


def test_keeping_before_anybody_was_looked_up_loses_nobody(
    qtbot: QtBot, roster: RosterInput, journal: Journal, ids: dict[str, int]
) -> None:
    QTest.keyClicks(roster.box, "Bea")
    keep(roster)
    qtbot.waitUntil(lambda: names(journal, ids["Dinner"]) == ["Bea"])
    qtbot.waitUntil(lambda: roster.box.text() == "")


def test_somebody_meant_is_chosen_by_keys(
    qtbot: QtBot, roster: RosterInput, journal: Journal, ids: dict[str, int]
) -> None:
    type_in(qtbot, roster, "Kwame Boatang")
    pick(roster, 0, 1)
    assert rows(roster) == [("Kwame Boatang", "Kwame Boateng, whom you know · Accra, oral history")]
    roster.box.setFocus()
    keep(roster)
    qtbot.waitUntil(lambda: names(journal, ids["Dinner"]) == ["Kwame Boateng"])
    assert gatherings.roster(journal, ids["Dinner"]) == [ids["Kwame Boateng"]]


def test_somebody_known_can_be_said_to_be_another(
    qtbot: QtBot, roster: RosterInput, journal: Journal, ids: dict[str, int]
) -> None:
    type_in(qtbot, roster, "Ana Silva")
    pick(roster, 0, 1)
    assert rows(roster) == [("Ana Silva", "new")]
    roster.add.click()
    qtbot.waitUntil(lambda: names(journal, ids["Dinner"]) == ["Ana Silva"])
    assert gatherings.roster(journal, ids["Dinner"]) != [ids["Ana Silva"]]


def test_a_name_that_two_people_have_stays_until_one_is_chosen(
    qtbot: QtBot, roster: RosterInput, journal: Journal, ids: dict[str, int]
) -> None:
    other = people.add_person(journal, "Ana Silva", line="Porto")
    type_in(qtbot, roster, "Ana Silva", "Bea")
    assert rows(roster)[0] == ("Ana Silva", "which one? 2 have this name")
    assert roster.add.text() == "Add one person"
    keep(roster)
    qtbot.waitUntil(lambda: names(journal, ids["Dinner"]) == ["Bea"])
    qtbot.waitUntil(lambda: roster.box.text() == "Ana Silva" and len(rows(roster)) == 1)
    options = [option.person_id for option in roster.list.rows.rows()[0].options]
    pick(roster, 0, options.index(other))
    roster.box.setFocus()
    keep(roster)
    qtbot.waitUntil(lambda: names(journal, ids["Dinner"]) == ["Bea", "Ana Silva"])
    assert gatherings.roster(journal, ids["Dinner"])[1] == other


def test_who_is_there_already_is_said_to_be(
    qtbot: QtBot, page: GatheringsPage, ids: dict[str, int]
) -> None:
    page.open_record(ids["iPRES"])
    type_in(qtbot, page.sheet.input, "Ana Silva")
    assert rows(page.sheet.input) == [("Ana Silva", "on the roster already · Newspapers, Évora")]
    assert page.sheet.input.add.text() == "Keep"


def test_a_page_of_names_is_pasted(
    qtbot: QtBot, roster: RosterInput, journal: Journal, ids: dict[str, int]
) -> None:
    QGuiApplication.clipboard().setText("\n".join(f"{n}. Person {n:02}, Org" for n in range(1, 15)))
    roster.box.paste()
    qtbot.waitUntil(lambda: len(rows(roster)) == 14)
    keep(roster)
    qtbot.waitUntil(lambda: len(names(journal, ids["Dinner"])) == 14)
    assert names(journal, ids["Dinner"])[0] == "Person 01"


def test_what_is_written_stays_with_its_gathering_and_comes_back_after_a_crash(
    qtbot: QtBot, page: GatheringsPage, roster: RosterInput, journal: Journal, theme: Theme,
    tasks: Tasks, ids: dict[str, int],
) -> None:  # fmt: skip
    type_in(qtbot, roster, "Bea")
    page.open_record(ids["iPRES"])
    assert roster.box.text() == "" and rows(roster) == []
    page.open_record(ids["Dinner"])
    assert roster.box.text() == "Bea"
    QTest.keyClicks(roster.box, "trix")  # the cursor waits at the end
    page.flush()
    again = open_gatherings(qtbot, journal, theme, tasks)
    again.open_record(ids["Dinner"])
    assert again.sheet.input.box.text() == "Beatrix"


def test_dropped_cards_are_shown_and_kept_without_making_anybody_twice(
    qtbot: QtBot, page: GatheringsPage, roster: RosterInput, journal: Journal, tmp_path: Path,
    ids: dict[str, int],
) -> None:  # fmt: skip
    file = tmp_path / "badges.vcf"
    file.write_text(ANA + OLAFUR, encoding="utf-8")
    drop_files(page, file)
    qtbot.waitUntil(lambda: len(rows(roster)) == 2)
    assert rows(roster) == [
        ("Ana Silva", "is this Ana Silva · Newspapers, Évora?"),
        ("Ólafur Þórsson", "new"),
    ]
    keep(roster)
    qtbot.waitUntil(lambda: names(journal, ids["Dinner"]) == ["Ólafur Þórsson"])
    qtbot.waitUntil(lambda: len(rows(roster)) == 1)
    pick(roster, 0, 0)
    roster.add.click()
    qtbot.waitUntil(lambda: len(names(journal, ids["Dinner"])) == 2)
    assert gatherings.roster(journal, ids["Dinner"])[1] == ids["Ana Silva"]
    assert [d.value for d in people.details(journal, ids["Ana Silva"])] == ["ana@bnf.fr"]


def test_a_photo_of_a_code_brings_somebody(
    qtbot: QtBot, page: GatheringsPage, roster: RosterInput, journal: Journal, tmp_path: Path,
    ids: dict[str, int],
) -> None:  # fmt: skip
    file = tmp_path / "badge.jpg"
    assert photo(draw(OLAFUR)).save(str(file))
    drop_files(page, file)
    qtbot.waitUntil(lambda: rows(roster) == [("Ólafur Þórsson", "new")])
    keep(roster)
    qtbot.waitUntil(lambda: names(journal, ids["Dinner"]) == ["Ólafur Þórsson"])


def test_a_picture_pasted_from_the_clipboard_is_read(qtbot: QtBot, roster: RosterInput) -> None:
    QGuiApplication.clipboard().setImage(draw("MECARD:N:Dvořák,Tomáš;EMAIL:tom@nkp.cz;;"))
    roster.box.paste()
    qtbot.waitUntil(lambda: rows(roster) == [("Tomáš Dvořák", "new")])


def test_an_address_in_a_code_is_written_into_the_box(
    qtbot: QtBot, page: GatheringsPage, roster: RosterInput
) -> None:
    type_in(qtbot, roster, "Bea")
    mime = QMimeData()
    mime.setImageData(draw("https://www.linkedin.com/in/hanh-nguyen-1b2c3"))
    drop(page, mime)
    qtbot.waitUntil(lambda: [name for name, _ in rows(roster)] == ["Bea", "Hanh Nguyen"])
    assert roster.box.text().splitlines()[1] == "https://www.linkedin.com/in/hanh-nguyen-1b2c3"


def test_a_text_file_of_names_is_written_into_the_box(
    qtbot: QtBot, page: GatheringsPage, roster: RosterInput, tmp_path: Path
) -> None:
    file = tmp_path / "people.txt"
    file.write_bytes("Jörg Müller\nZoë".encode("cp1252"))
    drop_files(page, file)
    qtbot.waitUntil(lambda: [name for name, _ in rows(roster)] == ["Jörg Müller", "Zoë"])


def test_what_holds_no_code_is_refused_in_one_sentence(
    qtbot: QtBot, page: GatheringsPage, roster: RosterInput, tmp_path: Path
) -> None:
    holiday = QImage(300, 200, QImage.Format.Format_RGB32)
    holiday.fill(0xFF88AACC)
    assert holiday.save(str(tmp_path / "beach.png"))
    drop_files(page, tmp_path / "beach.png")
    qtbot.waitUntil(lambda: "No code was found in beach.png" in roster.trouble.text())
    (tmp_path / "song.mp3").write_bytes(b"ID3" + bytes(100))
    drop_files(page, tmp_path / "song.mp3")
    qtbot.waitUntil(lambda: roster.trouble.text().startswith("song.mp3 is neither a picture"))
    drop_files(page, tmp_path / "gone.png")
    qtbot.waitUntil(lambda: roster.trouble.text().startswith("gone.png cannot be read"))
    assert rows(roster) == []


def test_a_monstrous_picture_is_refused_before_it_is_unpacked(
    qtbot: QtBot, page: GatheringsPage, roster: RosterInput, tmp_path: Path
) -> None:
    small = QImage(10, 10, QImage.Format.Format_Mono)
    small.fill(0)
    file = tmp_path / "bomb.png"
    assert small.save(str(file))
    data = bytearray(file.read_bytes())
    data[16:24] = (30_000).to_bytes(4) * 2
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4)
    file.write_bytes(data)
    drop_files(page, file)
    qtbot.waitUntil(lambda: "too many pixels" in roster.trouble.text())


def test_text_that_is_dropped_is_text(page: GatheringsPage, roster: RosterInput) -> None:
    mime = QMimeData()
    mime.setText("Ana Silva")
    assert roster.box.canInsertFromMimeData(mime)
    roster.box.insertFromMimeData(mime)
    assert roster.box.text() == "Ana Silva"


def test_the_roster_of_a_gathering_is_looked_up_again_when_people_change(
    qtbot: QtBot, roster: RosterInput, journal: Journal
) -> None:
    type_in(qtbot, roster, "Bea")
    assert rows(roster) == [("Bea", "new")]
    people.add_person(journal, "Bea", line="BL")
    qtbot.waitUntil(lambda: rows(roster) == [("Bea", "whom you know · BL")])


def test_everything_has_a_name_for_those_who_listen(
    qtbot: QtBot, page: GatheringsPage, roster: RosterInput
) -> None:
    type_in(qtbot, roster, "Bea")
    assert roster.box.accessibleName() == "Add whom you met, one name a line"
    assert roster.list.accessibleName() == "Who they are"
    read = roster.list.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read == "Bea, new"
    assert QApplication.focusWidget() is roster.box


def test_the_keys_are_named_whole_or_not_at_all(
    qtbot: QtBot, page: GatheringsPage, roster: RosterInput
) -> None:
    type_in(qtbot, roster, "Tom Dvorak")
    for width in range(900, 1900, 100):
        page.resize(width, 700)
        QApplication.processEvents()
        assert roster.keys.isHidden() or roster.keys.width() >= roster.keys.sizeHint().width()
        assert roster.add.width() >= roster.add.sizeHint().width()
    assert roster.keys.isVisible()
    assert roster.add.toolTip() == roster.keys.text()
