"""What one key does on the rows of Today."""

from PySide6.QtCore import QCoreApplication, Qt

WRITE, LATER, READY, KEPT = Qt.Key.Key_W, Qt.Key.Key_N, Qt.Key.Key_G, Qt.Key.Key_K
translate = QCoreApplication.translate


def every_key() -> list[tuple[str, str]]:
    """Return what is done, and the key that does it."""
    return [
        (translate("Today", "write about somebody"), "W"),
        (translate("Today", "not now"), "N"),
        (translate("Today", "get ready to meet"), "G"),
        (translate("Today", "promise kept"), "K"),
    ]
