"""The first schema: every record of the journal, full-text search over it, the change log."""

from collections.abc import Callable

CUTS_LOG = False

_ID = "id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL"
_PERSON = "person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE"
_ENTRY = "entry_id INTEGER REFERENCES entry ON DELETE CASCADE"
_TEXT = "TEXT NOT NULL DEFAULT ''"

_TABLES = f"""
CREATE TABLE person ({_ID}, name TEXT NOT NULL CHECK (name <> ''), sort_as {_TEXT},
  given {_TEXT}, family {_TEXT}, nick {_TEXT}, former {_TEXT}, pronouns {_TEXT}, line {_TEXT},
  organisation {_TEXT}, role {_TEXT}, met_on {_TEXT}, met_where {_TEXT}, met_how {_TEXT},
  met_through_id INTEGER REFERENCES person ON DELETE SET NULL, birthday {_TEXT},
  languages {_TEXT}, notes {_TEXT}, rhythm INTEGER CHECK (rhythm > 0),
  state TEXT NOT NULL DEFAULT 'active' CHECK (state IN
    ('address', 'active', 'resting', 'space', 'letgo', 'deceased')),
  paused_until {_TEXT}, is_family INTEGER NOT NULL DEFAULT 0 CHECK (is_family IN (0, 1)),
  sort_key TEXT NOT NULL, search_name TEXT NOT NULL, added_at TEXT NOT NULL);
CREATE INDEX person_by_name ON person (state, sort_key, search_name);
CREATE INDEX person_by_any_name ON person (sort_key, state, search_name);
CREATE INDEX person_by_rhythm ON person (sort_key) WHERE rhythm IS NOT NULL;
CREATE INDEX person_by_met ON person (state, met_on) WHERE met_on <> '';
CREATE INDEX person_by_through ON person (met_through_id) WHERE met_through_id IS NOT NULL;
CREATE TABLE detail ({_ID}, {_PERSON}, kind TEXT NOT NULL CHECK (kind IN
    ('email', 'phone', 'address', 'web', 'messenger')), label {_TEXT}, value TEXT NOT NULL,
  preferred INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0);
CREATE INDEX detail_by_person ON detail (person_id);
CREATE TABLE person_day ({_ID}, {_PERSON}, label {_TEXT}, day TEXT NOT NULL);
CREATE INDEX person_day_by_person ON person_day (person_id);
CREATE TABLE rest ({_ID}, {_PERSON}, first_day TEXT NOT NULL, last_day {_TEXT});
CREATE INDEX rest_by_person ON rest (person_id);
CREATE TABLE circle ({_ID}, name TEXT NOT NULL CHECK (name <> ''), notes {_TEXT},
  rhythm INTEGER CHECK (rhythm > 0));
CREATE TABLE circle_person (circle_id INTEGER NOT NULL REFERENCES circle ON DELETE CASCADE,
  {_PERSON}, PRIMARY KEY (circle_id, person_id)) WITHOUT ROWID;
CREATE INDEX circle_person_by_person ON circle_person (person_id);
CREATE TABLE relation ({_ID}, {_PERSON},
  other_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE, kind {_TEXT});
CREATE INDEX relation_by_person ON relation (person_id);
CREATE INDEX relation_by_other ON relation (other_id);
CREATE TABLE gathering ({_ID}, name TEXT NOT NULL CHECK (name <> ''), place {_TEXT},
  first_day {_TEXT}, last_day {_TEXT}, notes {_TEXT});
CREATE INDEX gathering_by_day ON gathering (first_day);
CREATE TABLE gathering_person (
  gathering_id INTEGER NOT NULL REFERENCES gathering ON DELETE CASCADE,
  {_PERSON}, position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (gathering_id, person_id)) WITHOUT ROWID;
CREATE INDEX gathering_person_by_person ON gathering_person (person_id);
CREATE TABLE entry ({_ID}, day TEXT NOT NULL CHECK (day LIKE '____-__-__'), text {_TEXT},
  kind TEXT CHECK (kind IN
    ('met', 'call', 'video', 'message', 'letter', 'introduction', 'gift', 'thought')),
  began TEXT CHECK (began IN ('me', 'them', 'mutual', 'unknown')),
  depth INTEGER CHECK (depth BETWEEN 1 AND 4),
  gathering_id INTEGER REFERENCES gathering ON DELETE SET NULL,
  minutes INTEGER CHECK (minutes > 0),
  private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)), written_at TEXT NOT NULL);
CREATE INDEX entry_by_day ON entry (day, id);
CREATE INDEX entry_by_gathering ON entry (gathering_id) WHERE gathering_id IS NOT NULL;
CREATE TABLE entry_person (entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  {_PERSON}, position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (entry_id, person_id)) WITHOUT ROWID;
CREATE INDEX entry_person_by_person ON entry_person (person_id, entry_id);
CREATE TABLE learned ({_ID}, {_PERSON}, {_ENTRY}, kind TEXT NOT NULL CHECK (kind IN
    ('matters', 'ahead', 'goodnews', 'couldhelp')),
  area TEXT CHECK (area IN
    ('family', 'work', 'health', 'interests', 'places', 'beliefs', 'hopes')),
  text TEXT NOT NULL, day {_TEXT}, outcome {_TEXT}, closed_on {_TEXT});
CREATE INDEX learned_by_person ON learned (person_id);
CREATE INDEX learned_by_entry ON learned (entry_id) WHERE entry_id IS NOT NULL;
CREATE TABLE exchange ({_ID}, entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  {_PERSON}, direction TEXT NOT NULL CHECK (direction IN
    ('given', 'offered', 'asked', 'received')),
  what TEXT CHECK (what IN
    ('time', 'introduction', 'advice', 'listening', 'resource', 'thanks', 'other')),
  text {_TEXT}, helped INTEGER CHECK (helped IN (0, 1)), fulfilled_on {_TEXT});
CREATE INDEX exchange_by_person ON exchange (person_id);
CREATE INDEX exchange_by_entry ON exchange (entry_id);
CREATE TABLE promise ({_ID}, {_PERSON}, {_ENTRY},
  mine INTEGER NOT NULL DEFAULT 1 CHECK (mine IN (0, 1)), text TEXT NOT NULL,
  made_on {_TEXT}, due {_TEXT}, state TEXT NOT NULL DEFAULT 'open' CHECK (state IN
    ('open', 'kept', 'released', 'renegotiated')), closed_on {_TEXT},
  moved_to_id INTEGER REFERENCES promise ON DELETE SET NULL,
  remind_on {_TEXT}, snoozed_until {_TEXT});
CREATE INDEX promise_by_person ON promise (person_id);
CREATE INDEX promise_by_entry ON promise (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX promise_by_moved ON promise (moved_to_id) WHERE moved_to_id IS NOT NULL;
CREATE TABLE reflection ({_ID}, quarter TEXT NOT NULL UNIQUE, figures {_TEXT},
  intention {_TEXT}, finished_at {_TEXT});
CREATE TABLE answer ({_ID},
  reflection_id INTEGER NOT NULL REFERENCES reflection ON DELETE CASCADE,
  prompt TEXT NOT NULL, text {_TEXT}, position INTEGER NOT NULL DEFAULT 0);
CREATE INDEX answer_by_reflection ON answer (reflection_id);
CREATE TABLE closeness ({_ID}, {_PERSON}, day TEXT NOT NULL,
  step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 7));
CREATE INDEX closeness_by_person ON closeness (person_id);
CREATE TABLE attachment ({_ID}, person_id INTEGER REFERENCES person ON DELETE CASCADE, {_ENTRY},
  gathering_id INTEGER REFERENCES gathering ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('photo', 'card', 'file')), name {_TEXT},
  media_type {_TEXT}, data BLOB NOT NULL);
CREATE INDEX attachment_by_person ON attachment (person_id, kind) WHERE person_id IS NOT NULL;
CREATE INDEX attachment_by_entry ON attachment (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX attachment_by_gathering ON attachment (gathering_id)
  WHERE gathering_id IS NOT NULL;
CREATE TABLE card ({_ID}, {_PERSON}, source {_TEXT}, card_uid {_TEXT}, fingerprint TEXT NOT NULL,
  raw TEXT NOT NULL, imported_at TEXT NOT NULL);
CREATE INDEX card_by_person ON card (person_id);
CREATE INDEX card_by_fingerprint ON card (fingerprint);
CREATE INDEX card_by_uid ON card (card_uid) WHERE card_uid <> '';
CREATE TABLE change (id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL,
  made_at TEXT NOT NULL, schema INTEGER NOT NULL, undone INTEGER NOT NULL DEFAULT 0,
  changeset BLOB NOT NULL);
CREATE INDEX change_by_undone ON change (undone, id);
CREATE TABLE draft (key TEXT PRIMARY KEY, content TEXT NOT NULL, saved_at TEXT NOT NULL)
  WITHOUT ROWID;
CREATE TABLE preference (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
"""

_SEARCHED = {
    "person": "search_name name nick former line organisation role met_where met_how notes",
    "detail": "value label",
    "entry": "text",
    "learned": "text",
    "promise": "text",
    "gathering": "name place notes",
}


def up(run: Callable[[str], None]) -> None:
    """Make every table with its indexes, and the full-text indexes, which keep no text."""
    for statement in _TABLES.split(";\n"):
        run(statement)
    for table, columns in _SEARCHED.items():
        run(
            f"CREATE VIRTUAL TABLE {table}_fts USING fts5({', '.join(columns.split())},"
            " content='', contentless_delete=1,"
            " tokenize='unicode61 remove_diacritics 2', prefix='3')"
        )
