"""How much of what is said of the invented journal hangs on each number behind the measures."""

import tempfile
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

from app.charts import gallery
from app.cli.speech import EnglishSpeech
from app.domain.parameters import explanations
from app.domain.profile_words import length
from app.domain.scope import Scope
from app.domain.telling import tell
from app.journal import looking
from app.journal.demo import write_demo
from app.journal.grounds import profile
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking.people import span
from app.journal.parameters import choose
from tests.bench.measuring import Run
from tests.bench.table import Figure
from tests.big_journal import TODAY

FACTORS = {"halved": 0.5, "doubled": 2.0}
SPEECH = EnglishSpeech()
Said = Mapping[tuple[object, ...], str]  # what is said, by where


def measure(_run: Run) -> Iterator[Figure]:
    """Halve and double each number, and count what is then said in other words."""
    with tempfile.TemporaryDirectory(prefix="kith-bench-") as folder:
        path = Path(folder) / "demo.kith"
        write_demo(path, today=TODAY)
        journal = Journal.open(path, today=lambda: TODAY)
        usual = say_all(journal)
        for each in explanations():
            for how, factor in FACTORS.items() if each.field else ():
                choose(journal, {each.field: each.default * factor})
                yield Figure(f"{each.name}, {how}", "demo", compare(usual, say_all(journal)))
                choose(journal, {each.field: each.default})
        journal.close()


def say_all(journal: Journal) -> Said:
    """Say every profile and every chart, of everybody and over the whole time."""
    health = Health(journal)
    said: dict[tuple[object, ...], str] = {}
    people = health.everybody().id.tolist()
    for person_id in people:
        for row in tell(profile(journal, health, person_id), TODAY, SPEECH):
            said["rows", person_id, row.label] = row.sentence
            said["bars", person_id, row.label] = length(row.value, SPEECH)
    first = (span(journal) or (TODAY, TODAY))[0]
    for chart in gallery.CHARTS:
        words = import_module(chart.words)
        if chart.key == "profile":
            continue
        for one in people if chart.whom == "one" else (None,):
            data = looking.look(chart.key, journal, health, Scope(person_id=one), first, TODAY)
            said["findings", chart.key, one] = words.finding(data, SPEECH)
            for number, row in enumerate(words.table(data, SPEECH)[1]):
                said["table rows", chart.key, one, number] = " ".join(row)
    health.close()
    return said


def compare(usual: Said, changed: Said) -> str:
    """Count what is said in other words, sort by sort."""
    sorts = dict.fromkeys(str(where[0]) for where in usual)
    parts = []
    for sort in sorts:
        those = [where for where in usual.keys() | changed.keys() if where[0] == sort]
        other = sum(usual.get(where) != changed.get(where) for where in those)
        parts.append(f"{other} of {len(those)} {sort}")
    return ", ".join(parts)
