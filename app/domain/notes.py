"""A page of notes about several people, as it is pasted: where each note begins and whose it is.

Every word stays in the text of a note, but for headings that say nothing more than whom or when
or where; those become the note’s people, day and gathering. What goes are bullets, and the
numbers of a list where they only count it.
"""

import re
from collections.abc import Sequence

from app.domain.names import fold, tidy
from app.domain.note import Note, Page, page_of
from app.domain.note_days import ReadDay, find_day, skip_time
from app.domain.note_headings import EDGES, Headings
from app.domain.note_names import Named, Opening, find_whom, read_opening
from app.domain.note_rows import (
    Row,
    begins_with_word,
    cut_page,
    goes_on,
    past_dashes,
    rows_of,
    skip_bullet,
)

MOST = 300  # notes of one page
_HEADING = r"[ ]{0,3}(#{1,6})[ \t]+(?=\S)"
_TAG = r"[ \t]*#(?=[^\W_])(?P<tag>[^#\n]*?)[ \t]*$"
_RULE = r"[ \t]*(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*$"
_TAG_WORDS = 9  # words that may be the name of a gathering
_WRAPPED = 60  # characters from which a row may go on in the next


class _Open:
    """A note while its rows are gathered."""

    def __init__(self, named: tuple[Named, ...], level: int, indent: int) -> None:
        self.named, self.level, self.indent = named, level, indent
        self.rows: list[str] = []
        self.source: list[str] = []
        self.day = self.gathering = ""
        self.under: tuple[str, ...] = ()
        self.headed = 0  # rows on top that were headings


def split_notes(text: str, page: Page) -> list[Note]:
    """The notes of a page in order; one where there is nothing to part it by.

    The last is marked as the rest, unread, where a page is longer than anybody writes.
    """
    return _Splitter(page).split(text)


