"""What comes into the bundle and what stays out, by names as the three systems have them."""

import os
import re
from pathlib import Path

import left_out
import pytest
import sizes
import start
import version_resource
from icons import SIZES, draw, write_icon
from PIL import Image

import app

QT = "PySide6/Qt/"


@pytest.mark.parametrize(
    "name",
    [
        QT + "lib/libQt6Widgets.so.6",
        QT + "plugins/platforms/libqxcb.so",
        QT + "plugins/platforms/libqwayland.so",
        QT + "plugins/imageformats/libqwebp.so",
        QT + "plugins/printsupport/libcupsprintersupport.so",
        QT + "plugins/wayland-shell-integration/libxdg-shell.so",
        QT + "lib/QtGui.framework/Versions/A/QtGui",
        QT + "plugins/platforms/libqcocoa.dylib",
        "PySide6\\Qt6Core.dll",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/QtSvg.abi3.so",
        "libQt6DBus.so.6",
        "matplotlib/mpl-data/matplotlibrc",
        "matplotlib/mpl-data/fonts/ttf/LastResortHE-Regular.ttf",
        "libfontconfig.so.1",
        "app/resources/icons/sun.svg",
        "app/resources/translations/kith_en.qm",
    ],
)
def test_what_a_page_needs_comes_in(name: str) -> None:
    assert left_out.is_used(name)


@pytest.mark.parametrize(
    "name",
    [
        QT + "lib/libQt6Quick.so.6",
        QT + "lib/libQt6OpenGL.so.6",
        QT + "lib/QtPdf.framework/Versions/A/QtPdf",
        QT + "plugins/platformthemes/libqgtk3.so",
        QT + "plugins/xcbglintegrations/libqxcb-egl-integration.so",
        QT + "plugins/imageformats/libqpdf.so",
        QT + "plugins/tls/libqopensslbackend.so",
        QT + "translations/qtbase_de.qm",
        "PySide6\\Qt6Qml.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "matplotlib/mpl-data/fonts/ttf/STIXGeneral.ttf",
        "matplotlib/mpl-data/fonts/afm/phvr8a.afm",
        "matplotlib/mpl-data/images/home.png",
        "pytz/zoneinfo/Europe/Vienna",
        "libstdc++.so.6",
        "libcups.so.2",
    ],
)
def test_what_no_page_needs_stays_out(name: str) -> None:
    assert not left_out.is_used(name)


def test_a_library_goes_with_the_last_that_asks_for_it() -> None:
    links = {"page": ["gui", "c"], "gui": ["font"], "font": [], "theme": ["gtk"], "gtk": ["font"]}
    assert left_out.unreached(links, ["page"]) == {"theme", "gtk"}


def test_only_libraries_that_no_wheel_has_changed_are_made_slim() -> None:
    slim = left_out.WITH_DEBUGGING.match
    assert slim("libpython3.11.so.1.0")
    assert slim("kiwisolver/_cext.cpython-311-x86_64-linux-gnu.so")
    assert slim("650fdafa2468af73c11f__mypyc.cpython-311-x86_64-linux-gnu.so")
    assert not slim("numpy.libs/libscipy_openblas64_-32a4b2a6.so")
    assert not slim("PySide6/Qt/lib/libQt6Core.so.6")


def test_programs_that_are_opened_find_libraries_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/of/the/user")
    monkeypatch.setenv("_PYI_ARCHIVE_FILE", "/bundle/kith")
    monkeypatch.setattr("sys.prefix", "/bundle/_internal")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/bundle/_internal/PySide6/Qt/plugins")
    monkeypatch.setenv("QML2_IMPORT_PATH", "/bundle/other/qml:/bundle/_internal/PySide6/Qt/qml")
    start.free_children()
    assert os.environ["LD_LIBRARY_PATH"] == "/of/the/user"
    assert not {"LD_LIBRARY_PATH_ORIG", "_PYI_ARCHIVE_FILE", *start.OF_QT} & set(os.environ)
    start.free_children()
    assert "LD_LIBRARY_PATH" not in os.environ


def test_where_a_user_has_plugins_of_qt_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.prefix", "/bundle/_internal")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/of/the/user/plugins")
    start.free_children()
    assert os.environ["QT_PLUGIN_PATH"] == "/of/the/user/plugins"


@pytest.mark.parametrize("kind", SIZES)
def test_the_icon_has_every_size_its_system_asks_for(kind: str, tmp_path: Path) -> None:
    write_icon(tmp_path / f"kith{kind}")
    with Image.open(tmp_path / f"kith{kind}") as icon:
        found: list[tuple[int, ...]] = list(icon.info["sizes"])
    sides = {size[0] * sum(size[2:] or (1,)) for size in found}
    assert sides >= set(SIZES[kind])


def test_the_icon_is_drawn_on_nothing() -> None:
    picture = draw(48).convert("RGBA")
    assert picture.getpixel((0, 0)) == (0, 0, 0, 0)
    assert picture.getchannel("A").getextrema() == (0, 255)


def test_windows_shows_the_version_the_program_tells(tmp_path: Path) -> None:
    version_resource.write_version_resource(tmp_path / "v.txt", app.__version__, "kith-cli")
    said = (tmp_path / "v.txt").read_text()
    assert f"'FileVersion', '{app.__version__}'" in said
    assert "'OriginalFilename', 'kith-cli.exe'" in said
    assert f"filevers=({', '.join(app.__version__.split('.'))}, 0)" in said
    compile(said, "v.txt", "eval")


def test_something_large_without_a_reason_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "_internal" / "numpy").mkdir(parents=True)
    (tmp_path / "_internal" / "numpy" / "core.so").write_bytes(bytes(3_000_000))
    monkeypatch.setattr("sys.argv", ["sizes.py", str(tmp_path)])
    assert sizes.main() == 0
    (tmp_path / "_internal" / "crept").mkdir()
    (tmp_path / "_internal" / "crept" / "in.bin").write_bytes(bytes(2_100_000))
    assert sizes.main() == 1
    told = capsys.readouterr()
    assert "crept is 2.1 MB" in told.err
    assert "| numpy | 3.0 | the measures, and every chart |" in told.out


def test_every_part_has_a_reason_and_a_pattern_that_works() -> None:
    for part, pattern, why in sizes.PARTS:
        assert part and why
        assert not re.match(pattern, "")
