"""How the owner of the invented journal looked back on its last two whole quarters."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from app.domain.quarters import Quarter, quarter_of, read_quarter
from app.domain.reflections import STANDARD
from app.journal.demo.writing import RecordWriter
from app.journal.freezing import figures_text
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.reflections import reflections
from app.store import writing

_WAITS = timedelta(4)  # it is finished so long after the quarter


def write_reflections(told: Mapping[str, Any], today: date, writer: RecordWriter) -> None:
    """Add the records of resources/demo/reflections.toml, without figures."""
    last = quarter_of(today)
    quarters = [last.later(-back) for back in range(len(told["reflection"]), 0, -1)]
    for given, quarter in zip(told["reflection"], quarters, strict=True):
        has_outcome = "outcome" in given
        reflection = writer.add(
            "reflection",
            quarter=quarter.key,
            intention=given["intention"],
            finished_at=f"{_finished_on(quarter, today)} 20:10:00",
            outcome=given.get("outcome", ""),
            asked_on=_finished_on(quarter.later(1), today).isoformat() if has_outcome else "",
        )
        for position, name in enumerate(given["who"]):
            writer.link(
                "reflection_person",
                reflection=reflection,
                person=writer.person(name),
                position=position,
            )
        _answer(told["answer"], quarter, reflection, writer)


def _finished_on(quarter: Quarter, today: date) -> date:
    return min(quarter.last + _WAITS, today)


def _answer(
    answers: list[dict[str, Any]], quarter: Quarter, reflection: str, writer: RecordWriter
) -> None:
    """Add the newest answer to each question that is about nothing outside of the quarter."""
    chosen = {
        each["prompt"]: each["text"].strip()
        for each in sorted(answers, key=lambda each: each["about"][-1])
        if all(date.fromisoformat(writer.day(day)) in quarter for day in each["about"])
    }
    for position, (key, (_heading, prompt)) in enumerate(STANDARD.items()):
        if key in chosen:
            writer.add(
                "answer",
                reflection=reflection,
                prompt=prompt,
                prompt_key=key,
                text=chosen[key],
                position=position,
            )


def freeze_reflections(journal: Journal) -> None:
    """Freeze the figures of what was written so, each on the day on which it was finished."""
    health = Health(journal)
    with journal.change("Figures"):
        for each in reflections(journal):
            day = date.fromisoformat(each.finished_at[:10])
            figures = figures_text(journal, health, read_quarter(each.quarter), day)
            writing.update(journal.db, "reflection", each.id, figures=figures)
    health.close()
