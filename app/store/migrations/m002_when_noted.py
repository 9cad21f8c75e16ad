"""The day on which something was noted that hangs on no entry: facts fade from a day on.

And an index in which the list of people by the date met is walked: it was sorted each time.
"""

from collections.abc import Callable

CUTS_LOG = False

# A fact from before this migration counts from the newest entry about the person, which is
# when they were last thought of, else from the day on which they were added.
_SOME_DAY = """
UPDATE learned SET noted_on = coalesce(
  (SELECT max(e.day) FROM entry_person ep JOIN entry e ON e.id = ep.entry_id
   WHERE ep.person_id = learned.person_id AND e.day <= date('now', 'localtime')),
  (SELECT substr(added_at, 1, 10) FROM person WHERE id = learned.person_id))
WHERE entry_id IS NULL
"""


def up(run: Callable[[str], None]) -> None:
    """Add the column, and give it a day wherever there is no entry that has one; the index."""
    run("ALTER TABLE learned ADD COLUMN noted_on TEXT NOT NULL DEFAULT ''")
    run(_SOME_DAY)
    run("DROP INDEX person_by_met")
    run("CREATE INDEX person_by_met ON person (met_on DESC, sort_key, state)")
