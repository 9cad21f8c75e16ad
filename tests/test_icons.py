"""Every icon the program names is among its resources.

An icon's name is whatever is handed to a parameter or field called `icon`, to the theme's own
methods, or kept in a constant called ICON or ICONS.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from app.paths import resource

UI = sorted((Path(__file__).parent.parent / "app" / "ui").rglob("*.py"))
TREES = {file: ast.parse(file.read_text("utf-8")) for file in UI}
NODES = [(file, node) for file, tree in TREES.items() for node in ast.walk(tree)]
THEME = {"pixmap": 0, "paint_icon": 1}


def test_every_icon_named_is_there() -> None:
    named = {name: where for name, where in icons() if name}
    assert {"magnifying-glass", "users", "coffee"} <= set(named)
    lacking = [name for name in named if not resource("icons", f"{name}.svg").is_file()]
    assert {name: named[name] for name in lacking} == {}


def icons() -> Iterator[tuple[str, str]]:
    """Yield each name with the file and line it stands in."""
    places = THEME | icon_places()
    for file, node in NODES:
        for value in [*handed_over(node, places), *kept(node)]:
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value.value, f"{file.name}:{value.lineno}"


def handed_over(node: ast.AST, places: dict[str, int]) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        place = places.get(name_of(node.func))
        given = [] if place is None else node.args[place : place + 1]
        for value in [*given, *(word.value for word in node.keywords if word.arg == "icon")]:
            yield from (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,)


def kept(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Assign) and "ICON" in name_of(node.targets[0]):
        yield from node.value.values if isinstance(node.value, ast.Dict) else (node.value,)


def icon_places() -> dict[str, int]:
    """Return at which place each function or class takes its icon."""
    places = {}
    for _, node in NODES:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = parameters(node)
            if "icon" in names:
                places[node.name] = names.index("icon")
    for _, node in NODES * 2:  # heirs, and heirs of heirs
        if isinstance(node, ast.ClassDef) and node.name not in places and not own_init(node):
            for base in map(name_of, node.bases):
                if base in places:
                    places[node.name] = places[base]
    return places


def parameters(node: ast.FunctionDef | ast.ClassDef) -> list[str]:
    if isinstance(node, ast.FunctionDef):
        return [each.arg for each in node.args.args if each.arg not in ("self", "cls")]
    if init := own_init(node):
        return parameters(init)
    return [name_of(field.target) for field in node.body if isinstance(field, ast.AnnAssign)]


def own_init(node: ast.ClassDef) -> ast.FunctionDef | None:
    methods = [each for each in node.body if isinstance(each, ast.FunctionDef)]
    return next((method for method in methods if method.name == "__init__"), None)


def name_of(node: ast.expr) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))
