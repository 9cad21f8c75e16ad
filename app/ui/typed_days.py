"""A day as somebody types it, in the order that their language has."""

from PySide6.QtCore import QLocale

from app.domain.dates import with_dots


def typed_day(text: str) -> str:
    """Return the words with “03/05/2021” as a day with dots, where the language writes it so.

    Any other text stays as it is.
    """
    usual = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    if "/" not in usual:
        return text
    return with_dots(text, month_first=usual.index("M") < usual.index("d"))
