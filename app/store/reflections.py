"""Reading reflections, their answers, and the questions that were changed."""

from collections import defaultdict
from collections.abc import Sequence

from app.domain.reflections import Answer, KeptPrompt, Reflection
from app.store.database import JournalDatabase

_COLUMNS = ", ".join(Reflection._fields[:-1])
_ANSWER = ", ".join(Answer._fields)


def read_reflections(db: JournalDatabase) -> list[Reflection]:
    """All of them, by the key of their quarter."""
    people: defaultdict[int, list[int]] = defaultdict(list)
    for reflection_id, person_id in db.rows(
        "SELECT reflection_id, person_id FROM reflection_person"
        " ORDER BY reflection_id, position, person_id"
    ):
        people[reflection_id].append(person_id)
    rows = db.rows(f"SELECT {_COLUMNS} FROM reflection ORDER BY quarter")
    return [Reflection(*row)._replace(people=tuple(people[row[0]])) for row in rows]


def read_reflection(db: JournalDatabase, quarter: str) -> Reflection | None:
    """That of a quarter by its key."""
    for row in db.rows(f"SELECT {_COLUMNS} FROM reflection WHERE quarter = ?", (quarter,)):
        people = db.rows(
            "SELECT person_id FROM reflection_person WHERE reflection_id = ?"
            " ORDER BY position, person_id",
            (row[0],),
        )
        return Reflection(*row)._replace(people=tuple(person for (person,) in people))
    return None


def read_figures(db: JournalDatabase, reflection_id: int) -> str:
    """What is frozen of a reflection, as text, which may be long; "" for nothing."""
    found = db.value("SELECT figures FROM reflection WHERE id = ?", (reflection_id,))
    return "" if found is None else str(found)


def read_answers(db: JournalDatabase, reflection_id: int) -> list[Answer]:
    """The answers of one reflection, in the order of its questions."""
    return [
        Answer(*row)
        for row in db.rows(
            f"SELECT {_ANSWER} FROM answer WHERE reflection_id = ? ORDER BY position, id",
            (reflection_id,),
        )
    ]


def read_prompts(db: JournalDatabase) -> list[KeptPrompt]:
    """The questions that were changed, hidden or added."""
    rows = db.rows("SELECT prompt_key, heading, text, position, is_hidden FROM prompt")
    return [KeptPrompt(*row)._replace(is_hidden=bool(row[4])) for row in rows]


def prompt_id(db: JournalDatabase, key: str) -> int | None:
    """The row of a question, if it was changed."""
    found = db.value("SELECT id FROM prompt WHERE prompt_key = ?", (key,))
    return None if found is None else int(found)


def place_people(db: JournalDatabase, reflection_id: int, people: Sequence[int]) -> None:
    """Name these people with an intention, in this order."""
    db.handle().executemany(
        "INSERT INTO reflection_person (reflection_id, person_id, position) VALUES (?, ?, ?)"
        " ON CONFLICT (reflection_id, person_id) DO UPDATE SET position = excluded.position",
        [(reflection_id, person_id, place) for place, person_id in enumerate(people)],
    ).fetchall()
