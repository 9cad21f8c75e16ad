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
