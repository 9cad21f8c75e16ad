"""What follows from meeting people: plans to get in touch, introductions, and Today's memory."""

from collections.abc import Callable

CUTS_LOG = False

_ID = "id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE"
_TEXT = "TEXT NOT NULL DEFAULT ''"
_AGREES = f"{_TEXT} CHECK ({{}} IN ('', 'asked', 'yes', 'no'))"
_TABLES = f"""
CREATE TABLE follow_up ({_ID},
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  gathering_id INTEGER REFERENCES gathering ON DELETE SET NULL,
  promise_id INTEGER REFERENCES promise ON DELETE SET NULL,
  text TEXT NOT NULL, day TEXT NOT NULL, made_on {_TEXT}, closed_on {_TEXT},
  outcome {_TEXT} CHECK (outcome IN ('', 'done', 'dropped')));
CREATE INDEX follow_up_by_person ON follow_up (person_id);
CREATE INDEX follow_up_by_gathering ON follow_up (gathering_id) WHERE gathering_id IS NOT NULL;
CREATE INDEX follow_up_by_promise ON follow_up (promise_id) WHERE promise_id IS NOT NULL;
CREATE INDEX follow_up_open ON follow_up (day) WHERE outcome = '';
CREATE TABLE introduction ({_ID},
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  entry_id INTEGER REFERENCES entry ON DELETE SET NULL,
  text {_TEXT}, person_agrees {_AGREES.format("person_agrees")},
  other_agrees {_AGREES.format("other_agrees")},
  noted_on {_TEXT}, made_on {_TEXT}, outcome {_TEXT}, closed_on {_TEXT},
  CHECK (person_id <> other_id));
CREATE INDEX introduction_by_person ON introduction (person_id);
CREATE INDEX introduction_by_other ON introduction (other_id);
CREATE INDEX introduction_by_entry ON introduction (entry_id) WHERE entry_id IS NOT NULL;
CREATE TABLE not_now ({_ID},
  person_id INTEGER NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
  until TEXT NOT NULL);
CREATE TABLE offered (turn INTEGER PRIMARY KEY, person_id INTEGER NOT NULL UNIQUE,
  day TEXT NOT NULL);
CREATE INDEX offered_by_day ON offered (day);
CREATE INDEX person_with_rhythm ON person (id, state) WHERE rhythm IS NOT NULL;
CREATE INDEX person_by_birthday ON person (substr(birthday, -5), state)
  WHERE birthday GLOB '*-??-??';
CREATE INDEX person_day_by_day ON person_day (substr(day, -5)) WHERE day GLOB '*-??-??';
CREATE INDEX entry_thought ON entry (day) WHERE kind = 'thought';
CREATE INDEX learned_ahead ON learned (day)
  WHERE kind = 'ahead' AND outcome = '' AND closed_on = '';
CREATE INDEX promise_open ON promise (mine, due, snoozed_until, person_id)
  WHERE state = 'open'
"""


_SEARCHED = {"follow_up": "text", "introduction": "text, outcome", "learned": "text, outcome"}


def up(run: Callable[[str], None]) -> None:
    """Make the tables, the indexes that Today is read by, and those for full-text search.

    `offered` is the memory of whose turn it was on Today, and no content: it refers to nobody
    by a foreign key, which would stand in the way of taking back that they were added. What
    came of something learned is now found as well, so its index is made anew.
    """
    for statement in _TABLES.strip().split(";\n"):
        run(statement)
    run("DROP TABLE learned_fts")
    for table, columns in _SEARCHED.items():
        run(
            f"CREATE VIRTUAL TABLE {table}_fts USING fts5({columns},"
            " content='', contentless_delete=1,"
            " tokenize='unicode61 remove_diacritics 2', prefix='3')"
        )
    run("INSERT INTO learned_fts (rowid, text, outcome) SELECT id, text, outcome FROM learned")
