"""Draws scenes in one shape: FOLDER of journals, FOLDER of pictures, shape, scenes."""

import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.ui.application import make_qt
from tests.screenshots.scenes import table
from tests.screenshots.stage import Stage
from tests.screenshots.variants import BY_NAME


def tell(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says, but not what the offscreen platform says of every window."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def main(folder: Path, to: Path, variant: str, names: list[str]) -> int:
    """Draw scenes in one shape; return 1 if one of them could not be drawn."""
    qInstallMessageHandler(tell)
    stage = Stage(make_qt(), BY_NAME[variant], folder / "homes" / variant)
    failed = 0
    scenes = table()
    for name in names:
        try:
            scenes[name](stage, folder)
            picture = to / name / f"{variant}.png"
            picture.parent.mkdir(parents=True, exist_ok=True)
            stage.grab().save(str(picture))
        except Exception as error:  # the other pictures are wanted all the same
            print(f"{name}: {error!r}", file=sys.stderr)
            failed = 1
        finally:
            stage.end()
    QApplication.quit()
    return failed


if __name__ == "__main__":
    place, target, shape, *wanted = sys.argv[1:]
    sys.exit(main(Path(place), Path(target), shape, wanted))
