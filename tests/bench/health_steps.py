"""Steps back in time as the slider makes them: every chart read, said and drawn anew."""

import json
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from statistics import median

from app.charts import gallery
from app.charts.gallery import Chart
from app.charts.rendering import render
from app.cli.speech import EnglishSpeech
from app.domain.orbits import MOST_DOTS
from app.domain.scope import Scope
from app.journal import looking
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking.people import span
from tests.big_journal import TODAY
from tests.charts.samples import look

SIZE = 900, 640
DAYS = {"": 0, "quarter": 91, "year": 365, "years": 5 * 365}
SPEECH = EnglishSpeech()
Step = dict[str, float]  # seconds by part
LARGEST = (
    "SELECT gathering_id, count(*) FROM gathering_person GROUP BY gathering_id"
    " HAVING count(*) <= ? ORDER BY 2 DESC LIMIT 1"
)
BUSIEST = "SELECT person_id FROM entry_person GROUP BY person_id ORDER BY count(*) DESC LIMIT 1"


def scopes_of(journal: Journal, chart: Chart) -> Iterator[tuple[str, Scope]]:
    """Yield whom a chart is shown of: all, the largest gathering drawn whole, or one person."""
    if chart.whom == "one":
        yield "one person", Scope(person_id=journal.db.value(BUSIEST))
        return
    yield "everybody", Scope()
    if chart.whom == "people":
        (found,) = journal.db.rows(LARGEST, (MOST_DOTS,))
        yield f"a gathering of {found[1]}", Scope(gathering_id=found[0])


def step(health: Health, wanted: tuple[str, Journal], scope: Scope, *period: date) -> Step:
    """Show a chart as it looked at the end of a period; return how long each part took."""
    begun, (key, journal) = time.perf_counter(), wanted
    data = looking.look(key, journal, health, scope, *period)
    read = time.perf_counter()
    words = import_module(gallery.chart(key).words)
    for say in (words.finding, words.alternative, words.signs):
        say(data, SPEECH)
    said = time.perf_counter()
    render(key, data, look(), SPEECH, *SIZE)
    ended = time.perf_counter()
    return {"read": read - begun, "said": said - read, "drawn": ended - said, "all": ended - begun}


def go_back(
    journal: Journal, health: Health, chart: Chart, scope: Scope, times: int
) -> Iterator[Step]:
    """Go back a month with each step, from the usual period or that of everything written."""
    begun, days = (span(journal) or (TODAY, TODAY))[0], DAYS.get(chart.usual)
    for month in range(times + 1):
        last = TODAY - timedelta(30 * month)
        first = begun if days is None else last - timedelta(days)
        yield step(health, (chart.key, journal), scope, first, last)


def main(path: Path, times: int) -> None:
    """Say how long the first step took in every chart, and how long the others in the middle."""
    journal = Journal.open(path, today=lambda: TODAY)
    health, found = Health(journal), []
    for chart in gallery.CHARTS:
        if chart.key == "profile":
            continue  # it is read as the page of somebody is
        for name, scope in scopes_of(journal, chart):
            first, *others = go_back(journal, health, chart, scope, times)
            parts = {part: median(each[part] for each in others) for part in first}
            found.append({"key": chart.key, "whom": name, "first": first["all"], **parts})
    journal.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
