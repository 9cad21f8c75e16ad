"""What tells of a private entry is known as private wherever it leaves the journal or is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.entries import LearnedDraft, PromiseDraft
from app.domain.ready import shareable as ready_shareable
from app.domain.ready import shareable_gathering
from app.domain.today import shareable
from app.journal import follow_ups, gatherings, people, reminding, today
from app.journal.entries import set_private
from app.journal.journal import Journal
from app.journal.promises import keep_promise
from app.journal.ready import ready_for_gathering, ready_for_person
from app.journal.taking import export_json
from tests.journal.days import on, write

SECRET = "the divorce"


def planned(journal: Journal, *, private: bool) -> tuple[int, int]:
    """Two people of whom something was written at a gathering, and a plan with each.

    Only the words of the plans are told: what they come from is closed. Returns person, gathering.
    """
    held = gatherings.add_gathering(journal, "IFLA", first_day="2026-10-01")
    ana, tom = (people.add_person(journal, name) for name in ("Ana", "Tom"))
    gatherings.add_to_roster(journal, held, [ana, tom])
    fact = LearnedDraft(f"{SECRET} of hers", "goodnews", person_id=ana)
    promise = PromiseDraft(f"{SECRET} of his", person_id=tom)
    more: dict[str, Any] = {"gathering_id": held, "private": private}
    write(journal, (ana,), "2026-10-01", learned=(fact,), **more)
    write(journal, (tom,), "2026-10-01", promises=(promise,), **more)
    found = follow_ups.propose(journal, held, EnglishSpeech())
    assert [SECRET in one.text for one in found] == [True, True]
    ids = follow_ups.save_follow_ups(journal, held, found)
    for follow_up_id in ids:
        follow_ups.edit_follow_up(journal, follow_up_id, day="2026-10-08")
    return ana, held


def everything_told(journal: Journal, folder: Path, ana: int, held: int) -> dict[str, str]:
    reminding.mark_told(journal, "2026-10-07")
    export_json(journal, folder / "a.json", private=False)
    return {
        "notice": repr(reminding.untold(journal)),
        "Today": repr(shareable(today.on_today(journal))),
        "person": repr(ready_shareable(ready_for_person(journal, ana))),
        "gathering": repr(shareable_gathering(ready_for_gathering(journal, held))),
        "export": json.dumps(json.loads((folder / "a.json").read_text("utf-8"))),
    }


def test_a_plan_that_tells_of_a_private_entry_leaves_by_no_way(
    journal: Journal, tmp_path: Path
) -> None:
    told = everything_told(journal, tmp_path, *planned(journal, private=True))
    assert [way for way, words in told.items() if SECRET in words] == []


def test_what_tells_of_an_open_entry_is_told_by_every_way(journal: Journal, tmp_path: Path) -> None:
    told = everything_told(journal, tmp_path, *planned(journal, private=False))
    assert [way for way, words in told.items() if SECRET not in words] == []


@pytest.mark.parametrize("is_private", (True, False))
def test_a_plan_is_as_private_as_the_closed_promise_it_carries_out(
    journal: Journal, is_private: bool
) -> None:
    ana = people.add_person(journal, "Ana")
    entry = write(journal, (ana,), "2026-10-01", promises=(PromiseDraft(SECRET, person_id=ana),))
    with journal.change("Plan"):
        keep_promise(journal, 1)
        journal.db.run(
            "INSERT INTO follow_up (uid, person_id, promise_id, text, day)"
            " VALUES ('u', ?, 1, ?, '2026-10-08')",
            (ana, SECRET),
        )
    set_private(journal, [entry], is_private)
    with on(journal, "2026-10-08"):
        ready = ready_shareable(ready_for_person(journal, ana))
    assert [plan.text for plan in ready.follow_ups] == [SECRET] * (not is_private)
