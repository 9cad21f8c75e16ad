"""What a Linux desktop and Debian are told of Kith is true, and what a bundle needs is found."""

import argparse
import json
import re
import xml.etree.ElementTree as ElementTree
from configparser import ConfigParser
from pathlib import Path

import needs
import pytest
from debian_texts import write_changelog, write_copyright
from share import releases, with_releases, with_version

from app import __version__
from app.cli.parser import make_parser

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
CHANGES = (ROOT / "CHANGELOG.md").read_text("utf-8")
TWO = "# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2027-02-01\n\n### Fixed\n\n- Teas.\n\n" \
      "## [1.0.0] - 2026-11-23\n\n### Added\n\n- A journal\n  of *people*.\n"  # fmt: skip
SYMBOLS = """\
libtea.so.1 libtea1 #MINVER#
* Build-Depends-Package: libtea-dev
 boil@Base 1.2
 pour@TEA_2 2:2.0
libcup.so.1 libtea1 #MINVER#
 wash@Base 1.0
"""


@pytest.fixture
def entry() -> ConfigParser:
    """The desktop entry."""
    read = ConfigParser(interpolation=None, delimiters="=")
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(LINUX / "kith.desktop", "utf-8")
    return read


def test_a_menu_starts_the_window_with_the_files_it_was_given(entry: ConfigParser) -> None:
    told = entry["Desktop Entry"]
    assert (told["Type"], told["Exec"], told["Terminal"]) == ("Application", "kith %F", "false")
    assert told["Icon"] == told["StartupWMClass"] == "kith"


def test_a_desktop_opens_address_books_and_journals_with_it(entry: ConfigParser) -> None:
    mime = ElementTree.parse(LINUX / "kith-mime.xml").getroot()
    kinds = {each.attrib["type"] for each in mime}
    opened = set(entry["Desktop Entry"]["MimeType"].strip(";").split(";"))
    assert opened == kinds | {"text/vcard"}


def test_each_action_of_the_menu_is_a_command(entry: ConfigParser) -> None:
    for name in entry["Desktop Entry"]["Actions"].strip(";").split(";"):
        program, command = entry[f"Desktop Action {name}"]["Exec"].split()
        assert program == "kith" and command in commands()


def test_software_centres_are_told_of_every_release() -> None:
    metainfo = (LINUX / "app.kith.Kith.metainfo.xml").read_text("utf-8")
    root = ElementTree.fromstring(with_releases(metainfo, TWO))
    told = [(each.attrib["version"], each.attrib["date"]) for each in root.iter("release")]
    assert told == [("1.1.0", "2027-02-01"), ("1.0.0", "2026-11-23")]
    assert root.findtext("launchable") == "kith.desktop"
    assert root.findtext("provides/binary") == "kith"
    assert root.findtext("provides/mediatype") == "application/x-kith"
    assert root.findtext("project_license") == "MIT"


def test_the_newest_release_has_the_version_of_the_program() -> None:
    assert releases(CHANGES)[0][0] == __version__
    page = with_version((LINUX / "kith.1").read_text("utf-8"), CHANGES)
    assert f'"Kith {__version__}"' in page and "@" not in page.splitlines()[0]


def commands() -> dict[str, argparse.ArgumentParser]:
    """Return every command and its parser."""
    (chosen,) = [
        each for each in make_parser()._actions if isinstance(each, argparse._SubParsersAction)
    ]
    return dict(chosen.choices)


def test_the_manual_has_every_command_and_option_and_no_other() -> None:
    page = (LINUX / "kith.1").read_text("utf-8").replace("\\-", "-")
    listed = page.split(".SH COMMANDS")[1].split(".SH OPTIONS")[0]
    heads = re.findall(r"^\.TP\n\.\w+ (\w+)", listed, re.MULTILINE)
    assert heads == list(commands())
    parsers = [make_parser(), *commands().values()]
    options = {name for parser in parsers for name in parser._option_string_actions}
    assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", page)) == options


