"""The timeline: read, written into, filtered."""

from pathlib import Path

from PySide6.QtCore import Qt

from app.domain.entries import EntryFilter
from tests.screenshots.scenes import JOT, scene, timeline_of
from tests.screenshots.stage import Stage


@scene
def timeline(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    timeline_of(stage)
    timeline_of(stage)


@scene
def timeline_scrolled(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    timeline_of(stage).view.go_to_row(40)
    stage.settle()


@scene
def timeline_end(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    bar = timeline_of(stage).view.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.settle()


@scene
def timeline_entry_chosen(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    timeline_of(stage).view.setFocus(Qt.FocusReason.TabFocusReason)
    stage.press("Down")
    stage.press("Down")


@scene
def timeline_jot_written(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = timeline_of(stage)
    page.focus_jot()
    stage.write(JOT, page.jot.prose)
    stage.settle()


@scene
def timeline_jot_suggestions(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = timeline_of(stage)
    page.focus_jot()
    stage.write("Coffee with @a", page.jot.prose)


@scene
def timeline_jot_suggested(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = timeline_of(stage)
    page.focus_jot()
    stage.write("Zeynep Çağlayan, coffee in the reading room", page.jot.prose)
    stage.settle()


@scene
def timeline_jot_whom(stage: Stage, folder: Path) -> None:
    stage.open(folder / "empty.kith")
    timeline_of(stage).focus_jot()
    stage.write("Coffee by the lake, and a long walk home")
    stage.press("Ctrl+Return")
    stage.write("Ana S")


@scene
def timeline_filter(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    timeline_of(stage).focus_search()
    stage.settle()


@scene
def timeline_period(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    timeline_of(stage).strip.period_chosen.emit("2025-11", "2026-03")
    stage.settle()


@scene
def timeline_nothing_found(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    timeline_of(stage).show_filter(EntryFilter(words="zzz"))
    stage.settle()


@scene
def timeline_long(stage: Stage, folder: Path) -> None:
    stage.open(folder / "long.kith")
    timeline_of(stage)
