"""Charts become pixels: in any thread, at any ratio, in any script, and always the same."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from numpy.typing import NDArray

from app.charts import gallery
from app.charts.look import View
from app.charts.rendering import Picture, in_view, render
from app.charts.scene import Mark, Rings, Scene
from app.domain.orbits import MOST_NAMES
from app.ui.palette import DARK, LIGHT, Palette
from tests.charts.orbits_people import dot, orbits
from tests.charts.samples import SPEECH, TOLD, deepening, look

LEAN = """
import sys
import app.charts.gallery, app.charts.rendering, app.charts.saving
print({"matplotlib", "numpy"} & set(sys.modules))
"""
WARM = "from app.charts.rendering import warm; warm()"


def draw(width: float = 320, height: float = 240, ratio: float = 1.0) -> Picture:
    return render("deepening", deepening(9), look(), SPEECH, width, height, ratio)


def rows(picture: Picture) -> NDArray[np.uint8]:
    return np.frombuffer(picture.rgba, np.uint8).reshape(picture.height_px, picture.width_px, 4)


def run(code: str, home: Path) -> subprocess.CompletedProcess[str]:
    surroundings = os.environ | {"KITH_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=surroundings, check=True
    )


def test_the_gallery_is_named_without_matplotlib(tmp_path: Path) -> None:
    assert run(LEAN, tmp_path).stdout.strip() == "set()"


def test_the_first_chart_is_quiet_and_remembers_the_fonts(tmp_path: Path) -> None:
    done = run(WARM, tmp_path)
    assert (done.stdout, done.stderr) == ("", "")
    assert list((tmp_path / "cache" / "matplotlib").glob("fontlist-*.json"))


def test_fonts_that_nothing_draws_with_are_not_looked_through(tmp_path: Path) -> None:
    lists = "fontManager.afmlist, len(fontManager.ttflist) > 10"
    code = "from app.charts import fonts; fonts.prepare();"
    code += f"from matplotlib.font_manager import fontManager; print({lists})"
    done = run(code, tmp_path)
    assert (done.stdout, done.stderr) == ("[] True\n", "")


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_picture_has_the_pixels_that_were_asked_for(ratio: float) -> None:
    picture = draw(321, 243, ratio)
    assert (picture.width_px, picture.height_px) == (round(321 * ratio), round(243 * ratio))
    assert len(picture.rgba) == 4 * picture.width_px * picture.height_px
    assert (picture.scene.width, picture.scene.height) == (321, 243)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_picture_lies_on_the_page(palette: Palette) -> None:
    wanted = look(palette)
    picture = render("deepening", deepening(3), wanted, SPEECH, 320, 240)
    corner = "#" + "".join(f"{part:02X}" for part in rows(picture)[-1, 0, :3])
    assert corner == wanted.colors["page"]


@pytest.mark.parametrize("people", [0, 9])
def test_a_window_drawn_small_still_has_a_picture(people: int) -> None:
    picture = render("deepening", deepening(people), look(), SPEECH, 48, 48)
    assert (picture.width_px, picture.height_px) == (48, 48)


def test_a_picture_may_be_without_a_page() -> None:
    picture = render("deepening", deepening(3), look(), SPEECH, 320, 240, transparent=True)
    assert rows(picture)[-1, 0, 3] == 0


def test_the_same_data_gives_the_same_picture() -> None:
    assert bytes(draw().rgba) == bytes(draw().rgba)


def test_threads_draw_the_picture_that_one_draws() -> None:
    alone = bytes(draw().rgba)
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda _: bytes(draw().rgba), range(8)))
    assert set(together) == {alone}


def test_the_settings_of_matplotlib_stay_as_they_were() -> None:
    before = dict(matplotlib.rcParams)
    draw()
    assert dict(matplotlib.rcParams) == before


def test_a_picture_grows_with_its_sentences() -> None:
    picture = render("profile", TOLD, look(), SPEECH, 320, 100, 2.0)
    assert picture.scene.height > 100
    assert picture.height_px == 2 * picture.scene.height
    assert len(picture.rgba) == 4 * picture.width_px * picture.height_px


def test_every_chart_answers_a_question() -> None:
    assert gallery.questions()[:2] == ("Who is near?", "What deepened?")
    assert {chart.question for chart in gallery.CHARTS} == set(gallery.questions())
    assert [gallery.chart(chart.key) for chart in gallery.CHARTS] == list(gallery.CHARTS)


# A part of a chart


@pytest.mark.parametrize("key", ["orbits", "deepening"])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_part_is_what_the_large_picture_shows_there(key: str, ratio: float) -> None:
    data = deepening(9) if key == "deepening" else orbits([dot(each) for each in range(1, 9)])
    whole = render(key, data, look(), SPEECH, 640, 480, ratio)
    view = View(2.0, 2.0, 200, 90)
    part = render(key, data, look()._replace(view=view), SPEECH, 320, 240, ratio)
    assert (part.width_px, part.height_px) == (round(320 * ratio), round(240 * ratio))
    left, top = round(view.left * ratio), round(view.top * ratio)
    there = rows(whole)[top : top + part.height_px, left : left + part.width_px]
    beside = round(part.scene.kept * ratio) + 1
    apart = np.abs(there.astype(int) - rows(part).astype(int)).max(axis=2)[:, beside:]
    assert (apart > 60).mean() < 0.001  # but for edges that fall between pixels
    moved = [(mark.x - view.left, mark.y - view.top) for mark in whole.scene.marks]
    assert [(mark.x, mark.y) for mark in part.scene.marks] == moved
    assert part.scene[:2] == (320, 240)


def test_a_chart_that_is_wider_keeps_its_height() -> None:
    view = View(3.0, 1.0, 100, 0)
    part = render("deepening", deepening(9), look()._replace(view=view), SPEECH, 320, 240)
    whole = render("deepening", deepening(9), look(), SPEECH, 960, 240)
    assert part.scene[:2] == (320, 240)
    assert [mark.y for mark in part.scene.marks] == [mark.y for mark in whole.scene.marks]


def test_all_that_belongs_to_a_mark_moves_with_it() -> None:
    box, tail = (40.0, 30.0, 60.0, 50.0), (20.0, 30.0)
    scene = Scene(
        600, 400, (Mark(1, "May", 50, 40, 4, tail, box=box),), Rings(300, 200, ()), (box,)
    )
    seen = in_view(scene, View(2, 2, 10, 20))
    moved = (30.0, 10.0, 50.0, 30.0)
    mark = Mark(1, "May", 40, 20, 4, (10.0, 10.0), box=moved)
    assert seen == Scene(300, 200, (mark,), Rings(290, 180, ()), (moved,))


def test_near_enough_everybody_is_named() -> None:
    crowd = orbits([dot(each) for each in range(1, MOST_NAMES + 20)])
    whole = render("orbits", crowd, look(), SPEECH, 640, 592)
    near = render("orbits", crowd, look()._replace(view=View(4, 4, 0, 0)), SPEECH, 640, 592)
    assert len(near.scene.texts) - len(whole.scene.texts) > MOST_NAMES


def test_the_words_at_the_left_stay_in_view_upon_all_else() -> None:
    data = deepening(9)
    whole = render("deepening", data, look(), SPEECH, 640, 480)
    kept = whole.scene.kept
    part = render("deepening", data, look()._replace(view=View(2, 1, 300, 0)), SPEECH, 640, 480)
    words = [box for box in whole.scene.texts if box[2] <= kept]
    assert len(words) >= 2
    assert set(words) <= set(part.scene.texts)
    left = round(kept) - 4
    assert (rows(part)[:, :left] == rows(whole)[:, :left]).all()
