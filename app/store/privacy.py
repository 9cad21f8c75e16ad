"""What is private: an entry that is marked so, and whatever tells something of it."""


def is_private_entry(entry_id: str) -> str:
    """The condition that the entry of this id, an expression, is private; not so for NULL."""
    return f"EXISTS (SELECT 1 FROM entry hidden WHERE hidden.id = {entry_id} AND hidden.private)"


def is_private_plan(follow_up: str) -> str:
    """The condition that a follow-up, a table by this name, may tell of a private entry.

    It may say in its words what the promise is that it carries out, or what was written about
    them at the gathering.
    """
    return (
        f"(EXISTS (SELECT 1 FROM promise told WHERE told.id = {follow_up}.promise_id"
        f" AND {is_private_entry('told.entry_id')})"
        " OR EXISTS (SELECT 1 FROM entry_person about CROSS JOIN entry hidden"
        f" ON hidden.id = about.entry_id WHERE about.person_id = {follow_up}.person_id"
        f" AND hidden.gathering_id = {follow_up}.gathering_id AND hidden.private))"
    )


def is_in_private_alone(person: str) -> str:
    """The condition that the person of this id, an expression, stands in private entries alone.

    Not so for somebody of whom nothing is written, or of whom a promise or an introduction is
    that hangs on no private entry.
    """
    about = (
        "EXISTS (SELECT 1 FROM entry_person about CROSS JOIN entry told ON told.id = about.entry_id"
        f" WHERE about.person_id = {person} AND {{}}told.private)"
    )
    promised = f"promised.person_id = {person} AND NOT {is_private_entry('promised.entry_id')}"
    known = f"{person} IN (known.person_id, known.other_id)"
    known += f" AND NOT {is_private_entry('known.entry_id')}"
    return (
        f"({about.format('')} AND NOT {about.format('NOT ')}"
        f" AND NOT EXISTS (SELECT 1 FROM promise promised WHERE {promised})"
        f" AND NOT EXISTS (SELECT 1 FROM introduction known WHERE {known}))"
    )
