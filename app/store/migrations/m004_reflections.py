"""What a reflection needs beyond its figures: the people of its intention, prompts of one's own."""

from collections.abc import Callable

CUTS_LOG = False

_ID = "id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE"
_TEXT = "TEXT NOT NULL DEFAULT ''"
_STATEMENTS = (
    f"ALTER TABLE reflection ADD COLUMN outcome {_TEXT}",
    f"ALTER TABLE reflection ADD COLUMN asked_on {_TEXT}",
    f"ALTER TABLE answer ADD COLUMN prompt_key {_TEXT}",
    "CREATE UNIQUE INDEX answer_by_prompt ON answer (reflection_id, prompt_key)"
    " WHERE prompt_key <> ''",
    "CREATE TABLE reflection_person ("
    "reflection_id INTEGER NOT NULL REFERENCES reflection ON DELETE CASCADE,"
    " person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,"
    " position INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (reflection_id, person_id)) WITHOUT ROWID",
    "CREATE INDEX reflection_person_by_person ON reflection_person (person_id)",
    f"CREATE TABLE prompt ({_ID}, prompt_key TEXT NOT NULL UNIQUE,"
    " heading TEXT NOT NULL CHECK (heading IN ('what', 'so_what', 'now_what')),"
    f" text {_TEXT}, position INTEGER NOT NULL DEFAULT 0, is_hidden INTEGER NOT NULL DEFAULT 0)",
)
_SEARCHED = {"reflection": "intention, outcome", "answer": "text"}


def up(run: Callable[[str], None]) -> None:
    """Add columns, tables and the indexes by which answers and intentions are found.

    A prompt is in its table only where somebody changed, hid or added it: the others are in the
    program, in the reader's language.
    """
    for statement in _STATEMENTS:
        run(statement)
    for table, columns in _SEARCHED.items():
        run(
            f"CREATE VIRTUAL TABLE {table}_fts USING fts5({columns},"
            " content='', contentless_delete=1,"
            " tokenize='unicode61 remove_diacritics 2', prefix='3')"
        )
        run(f"INSERT INTO {table}_fts (rowid, {columns}) SELECT id, {columns} FROM {table}")
