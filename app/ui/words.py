"""How the window says dates, counts and the closed lists of the journal: in plain words."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain import rhythm_names as rhythms
from app.domain.dates import DAYS_IN_YEAR, whole_months
from app.domain.speech import Speech

translate = QCoreApplication.translate

WEEKS_FROM, MONTHS_FROM, YEARS_FROM = 14, 61, DAYS_IN_YEAR
LEAP_YEAR = 2000

KIND_ICONS = {
    "met": "coffee",
    "call": "phone",
    "video": "video-camera",
    "message": "chat-circle-text",
    "letter": "envelope-simple",
    "introduction": "handshake",
    "gift": "gift",
    "thought": "lightbulb",
}


def relative_day(day: date, today: date) -> str:
    """Say how far a day lies from today: "5 days ago", "yesterday", "in 3 weeks"."""
    days = (today - day).days
    if days == 0:
        return translate("words", "today")
    if abs(days) == 1:
        return translate("words", "yesterday") if days > 0 else translate("words", "tomorrow")
    return _ago(days) if days > 0 else _ahead(-days)


def _ago(days: int) -> str:
    if days < WEEKS_FROM:
        return translate("words", "%n days ago", "", days)
    if days < MONTHS_FROM:
        return translate("words", "%n weeks ago", "", days // 7)
    if days < YEARS_FROM:
        return translate("words", "%n months ago", "", whole_months(days))
    if days < 2 * YEARS_FROM:
        return translate("words", "over a year ago")
    return translate("words", "over %n years ago", "", int(days / YEARS_FROM))


def _ahead(days: int) -> str:
    if days < WEEKS_FROM:
        return translate("words", "in %n days", "", days)
    if days < MONTHS_FROM:
        return translate("words", "in %n weeks", "", days // 7)
    if days < YEARS_FROM:
        return translate("words", "in %n months", "", whole_months(days))
    if days < 2 * YEARS_FROM:
        return translate("words", "in over a year")
    return translate("words", "in over %n years", "", int(days / YEARS_FROM))


def last_written(day: date | None, today: date) -> str:
    """Say when somebody was last written about, None where never."""
    if day is None:
        return nothing_written()
    when = relative_day(day, today)
    return translate("words", "Last written about {when}").format(when=when)


def nothing_written() -> str:
    """Say that there is no entry yet: what the hatching stands for."""
    return translate("words", "Nothing written yet")


def planned() -> str:
    """Say that an entry tells of a day to come."""
    return translate("words", "planned")


def count_people(count: int) -> str:
    """Say how many people."""
    if count == 1:
        return translate("words", "1 person")
    return translate("words", "%n people", "", count)


def count_entries(count: int) -> str:
    """Say how many entries."""
    if count == 1:
        return translate("words", "1 entry")
    return translate("words", "%n entries", "", count)


def day_heading(day: date, today: date | None = None) -> str:
    """Write a day out: "Thursday, 8 October", with the year unless it is today's."""
    return _write(day, "dddd, ", "MMMM", today)


def long_day(day: date, today: date | None = None) -> str:
    """Write a day inside a sentence: "Friday 16 October"."""
    return _write(day, "dddd ", "MMMM", today)


def due_day(day: date, today: date | None = None) -> str:
    """Write a day in little room: "Fri 16 Oct"."""
    return _write(day, "ddd ", "MMM", today)


def short_day(day: date, today: date | None = None) -> str:
    """Write a day in the least room: "8 Oct"."""
    return _write(day, "", "MMM", today)


