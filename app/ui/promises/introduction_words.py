"""How an introduction is said: whether each agrees, when it was made."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.entries import Introduction
from app.domain.introductions import IntroductionLine
from app.domain.kinds import Consent
from app.ui.widgets.text import isolate
from app.ui.words import short_day

translate = QCoreApplication.translate


def agree_names() -> dict[Consent, str]:
    """Say whether somebody agrees, as a menu offers it."""
    return {
        Consent.NOT_ASKED: translate("Introductions", "Not asked"),
        Consent.ASKED: translate("Introductions", "Asked"),
        Consent.YES: translate("Introductions", "Agreed"),
        Consent.NO: translate("Introductions", "Would rather not"),
    }


def say_consent(name: str, consent: str) -> str:
    """Say whether somebody agrees: “Ana Silva agreed”."""
    said = {
        Consent.ASKED.value: translate("Introductions", "{name} was asked"),
        Consent.YES.value: translate("Introductions", "{name} agreed"),
        Consent.NO.value: translate("Introductions", "{name} would rather not"),
    }.get(consent, translate("Introductions", "{name} was not asked"))
    return said.format(name=isolate(name))


def say_names(line: IntroductionLine) -> str:
    """Name the two."""
    both = translate("Introductions", "{name} and {other}")
    return both.format(name=isolate(line.name), other=isolate(line.other_name))


def say_made(made: Introduction, today: date) -> str:
    """Say when it was made."""
    day = short_day(date.fromisoformat(made.made_on), today)
    return translate("Introductions", "introduced on {day}").format(day=day)


def say_noted(made: Introduction, today: date) -> str:
    """Say when it was thought of."""
    day = short_day(date.fromisoformat(made.noted_on), today)
    return translate("Introductions", "noted on {day}").format(day=day)


def said_of(line: IntroductionLine) -> str:
    """Return all words that an introduction is found by."""
    made = line.introduction
    return " ".join((line.name, line.other_name, made.text, made.outcome))
