"""What one key does on the charts, for the list of the keys."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def every_key() -> list[tuple[str, tuple[str, ...]]]:
    """Return what is done, and the keys that do it; groups of keys by their name in words."""
    arrows, shifted = translate("Health", "Arrows"), translate("Health", "Shift+arrows")
    return [
        (translate("Health", "go to the next sign"), (arrows,)),
        (translate("Health", "go to a name"), (translate("Health", "Its letters"),)),
        (translate("Health", "first and last sign"), ("Home", "End")),
        (translate("Health", "open what a sign stands for"), ("Return",)),
        (translate("Health", "entries behind a sign"), ("Menu", "Shift+F10")),
        (translate("Health", "look nearer, or from farther"), ("+", "−")),
        (translate("Health", "move what is seen from near"), (shifted,)),
        (translate("Health", "see the whole chart"), ("0", "Esc")),
        (translate("Health", "play month by month, or stop"), ("Space",)),
        (translate("Health", "a month on the line of time"), (arrows,)),
        (translate("Health", "a year on the line of time"), (shifted,)),
    ]
