"""A translator is handed every text that the program says, and keeps what was translated."""

import ast
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from app.charts import gallery
from app.cli.speech import EnglishSpeech
from app.domain.scope import Scope
from app.domain.speech import Speech
from app.domain.telling import summary, tell
from app.journal import looking
from app.journal.demo import write_demo
from app.journal.grounds import profile
from app.journal.health import Health
from app.journal.journal import Journal
from tests import plurals, template
from tests.template import Text

MODULE = """
class Page(QWidget):
    def show(self, is_new):
        self.label.say("not a text of Speech")
        return self.tr("new" if is_new else "old") + self.tr("May", "the month")

LABEL = QT_TRANSLATE_NOOP("Find", "People")

def tell(speech, is_new):
    translate("Facts", "told " "in two lines")
    return speech.say("{name} is new." if is_new else "{name} is known.", name="Ana")
"""
TEXTS = {
    Text("Page", "new", "", False),
    Text("Page", "old", "", False),
    Text("Page", "May", "the month", False),
    Text("Find", "People", "", False),
    Text("Facts", "told in two lines", "", False),
    Text("speech", "{name} is new.", "", False),
    Text("speech", "{name} is known.", "", False),
}
TODAY = date(2026, 10, 8)


class Listening(EnglishSpeech):
    """Keeps what is said."""

    def __init__(self) -> None:
        self.heard: set[Text] = set()

    def say(self, text: str, **parts: str) -> str:
        self.heard.add(Text("speech", text, "", False))
        return super().say(text, **parts)

    def count(self, text: str, number: int, /, **parts: str) -> str:
        self.heard.add(Text("speech", text, "", True))
        return super().count(text, number, **parts)


def test_texts_are_found_in_sources() -> None:
    assert set(template.gather(ast.parse(MODULE))) == TEXTS


def test_all_that_the_invented_journal_has_said_of_it_is_handed_over(tmp_path: Path) -> None:
    write_demo(tmp_path / "demo.kith", today=TODAY)
    journal = Journal.open(tmp_path / "demo.kith")
    speech, health = Listening(), Health(journal)
    say_profiles(journal, health, speech)
    say_charts(journal, health, speech)
    health.close()
    journal.close()
    assert len(speech.heard) > 60
    assert speech.heard - template.gather_all() == set()


def test_every_call_that_says_what_stands_elsewhere_is_known() -> None:
    """If this fails: name the table in tests.template, and the call here."""
    assert said_elsewhere() == {
        "WORDS[each]",
        "WORDS[number]",
        "HEADINGS[heading]",
        "LEVELS[level]",
        "NEARNESS[rating.step]",
        "NEARNESS[step]",
        "SENTENCES[key]",
        "WAYS[Kind(kind)]",
        "WHY[spot.why]",
        "chart.name",
        "each",  # a question of the gallery
        "each.name",  # and a chart
        "each.source",
        "each.why",
        "formula",
        "gallery.chart(key).name",
        "gallery.chart(seen.wanted.key).name",
        "label",
        "name",  # of an area of life
        "one.name",
        "one.source",
        "one.unit",
        "one.why",
        "paragraph",  # of how a chart is worked out
        "row.letters",
        "row.name",
        "row.words",
        "sentences[one.sort]",  # of a notice
        "text",  # of a question to look back with
        "worked_out.INTRODUCTION",
    }


def test_the_template_holds_them_all(polish: Path) -> None:
    found = {
        Text(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
            message.get("numerus") == "yes",
        )
        for context in ElementTree.parse(polish).iter("context")
        for message in context.iter("message")
    }
    assert found == template.gather_all()


def test_a_counted_text_has_as_many_forms_as_the_language_asks_for(polish: Path) -> None:
    counted = [each for each in ElementTree.parse(polish).iter("message") if each.get("numerus")]
    assert {len(list(each.iter("numerusform"))) for each in counted} == {3}


def test_what_was_translated_stays(polish: Path) -> None:
    tree = ElementTree.parse(polish)
    touch = next(each for each in tree.iter("message") if each.findtext("source") == "In touch")
    translation = touch.find("translation")
    assert translation is not None
    translation.text = "W kontakcie"
    del translation.attrib["type"]
    tree.write(polish, "utf-8")
    template.write(polish, "pl")
    assert "<translation>W kontakcie</translation>" in polish.read_text("utf-8")


@pytest.fixture
def polish(tmp_path: Path) -> Path:
    template.write(tmp_path / "kith_pl.ts", "pl")
    return tmp_path / "kith_pl.ts"


def say_profiles(journal: Journal, health: Health, speech: Speech) -> None:
    for person_id in health.everybody().id.tolist():
        told = profile(journal, health, person_id)
        tell(told, TODAY, speech)
        summary(told, TODAY, speech)


FIRST = date(2026, 7, 1)


def say_charts(journal: Journal, health: Health, speech: Speech) -> None:
    """Say all that each chart says of everybody, or of one person, in years and in months."""
    for chart in gallery.CHARTS:
        words = import_module(chart.words)
        for scope, first in ((Scope(person_id=1), date(2020, 1, 1)), (Scope(), FIRST)):
            data: Any
            if chart.key == "profile":
                data = tell(profile(journal, health, 1), TODAY, speech)
            else:
                asked = Scope(person_id=1) if chart.whom == "one" else scope
                data = looking.look(chart.key, journal, health, asked, first, TODAY)
            for say in (words.finding, words.alternative, words.table, words.signs):
                say(data, speech)
            if chart.key not in ("orbits", "profile"):
                for mark in filter(None, words.row_marks(data)):
                    words.told(data, mark, speech)
        words.how_to_read(speech)
        for paragraph in words.METHOD:
            speech.say(paragraph)


def said_elsewhere() -> set[str]:
    """Find what is said by calls of Speech.say to which no text is written."""
    sources = [file.read_text("utf-8") for file in plurals.ROOT.glob("app/**/*.py")]
    return {
        ast.unparse(node.args[0])
        for source in sources
        if "speech.say" in source
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and template.is_spoken(node)
        if not any(template.texts(node.args[0]))
    }
