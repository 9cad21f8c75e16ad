"""How a promise reads as a row, where it stands among others, and how it came to be so."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.dates import latest
from app.domain.entries import Promise
from app.domain.kinds import PromiseState
from app.domain.promises import PromiseLine, is_superseded
from app.ui.person.sentences import day_words, due_words, say_over
from app.ui.promises.namesakes import full_name
from app.ui.promises.row import ListRow, Part
from app.ui.widgets.text import isolate
from app.ui.words import month_heading, short_day

WEEK = timedelta(days=7)
PAST, SOON, LATER, UNDATED, PUT_OFF, CLOSED = range(6)
translate = QCoreApplication.translate


def group_of(promise: Promise, today: date) -> int:
    """Return among which a promise stands: by the day it is due, or put off, or closed."""
    if promise.state != PromiseState.OPEN:
        return CLOSED
    if promise.snoozed_until > today.isoformat():
        return PUT_OFF
    due = latest(promise.due)
    if due is None:
        return UNDATED
    if due < today:
        return PAST
    return SOON if due < today + WEEK else LATER


def say_group(promise: Promise, today: date) -> str:
    """Return the heading a promise stands under; of closed ones the month."""
    group = group_of(promise, today)
    if group == CLOSED:
        if not promise.closed_on:
            return translate("Promised", "Some time ago")
        return month_heading(int(promise.closed_on[:4]), int(promise.closed_on[5:7]))
    return {
        PAST: translate("Promised", "Was due"),
        SOON: translate("Promised", "Within a week"),
        LATER: translate("Promised", "Later"),
        UNDATED: translate("Promised", "No day"),
        PUT_OFF: translate("Promised", "Put off"),
    }[group]


def in_groups(found: Sequence[PromiseLine], today: date) -> list[PromiseLine]:
    """Return promises group by group, in each as they were found.

    What was agreed anew stands with the newer promise, as its history.
    """
    shown = (each for each in found if not is_superseded(each.promise))
    return sorted(shown, key=lambda each: group_of(each.promise, today))


def is_waiting(promise: Promise, today: date) -> bool:
    """Return whether the day of an open promise has come or gone by."""
    due = latest(promise.due)
    return due is not None and due <= today


def make_row(found: PromiseLine, today: date, chain: Sequence[Promise], is_open: bool) -> ListRow:
    """Return how a promise reads; `chain` is its history, told line by line where it is open."""
    promise = found.promise
    earlier = [each for each in chain if each.id != promise.id]
    parts = [_whose(found), *_when(promise, today), _made(promise, today)]
    if earlier:
        parts.append(Part(translate("Promised", "agreed anew"), "history"))
    over = promise.state != PromiseState.OPEN
    return ListRow(
        "bookmark-simple", "promise" if promise.mine and not over else "soft_ink",
        promise.text, tuple(parts), is_over=over,
        further=tuple(say_history(chain, today)) if is_open and earlier else (),
    )  # fmt: skip


def say_history(chain: Sequence[Promise], today: date) -> list[str]:
    """Return how a promise was agreed, a line each: “promised on 1 Oct for 9 Oct”, “agreed anew”.

    A line whose words were others says them.
    """
    lines = []
    for number, promise in enumerate(chain):
        words = _said_when(promise, today, is_first=number == 0)
        if promise.text != chain[-1].text:
            words += ": " + translate("Promised", "“{words}”").format(words=promise.text)
        lines.append(words)
    return lines


def _said_when(promise: Promise, today: date, is_first: bool) -> str:
    made, due = _short(promise.made_on, today), _short(promise.due, today)
    if is_first and not due:
        return translate("Promised", "promised on {made}, for no day").format(made=made)
    said = translate("Promised", "agreed anew on {made} for {due}")
    if is_first:
        said = translate("Promised", "promised on {made} for {due}")
    return said.format(made=made, due=due)


def _whose(found: PromiseLine) -> Part:
    name = full_name(found)
    said = translate("Promised", "{name} promised")
    if found.promise.mine:
        said = translate("Promised", "to {name}")
    return Part(said.format(name=isolate(name)), "go", found.promise.person_id, "ink")


def _when(promise: Promise, today: date) -> list[Part]:
    if promise.state != PromiseState.OPEN:
        return [Part(say_over(promise, today))]
    parts = []
    if promise.due:
        token = "promise" if promise.mine else "soft_ink"
        parts.append(Part(due_words(promise.due, today), token=token))
    if promise.snoozed_until > today.isoformat():
        until = _short(promise.snoozed_until, today)
        parts.append(Part(translate("Promised", "put off until {day}").format(day=until)))
    return parts


def _made(promise: Promise, today: date) -> Part:
    day = _short(promise.made_on, today)
    if promise.entry_id is not None:
        return Part(translate("Promised", "written on {day}").format(day=day), "open")
    return Part(translate("Promised", "made on {day}").format(day=day))


def _short(day: str, today: date) -> str:
    """Say a whole or partial day in little room."""
    if len(day) == len(today.isoformat()):
        return short_day(date.fromisoformat(day), today)
    return day_words(day)
