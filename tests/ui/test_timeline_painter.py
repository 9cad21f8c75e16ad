"""Entries as they are laid out and painted, in the timeline and in a story."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.domain.entries import EntryLine
from app.ui.theme import COLUMN, TEXT_SIZES, Theme
from app.ui.widgets.entry_painter import EntryPainter
from app.ui.widgets.entry_sheet import Sheet, compose_row, compose_story
from app.ui.widgets.entry_text import lay_out, read_out, reads_from_right, take_marks_away

TODAY = date(2026, 10, 8)
WIDTH = COLUMN
ARABIC = "التقينا في المكتبة وتحدثنا عن المخطوطات القديمة"
LONG = "Called from the reading room, whispering. The board has agreed to a second scanner. " * 4
LONG_NAME = "Annegret Freifrau von Schwarzenfeld-Oberhauser zu Wiesenthal"


def entry(
    text: str = "Coffee.",
    day: str = "2026-10-08",
    names: tuple[str, ...] = ("Ana Silva",),
    private: bool = False,
    gathering: str = "",
    margin: tuple[tuple[str, str, str], ...] = (),
    kind: str | None = "met",
) -> EntryLine:
    people = tuple(enumerate(names, start=1))
    return EntryLine(1, day, text, kind, private, gathering, people, margin)


def row(theme: Theme, line: EntryLine, width: int = WIDTH) -> Sheet:
    sheet = Sheet(theme, width)
    compose_row(sheet, line, TODAY)
    return sheet


def story(theme: Theme, line: EntryLine, max_lines: int = 0, about: int | None = 1) -> Sheet:
    sheet = Sheet(theme, 600)
    compose_story(sheet, line, TODAY, max_lines, about)
    return sheet


def texts(sheet: Sheet) -> list[str]:
    return [layout.text() for words in sheet.words for _top, layout in words.block.layouts]


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("# Plans\n\n- [ ] call *Tom*\n- **now**", "Plans\n• call Tom\n• now"),
        ("see [the site](https://x.y) and `code`", "see the site and code"),
        ("> quoted __twice__", "quoted twice"),
        ("snake_case_name, 2 * 3 * 4, a*b*c", "snake_case_name, 2 * 3 * 4, a*b*c"),
    ],
)
def test_markdown_marks_are_taken_away_and_nothing_else(markdown: str, plain: str) -> None:
    assert take_marks_away(markdown) == plain


def test_a_row_is_as_high_as_the_mock_up_says(theme: Theme) -> None:
    promise = (("promise", "send the advert", "2026-10-16"),)
    assert row(theme, entry("")).height == 24
    assert row(theme, entry("Short.")).height == 24 + 24
    assert row(theme, entry(LONG)).height == 24 + 48
    assert row(theme, entry(LONG, margin=promise)).height == 24 + 48 + 4 + 16


def test_long_prose_ends_in_an_ellipsis_after_a_whole_word(theme: Theme) -> None:
    [prose] = [text for text in texts(row(theme, entry(LONG))) if text.startswith("Called")]
    assert prose.endswith("…")
    assert LONG.startswith(prose[:-1])
    assert LONG[len(prose) - 1] in " .,"


def test_an_ellipsis_never_splits_a_letter(theme: Theme) -> None:
    block = lay_out("😀" * 100, theme.font("prose"), 24, 200, 2)
    text = "".join(layout.text() for _top, layout in block.layouts)
    assert block.is_cut
    assert set(text) == {"😀", "…"}


def test_lines_in_fallback_fonts_keep_even_baselines(theme: Theme) -> None:
    font = theme.font("prose")
    bases = []
    for text in ("word " * 40, "陈静仪 word " * 30, "ليلى " * 60):
        [(_top, layout)] = lay_out(text, font, 24, 300, 2).layouts
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        bases.append([line.y() + line.ascent() for line in lines])
    assert bases[1] == pytest.approx(bases[0], abs=0.1)
    assert bases[2] == pytest.approx(bases[0], abs=0.1)
    assert bases[0][1] - bases[0][0] == pytest.approx(24)


def test_each_paragraph_reads_in_its_own_direction(theme: Theme) -> None:
    assert [reads_from_right(text) for text in (ARABIC, "Ana", "⁨ليلى⁩, Ana", "12", "")] == [
        True, False, False, False, False,
    ]  # fmt: skip
    block = lay_out(f"Ana.\n{ARABIC}", theme.font("prose"), 24, 600)
    alignments = [layout.textOption().alignment() for _top, layout in block.layouts]
    assert [bool(a & Qt.AlignmentFlag.AlignRight) for a in alignments] == [False, True]


def test_promises_and_facts_stand_in_the_margin_with_their_days(theme: Theme) -> None:
    margin = (
        ("promise", "send the advert", "2026-10-16"),
        ("learned", "hearing", "2027-01"),
        ("learned", "plays the cello", ""),
        ("learned", "one too many", ""),
        ("learned", "and another", ""),
    )
    sheet = row(theme, entry(margin=margin))
    shown = texts(sheet)
    assert "send the advert · by Fri 16 Oct" in shown
    assert "hearing · January 2027" in shown
    assert "plays the cello" in shown
    assert "and 2 more" in shown
    assert "one too many" not in shown
    tokens = [mark.token for mark in sheet.marks]
    assert tokens == ["soft_ink", "promise", "fact", "fact", "soft_ink"]


def test_what_is_private_or_planned_says_so(theme: Theme) -> None:
    sheet = row(theme, entry(day="2026-10-09", private=True))
    assert "planned" in texts(sheet)
    assert "lock-simple" in [mark.icon for mark in sheet.marks]
    usual = row(theme, entry())
    assert "planned" not in texts(usual)
    assert "lock-simple" not in [mark.icon for mark in usual.marks]


@pytest.mark.parametrize("scale", TEXT_SIZES)
@pytest.mark.parametrize("direction", ["usual", "mirrored"])
def test_nothing_reaches_beyond_the_column(
    theme: Theme, scale: float, direction: str, request: pytest.FixtureRequest
) -> None:
    if direction == "mirrored":
        request.getfixturevalue("mirrored")
    theme.set_scale(scale)
    awkward = entry(
        LONG + ARABIC,
        day="2027-11-30",
        names=(LONG_NAME, "ليلى حدّاد", "陈静仪", LONG_NAME),
        private=True,
        gathering=LONG_NAME * 2,
        margin=(("learned", LONG, ""), ("promise", ARABIC * 3, "2027-11-30")),
    )
    width = min(WIDTH, 600)
    for sheet in (row(theme, awkward, width), story(theme, awkward)):
        for words in sheet.words:
            assert words.x >= 0
            assert words.x + words.block.width <= sheet.width + 1
            assert words.y + words.block.height <= sheet.height
        for mark in sheet.marks:
            assert 0 <= mark.rect.left() < mark.rect.right() <= sheet.width


def test_a_mirrored_row_begins_at_the_right(theme: Theme, mirrored: None) -> None:
    sheet = row(theme, entry())
    assert sheet.marks[0].rect.right() == WIDTH - 64
    assert sheet.names is not None
    assert sheet.names.x + sheet.names.block.width == pytest.approx(WIDTH - 96, abs=1)


def test_a_click_on_a_name_finds_the_person(theme: Theme) -> None:
    painter = EntryPainter(theme, "timeline", lambda: TODAY)
    line = entry(names=("ليلى حدّاد", "陈静仪", "Ana Silva"))
    found = [painter.person_at(line, WIDTH, QPointF(x, 12)) for x in range(0, WIDTH, 4)]
    assert [person for person in dict.fromkeys(found) if person] == [1, 2, 3]
    assert painter.person_at(line, WIDTH, QPointF(120, 40)) is None


def test_a_story_shows_all_of_the_prose_or_more(theme: Theme) -> None:
    painter = EntryPainter(theme, "story", lambda: TODAY, max_lines=2)
    line = entry(LONG)
    cut = painter.height(line, 600)
    more = painter.more_rect(line, 600)
    assert more is not None
    assert more.top() == 48
    painter.opened.add(line.id)
    assert painter.more_rect(line, 600) is None
    assert painter.height(line, 600) > cut


def test_a_story_names_the_others_and_the_gathering_once(theme: Theme) -> None:
    names = ("Ana Silva", "Tomáš Dvořák", "Kwame Boateng")
    line = entry("Coffee with Kwame.", names=names, gathering="iPRES")
    assert texts(story(theme, line))[-2:] == ["with Tomáš Dvořák", "iPRES"]
    told = entry("Coffee at iPRES with Kwame and Tomáš Dvořák.", names=names, gathering="iPRES")
    assert len(texts(story(theme, told))) == 2


def test_a_story_gives_the_year_where_it_is_not_this_one(theme: Theme) -> None:
    assert texts(story(theme, entry()))[0] == "8 Oct"
    assert texts(story(theme, entry(day="2025-08-30")))[:2] == ["30 Aug", "2025"]


def test_on_the_selection_everything_is_ink(theme: Theme) -> None:
    painter = EntryPainter(theme, "timeline", lambda: TODAY)
    line = entry(gathering="iPRES", margin=(("promise", "send the advert", ""),))
    promise = theme.color("promise").name()
    assert promise in colours(painter, line, selected=False)
    assert promise not in colours(painter, line, selected=True)


def colours(painter: EntryPainter, line: EntryLine, selected: bool) -> set[str]:
    image = QImage(WIDTH, 120, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    brush = QPainter(image)
    painter.paint(brush, QRectF(0, 16, WIDTH, 80), line, selected=selected)
    brush.end()
    points = ((x, y) for x in range(96, 200) for y in range(120))
    return {image.pixelColor(x, y).name() for x, y in points}


def test_an_entry_is_read_out_with_people_day_and_margin() -> None:
    line = entry("**Coffee** after the keynote", gathering="iPRES", margin=(("learned", "x", ""),))
    said = read_out(line)
    assert said == (
        "Ana Silva · Met · iPRES. Thursday, 8 October 2026. Coffee after the keynote. x"
    )
