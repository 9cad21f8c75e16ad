"""A page of notes about several people, as it is pasted: where each note begins and whose it is.

Every word stays in the text of a note, but for headings that say nothing more than whom or when
or where; those become the note’s people, day and gathering.
"""

import re
from typing import NamedTuple

from app.domain.jot_words import sorts_by_word
from app.domain.names import fold, tidy
from app.domain.note import Note, Page
from app.domain.note_days import find_day, skip_time
from app.domain.note_names import Named, Opening, find_whom, read_opening
from app.domain.note_words import going_on

LONGEST = 100_000  # characters of a page that are looked at
_BULLET = r"[ \t\u00a0]*(?:(?:[-*+•·‣◦–—]|[0-9]{1,2}[.)])[ \t]+)?(?:\[[ xX]?\][ \t]*)?"
_HEADING = r"[ ]{0,3}(#{1,6})[ \t]+(?=\S)"
_TAG = r"[ \t]*#(?=[^\W_])(?P<tag>[^#\n]*?)[ \t]*$"
_RULE = r"[ \t]*(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*$"
_YEARLY = r"[^,;:–—(\n]*?\b20[0-9]{2}\b"
_TITLE_WORDS = 9  # words of a first row that may be a title
_WRAPPED = 60  # characters from which a row may go on in the next


class _Row(NamedTuple):
    text: str
    is_first: bool  # of what stands between two empty rows
    indent: int
    begin: int  # where the words begin, after a bullet
    is_bullet: bool


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
    """The notes of a page in order; one where there is nothing to part it by."""
    return _Splitter(page).split(text)


