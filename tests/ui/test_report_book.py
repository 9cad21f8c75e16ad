"""A report as pages: real text in fonts of its own, drawings as lines, nothing torn or alone."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from app.charts.small import draw
from app.cli.speech import EnglishSpeech
from app.domain.report import Figure, Part, Report, Saying, Written
from app.ui.report.breaking import Piece, break_pages, tie_lines
from app.ui.report.pdf import write_pdf
from app.ui.report.printing import print_report
from app.ui.report.writer import PROSE, UNIT, Writer
from app.ui.theme import COLUMN, Theme
from tests.quarter_samples import before, full
from tests.ui.pdf_read import Pdf

A4, LETTER = QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.Letter)
GIVING = draw("giving", full(), before(), EnglishSpeech())
LONG = "We walked along the river until it was dark, and nobody wanted to go home yet. "
NAMES = "Ana Šimunović, Wolfgang-Amadeus von und zu Hohenlohe-Langenburg-Schillingsfürst"
FIGURE = Figure("You gave 14 times.", "Own giving is remembered better.", GIVING,
                (("You gave", NAMES),))  # fmt: skip


def report(questions: int = 3, words: int = 10) -> Report:
    """A report with so many answers of so many sentences."""
    written = tuple(Written(f"Question {n}?", LONG * words) for n in range(questions))
    figures = (*(FIGURE,) * 4, Saying("Not enough to say yet about promises.", True))
    return Report("July to September 2026", ("70 entries.",),
                  (Part("", figures), Part("What?", written)), "Kith, 8 October 2026.")  # fmt: skip


def pdf(theme: Theme, written: Report, paper: QPageSize = A4) -> Pdf:
    return Pdf(write_pdf(written, theme, paper))


def joined(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("paper", [A4, LETTER])
def test_text_is_real_and_each_page_is_numbered(theme: Theme, paper: QPageSize) -> None:
    pages = pdf(theme, report(6, 20), paper).pages()
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"{number}/{len(pages)}" in page
        assert joined("July to September 2026") in page
    whole = "".join(pages)
    assert [joined("Kith, 8 October 2026.") in page for page in pages].index(True) == len(pages) - 1
    for words in ("You gave 14 times.", "Ana Šimunović", "Question 5?"):
        assert joined(words) in whole
    assert whole.count(joined(LONG)) + 2 * len(pages) >= 120  # but for those over two pages


def test_fonts_are_in_the_file_and_drawings_are_no_pictures(theme: Theme) -> None:
    found = pdf(theme, report())
    assert found.fonts() and all(is_inside for _name, is_inside in found.fonts())
    assert any("SourceSerif4" in name for name, _is_inside in found.fonts())
    assert b"/Subtype /Image" not in found.file
    assert "".join(found.pages()).count("Jul") > 3  # the words of the drawings are text too


def test_paper_is_the_same_in_every_look(theme: Theme) -> None:
    def lines() -> list[tuple[float, float]]:
        writer = Writer(theme)
        writer.write(report())
        return [(piece.top, each.layout.lineAt(each.number).naturalTextWidth())
                for piece, each in zip(writer.pieces, writer.lines, strict=True)]  # fmt: skip

    light = lines()
    theme.set_mode("dark")
    theme.set_scale(1.5)
    assert lines() == light


def test_words_in_every_script_stay_inside_the_column_whatever_their_length(theme: Theme) -> None:
    words = "x" * 300 + "\n\n- אבג דהו\n  - " + "ع" * 200 + "\n\n> 陈静仪" * 80
    writer = Writer(theme)
    writer.write(Report("T" * 100, (), (Part("", (Written(NAMES * 3, words),)),)))
    for each in writer.lines:
        rect = each.layout.lineAt(each.number).naturalTextRect().translated(each.at)
        assert rect.left() >= -1 and rect.right() <= COLUMN * UNIT + 1


def test_an_item_and_its_mark_begin_where_its_script_does(theme: Theme) -> None:
    writer = Writer(theme)
    writer.write(Report("", (), (Part("", (Written("", "- one\n- אחת"),)),)))
    rects = [
        each.layout.lineAt(each.number).naturalTextRect().translated(each.at)
        for each in writer.lines[1:]
    ]
    mark, one, other_mark, other = rects
    assert mark.left() == 0 and mark.right() < one.left()
    assert other.right() < other_mark.left()
    assert round(other_mark.right()) == PROSE * UNIT


def test_what_follows_a_figure_begins_under_its_drawing(theme: Theme) -> None:
    writer = Writer(theme)
    short = Figure("Short.", "", GIVING)
    writer.write(Report("", (), (Part("", (short, Saying("Next"))),)))
    (top,) = [each.at.y() for each in writer.lines if each.drawing]
    assert GIVING is not None
    assert writer.lines[-1].at.y() >= top + GIVING.height * UNIT


@pytest.mark.parametrize("words", [1, 7, 23])
def test_no_figure_is_torn_and_no_heading_stands_at_a_foot(theme: Theme, words: int) -> None:
    for page in pdf(theme, report(12, words)).pages():
        told = joined("You gave 14 times.")
        assert (
            page.count(told)
            == page.count("Schillingsfürst")
            == page.count("Jul") - (page.count("July"))
        )
        foot = page.rpartition("?")[2]
        assert foot  # an answer, or its first lines, follow the last question
        assert not page.endswith(("What?", "Question"))


def tied(ties: Sequence[bool]) -> list[Piece]:
    return [Piece(10.0 * n, 10.0 * n + 10, tie) for n, tie in enumerate(ties)]


@given(st.lists(st.booleans(), min_size=1, max_size=60), st.integers(1, 9))
def test_every_line_is_on_one_page_that_it_fits_on(ties: list[bool], room: int) -> None:
    pieces = tied(ties)
    pages = break_pages(pieces, 10.0 * room)
    assert [number for page in pages for number in page] == list(range(len(pieces)))
    assert all(len(page) <= room for page in pages)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=12))
def test_no_line_of_a_paragraph_is_alone_on_a_page(counts: list[int]) -> None:
    pieces = tied([tie for count in counts for tie in tie_lines(count, is_led=False)])
    for page in break_pages(pieces, 100.0)[1:]:
        assert not pieces[page.start].is_tied


def test_what_is_all_tied_breaks_where_the_page_ends() -> None:
    assert break_pages(tied([True] * 7), 30.0) == [range(3), range(3, 6), range(6, 7)]


def test_an_empty_report_is_one_page(theme: Theme) -> None:
    assert len(pdf(theme, Report("July to September 2026", (), ())).pages()) == 1


def test_who_stops_it_gets_no_file(theme: Theme) -> None:
    def stop(_number: int, _count: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        write_pdf(report(), theme, A4, stop)


def test_a_printer_gets_the_pages_that_are_wanted(theme: Theme, tmp_path: Path) -> None:
    printer, file = QPrinter(QPrinter.PrinterMode.HighResolution), tmp_path / "out.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setPageSize(A4)
    printer.setFromTo(2, 3)
    print_report(report(6, 20), theme, printer)
    printed, whole = Pdf(file.read_bytes()).pages(), pdf(theme, report(6, 20)).pages()
    assert printed == whole[1:3]
