"""The ground everything stands on: Python with Qt, resources, licences and locks."""

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLabel

import app
from app.paths import resource

ROOT = Path(__file__).parent.parent
FAMILY = "Source Serif 4"
LOCKS = [ROOT / "packaging" / name for name in ("requirements.txt", "requirements-dev.txt")]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_none_survives_many_calls_into_qt(qapp: QApplication) -> None:
    """PySide6 6.12 loses a reference to None in each such call on Python 3.11 and aborts."""
    label = QLabel()
    for number in range(20_000):
        label.setText(str(number))
    assert label.text() == "19999"


def test_system_font_draws_letters_not_boxes(qapp: QApplication) -> None:
    assert QRawFont.fromFont(QFont()).supportsCharacter(ord("ß"))


def test_serif_loads_in_every_weight_and_alphabet(qapp: QApplication) -> None:
    files = sorted(resource("fonts").glob("*.ttf"))
    assert len(files) == 3
    for file in files:
        added = QFontDatabase.addApplicationFont(str(file))
        assert FAMILY in QFontDatabase.applicationFontFamilies(added)
        face = QRawFont(str(file), 16)
        assert [
            letter for letter in "éąőșảệưЖқΩλ„“—…€" if not face.supportsCharacter(ord(letter))
        ] == []
    for weight, italic in ((400, False), (600, False), (400, True)):
        font = QFont(FAMILY, italic=italic)
        font.setWeight(QFont.Weight(weight))
        assert (QFontInfo(font).weight(), QFontInfo(font).italic()) == (weight, italic)


@pytest.mark.parametrize(
    "file", sorted(resource("icons").rglob("*.svg")), ids=lambda file: file.stem
)
def test_icon_can_be_drawn(file: Path, qapp: QApplication) -> None:
    assert QSvgRenderer(QByteArray(file.read_bytes())).isValid()


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("LICENSE", "the Kith authors"),
        ("resources/icons/LICENSE", "Phosphor Icons"),
        ("resources/fonts/OFL.txt", "SIL OPEN FONT LICENSE"),
    ],
)
def test_licence_is_present_and_named_in_the_package(file: str, words: str) -> None:
    assert words in (ROOT / file).read_text("utf-8")
    assert file in PROJECT["project"]["license-files"]


def test_version_stands_in_one_place() -> None:
    assert PROJECT["project"]["dynamic"] == ["version"]
    assert PROJECT["tool"]["hatch"]["version"]["path"] == "app/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", app.__version__)
    told_again = [
        file
        for file in [ROOT / "pyproject.toml", *ROOT.glob("app/**/*.py")]
        if app.__version__ in file.read_text("utf-8")
    ]
    assert told_again == [ROOT / "app" / "__init__.py"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_lock_has_hashes_and_no_addresses(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "://" not in text
    assert re.findall(r"^-.*", text, re.M) == []
    pins = re.split(r"\n(?=\w)", text)
    assert [pin.split()[0] for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []


def test_development_installs_the_same_versions_as_the_program() -> None:
    runtime, development = (
        set(re.findall(r"^\w\S*==.*", lock.read_text("utf-8"), re.M)) for lock in LOCKS
    )
    assert runtime < development