def test_the_manual_says_the_same_of_a_command_as_its_help() -> None:
    page = " ".join((LINUX / "kith.1").read_text("utf-8").split())
    for name, parser in commands().items():
        first = (parser.description or "").split(";")[0].rstrip(".")
        assert first in page, name


def test_debian_is_told_of_every_release_in_its_own_form() -> None:
    assert write_changelog(TWO).splitlines() == [
        "kith (1.1.0) unstable; urgency=medium", "", "  [ Fixed ]", "  * Teas.", "",
        " -- the Kith authors <authors@kith.invalid>  Mon, 01 Feb 2027 00:00:00 +0000", "",
        "kith (1.0.0) unstable; urgency=medium", "", "  [ Added ]", "  * A journal of people.", "",
        " -- the Kith authors <authors@kith.invalid>  Mon, 23 Nov 2026 00:00:00 +0000",
    ]  # fmt: skip


def test_the_copyright_names_the_parts_of_the_bundle(tmp_path: Path) -> None:
    (tmp_path / "licences").mkdir()
    tea = {"name": "Tea", "version": "1", "licenses": [{"license": {"id": "MIT"}}]}
    (tmp_path / "licences" / "sbom.cdx.json").write_text(json.dumps({"components": [tea]}))
    told = write_copyright(tmp_path, "MIT License\n\nDo what you like.\n")
    assert "\n- Tea 1: MIT\n" in told
    assert told.endswith("\n\nMIT License\n\nDo what you like.\n")


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle of three libraries, each a file that tells what it links to."""
    links = {
        "kith": "libc.so.6 libtea.so.1 libown.so.1",
        "_internal/libown.so.1": "libcup.so.1",
        "_internal/plugins/printsupport/libprint.so": "libprinter.so.2 libc.so.6",
    }
    for name, linked in links.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(needs.ELF + linked.encode())
    (tmp_path / "notes.txt").write_text("libnever.so.1")

    def linked_by(path: Path) -> list[str]:
        return path.read_bytes().removeprefix(needs.ELF).decode().split()

    monkeypatch.setattr(needs, "linked", linked_by)
    return tmp_path


def test_what_is_linked_to_and_not_carried_is_needed(bundle: Path) -> None:
    assert needs.needs(bundle) == ["libc.so.6", "libcup.so.1", "libtea.so.1"]


def test_what_only_printing_links_to_is_a_wish(bundle: Path) -> None:
    assert needs.wishes(bundle) == ["libprinter.so.2"]


def test_symbols_are_read_of_the_one_library() -> None:
    assert needs.read_symbols(SYMBOLS, "libtea.so.1") == {"boil@Base": "1.2", "pour@TEA_2": "2:2.0"}
    assert needs.read_symbols(SYMBOLS, "libcup.so.1") == {"wash@Base": "1.0"}


def test_a_package_is_asked_for_in_the_version_of_the_newest_symbol_that_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(needs, "package_of", lambda _soname: "libtea1")
    monkeypatch.setattr(needs, "symbols_of", lambda _package: SYMBOLS)
    monkeypatch.setattr(needs, "_compare", lambda one, other: (one > other) - (one < other))
    both = ["libtea.so.1", "libcup.so.1"]
    assert needs.packages(both, {"boil@Base", "wash@Base"}) == ["libtea1 (>= 1.2)"]
    assert needs.packages(both, {"pour@TEA_2", "boil@Base"}) == ["libtea1 (>= 2:2.0)"]
    assert needs.packages(both, {"other@Base"}) == ["libtea1"]


def test_the_oldest_c_library_is_that_of_the_newest_symbol(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"a@GLIBC_2.4", "b@GLIBC_2.36", "c@GLIBC_2.9", "d@GLIBCXX_3.4.40", "e@GLIBC_PRIVATE"}
    monkeypatch.setattr(needs, "asked_for", lambda _files: asked)
    assert needs.c_library(bundle) == "2.36"
