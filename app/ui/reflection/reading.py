"""What the Reflection page reads from the journal, off the GUI thread; numpy comes with it."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from app.domain.intention_words import tell_intention
from app.domain.intentions import ENOUGH, Intention, quarter_to_look_back_on
from app.domain.quarter_names import not_enough
from app.domain.quarters import Quarter, quarter_of, read_quarter
from app.domain.reflections import Reflection
from app.journal import reflections
from app.journal.journal import Journal
from app.journal.own_year import year_begins
from app.ui.reflection.behind import find_behind
from app.ui.reflection.names import Behind
from app.ui.reflection.past_reading import Kept, read_figures
from app.ui.reflection.saying import say_outcome
from app.ui.reflection.spans import Span, span_of, years_between

if TYPE_CHECKING:
    from app.domain.drawing import Drawing
    from app.domain.quarter import Figures
    from app.domain.quarter_words import Told
    from app.domain.speech import Speech
    from app.journal.health import Health


class Calendar(NamedTuple):
    """What there is to choose among: entries by quarter, reflections by the key of theirs.

    `first` is the first day that anything is written of, today for nothing; `begins` the month
    that the year begins with; `due` the quarter that it is time to look back on.
    """

    written: Mapping[Quarter, int]
    kept: Mapping[str, Reflection]
    begins: int
    first: date
    today: date
    due: Quarter | None = None

    def fit(self, span: Span | None) -> Span:
        """What to show where a span was to be: that of years as they begin now, for none and for
        one that is still to come the one that is due, else the running quarter; a quarter that was
        reflected on stays as it was.
        """
        if span is None or span.first > self.today:
            return Span(self.due or quarter_of(self.today, self.begins))
        if not span.is_year and span.quarter.key in self.kept:
            return span
        return span_of(span.first, self.begins, span.is_year)

    def year(self, span: Span) -> Kept:
        """What is known of one year alone."""
        quarters = years_between(span.first, min(span.last, self.today), span.quarter.month)
        kept = tuple(self.kept.values())
        return Kept(kept, (), tuple(quarters), span.quarter.month, self.today)

    def is_finished(self, span: Span) -> bool:
        """Whether the figures of a quarter are frozen."""
        kept = None if span.is_year else self.kept.get(span.quarter.key)
        return kept is not None and kept.is_finished


class Seen(NamedTuple):
    """A quarter or a year with what is said of it; `since` says what changed since it was frozen.

    By the key of their figure, `drawings` are the small charts and `named` those that count
    somebody. `not_enough` names the figures of too little, "" for none; `rests_on` says how much
    is written. `frozen_on` is the day on which they were frozen.
    """

    span: Span
    figures: "Figures"
    told: "tuple[Told, ...]"
    drawings: "Mapping[str, Drawing]"
    named: frozenset[str]
    not_enough: str
    rests_on: str
    frozen_on: date | None = None
    since: tuple[str, ...] = ()


class Reader:
    """Asks the journal; every function may be called in any thread."""

    def __init__(self, journal: Journal, health: "Health", speech: "Speech") -> None:
        self.journal, self.health, self.speech = journal, health, speech

    def calendar(self) -> Calendar:
        """Read what there is to choose among."""
        from app.journal import quarter

        journal, today = self.journal, self.journal.today()
        written = quarter.written(journal)
        kept = {each.quarter: each for each in reflections.reflections(journal)}
        known = (*written, *map(read_quarter, kept))
        first = min((each.first for each in known), default=today)
        found = Calendar(written, kept, year_begins(journal), min(first, today), today)
        return found._replace(due=self._find_due(found))

    def look(self, span: Span) -> Seen:
        """Work out the figures of a quarter or a year, say them and draw them."""
        from app.charts import small
        from app.domain.frozen import changes
        from app.domain.quarter_words import groups, tell, tell_written
        from app.journal import quarter

        journal, speech = self.journal, self.speech
        if span.is_year:
            seen = quarter.seen_year(journal, self.health, span.quarters)
        else:
            seen = quarter.seen(journal, self.health, span.quarter)
        figures, earlier, frozen, now = seen
        told = tell(figures, earlier, speech, journal.today())
        drawn = {
            each.key: drawing
            for each in told
            if not each.is_thin
            and (drawing := small.draw(each.key, figures, earlier, speech)) is not None
        }
        thin = [each.key for each in told if each.is_thin]
        found = Seen(
            span,
            figures,
            told,
            drawn,
            frozenset(each.key for each in told if groups(figures, each.key, speech)),
            not_enough(thin, speech) if thin else "",
            tell_written(figures, speech),
        )
        if frozen is None or now is None:
            return found
        from app.domain.quarter_changed import changed

        since = changed(changes(figures, now), speech)
        return found._replace(frozen_on=frozen.day, since=tuple(since))

    def quarters(self, seen: Seen) -> "dict[Quarter, Figures]":
        """Work out the quarters of a year, as far as they have begun."""
        begun = [each for each in seen.span.quarters if each.first <= self.journal.today()]
        return dict(read_figures(self.journal, self.health, begun))

    def behind(self, seen: Seen, key: str) -> Behind:
        """Name whom a figure counts."""
        return find_behind(self.journal, seen.figures, key, self.speech)

    def entries(self, seen: Seen, key: str) -> tuple[int, ...]:
        """Return the entries that a figure counts, by id."""
        from app.domain import quarter_words
        from app.journal.quarter_behind import entries_of

        groups = quarter_words.groups(seen.figures, key, self.speech)
        return tuple(entries_of(self.journal, seen.figures, groups))

    def _find_due(self, calendar: Calendar) -> Quarter | None:
        """The quarter that ends about today, of which there is enough and which waits for me."""
        ending = quarter_to_look_back_on(calendar.today, calendar.begins)
        if ending is None or calendar.written.get(ending, 0) < ENOUGH:
            return None
        is_settled = calendar.is_finished(Span(ending))
        return None if is_settled or reflections.is_declined(self.journal, ending) else ending

    def quote(self, calendar: Calendar, span: Span) -> str:
        """Quote what was intended for a quarter when the one before was looked back on."""
        before = calendar.kept.get(span.quarter.later(-1).key)
        if span.is_year or before is None or not before.intention:
            return ""
        said = Intention(before.quarter, before.intention)
        return tell_intention(said, calendar.today, self.speech)

    def became(self, calendar: Calendar, span: Span) -> str:
        """Say what became of the intention that is quoted."""
        before = calendar.kept.get(span.quarter.later(-1).key)
        is_told = not span.is_year and before is not None and before.intention
        return say_outcome(before.outcome) if is_told and before and before.outcome else ""
