"""A report as pages: real text in fonts of its own, drawings as lines, nothing torn or alone."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.charts.small import draw
from app.cli.speech import EnglishSpeech
from app.domain.report import Figure, Part, Report, Saying, Written
from app.errors import Trouble
from app.ui.report.book import Book
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


def test_every_letter_can_be_found_and_copied(theme: Theme) -> None:
    said = "After the fifth gift she left often, in a fjord, Huffman & Söhne: flat ﬂat tt ffi."
    written = Written(said, f"{said} **{said}** *{said}*\n\n> {said}")
    (page,) = pdf(theme, Report(said, (said,), (Part(said, (written,)),), said)).pages()
    assert page.count(joined(said)) == 9


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


@pytest.mark.parametrize("items", ["9. one\n100. two", "1000000. one", "99. אחת", "- one\n1) two"])
def test_a_mark_never_lies_on_its_words(theme: Theme, items: str) -> None:
    writer = Writer(theme)
    writer.write(Report("", (), (Part("", (Written("", items),)),)))
    lines = [
        each.layout.lineAt(each.number).naturalTextRect().translated(each.at)
        for each in writer.lines[1:]
    ]
    words = set()
    for mark, said in zip(lines[::2], lines[1::2], strict=True):
        assert not mark.intersects(said)
        assert mark.left() >= 0 and mark.right() <= PROSE * UNIT + 1
        words.add((round(said.left()), round(said.right())) if "א" in items else said.left())
    assert len(words) == 1


def said_by(writer: Writer) -> list[str]:
    found = []
    for each in writer.lines:
        line = each.layout.lineAt(each.number)
        text = each.layout.text().encode("utf-16-le")
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        found.append(text[start:end].decode("utf-16-le"))
    return found


@pytest.mark.parametrize("words", [LONG * 200, "x" * 20_000, "שלום לך 🫶 " * 900])
def test_a_very_long_paragraph_is_one_without_a_seam(theme: Theme, words: str) -> None:
    checked: list[int] = []
    writer = Writer(theme, lambda: checked.append(1))
    writer.write(Report("T", (), (Part("", (Saying(words),)),)))
    lines = said_by(writer)[1:]
    assert "".join(lines) == words
    shortest = min(map(len, lines[:-1]))
    assert shortest > 0.6 * max(map(len, lines))
    tops = [piece.top for piece in writer.pieces[1:]]
    assert len({round(b - a) for a, b in pairwise(tops)}) == 1
    assert len(checked) > 3


@pytest.mark.parametrize("size", ["A5", "A6", "B5", "Letter", "Tabloid"])
def test_everything_is_on_the_paper_whatever_its_size(theme: Theme, size: str) -> None:
    paper = QPageSize(getattr(QPageSize.PageSizeId, size)).size(QPageSize.Unit.Point)
    book = Book(report(2, 30), theme, paper)
    fine = 3
    seen = QImage(
        int(paper.width() * fine), int(paper.height() * fine), QImage.Format.Format_Grayscale8
    )
    seen.setDotsPerMeterX(round(fine * 72 / 0.0254))
    seen.setDotsPerMeterY(round(fine * 72 / 0.0254))
    seen.fill(255)
    painter = QPainter(seen)
    book.paint(painter, 0)
    painter.end()
    edge = range(20 * fine)
    for x in (*edge, *(seen.width() - 1 - n for n in edge)):
        assert all(seen.pixelColor(x, y).value() == 255 for y in range(0, seen.height(), 2))


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


def test_what_stands_under_a_figure_is_not_torn_from_it(theme: Theme) -> None:
    writer = Writer(theme)
    told = Figure("You gave.", "A note of some length. " * 12, GIVING, (("You gave", NAMES * 3),))
    writer.write(Report("T", (), (Part("", (told, told)),)))
    starts = [number for number, each in enumerate(writer.lines) if each.drawing]
    loose = [number for number, piece in enumerate(writer.pieces) if not piece.is_tied]
    assert set(loose) - {0} == {starts[1]}


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


def test_pages_that_are_not_there_are_said_not_to_be(theme: Theme, tmp_path: Path) -> None:
    printer, file = QPrinter(QPrinter.PrinterMode.HighResolution), tmp_path / "out.pdf"
    printer.setOutputFileName(str(file))
    printer.setFromTo(9, 12)
    with pytest.raises(Trouble, match="the last one is page"):
        print_report(report(6, 12), theme, printer)
    assert not file.exists()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told_of(theme: Theme, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "gone" / "out.pdf"))
    with pytest.raises(Trouble, match="Nothing could be printed"):
        print_report(report(), theme, printer)