class _Splitter:
    """Goes over the rows of a page, and remembers under which headings it is."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._notes: list[_Open] = []
        self._now: _Open | None = None
        self._day = self._gathering = ""
        self._under: dict[str, str] = {}
        self._waiting: list[str] = []  # headings of which the next note keeps the words
        self._unused: dict[str, str] = {}  # headings under which nothing stands so far
        self._before = ""

    def split(self, text: str) -> list[Note]:
        for row in _rows_of(text):
            self._take(row)
            self._before = row.text.rstrip()
        self._waiting += self._unused.values()
        if self._waiting:
            self._begin((), 0, 0)
        return [note for each in self._notes if (note := self._close(each)) is not None]

    def _take(self, row: _Row) -> None:
        if not row.text.strip() or re.match(_RULE, row.text):
            self._add(row.text, blank=True)
        elif heading := re.match(_HEADING, row.text):
            self._take_heading(row, heading.end(), len(heading[1]))
        elif self._is_place(row) or self._is_day(row):
            pass
        else:
            self._take_words(row)

    # Headings

    def _take_heading(self, row: _Row, start: int, level: int) -> None:
        opening = read_opening(row.text, start, self._page.people)
        if opening and not self._gathering_in(row.text[start:]):
            self._begin_under(row, opening, level)
        else:
            self._end()
            self._hear_heading(row.text, row.text[start:])

    def _begin_under(self, row: _Row, opening: Opening, level: int) -> None:
        """A note under a row of names; its other words are kept, if it has any."""
        told = {word for each in opening.named for word in _words(f"{each.name} {each.line}")}
        is_all = told.issuperset(_words(row.text))
        named = tuple(each._replace(start=-1, end=-1) for each in opening.named)
        self._begin(named if is_all else (), level, row.indent)
        if self._now is not None:
            self._now.source.append(row.text)
            if not is_all:
                self._now.rows.append(row.text[row.begin :].lstrip("# "))

    def _is_place(self, row: _Row) -> bool:
        """True for a # tag alone, or a title on top, which are taken as where all this was."""
        tag = re.match(_TAG, row.text)
        if tag and len(tag["tag"].split()) <= _TITLE_WORDS:
            self._end()
            self._place(row.text, self._gathering_in(tag["tag"]) or tidy(tag["tag"]))
            return True
        if row.is_bullet or self._notes or not self._is_short(row.text):
            return False
        name = self._gathering_in(row.text) or self._yearly(row.text)
        if not name or read_opening(row.text, row.begin, self._page.people):
            return False
        self._hear_heading(row.text, row.text)
        return True

    def _is_day(self, row: _Row) -> bool:
        """True for a row that is a day, or a short title with one: it holds for what follows."""
        said = find_day(row.text, self._page.day, row.begin)
        if said is None or row.is_bullet or not self._is_short(row.text):
            return False
        rest = (row.text[: said.start] + row.text[said.end :]).strip(" \t:,.–—-*_")
        is_title = not self._notes and row.is_first and len(rest.split()) <= 3
        if rest and not (is_title and not read_opening(row.text, row.begin, self._page.people)):
            return False
        self._end()
        self._hear_heading(row.text, row.text)
        return True

    def _hear_heading(self, row: str, words: str) -> None:
        """Take gathering and day from a heading; what else it says goes into the next note."""
        rest = words
        said = find_day(words, self._page.day)
        if said:
            rest = words[: said.start] + words[said.end :]
        if name := self._gathering_in(rest) or self._yearly(rest):
            self._place(row, name)
            rest = _without(rest, name)
        if said:
            self._set_day(row, said.day)
        if rest.strip(" \t:,.–—-*_#"):
            self._waiting.append(words.strip())

    def _place(self, row: str, name: str) -> None:
        """Hear of a gathering; a day right above it holds for it, one with notes is over."""
        self._gathering = name
        self._hold("gathering", row)
        if "day" not in self._unused:
            self._day = ""
            self._under.pop("day", None)

    def _set_day(self, row: str, day: str) -> None:
        self._day = day
        self._hold("day", row)

    def _hold(self, what: str, row: str) -> None:
        """Remember a heading; the one before it is kept as words if nothing stood under it."""
        lost = self._unused.pop(what, "")
        if lost and lost != row.strip():
            self._waiting.append(lost)
        self._under[what] = self._unused[what] = row.strip()

    def _gathering_in(self, words: str) -> str:
        """The known gathering that is named, whole, without its year, or by its first word."""
        folded = f" {fold(words)} "
        for cut in (lambda name: name, _without_year, lambda name: name.partition(" ")[0]):
            for name in self._page.gatherings:
                short = cut(fold(name))
                if len(short) > 2 and f" {short} " in folded:
                    return name
        return ""

    def _yearly(self, words: str) -> str:
        """A name with a year, “LIBER 2026”, which a gathering not known yet is called by."""
        named = re.match(_YEARLY, words.strip(" \t#*_"))
        if named is None or find_day(named[0], self._page.day):
            return ""
        return tidy(named[0])

    def _is_short(self, row: str) -> bool:
        return len(row.split()) <= _TITLE_WORDS and not row.rstrip().endswith((".", "!", "?"))

    # Notes

    def _take_words(self, row: _Row) -> None:
        said = find_day(row.text, self._page.day, row.begin, at_start=True)
        begin = said.end if said else row.begin
        begin = skip_time(row.text, _past_dashes(row.text, begin))
        is_timed = bool(said) or begin > row.begin
        opening = read_opening(row.text, begin, self._page.people)
        if opening and self._is_heading(row, opening) and not row.is_bullet:
            self._begin_under(row, opening, 7)
            return
        if self._begins_note(row, begin, opening, is_timed):
            self._begin((), 0, row.indent)
            if self._now is not None:
                self._now.day = said.day if said else self._now.day
            self._add(row.text, row.text[row.begin :])
        else:
            self._add(row.text)

    def _is_heading(self, row: _Row, opening: Opening) -> bool:
        """A row of names and nothing else, with a colon or above its own rows."""
        rest = row.text[opening.end :].strip(" \t*_")
        return not rest and row.is_first

    def _begins_note(self, row: _Row, begin: int, opening: Opening | None, is_timed: bool) -> bool:
        now, words = self._now, row.text[begin:]
        if now is None:
            return True
        if _begins_with_word(words) or (0 < now.level < 7) or row.indent > now.indent:
            return False
        if now.level == 7:
            return row.is_first and not row.is_bullet and not _goes_on(words)
        if row.is_bullet or is_timed or (opening and "\t" in row.text):
            return True
        if row.is_first:
            return not _goes_on(words)
        is_after_end = len(self._before) < _WRAPPED or self._before.endswith(tuple(".!?:)"))
        return bool(opening and opening.is_marked and is_after_end)

    def _begin(self, named: tuple[Named, ...], level: int, indent: int) -> None:
        self._now = _Open(named, level, indent)
        self._now.day, self._now.gathering = self._day, self._gathering
        self._now.under = tuple(dict.fromkeys(self._under.values()))
        for heading in self._waiting:
            self._now.rows.append(heading)
            self._now.source.append(heading)
            self._now.headed += 1
        self._waiting, self._unused = [], {}
        self._notes.append(self._now)

    def _add(self, row: str, kept: str | None = None, *, blank: bool = False) -> None:
        if self._now is None:
            if blank:
                return
            self._begin((), 0, 0)
        if self._now is not None:
            self._now.source.append(row)
            self._now.rows.append("" if blank else row if kept is None else kept)

    def _end(self) -> None:
        self._now = None

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
        return skip_time(text, _past_dashes(text, said.end if said else start))


def _rows_of(text: str) -> list[_Row]:
    rows, is_first = list[_Row](), True
    for row in text[:LONGEST].splitlines():
        bullet = re.match(_BULLET, row)
        begin = bullet.end() if bullet else 0
        indent = len(row) - len(row.lstrip())
        rows.append(_Row(row, is_first, indent, begin, bool(row[indent:begin].strip())))
        is_first = not row.strip()
    return rows


def _past_dashes(row: str, start: int) -> int:
    return start + len(row[start:]) - len(row[start:].lstrip(" \t,:–—-"))


def _begins_with_word(words: str) -> bool:
    """True for “learned: …” and its like."""
    word, colon, _ = words.partition(":")
    return bool(colon) and " ".join(word.casefold().split()) in sorts_by_word()


def _goes_on(words: str) -> bool:
    first = re.match(r"[^\W\d_]+", words.strip())
    return first is not None and first[0].casefold() in going_on()


def _words(text: str) -> set[str]:
    return set(fold(text).split())


def _without_year(name: str) -> str:
    return re.sub(r"\s+(?:19|20)[0-9]{2}$", "", name)


def _without(words: str, name: str) -> str:
    """The words without a gathering’s name, or without as much of it as is written."""
    for part in (name, _without_year(name), name.partition(" ")[0]):
        rest, count = re.subn(rf"(?<!\w){re.escape(part)}(?!\w)", "", words, count=1, flags=re.I)
        if count:
            return rest
    return words