class _Splitter:
    """Goes over the rows of a page, under the headings that it meets."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._headings = Headings(page.gatherings, page.day)
        self._notes: list[_Open] = []
        self._now: _Open | None = None
        self._before = ""

    def split(self, text: str) -> list[Note]:
        read, rest = cut_page(text)
        for row in rows_of(read, self._page.day):
            self._take(row)
            self._before = row.text.rstrip()
        if self._headings.close():
            self._begin((), 0, 0)
        notes = [note for each in self._notes if (note := self._close(each)) is not None]
        if rest.strip():
            day, place, under = self._headings.day, self._headings.gathering, self._headings.under()
            notes.append(Note(rest.strip("\n"), (), day, place, rest.strip("\n"), under, True))
        return notes[: MOST - 1] + _as_rest(notes[MOST - 1 :])

    def _take(self, row: Row) -> None:
        if not row.text.strip() or re.match(_RULE, row.text):
            self._add(row.text, blank=True)
        elif heading := re.match(_HEADING, row.text):
            self._take_heading(row, heading.end(), len(heading[1]))
        elif self._is_place(row) or self._is_day(row):
            pass
        else:
            self._take_words(row)

    # Headings

    def _take_heading(self, row: Row, start: int, level: int) -> None:
        opening = read_opening(row.text, start, self._page.people)
        if opening and not self._headings.gathering_in(row.text[start:]):
            self._begin_under(row, opening, level)
        else:
            self._now = None
            self._headings.hear(row.text, row.text[start:])

    def _begin_under(self, row: Row, opening: Opening, level: int) -> None:
        """A note under a row of names; its other words are kept, if it has any."""
        told = {word for each in opening.named for word in _words(f"{each.name} {each.line}")}
        is_all = told.issuperset(_words(row.text))
        named = tuple(each._replace(start=-1, end=-1) for each in opening.named)
        now = self._begin(named if is_all else (), level, row.indent)
        now.source.append(row.text)
        if not is_all:
            now.rows.append(row.text[row.kept :].lstrip("# "))

    def _is_place(self, row: Row) -> bool:
        """True for a # tag alone, or a title on top, which are taken as where all this was."""
        headings = self._headings
        tag = re.match(_TAG, row.text)
        if tag and len(tag["tag"].split()) <= _TAG_WORDS:
            self._now = None
            headings.place(row.text, headings.gathering_in(tag["tag"]) or tidy(tag["tag"]))
            return True
        if row.is_bullet or self._notes or not row.is_short():
            return False
        name = headings.gathering_in(row.text) or headings.yearly(row.text)
        if not name or read_opening(row.text, row.begin, self._page.people):
            return False
        headings.hear(row.text, row.text)
        return True

    def _is_day(self, row: Row) -> bool:
        """True for a row that is a day, or a short title with one: it holds for what follows."""
        said = find_day(row.text, self._page.day, row.begin)
        if said is None or row.is_bullet or not row.is_short():
            return False
        rest = (row.text[: said.start] + row.text[said.end :]).strip(EDGES)
        if rest and not self._is_title(row, said, rest):
            return False
        self._now = None
        self._headings.hear(row.text, row.text)
        return True

    def _is_title(self, row: Row, said: ReadDay, rest: str) -> bool:
        """True for a row on top with a day and hardly more, of which nothing is somebody."""
        if self._notes or not row.is_first or len(rest.split()) > 3:
            return False
        after = past_dashes(row.text, said.end) if said.start == row.begin else row.begin
        return not read_opening(row.text, after, self._page.people)

    # Notes

    def _take_words(self, row: Row) -> None:
        said = find_day(row.text, self._page.day, row.begin, at_start=True)
        begin = said.end if said else row.begin
        begin = skip_time(row.text, past_dashes(row.text, begin))
        is_timed = bool(said) or begin > row.begin
        opening = read_opening(row.text, begin, self._page.people)
        if opening and self._is_heading(row, opening) and not row.is_bullet:
            self._begin_under(row, opening, 7)
        elif self._begins_note(row, begin, opening, is_timed):
            now = self._begin((), 0, row.indent)
            now.day = said.day if said else now.day
            self._add(row.text, row.text[row.kept :])
        else:
            self._add(row.text)

    def _is_heading(self, row: Row, opening: Opening) -> bool:
        """A row of names and nothing else, with a colon or above its own rows."""
        rest = row.text[opening.end :].strip(" \t*_")
        return not rest and row.is_first

    def _begins_note(self, row: Row, begin: int, opening: Opening | None, is_timed: bool) -> bool:
        now, words = self._now, row.text[begin:]
        if now is None:
            return True
        if begins_with_word(words) or (0 < now.level < 7) or row.indent > now.indent:
            return False
        if now.level == 7:
            return row.is_first and not row.is_bullet and not goes_on(words)
        if row.is_bullet or is_timed or (opening and "\t" in row.text):
            return True
        if row.is_first:
            return not goes_on(words)
        is_after_end = len(self._before) < _WRAPPED or self._before.endswith(tuple(".!?:)"))
        return bool(opening and opening.is_marked and is_after_end)

    def _begin(self, named: tuple[Named, ...], level: int, indent: int) -> _Open:
        now = self._now = _Open(named, level, indent)
        headings = self._headings
        now.day, now.gathering, now.under = headings.day, headings.gathering, headings.under()
        waiting = headings.use()
        now.rows += waiting
        now.source += waiting
        now.headed = len(waiting)
        self._notes.append(now)
        return now

    def _add(self, row: str, kept: str | None = None, *, blank: bool = False) -> None:
        if blank and self._now is None:
            return
        now = self._now or self._begin((), 0, 0)
        now.source.append(row)
        now.rows.append("" if blank else row if kept is None else kept)

    def _close(self, note: _Open) -> Note | None:
        text = re.sub(r"\n{3,}", "\n\n", "\n".join(row.rstrip() for row in note.rows).strip())
        source = "\n".join(note.source).strip("\n")
        if not text and not note.named:
            return None
        headed = sum(len(row.rstrip()) + 1 for row in note.rows[: note.headed])
        begin = self._words_begin(text, min(headed, len(text)))
        named = (*note.named, *find_whom(text, begin, self._page.people))
        once = {fold(each.name) or each.name: each for each in reversed(named)}
        people = tuple(each for each in named if once[fold(each.name) or each.name] is each)
        return Note(text, people, note.day, note.gathering, source, note.under)

    def _words_begin(self, text: str, start: int) -> int:
        said = find_day(text, self._page.day, start, at_start=True)
        return skip_time(text, past_dashes(text, said.end if said else skip_bullet(text, start)))


def _as_rest(notes: Sequence[Note]) -> list[Note]:
    """Several notes as the unread rest of their page, one as it is."""
    if len(notes) < 2:
        return list(notes)
    page = page_of(notes)
    return [Note(page, (), notes[0].day, notes[0].gathering, page, is_rest=True)]


def _words(text: str) -> set[str]:
    return set(fold(text).split())
