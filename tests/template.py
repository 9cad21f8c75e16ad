"""Gathers every text of the program for a translator.

`python -m tests.template de` brings kith_de.ts in resources/translations to what the sources
say; what is translated there stays. Qt's own collector reads C++ best, so it is handed every
text as C++: those of tr, translate and QT_TRANSLATE_NOOP, and in the context "speech" what is
handed to Speech.say, where it is said or in one of the tables named here.
"""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import PySide6

from app.charts import gallery
from app.domain import (
    closeness,
    parameters,
    prompting,
    quarter_words,
    reflections,
    reminding,
    speech,
    telling,
    telling_words,
    worked_out,
)
from app.domain.kinds import LifeArea
from tests import plurals

SPEECH = "speech"
FOLDER = plurals.SOURCE.parent


class Text(NamedTuple):
    """A text as Qt looks it up, and whether it has a count."""

    context: str
    text: str
    comment: str
    is_counted: bool


def gather(tree: ast.AST, context: str = "") -> Iterator[Text]:
    """Yield the texts of a module that can be translated."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield from _read(node, context)
        yield from gather(node, node.name if isinstance(node, ast.ClassDef) else context)


def tables() -> Iterator[str]:
    """Yield what is said of tables, and so never stands where it is said."""
    yield from speech.WORDS
    yield from LifeArea
    spoken = telling_words.WAYS, telling_words.LEVELS, reminding.NOW, reminding.PAST
    asked = reflections.HEADINGS, prompting.SENTENCES, prompting.WHY
    for words in (*spoken, closeness.NEARNESS, *asked):
        yield from words.values()
    for _heading, question in reflections.STANDARD.values():
        yield question
    for _component, label, _tell in telling.CARE + telling.DEPTH:
        yield label
    for chart in gallery.CHARTS:
        yield from (chart.question, chart.name, *import_module(chart.words).METHOD)
    for paragraphs in (quarter_words.GENERAL, *quarter_words.METHOD.values()):
        yield from paragraphs
    for each in parameters.explanations():
        yield from (each.name, each.why, each.source)
        yield from [each.unit] if "%n" not in each.unit else []
    for row in worked_out.ROWS:
        yield from (row.name, row.words, *row.formulas, row.letters)
    yield worked_out.INTRODUCTION
    yield from parameters.LIMITS


def gather_all() -> set[Text]:
    """Gather from all sources of the program."""
    trees = (ast.parse(file.read_text("utf-8")) for file in plurals.ROOT.glob("app/**/*.py"))
    plain = {found for tree in trees for found in gather(tree)}
    spoken = {Text(SPEECH, text, "", False) for text in tables()}
    return plain | spoken | {Text(*counted, True) for counted in plurals.collect_all()}


def write(path: Path, language: str) -> None:
    """Bring a translator's file to what the sources say."""
    with TemporaryDirectory() as folder:
        source = Path(folder, "texts.cpp")
        source.write_text("".join(map(_as_cpp, sorted(gather_all()))), "utf-8")
        lupdate = Path(PySide6.__file__).parent / "lupdate"
        asked = ("-silent", "-no-obsolete", "-locations", "none", "-target-language", language)
        subprocess.run([lupdate, source, *asked, "-ts", path], check=True)


def is_spoken(call: ast.Call) -> bool:
    """Return whether a call is Speech.say, by whatever name; other things have a `say` too."""
    if isinstance(call.func, ast.Name):
        return call.func.id == "say"
    return ast.unparse(call.func).endswith("speech.say")


def texts(*parts: ast.expr) -> Iterator[str]:
    """Yield what is written; both where one of two is chosen."""
    for part in parts:
        for node in (part.body, part.orelse) if isinstance(part, ast.IfExp) else (part,):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def _read(call: ast.Call, context: str) -> Iterator[Text]:
    name = plurals.name_of(call)
    if is_spoken(call):
        yield from (Text(SPEECH, text, "", False) for text in texts(call.args[0]))
    if name == "tr" and len(call.args) < 3:
        comment = "".join(texts(*call.args[1:]))
        yield from (Text(context, text, comment, False) for text in texts(call.args[0]))
    if name in ("translate", "QT_TRANSLATE_NOOP") and 1 < len(call.args) < 4:
        comment = "".join(texts(*call.args[2:]))
        yield from (
            Text(where, text, comment, False)
            for where in texts(call.args[0])
            for text in texts(call.args[1])
        )


def _as_cpp(text: Text) -> str:
    said = [json.dumps(part, ensure_ascii=False) for part in text[:3]]
    count = ", 2" if text.is_counted else ""
    return f"QCoreApplication::translate({', '.join(said)}{count});\n"


if __name__ == "__main__":
    write(FOLDER / f"kith_{sys.argv[1]}.ts", sys.argv[1])
