"""The invented journal: three years of nobody and some older pages, from notes in resources/demo.

The same seed and day give the same journal to the last byte of its content. Days are counted from
the last Thursday, so that Sundays stay Sundays and conferences begin on their day of the week.
"""

import random
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.errors import BadInput, Trouble
from app.journal.demo.casting import cast
from app.journal.demo.plans import write_plans
from app.journal.demo.reflections import freeze_reflections, write_reflections
from app.journal.demo.stories import read_pool, read_stories
from app.journal.demo.writing import Records, RecordWriter
from app.journal.journal import Journal
from app.journal.taking import load_records
from app.paths import exists, resource
from app.store import dump

SEED = 1
_STORIES = ("family", "friends", "newspapers", "preservation", "house", "town", "elsewhere")
_POOLS = ("pool_family", "pool_friends", "pool_work", "pool_town")
_THURSDAY = 3


def write_demo(path: Path, seed: int = SEED, today: date | None = None) -> None:
    """Make the invented journal at `path`, which must not exist yet; raises Trouble."""
    if exists(path):
        raise BadInput(f"{path} is there already; choose a new file for the invented journal.")
    day = today or date.today()
    partial = path.with_name(f".{path.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        _fill(partial, seed, day)
        partial.rename(path)
    except OSError as error:
        raise Trouble(
            f"{path} cannot be written ({error.strerror}); choose another place."
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def _fill(path: Path, seed: int, day: date) -> None:
    frame, records = invent(seed, day)
    journal = Journal.open(path, today=lambda: day)
    try:
        with journal.change("Invented journal"):
            load_records(journal, records)
        freeze_reflections(journal)
        dump.forget_changes(journal.db)  # nothing of it is to be undone: it begins like this
        journal.set_preference("name", frame["name"])
        journal.set_preference("demo", "1")
    finally:
        journal.close()


def invent(seed: int, today: date) -> tuple[dict[str, Any], Records]:
    """The frame (name, circles, gatherings) and all records of the invented journal."""
    chance = random.Random(seed)
    base = today - timedelta((today.weekday() - _THURSDAY) % 7)
    frame = _read_toml("frame")
    stories = [s for name in _STORIES for s in read_stories(resource("demo", f"{name}.txt"))]
    pool = [n for name in _POOLS for n in read_pool(resource("demo", f"{name}.txt"))]
    cast(stories, pool, base, chance)
    writer = RecordWriter(base, chance)
    writer.write(frame, stories)
    write_plans(_read_toml("plans"), writer)
    write_reflections(_read_toml("reflections"), today, writer)
    return frame, writer.records


def _read_toml(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("demo", f"{name}.toml").read_text(encoding="utf-8"))
