"""One entry laid out: every word and icon at its place, in the two styles the program has."""

import re
from collections.abc import Iterator
from datetime import date
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QGuiApplication

from app.domain.dates import PartialDate
from app.domain.entries import EntryLine
from app.ui import words
from app.ui.theme import ICON, S4, S8, S12, SMALL_ICON, Theme
from app.ui.widgets.entry_text import Block, lay_out, reads_from_right, take_marks_away

translate = QCoreApplication.translate
GUTTER = 64
TEXT_LEFT = 96
ROW_LINES = 2
ROW_LETTERS = 400  # more than two lines can hold
LINE_LETTERS = 200  # more than one line can hold
MARGIN_LINES = 3
TAIL_SHARE = 0.5
ISOLATE, END_ISOLATE = "\u2068", "\u2069"  # a name in another script leaves its neighbours alone
RIGHT_TO_LEFT = "\u200f"


class Words(NamedTuple):
    """Text at its place in the entry."""

    x: float
    y: float
    block: Block
    token: str


class Mark(NamedTuple):
    """An icon at its place in the entry."""

    rect: QRectF
    icon: str
    token: str


class Note(NamedTuple):
    """A small icon with a few words, either of which may be missing."""

    icon: str
    text: str
    token: str


class Sheet:
    """An entry while it is laid out and after; mirrored where the window runs right to left."""

    def __init__(self, theme: Theme, width: int) -> None:
        self.theme, self.width = theme, width
        self.words: list[Words] = []
        self.marks: list[Mark] = []
        self.names: Words | None = None
        self.more: QRectF | None = None
        self.height = 0
        direction = QGuiApplication.layoutDirection()
        self.is_mirrored = direction == Qt.LayoutDirection.RightToLeft

    def place(self, left: float, width: float) -> float:
        """Return the x of something that stands left pixels from the leading edge."""
        return self.width - left - width if self.is_mirrored else left

    def write(
        self, text: str, role: str, token: str, left: float, top: float, lines: int = 0
    ) -> Words:
        """Write a paragraph from left to the far edge; 0 lines for as many as it takes."""
        room = self.width - left
        block = lay_out(text, self.theme.font(role), self.theme.line(role), room, lines)
        return self._put(Words(self.place(left, room), top, block, token))

    def write_beside(
        self, text: str, role: str, token: str, left: float, top: float,
        room: float, lines: int = 1, pitch: int = 0,
    ) -> Words:  # fmt: skip
        """Write words that stay beside what stands left of them; pitch overrules the role's line.

        Where the words or the window run right to left they get a box of their own width: in a
        wider one they would begin at its far edge.
        """
        font, pitch = self.theme.font(role), pitch or self.theme.line(role)
        block = lay_out(text, font, pitch, room, lines)
        width = min(ceil(block.width), room)
        if width < room and (self.is_mirrored or reads_from_right(text)):
            block = lay_out(text, font, pitch, width, lines)
        return self._put(Words(self.place(left, width), top, block, token))

    def mark(self, icon: str, token: str, left: float, middle: float, size: int) -> None:
        """Draw an icon, its middle at this height, size at the usual text size."""
        side = self.theme.px(size)
        rect = QRectF(self.place(left, side), middle - side / 2, side, side)
        self.marks.append(Mark(rect, icon, token))

    def note_width(self, note: Note) -> float:
        """Return the width that a note would like."""
        icon = self.theme.px(SMALL_ICON) if note.icon else 0
        gap = self.theme.px(S4) if note.icon and note.text else 0
        font = self.theme.font("meta")
        return icon + gap + (ceil(lay_out(note.text, font, 1, 1e6, 1).width) if note.text else 0)

    def head_line(self, text: str, role: str, token: str, left: float, room: float) -> Words:
        """Write words into the first line, no wider than room."""
        pitch = self.theme.line("prose")
        return self.write_beside(text, role, token, left, 0, room, 1, pitch)

    def write_note(self, note: Note, left: float, room: float) -> None:
        """Write a note into the first line, no wider than room."""
        if note.icon:
            self.mark(note.icon, note.token, left, self.theme.line("prose") / 2, SMALL_ICON)
            left, room = (
                left + self.theme.px(SMALL_ICON + S4),
                room - self.theme.px(SMALL_ICON + S4),
            )
        if note.text:
            self.head_line(note.text, "meta", note.token, left, room)

    def write_margin(self, note: Note, top: float, lines: int) -> float:
        """Write a margin line under the prose; return how much height it takes."""
        px, left = self.theme.px, self.theme.px(TEXT_LEFT)
        top += px(S4)
        middle = top + self.theme.line("meta") / 2
        self.mark(note.icon, note.token, left, middle, SMALL_ICON)
        left += px(SMALL_ICON + S8)
        room = self.width - left
        written = self.write_beside(note.text, "meta", note.token, left, top, room, lines)
        return px(S4) + written.block.height

    def _put(self, written: Words) -> Words:
        self.words.append(written)
        return written


def compose_row(sheet: Sheet, line: EntryLine, today: date) -> None:
    """Lay out a row of the timeline: names, two lines of prose, margin lines; no day."""
    px, pitch = sheet.theme.px, sheet.theme.line("prose")
    sheet.mark(words.kind_icon(line.kind), "soft_ink", px(GUTTER), pitch / 2, ICON)
    _write_heading(sheet, line, today)
    top: float = pitch
    if prose := take_marks_away(line.text[: 3 * ROW_LETTERS])[:ROW_LETTERS].replace("\n", " "):
        written = sheet.write(prose, "prose", "ink", px(TEXT_LEFT), top, ROW_LINES)
        top += written.block.height
    for note in _margin_notes(line, today):
        top += sheet.write_margin(note, top, 1)
    sheet.height = ceil(top)


