"""The words of the Reflection page around its figures."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.quarter_names import span_name
from app.ui.speech import QtSpeech
from app.ui.words import partial_date

translate = QCoreApplication.translate


def name_span(first: date, last: date) -> str:
    """Name a quarter or a year by its days."""
    return span_name(first, last, QtSpeech())


def so_far(today: date) -> str:
    """Say that a quarter or a year goes on."""
    day = partial_date(None, today.month, today.day)
    return translate("Reflection", "So far, up to {day}.").format(day=day)


def say_outcome(words: str) -> str:
    """Say what became of an intention."""
    return translate("Reflection", "What became of it: {words}").format(words=words)
