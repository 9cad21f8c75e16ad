"""Counted sentences read well: "1 entry", "2 entries"."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests import plurals
from tests.plurals import Counted, Forms

MODULE = """
class Page(QWidget):
    def say(self, n):
        return self.tr("%n entries", "", n) + self.tr("plain")

def tell(n):
    return QCoreApplication.translate("Facts", "%n people", "in a list", n)

def speak(speech, n):
    return speech.count("%n talks" if n < 9 else "%n talks and more", n, name="Ana")
"""
FORMS = {
    Counted("Facts", "%n people", "in a list"): Forms("%n person & <one>", "%n people"),
    Counted("Page", "%n entries", ""): Forms("%n entry", "%n entries"),
}


class Page(QWidget):
    def say(self, n: int) -> str:
        return self.tr("%n entries", "", n)

    def tell(self, n: int) -> str:
        return QCoreApplication.translate("Facts", "%n people", "in a list", n)


@pytest.fixture
def own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plurals, "SOURCE", tmp_path / "said.ts")
    monkeypatch.setattr(plurals, "COMPILED", tmp_path / "said.qm")


def test_counted_sentences_are_found_in_sources() -> None:
    spoken = {Counted("speech", text, "") for text in ("%n talks", "%n talks and more")}
    assert set(plurals.collect(ast.parse(MODULE))) == set(FORMS) | spoken


@pytest.mark.usefixtures("own_files")
def test_forms_come_back_as_written() -> None:
    plurals.write_forms(FORMS)
    assert plurals.read_forms() == FORMS


@pytest.mark.usefixtures("own_files")
def test_forms_reach_the_screen(qapp: QApplication, qtbot: QtBot) -> None:
    plurals.write_forms(FORMS)
    translator = QTranslator()
    assert translator.load(str(plurals.COMPILED))
    page = Page()
    qtbot.addWidget(page)
    qapp.installTranslator(translator)
    assert [page.say(count) for count in (0, 1, 2)] == ["0 entries", "1 entry", "2 entries"]
    assert [page.tell(count) for count in (1, 2)] == ["1 person & <one>", "2 people"]
    qapp.removeTranslator(translator)


def test_every_counted_sentence_is_written_where_it_is_found() -> None:
    written = {
        node.value
        for node in program()
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "%n" in node.value
    } - {"%n"}
    assert written == {counted.text for counted in plurals.collect_all()}


def test_no_class_that_others_build_on_counts_through_self_tr() -> None:
    """PySide looks for the form under the name of the object's own class alone.

    A base class says QCoreApplication.translate("ItsName", ...) instead.
    """
    classes = [node for node in program() if isinstance(node, ast.ClassDef)]
    built_on = {getattr(base, "attr", getattr(base, "id", "")) for c in classes for base in c.bases}
    counting = {
        each.name
        for each in classes
        for node in ast.walk(each)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") == "tr"
        and len(node.args) == 3
    }
    assert counting & built_on == set()


def test_every_counted_sentence_has_its_forms_in_english() -> None:
    """If this fails: make translations, and write the missing forms."""
    forms = plurals.read_forms()
    assert set(forms) == plurals.collect_all()
    assert [counted for counted, said in forms.items() if not all(said)] == []


def test_compiled_translation_says_what_its_source_says() -> None:
    translator = QTranslator()
    assert translator.load(str(plurals.COMPILED))
    for (context, text, comment), said in plurals.read_forms().items():
        for count, form in ((1, said.one), (0, said.other), (2, said.other)):
            assert translator.translate(context, text, comment, count) == form


def program() -> Iterator[ast.AST]:
    for file in plurals.ROOT.glob("app/**/*.py"):
        yield from ast.walk(ast.parse(file.read_text("utf-8")))