def compose_story(
    sheet: Sheet, line: EntryLine, today: date, max_lines: int, about: int | None
) -> None:
    """Lay out an entry of a person's story: date, prose (max_lines, 0 for all), margin.

    about is the person told of; others, and the gathering, are named if the prose does not.
    """
    px, pitch = sheet.theme.px, sheet.theme.line("prose")
    left = px(TEXT_LEFT)
    least = _write_date(sheet, line, today)
    sheet.mark(words.kind_icon(line.kind), "soft_ink", px(GUTTER), pitch / 2, ICON)
    prose = take_marks_away(line.text)
    if max_lines:
        prose = prose[: max_lines * LINE_LETTERS]
    if prose:
        written = sheet.write(prose, "prose", "ink", left, 0, max_lines)
    else:
        kind = words.kind_name(line.kind)
        written = sheet.head_line(kind, "interface", "soft_ink", left, sheet.width - left)
    top: float = written.block.height
    if written.block.is_cut:
        room = sheet.width - left
        more = sheet.write_beside(
            translate("EntrySheet", "more"), "meta_strong", "accent", left, top, room
        )
        width, height = more.block.width, more.block.height
        sheet.more = QRectF(sheet.place(left, width), top, width, height)
        top += height
    for note in (*_companions(line, about), *_margin_notes(line, today)):
        top += sheet.write_margin(note, top, 0)
    sheet.height = ceil(max(top, least))


def join_names(line: EntryLine) -> str:
    """Return the names of an entry side by side, each in its own direction."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    names = ", ".join(f"{ISOLATE}{name}{END_ISOLATE}" for _id, name in line.people)
    return RIGHT_TO_LEFT + names if mirrored and names else names


def _write_heading(sheet: Sheet, line: EntryLine, today: date) -> None:
    px = sheet.theme.px
    left: float = px(TEXT_LEFT)
    room = sheet.width - left
    tail = list(_tail(line, today))
    gaps = len(tail) * px(S12)
    wanted = min(room * TAIL_SHARE, sum(map(sheet.note_width, tail)) + gaps)
    names = join_names(line) or words.kind_name(line.kind)
    sheet.names = sheet.head_line(names, "strong", "ink", left, room - wanted)
    left += sheet.names.block.width
    for note in tail:
        left += px(S12)
        sheet.write_note(note, left, sheet.width - left)
        left += sheet.note_width(note)


def _tail(line: EntryLine, today: date) -> Iterator[Note]:
    if line.private:
        yield Note("lock-simple", "", "soft_ink")
    if line.day > today.isoformat():
        yield Note("", words.planned(), "soft_ink")
    if line.gathering:
        yield Note("tent", line.gathering, "gathering")


def _write_date(sheet: Sheet, line: EntryLine, today: date) -> float:
    """Write the date and under it what else is said there; return the height needed."""
    px, step = sheet.theme.px, sheet.theme.line("meta")
    day = date.fromisoformat(line.day)
    said = [words.short_day(day, day)]
    if day.year != today.year:
        said.append(str(day.year))
    if day > today:
        said.append(words.planned())
    for number, text in enumerate(said):
        top = px(S4) + number * step
        sheet.write_beside(text, "meta", "soft_ink", 0, top, px(GUTTER - S4))
    height: float = px(S4) + len(said) * step
    if line.private:
        sheet.mark("lock-simple", "soft_ink", 0, height + px(S8), SMALL_ICON)
        height += px(SMALL_ICON)
    return height


def _companions(line: EntryLine, about: int | None) -> Iterator[Note]:
    if about is not None:
        others = [name for key, name in line.people if key != about and not _names(line.text, name)]
        if others:
            yield Note(
                "users",
                translate("EntrySheet", "with {names}").format(names=", ".join(others)),
                "soft_ink",
            )
    if line.gathering and line.gathering not in line.text:
        yield Note("tent", line.gathering, "gathering")


def _names(text: str, name: str) -> bool:
    return name in text or name.split()[0] in re.findall(r"\w+", text)


def _margin_notes(line: EntryLine, today: date) -> Iterator[Note]:
    shown = line.margin[:MARGIN_LINES]
    for sort, text, day in shown:
        if sort == "promise":
            yield Note("bookmark-simple", _with_due(text, day, today), "promise")
        else:
            yield Note("quotes", _with_day(text, day, today), "fact")
    if left_over := len(line.margin) - len(shown):
        yield Note("dots-three", translate("EntrySheet", "and %n more", "", left_over), "soft_ink")


def _with_due(text: str, day: str, today: date) -> str:
    if not day:
        return text
    return translate("EntrySheet", "{promise} · by {day}").format(
        promise=text, day=_say(day, today)
    )


def _with_day(text: str, day: str, today: date) -> str:
    return f"{text} · {_say(day, today)}" if day else text


def _say(day: str, today: date) -> str:
    parts = PartialDate.parse(day)
    whole = parts.whole()
    if whole is None:
        return words.partial_date(parts.year, parts.month, parts.day)
    return words.due_day(whole, today)
