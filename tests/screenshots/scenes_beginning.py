"""The first start, and pages on which nothing is yet."""

from pathlib import Path

from tests.screenshots.scenes import scene
from tests.screenshots.scenes_today import today_of
from tests.screenshots.stage import Stage


@scene
def first_start(stage: Stage, _folder: Path) -> None:
    stage.open(None)


@scene
def today_empty(stage: Stage, folder: Path) -> None:
    stage.open(folder / "empty.kith")
    today_of(stage)


@scene
def timeline_empty(stage: Stage, folder: Path) -> None:
    stage.open(folder / "empty.kith")
    stage.page("timeline")


@scene
def people_empty(stage: Stage, folder: Path) -> None:
    stage.open(folder / "empty.kith")
    stage.page("people")


@scene
def people_address_book_only(stage: Stage, folder: Path) -> None:
    stage.open(folder / "strangers.kith")
    stage.page("people")


@scene
def invented_journal(stage: Stage, folder: Path) -> None:
    stage.open(folder / "demo.kith")