def weekday(day: date) -> str:
    """Name the day of the week shortly: "Thu"."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def month_heading(year: int, month: int) -> str:
    """Name a month: "October 2026"."""
    name = QLocale().standaloneMonthName(month)
    return translate("words", "{month} {year}").format(month=name, year=year)


def partial_date(year: int | None, month: int | None, day: int | None) -> str:
    """Write the known parts of a date: "March 1980", "5 March", "1980", "" for none."""
    if month is None:
        return "" if year is None else str(year)
    if day is None:
        name = QLocale().standaloneMonthName(month)
        return name if year is None else month_heading(year, month)
    whole = date(year or LEAP_YEAR, month, day)
    return _write(whole, "", "MMMM", whole if year is None else None)


def due(day: date, today: date) -> str:
    """Say when a promise is due, without blame where the day is past."""
    if 0 <= (day - today).days <= 1:
        return translate("words", "due {when}").format(when=relative_day(day, today))
    said = translate("words", "was due {when}") if day < today else translate("words", "by {when}")
    return said.format(when=due_day(day, today))


def rhythm(days: int | None) -> str:
    """Say the rhythm I hope for: "about every month", "about every 40 days"."""
    if days is None:
        return translate("words", "no rhythm chosen")
    return rhythms.say_rhythm(days, _speech())


def rhythm_names() -> dict[int | None, str]:
    """Name the rhythms that can be chosen, by their days; None is no rhythm."""
    names: dict[int | None, str] = {None: translate("words", "no rhythm")}
    names.update(rhythms.rhythm_names(_speech()).items())
    return names


def _speech() -> Speech:
    from app.ui.speech import QtSpeech  # which says its days with the words of this module

    return QtSpeech()


def kind_icon(kind: str | None) -> str:
    """Return the icon of a kind of entry, a pencil where none was chosen."""
    return KIND_ICONS.get(kind or "", "pencil-simple-line")


def kind_name(kind: str | None) -> str:
    """Name a kind of entry."""
    return kind_names()[kind] if kind else translate("words", "Entry")


def kind_names() -> dict[str, str]:
    """Name every kind of entry."""
    return {
        "met": translate("words", "Met"),
        "call": translate("words", "Call"),
        "video": translate("words", "Video call"),
        "message": translate("words", "Message"),
        "letter": translate("words", "Letter"),
        "introduction": translate("words", "Introduction"),
        "gift": translate("words", "Gift"),
        "thought": translate("words", "Thought"),
    }


def began_names() -> dict[str, str]:
    """Say who took the first step."""
    return {
        "me": translate("words", "I began"),
        "them": translate("words", "they began"),
        "mutual": translate("words", "we both began"),
        "unknown": translate("words", "not known who began"),
    }


def depth_names() -> dict[int, str]:
    """Say how deep a talk went, from 1 to 4."""
    return {
        1: translate("words", "small talk"),
        2: translate("words", "work"),
        3: translate("words", "interests"),
        4: translate("words", "personal"),
    }


def state_names() -> dict[str, str]:
    """Say how a person stands in the journal."""
    return {
        "active": translate("words", "active"),
        "resting": translate("words", "resting"),
        "space": translate("words", "asked for space"),
        "letgo": translate("words", "let go"),
        "deceased": translate("words", "deceased"),
        "address": translate("words", "address only"),
    }


def learned_names() -> dict[str, str]:
    """Say what sort of thing was learned."""
    return {
        "matters": translate("words", "what matters"),
        "ahead": translate("words", "ahead"),
        "goodnews": translate("words", "good news"),
        "couldhelp": translate("words", "how I could help"),
    }


def area_names() -> dict[str, str]:
    """Name the seven areas of a life."""
    return {
        "family": translate("words", "family"),
        "work": translate("words", "work"),
        "health": translate("words", "health"),
        "interests": translate("words", "interests"),
        "places": translate("words", "places and past"),
        "beliefs": translate("words", "beliefs"),
        "hopes": translate("words", "hopes"),
    }


def direction_names() -> dict[str, str]:
    """Say which way something went between us."""
    return {
        "given": translate("words", "given"),
        "offered": translate("words", "offered"),
        "asked": translate("words", "asked"),
        "received": translate("words", "received"),
    }


def what_names() -> dict[str, str]:
    """Say what was given, offered, asked or received."""
    return {
        "time": translate("words", "time"),
        "introduction": translate("words", "an introduction"),
        "advice": translate("words", "advice"),
        "listening": translate("words", "listening"),
        "resource": translate("words", "something useful"),
        "thanks": translate("words", "thanks"),
        "other": translate("words", "something else"),
    }


def promise_names() -> dict[str, str]:
    """Say what became of a promise."""
    return {
        "open": translate("words", "open"),
        "kept": translate("words", "kept"),
        "released": translate("words", "released"),
        "renegotiated": translate("words", "agreed anew"),
    }


def promise_state(state: str, day: date | None = None, today: date | None = None) -> str:
    """Say what became of a promise and when: "kept on 3 Oct", "agreed anew for 9 Oct"."""
    if day is None or state not in ("kept", "renegotiated"):
        return promise_names()[state]
    when = short_day(day, today)
    if state == "kept":
        return translate("words", "kept on {when}").format(when=when)
    return translate("words", "agreed anew for {when}").format(when=when)


def sort_names() -> dict[str, str]:
    """Name the orders in which people can be listed."""
    return {
        "name": translate("words", "name"),
        "last_contact": translate("words", "last contact"),
        "date_met": translate("words", "date met"),
    }


def _write(day: date, weekday: str, month: str, today: date | None) -> str:
    """Write a day in the order of the locale; without its year if that is today's."""
    locale = QLocale()
    usual = locale.dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    number = "d." if "d." in usual else "d"
    is_day_first = usual.find("d") < usual.find("M")
    order = f"{number} {month}" if is_day_first else f"{month} {number}"
    year = "" if today is not None and today.year == day.year else " yyyy"
    comma = "" if is_day_first or not year else ","
    return locale.toString(QDate(day.year, day.month, day.day), f"{weekday}{order}{comma}{year}")
