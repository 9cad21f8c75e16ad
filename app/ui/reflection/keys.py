"""What one key does on the Reflection page, for the list of the keys."""

from PySide6.QtCore import QCoreApplication

from app.ui.reflection.head import EARLIER, LATER, TAKE
from app.ui.reflection.question_steps import BEFORE, NEXT

translate = QCoreApplication.translate


def every_key() -> list[tuple[str, tuple[str, ...]]]:
    """Return what is done, and the keys that do it."""
    return [
        (translate("Reflection", "the quarter or year before, and after"), (EARLIER, LATER)),
        (translate("Reflection", "print or take along"), (TAKE,)),
        (translate("Reflection", "the question before, and after"), (BEFORE, NEXT)),
    ]
