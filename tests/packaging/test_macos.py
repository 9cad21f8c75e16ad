"""The bundle for macOS, as far as another system can tell: recipe, keys, entitlements, floor."""

import plistlib
import re
import runpy
import struct
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from icons import write_icon
from PIL import Image

import app
from app.ui.qt_application import BOOKS, JOURNAL

ROOT = Path(__file__).parents[2]
MACOS = ROOT / "packaging" / "macos"
INFO: dict[str, Any] = plistlib.loads((MACOS / "Info.plist").read_bytes())
QT = "PySide6/Qt/lib/Qt{0}.framework"
ARM, INTEL = 0x0100000C, 0x01000007


class Made:
    """Stands in for PyInstaller's classes: keeps what it was made of."""

    def __init__(self, *parts: object, **more: Any) -> None:
        self.parts, self.more = parts, more
        self.pure: list[object] = []
        self.scripts = [("start", "start.py", "PYSOURCE")]
        self.binaries, self.datas = found()


def found() -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
    """Return what PyInstaller would find on macOS, as it names that."""
    binaries = [
        ("PySide6/QtCore.abi3.so", "/x/QtCore.abi3.so", "EXTENSION"),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", "/x/libqcocoa.dylib", "BINARY"),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.dylib", "/x/libqoffscreen.dylib", "BINARY"),
        ("PySide6/Qt/plugins/styles/libqmacstyle.dylib", "/x/libqmacstyle.dylib", "BINARY"),
        ("PySide6/Qt/plugins/imageformats/libqpdf.dylib", "/x/libqpdf.dylib", "BINARY"),
    ]
    datas = []
    for name in ("Core", "Quick"):
        inside, real = QT.format(name), f"Versions/A/Qt{name}"
        binaries.append((f"{inside}/{real}", f"/x/Qt{name}", "BINARY"))
        datas.append((f"Qt{name}", f"{inside}/{real}", "SYMLINK"))
        datas.append((f"{inside}/Versions/Current", "A", "SYMLINK"))
        datas.append((f"{inside}/Qt{name}", f"Versions/Current/Qt{name}", "SYMLINK"))
        datas.append((f"{inside}/Versions/A/Resources/Info.plist", "/x/Info.plist", "DATA"))
    return binaries, datas


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Any]:
    """Return what kith.spec makes where the system is macOS."""
    hooks = ModuleType("hooks")
    vars(hooks)["collect_submodules"] = lambda name: [name]
    icons = ModuleType("icons")
    vars(icons)["write_icon"] = lambda _path: None
    for name in ("PyInstaller", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    monkeypatch.setitem(sys.modules, "icons", icons)
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(sys, "path", list(sys.path))
    made = dict.fromkeys(("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE"), Made)
    spec = ROOT / "packaging" / "kith.spec"
    remembered: dict[str, Made] = {}

    def remembering(name: str) -> Any:
        def make(*parts: object, **more: Any) -> Made:
            remembered[name] = Made(*parts, **more)
            return remembered[name]

        return make

    runpy.run_path(
        str(spec), {"SPECPATH": str(spec.parent)} | {name: remembering(name) for name in made}
    )
    return remembered


def test_the_bundle_is_an_app_of_this_version(recipe: dict[str, Made]) -> None:
    app_bundle = recipe["BUNDLE"].more
    assert app_bundle["name"] == "Kith.app"
    assert app_bundle["bundle_identifier"] == "app.kith.Kith"
    assert app_bundle["version"] == app.__version__
    assert app_bundle["info_plist"] == {**INFO, "CFBundleVersion": app.__version__}
    assert recipe["EXE"].more["console"] is False  # with one, macOS shows no window


def test_frameworks_keep_their_links_and_unused_ones_leave_none(recipe: dict[str, Made]) -> None:
    analysis = recipe["Analysis"]
    names = {name for name, _, _ in (*analysis.binaries, *analysis.datas)}
    core = QT.format("Core")
    assert names >= {f"{core}/Versions/A/QtCore", f"{core}/Versions/Current", f"{core}/QtCore"}
    assert "QtCore" in names and "PySide6/QtCore.abi3.so" in names
    assert not [name for name in names if "Quick" in name or "qpdf" in name]
    plugins = {name.rpartition("/")[2] for name in names if "plugins" in name}
    assert plugins == {"libqcocoa.dylib", "libqoffscreen.dylib", "libqmacstyle.dylib"}


def test_a_journal_is_ours_and_an_address_book_stays_with_contacts() -> None:
    (journal, book) = INFO["CFBundleDocumentTypes"]
    (kind,) = INFO["UTExportedTypeDeclarations"]
    assert journal["LSHandlerRank"] == "Owner" and journal["CFBundleTypeRole"] == "Editor"
    assert journal["LSItemContentTypes"] == [kind["UTTypeIdentifier"]] == ["app.kith.journal"]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == [JOURNAL.lstrip(".")]
    assert book["LSHandlerRank"] == "Alternate" and book["CFBundleTypeRole"] == "Viewer"
    assert book["LSItemContentTypes"] == ["public.vcard"]  # which is .vcf and .vcard
    assert BOOKS == (".vcf", ".vcard")


def test_windows_are_sharp_and_dark_where_the_system_is() -> None:
    assert INFO["NSHighResolutionCapable"] is True
    assert INFO["NSRequiresAquaSystemAppearance"] is False
    assert INFO["LSApplicationCategoryType"] == "public.app-category.productivity"
    year = re.search(r"Copyright \(c\) (\d+) (.+)", (ROOT / "LICENSE").read_text("utf-8"))
    assert year is not None
    assert f"{year[1]} {year[2]}" in INFO["NSHumanReadableCopyright"]


def test_the_hardened_runtime_has_one_exception() -> None:
    entitlements = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert entitlements == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_oldest_system_is_told_by_the_newest_file(tmp_path: Path) -> None:
    folder = tmp_path / "Kith.app"
    folder.mkdir()
    (folder / "old.so").write_bytes(thin(ARM, 0x24, (11, 0)))
    (folder / "note.txt").write_text("no program")
    (folder / "Java.class").write_bytes(b"\xca\xfe\xba\xbe\x00\x00\x00\x34")
    assert tell(folder).stdout == "11.0\n"
    (folder / "both.dylib").write_bytes(fat(thin(INTEL, 0x32, (13, 0)), thin(ARM, 0x32, (14, 2))))
    assert tell(folder).stdout == "14.2\n"
    assert tell(folder, "14.2").returncode == 0
    refused = tell(folder, "14.0")
    assert refused.returncode == 1
    assert "both.dylib (14.2)" in refused.stderr and "old.so" not in refused.stderr


def test_the_icon_has_every_size_that_finder_shows(tmp_path: Path) -> None:
    file = tmp_path / "kith.icns"
    write_icon(file)
    with Image.open(file) as icon:
        sides = {side * scale for side, _, scale in icon.info["sizes"]}
        assert sides >= {32, 64, 128, 256, 512, 1024}
        assert icon.convert("RGBA").getpixel((0, 0)) == (0, 0, 0, 0)  # round on any ground


def test_a_folder_without_programs_is_refused(tmp_path: Path) -> None:
    assert tell(tmp_path).returncode == 1


def tell(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(MACOS / "oldest_system.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def thin(kind: int, command: int, version: tuple[int, int]) -> bytes:
    """Return a program of one architecture: a header, one other load command, one of a version."""
    wanted = version[0] << 16 | version[1] << 8
    before = (1,) if command == 0x32 else ()  # the platform: macOS
    words = struct.pack(f"<{len(before) + 2}I", *before, wanted, wanted)
    commands = struct.pack("<2I8x", 0x1B, 16) + struct.pack("<2I", command, 8 + len(words)) + words
    return struct.pack("<4I", 0xFEEDFACF, kind, 0, 6) + struct.pack(
        "<4I", 2, len(commands), 0, 0
    ) + commands  # fmt: skip


def fat(*programs: bytes) -> bytes:
    """Return programs of several architectures in one file."""
    start = 8 + 20 * len(programs)
    heads, bodies = b"", b""
    for program in programs:
        kind = int.from_bytes(program[4:8], "little")
        heads += struct.pack(">5I", kind, 0, start + len(bodies), len(program), 0)
        bodies += program
    return struct.pack(">2I", 0xCAFEBABE, len(programs)) + heads + bodies
