"""The menu of what one can look back on: quarters by years, whole years, all reflections."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.quarters import Quarter, read_quarter
from app.ui.reflection.reading import Calendar
from app.ui.reflection.spans import PAST, Span, span_of, years_between
from app.ui.words import count_entries

OPEN_YEARS = 2  # whose quarters stand in the menu itself, those of older years in one below


class SpanMenu(QMenu):
    """`name` says the days of a span, `choose` takes its number, or PAST."""

    def __init__(
        self,
        owner: QWidget,
        calendar: Calendar,
        current: int,
        name: Callable[[date, date], str],
        choose: Callable[[int], None],
    ) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._calendar, self._current = calendar, current
        self._name, self._choose = name, choose
        self._offer(self, self.tr("All reflections"), PAST)
        for place, (year, quarters) in enumerate(_list_years(calendar)):
            menu: QMenu = self
            if place <= OPEN_YEARS:
                self.addSeparator()
            if place >= OPEN_YEARS:
                menu = self.addMenu(name(year.first, year.last))
            self._offer_year(menu, year, quarters)

    def _offer_year(self, menu: QMenu, year: Span, quarters: Sequence[Quarter]) -> None:
        whole = self.tr("All of {year}").format(year=self._name(year.first, year.last))
        counted = sum(self._calendar.written.get(each, 0) for each in year.quarters)
        self._offer(menu, f"{whole}\t{count_entries(counted) if counted else ''}", year.number)
        for each in quarters:
            self._offer(menu, self._words(each), Span(each).number)

    def _words(self, quarter: Quarter) -> str:
        """Name a quarter; at the end how much is written of it, or that it was looked back on."""
        counted, kept = self._calendar.written.get(quarter, 0), self._calendar.kept.get(quarter.key)
        said = [count_entries(counted)] if counted else []
        if kept is not None and kept.is_finished:
            said.append(self.tr("finished"))
        return f"{self._name(quarter.first, quarter.last)}\t{', '.join(said)}"

    def _offer(self, menu: QMenu, words: str, number: int) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(number == self._current)
        action.setChecked(number == self._current)
        action.triggered.connect(lambda _checked=False: self._choose(number))


def _list_years(calendar: Calendar) -> list[tuple[Span, list[Quarter]]]:
    """The years with their quarters, all newest first; with those that were looked back on when
    the year began in another month.
    """
    years = years_between(calendar.first, calendar.today, calendar.begins)
    kept = [read_quarter(key) for key in calendar.kept]
    listed = []
    for quarters in years:
        year = span_of(quarters[0].first, calendar.begins, is_year=True)
        others = {each for each in kept if year.first <= each.first <= year.last}
        listed.append((year, sorted({*quarters, *others}, reverse=True)))
    return listed
