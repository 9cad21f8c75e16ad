"""What followed from meeting the invented people: rosters, plans to be in touch, introductions."""

from collections.abc import Callable, Mapping
from typing import Any

from app.domain.kinds import Kind
from app.journal.demo.writing import RecordWriter

_AGREES = ("person_agrees", "other_agrees")


def write_plans(plans: Mapping[str, Any], writer: RecordWriter) -> None:
    """Add the records of resources/demo/plans.toml to those of people and entries."""
    for met in plans["met"]:
        for who in met["who"]:
            writer.meet(met["at"], writer.person(who))
    for plan in plans["follow_up"]:
        writer.add(
            "follow_up",
            person=writer.person(plan["who"]),
            gathering=writer.gathering(plan["at"]),
            text=plan["text"],
            outcome=plan.get("outcome", ""),
            **_days(plan, writer.day, {"made": "made_on", "day": "day", "closed": "closed_on"}),
        )
    for each in plans["introduction"]:
        writer.add(
            "introduction",
            person=writer.person(each["who"]),
            other=writer.person(each["other"]),
            entry=_told(writer, each) if "made" in each else None,
            text=each["text"],
            outcome=each.get("outcome", ""),
            **{key: each.get(key, "") for key in _AGREES},
            **_days(
                each,
                writer.day,
                {"noted": "noted_on", "made": "made_on", "closed": "closed_on"},
            ),
        )
    for each in plans["not_now"]:
        writer.add("not_now", person=writer.person(each["who"]), until=writer.day(each["until"]))
    for each in plans["put_off"]:
        _find(writer, "promise", each)["snoozed_until"] = writer.day(each["until"])
    for each in plans["helped"]:
        line = _find(writer, "learned", each)
        line |= {"outcome": each["outcome"], "closed_on": writer.day(each["closed"])}


def _told(writer: RecordWriter, made: Mapping[str, Any]) -> str:
    """The uid of the entry that tells of an introduction."""
    pair = {writer.person(made["who"]), writer.person(made["other"])}
    about: dict[str, set[str]] = {}
    for link in writer.records["entry_person"]:
        about.setdefault(link["entry"], set()).add(link["person"])
    day = writer.day(made["made"])
    (found,) = (
        entry["uid"]
        for entry in writer.records["entry"]
        if entry["kind"] == Kind.INTRODUCTION and entry["day"] == day
        if pair <= about[entry["uid"]]
    )
    return str(found)


def _find(writer: RecordWriter, table: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """The record with these words about somebody that was written already."""
    whom = writer.person(told["who"])
    (found,) = (
        record
        for record in writer.records[table]
        if record["person"] == whom and record["text"] == told["text"]
    )
    return found


def _days(
    plan: Mapping[str, Any], day: Callable[[int], str], names: Mapping[str, str]
) -> dict[str, str]:
    return {column: day(plan[name]) if name in plan else "" for name, column in names.items()}
