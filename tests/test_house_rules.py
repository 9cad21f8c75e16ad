"""Rules of the house that no linter knows, read from the sources themselves."""

import ast
import re
from collections.abc import Container, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest

from app.paths import resource

ROOT = Path(__file__).parent.parent
APP = sorted(ROOT.glob("app/**/*.py"))
PYTHON = [*APP, *sorted(ROOT.glob("tests/**/*.py"))]
LOOK = {ROOT / "app" / "ui" / name for name in ("theme.py", "palette.py")}
DRESSED = [file for file in APP if file not in LOOK]

HOSTS = re.compile(r"\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|debian\.org)\b")
MACHINE = re.compile(r"(?<![\w.~])/(?:root|home|Users|work)/\w")
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![\w-])")
FONT_SIZE = re.compile(r"font(?:-size)?\s*:[^;]*\d")
REPLACING = re.compile(r"\bINSERT OR REPLACE\b|\bREPLACE INTO\b", re.I)
SIZES = {"setPointSize", "setPointSizeF", "setPixelSize"}
FACTORING = (ast.Mult, ast.Div, ast.FloorDiv)
SPACES = {
    "addSpacing",
    "setContentsMargins",
    "setHorizontalSpacing",
    "setSpacing",
    "setVerticalSpacing",
}


def test_colours_stand_in_the_theme_alone() -> None:
    named = [
        at(file, node)
        for file in DRESSED
        for node in nodes(file)
        if isinstance(node, ast.Attribute)
        and getattr(node.value, "attr", "") == "GlobalColor"
        and node.attr != "transparent"
    ]
    assert [*named, *matching(COLOUR, DRESSED), *with_figures({"QColor"}, DRESSED)] == []
    sheets = resource("style").glob("*.qss")
    assert [sheet.name for sheet in sheets if COLOUR.search(sheet.read_text("utf-8"))] == []


def test_text_sizes_stand_in_the_theme_alone() -> None:
    assert [*calling(SIZES, DRESSED), *matching(FONT_SIZE, DRESSED)] == []


def test_margins_and_spaces_are_tokens_of_the_theme() -> None:
    assert with_figures(SPACES, DRESSED) == []


def test_no_module_opens_the_journal_behind_the_stores_back() -> None:
    banned = ("sqlite3", "PySide6.QtSql")
    assert [
        f"{file.relative_to(ROOT)}: {name}"
        for file in PYTHON
        for name in imports(file)
        if name.startswith(banned)
    ] == []


def test_rows_are_never_replaced() -> None:
    """INSERT OR REPLACE deletes children and corrupts the full-text tables."""
    called = calling({"replace_many", "on_conflict_replace"}, APP)
    assert [*called, *matching(REPLACING, APP)] == []


@pytest.mark.parametrize("pattern", [HOSTS, MACHINE], ids=["registry", "machine"])
def test_no_file_names_a_registry_or_a_place_on_a_machine(pattern: re.Pattern[str]) -> None:
    assert [
        f"{file.relative_to(ROOT)}:{number}"
        for file, text in project_texts()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ] == []


@cache
def nodes(file: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(file.read_text("utf-8"))))


def calls(file: Path) -> Iterator[ast.Call]:
    return (node for node in nodes(file) if isinstance(node, ast.Call))


def imports(file: Path) -> Iterator[str]:
    for node in nodes(file):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)


def calling(names: Container[str], files: list[Path]) -> list[str]:
    return [at(file, call) for file in files for call in calls(file) if name_of(call) in names]


def with_figures(names: Container[str], files: list[Path]) -> list[str]:
    """Find the calls into which a number other than nought is written."""
    return [
        at(file, call)
        for file in files
        for call in calls(file)
        if name_of(call) in names and any(figures(call))
    ]


def figures(call: ast.Call) -> Iterator[float]:
    parts = [*call.args, *(keyword.value for keyword in call.keywords)]
    inner = [node for part in parts for node in ast.walk(part)]
    products = [n for n in inner if isinstance(n, ast.BinOp) and isinstance(n.op, FACTORING)]
    factors = [product.left for product in products]
    factors += [product.right for product in products]  # twice a token is still a token
    for node in inner:
        if isinstance(node, ast.Constant) and node not in factors:
            yield node.value if isinstance(node.value, int | float) else 0


def matching(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    """Find the strings of a program, all but its docstrings, in which the pattern occurs."""
    found = []
    for file in files:
        all_nodes = nodes(file)
        prose = {id(node.value) for node in all_nodes if isinstance(node, ast.Expr)}
        found += [
            at(file, node)
            for node in all_nodes
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in prose
            and pattern.search(node.value)
        ]
    return found


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def at(file: Path, node: ast.expr) -> str:
    return f"{file.relative_to(ROOT)}:{node.lineno}"


def project_texts() -> Iterator[tuple[Path, str]]:
    """Yield every text file of the project; specimens are other people's words."""
    made, kept = {"build", "dist", "htmlcov"}, {".ci", ".typings"}
    for top in ROOT.iterdir():
        hidden = top.is_dir() and top.name.startswith(".") and top.name not in kept
        if top.name in made or hidden or (top / "pyvenv.cfg").exists():
            continue
        for file in [top, *top.rglob("*")]:
            if file.is_file() and not {"specimens", "__pycache__"} & set(file.parts):
                with suppress(UnicodeDecodeError):
                    yield file, file.read_text("utf-8")


def test_no_signal_is_joined_to_an_override_of_a_slot_of_qt() -> None:
    """Such a connection outlives the object on Qt's side; a slot with a name of ours does not."""
    joined = re.compile(r"\.connect\(self\.([a-z]+[A-Z]\w*)\)")
    texts = {file: file.read_text("utf-8") for file in APP}
    assert [
        f"{file.name}: {name}"
        for file, text in texts.items()
        for name in joined.findall(text)
        if f"def {name}(self" in text
    ] == []
