"""Collects the counted sentences of the program and compiles their English forms.

`python -m tests.plurals` (make translations) brings resources/translations/kith_en.ts and .qm
to what the sources say, and names the sentences whose forms are still to be written there. Without
an English form Qt shows "1 entries". Other languages need every text: see tests.template.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

from app.domain.parameters import explanations

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "resources" / "translations" / "kith_en.ts"
COMPILED = SOURCE.with_suffix(".qm")
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="en">\n'


class Counted(NamedTuple):
    """A sentence with a count, as Qt looks it up."""

    context: str
    text: str
    comment: str


class Forms(NamedTuple):
    """How it is said of one, and of any other number; empty where still to be written."""

    one: str
    other: str


def collect(tree: ast.AST, context: str = "") -> Iterator[Counted]:
    """Yield the sentences that a module hands to tr, translate or Speech.count with a count."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield from _read_speech(node)
            if found := _read_call(node, context):
                yield found
        yield from collect(node, node.name if isinstance(node, ast.ClassDef) else context)


def collect_all() -> set[Counted]:
    """Collect from all sources of the program."""
    trees = (ast.parse(file.read_text("utf-8")) for file in ROOT.glob("app/**/*.py"))
    units = {Counted("speech", each.unit, "") for each in explanations() if "%n" in each.unit}
    return {found for tree in trees for found in collect(tree)} | units


def read_forms() -> dict[Counted, Forms]:
    """Read what kith_en.ts says."""
    forms = {}
    for context in ElementTree.parse(SOURCE).getroot().iter("context"):
        for message in context.iter("message"):
            counted = Counted(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            one, other = (form.text or "" for form in message.iter("numerusform"))
            forms[counted] = Forms(one, other)
    return forms


def write_forms(forms: dict[Counted, Forms]) -> None:
    """Write kith_en.ts, sorted, and compile it."""
    contexts = sorted({counted.context for counted in forms})
    body = "".join(_write_context(context, forms) for context in contexts)
    SOURCE.write_text(f"{HEAD}{body}</TS>\n", "utf-8")
    lrelease = Path(PySide6.__file__).parent / "lrelease"
    fresh = COMPILED.with_suffix(".new")  # Qt maps the file in use: it is replaced, never rewritten
    subprocess.run([lrelease, "-silent", SOURCE, "-qm", fresh], check=True)
    fresh.replace(COMPILED)


def main() -> int:
    """Merge what the sources and kith_en.ts say; 1 where a form is missing."""
    known = read_forms()
    forms = {each: known.get(each, Forms("", each.text)) for each in collect_all()}
    write_forms(forms)
    missing = sorted(each.text for each, said in forms.items() if not all(said))
    if missing:
        print(
            f"Write how these are said of one in {SOURCE.relative_to(ROOT)}:", *missing, sep="\n  "
        )
    return bool(missing)


def name_of(call: ast.Call) -> str:
    """Return the name of what is called."""
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def _read_call(call: ast.Call, context: str) -> Counted | None:
    name = name_of(call)
    given = [part.value if isinstance(part, ast.Constant) else None for part in call.args]
    if name == "tr":
        given.insert(0, context)
    if name not in ("tr", "translate") or len(given) != 4 or given[:2].count(None):
        return None
    return Counted(str(given[0]), str(given[1]), str(given[2] or ""))


def _read_speech(call: ast.Call) -> Iterator[Counted]:
    """Speech.count("%n talks", number): also where one of several sentences is chosen."""
    if getattr(call.func, "attr", "") == "count" and len(call.args) == 2:
        for node in ast.walk(call.args[0]):
            if isinstance(node, ast.Constant) and "%n" in str(node.value):
                yield Counted("speech", str(node.value), "")


def _write_context(context: str, forms: dict[Counted, Forms]) -> str:
    messages = "".join(
        _write_message(counted, forms[counted])
        for counted in sorted(forms)
        if counted.context == context
    )
    return f"<context>\n  <name>{escape(context)}</name>\n{messages}</context>\n"


def _write_message(counted: Counted, said: Forms) -> str:
    state = "" if all(said) else ' type="unfinished"'
    comment = f"    <comment>{escape(counted.comment)}</comment>\n" if counted.comment else ""
    forms = "".join(f"      <numerusform>{escape(form)}</numerusform>\n" for form in said)
    return (
        '  <message numerus="yes">\n'
        f"    <source>{escape(counted.text)}</source>\n{comment}"
        f"    <translation{state}>\n{forms}    </translation>\n"
        "  </message>\n"
    )


if __name__ == "__main__":
    sys.exit(main())
