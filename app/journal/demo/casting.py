"""Gives the loose notes to people and days, by chance but the same for the same seed."""

import random
import re
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import accumulate

from app.domain.kinds import Kind
from app.journal.demo.stories import Note, Story

FIRST, LAST = -1095, -8  # the newest days are kept for what is told on purpose
_SLOT = re.compile(r"\{(\w+)\}")
_PRONOUNS = {
    "she": {"they": "she", "them": "her", "their": "her", "theirs": "hers"},
    "he": {"they": "he", "them": "him", "their": "his", "theirs": "his"},
}
_SEASON = "season "
_SEASONAL = ("friend", "pen", "town")


def cast(
    stories: list[Story], pool: Iterable[tuple[str, Note]], base: date, chance: random.Random
) -> None:
    """Add every loose note to somebody's story. Days are counted from `base`."""
    tags: dict[str, list[Note]] = {}
    for tag, note in pool:
        tags.setdefault(tag, []).append(note)
    for tag, notes in tags.items():
        if tag.startswith(_SEASON):
            takers = [s for s in stories if s.pool and s.pool[0] in _SEASONAL]
            _cast_season(takers, notes, int(tag.removeprefix(_SEASON)), base, chance)
        else:
            takers = [s for s in stories if s.pool and s.pool[0] == tag]
            chance.shuffle(takers)
            _cast_tag(takers, notes, chance)
    for story in stories:
        for note in story.notes:
            _say(story, note)
            _keep_hours(story, note, base)


def _cast_tag(takers: list[Story], notes: list[Note], chance: random.Random) -> None:
    shares = list(accumulate(story.pool[1] for story in takers if story.pool))
    start = 0
    for story, share in zip(takers, shares, strict=True):
        end = round(len(notes) * share / shares[-1])
        while end < len(notes) and notes[end].joined:
            end += 1
        _spread(story, notes[start:end], chance)
        start = max(start, end)


def _spread(story: Story, notes: list[Note], chance: random.Random) -> None:
    """In the order of the list, over the time they have been known; joined ones soon after."""
    first = story.pool_since or _first_day(story)
    days = sorted(chance.randrange(max(first, FIRST), LAST) for _ in notes)
    latest = first
    for note, day in zip(notes, days, strict=True):
        soon = latest + chance.randrange(1, 5)
        since = -note.since if note.since is not None else first
        latest = min(soon, LAST) if note.joined else max(latest, day, since)
        note.day = latest
    story.notes += notes


def _cast_season(
    takers: list[Story], notes: list[Note], month: int, base: date, chance: random.Random
) -> None:
    days = [day for day in range(FIRST, LAST) if (base + timedelta(day)).month == month]
    known = [(story, [day for day in days if day > _first_day(story)]) for story in takers]
    able = [(story, since) for story, since in known if since]
    for (story, since), note in zip(chance.sample(able, len(notes)), notes, strict=True):
        note.day = chance.choice(since)
        story.notes.append(note)


def _first_day(story: Story) -> int:
    """The day from which on there are loose notes: nothing is told of before they were met."""
    told = [note.day for note in story.notes if note.day is not None]
    return min(told) if "met" in story.facts else FIRST


def _say(story: Story, note: Note) -> None:
    words = _PRONOUNS.get(story.facts.get("pronouns", ""), {})

    def spoken(slot: re.Match[str]) -> str:
        word = words.get(slot[1].lower(), slot[1].lower())
        return word.capitalize() if slot[1][0].isupper() else word

    note.text = _SLOT.sub(spoken, note.text)
    for hanging in note.hanging:
        hanging.text = _SLOT.sub(spoken, hanging.text)


def _keep_hours(story: Story, note: Note, base: date) -> None:
    """Colleagues are met on working days, and a Sunday call falls on a Sunday."""
    assert note.day is not None
    day = (base + timedelta(note.day)).weekday()
    in_house = "House" in story.facts.get("circles", "")
    if in_house and note.kind == Kind.MET and not note.gathering and day >= 5:
        note.day -= day - 4
    if "Sunday call" in note.text:
        note.day -= (day + 1) % 7
