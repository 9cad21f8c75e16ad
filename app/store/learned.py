"""When something was learned, as SQL; apart, since the figures that need it too load numpy."""

# The day of its entry, else the day on which it was noted, else that on which I added them.
DAY_LEARNED = (
    "coalesce((SELECT day FROM entry WHERE id = entry_id), nullif(noted_on, ''),"
    " (SELECT substr(added_at, 1, 10) FROM person WHERE id = person_id))"
)
