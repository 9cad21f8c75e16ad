"""Charts that leave the program."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from pytest import MonkeyPatch
from pytestqt.qtbot import QtBot

from app.charts.look import Look
from app.charts.saving import Caption, Kind
from app.domain.orbits import Dot, Orbits, Sector
from app.domain.speech import Speech
from app.errors import Trouble
from app.settings import Settings, load_settings
from app.ui.charts_out import (
    ChartsOut,
    Everything,
    Leaving,
    dated,
    file_name,
    make_book,
    make_file,
)
from app.ui.speech import QtSpeech
from app.ui.tasks import Progress, Task, Tasks
from app.ui.theme import Theme
from app.ui.widgets.veil import draw_veil
from tests.ui.heard import heard

DAY = date(2026, 10, 8)
CAPTION = Caption("Orbits", "One of two is near.", "Rings are rhythms.", DAY)
DOTS = (Dot(1, "Ana Silva", 30, 12, 0.6, 1), Dot(2, "Bram", None, None, None, 0))
NAME = "Orbits, 8 October 2026"
CHART = Leaving("orbits", Orbits(DAY, DOTS, (Sector(1, "Work", 1, 1),), 2), 400, 400, CAPTION, NAME)


@pytest.fixture
def settings() -> Settings:
    return load_settings()


@pytest.fixture
def out(
    theme: Theme, tasks: Tasks, settings: Settings, page: QWidget, tmp_path: Path
) -> Iterator[ChartsOut]:
    settings.charts_folder = str(tmp_path)
    theme.set_mode("dark")
    yield ChartsOut(theme, tasks, QtSpeech(), settings, page)
    theme.set_mode("light")


def choose(out: ChartsOut, page: QWidget, words: str) -> QFileDialog:
    """Choose an action of the menu; return the dialog it opens."""
    menu = QMenu(page)
    out.fill_menu(menu, CHART)
    next(action for action in menu.actions() if action.text() == words).trigger()
    return page.findChildren(QFileDialog)[-1]


@pytest.mark.parametrize(
    ("kind", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")]
)
def test_a_chart_is_saved_under_a_name_that_says_what_it_is(
    out: ChartsOut, page: QWidget, tmp_path: Path, kind: str, begins: bytes, qtbot: QtBot
) -> None:
    said = heard(out.said)
    dialog = choose(out, page, f"Save as {kind.upper()}…")
    chosen = Path(dialog.selectedFiles()[0])
    assert chosen == tmp_path / f"Orbits, 8 October 2026.{kind}"
    dialog.fileSelected.emit(str(chosen))
    dialog.close()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said == [[f"The chart was saved as {chosen}."]]
    assert chosen.read_bytes().startswith(begins)
    assert [file.name for file in tmp_path.glob("*Orbits*")] == [chosen.name]


def test_no_name_stands_in_a_dialog_while_names_are_veiled(
    theme: Theme, tasks: Tasks, settings: Settings, page: QWidget
) -> None:
    inner = QWidget(page)
    out = ChartsOut(theme, tasks, QtSpeech(), settings, inner)
    chart = CHART._replace(name="Orbits, Ana Silva, 31 July 2026")

    def offered() -> str:
        out.choose(chart, "png")
        dialog = inner.findChildren(QFileDialog)[-1]
        dialog.close()
        return Path(dialog.selectedFiles()[0]).name

    assert offered() == "Orbits, Ana Silva, 31 July 2026.png"
    draw_veil(page, True)
    assert offered() == "Orbits, 8 October 2026.png"
    draw_veil(page, False)
    assert offered() == "Orbits, Ana Silva, 31 July 2026.png"


def test_the_next_one_is_offered_the_same_folder(
    out: ChartsOut, page: QWidget, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    with qtbot.waitSignal(out.said):
        out.save(CHART, "svg", folder / "mine")
    assert [file.name for file in folder.iterdir()] == ["mine.svg"]
    assert settings.charts_folder == str(folder)
    dialog = choose(out, page, "Save as PDF…")
    assert Path(dialog.directory().path()) == folder
    dialog.close()
    folder.rename(tmp_path / "gone")
    dialog = choose(out, page, "Save as PDF…")
    assert Path(dialog.directory().path()) != folder
    dialog.close()


def test_a_copy_is_a_light_picture_of_twice_the_size(
    out: ChartsOut, theme: Theme, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(out.said):
        out.copy(CHART)
    image = QGuiApplication.clipboard().image()
    assert image.width() >= 2 * 400
    assert image.height() >= 2 * 400
    light = Theme("light", still=True)
    assert image.pixelColor(2, 2).name() == light.color("page").name()


def test_where_nothing_can_be_written_one_sentence_says_so(
    out: ChartsOut, tasks: Tasks, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    troubles: list[Exception] = []
    tasks.on_error = troubles.append
    before = settings.charts_folder
    out.save(CHART, "png", tmp_path / "no such folder" / "chart.png")
    qtbot.waitUntil(lambda: len(troubles) == 1)
    assert isinstance(troubles[0], Trouble)
    assert "cannot be written" in str(troubles[0])
    assert settings.charts_folder == before


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Depth and breadth, July to September", "Depth and breadth, July to September"),
        ("Orbits: R&D/Family", "Orbits R&D Family"),
        ('..\\"Ana"\n<3?', "Ana 3"),
        ("陈静仪", "陈静仪"),
    ],
)
def test_no_title_makes_a_name_that_a_system_refuses(said: str, name: str) -> None:
    assert file_name(said, "png") == f"{name}.png"
    assert len(file_name("long " * 99, "png")) <= 204
    assert len(file_name("静" * 99, "png").encode()) <= 204


def test_what_is_of_a_day_is_named_after_it(theme: Theme) -> None:
    assert dated("All charts", DAY) == "All charts, 8 October 2026"


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_who_stops_saving_a_chart_keeps_the_file_that_was_there(
    out: ChartsOut, tasks: Tasks, tmp_path: Path, qtbot: QtBot, monkeypatch: MonkeyPatch, kind: Kind
) -> None:
    path, ended = tmp_path / f"chart.{kind}", []
    path.write_bytes(b"mine")
    running: list[Task] = []

    def make(chart: Leaving, kind: Kind, look: Look, speech: Speech) -> bytes:
        running[-1].cancel()
        return make_file(chart, kind, look, speech)

    monkeypatch.setattr("app.ui.charts_out.make_file", make)
    tasks.started.connect(running.append)
    said = heard(out.said)
    out.save(CHART, kind, path)
    running[-1].ended.connect(lambda: ended.append(1))
    qtbot.waitUntil(lambda: bool(ended))
    assert (path.read_bytes(), said) == (b"mine", [])
    assert [file.name for file in tmp_path.glob("*chart.*")] == [path.name]


# All charts together

OTHER = CHART._replace(caption=CAPTION._replace(title="Orbits, Friends"))


def everything(*make: Callable[[], Leaving | None]) -> Everything:
    return Everything("Kith, all charts", DAY, make)


def test_all_charts_are_saved_in_one_file_under_one_name(
    out: ChartsOut, page: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    menu, said = QMenu(page), heard(out.said)
    out.fill_menu(menu, CHART, everything(lambda: CHART, lambda: None, lambda: OTHER))
    menu.actions()[-1].trigger()
    dialog = page.findChildren(QFileDialog)[-1]
    chosen = Path(dialog.selectedFiles()[0])
    assert chosen == tmp_path / "Kith, all charts, 8 October 2026.pdf"
    dialog.fileSelected.emit(str(chosen))
    dialog.close()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said == [[f"The charts were saved as {chosen}."]]
    assert chosen.read_bytes().count(b"/Type /Page ") == 2


def test_without_all_there_is_only_the_one_to_save(out: ChartsOut, page: QWidget) -> None:
    menu = QMenu(page)
    out.fill_menu(menu, CHART)
    assert not [action for action in menu.actions() if "all" in action.text()]


def test_who_stops_it_keeps_the_file_that_was_there(
    out: ChartsOut, tasks: Tasks, tmp_path: Path, qtbot: QtBot
) -> None:
    path, made, ended = tmp_path / "charts.pdf", [], []
    path.write_bytes(b"mine")

    def make() -> Leaving:
        made.append(1)
        running[-1].cancel()
        return CHART

    running: list[Task] = []
    tasks.started.connect(running.append)
    said = heard(out.said)
    out.save_all(everything(make, make, make), path)
    running[-1].ended.connect(lambda: ended.append(1))
    qtbot.waitUntil(lambda: bool(ended))
    assert path.read_bytes() == b"mine"
    assert (made, said) == ([1], [])


def test_how_far_it_is_comes_with_what_is_drawn(out: ChartsOut, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr("app.ui.lane.REPORT_EVERY", 0)
    rung: list[tuple[int, int, str] | None] = []
    progress = Progress(lambda: rung.append(progress.take()))
    look = out._look()
    chart = CHART._replace(caption=CAPTION._replace(title="Orbits, Ana Silva"))
    make_book(everything(lambda: chart), look, QtSpeech(), progress)
    assert rung[-1] == (1, 2, "Orbits")  # beside the veil, so without a name
    assert rung[0] == (0, 2, "")
    assert all(said is not None and said[0] <= said[1] for said in rung)
