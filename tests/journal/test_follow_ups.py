"""Follow-ups: proposed from what was written, saved in one step, finished and dropped."""

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.entries import EntryDraft, LearnedDraft, PromiseDraft
from app.domain.follow_ups import Proposal
from app.errors import BadInput, NotFound
from app.journal import entries, follow_ups, gatherings, people, promises
from app.journal.journal import Journal

SPEECH = EnglishSpeech()
TOMORROW = "2026-10-09"  # a Friday


@pytest.fixture
def ipres(journal: Journal) -> int:
    return gatherings.add_gathering(journal, "iPRES 2026", "Copenhagen", "2026-10-05", "2026-10-07")


def meet(journal: Journal, gathering: int, name: str, **facts: object) -> int:
    """Somebody met there, of whom something is written."""
    person = people.add_person(journal, name)
    gatherings.add_to_roster(journal, gathering, [person])
    write(journal, gathering, person, **facts)
    return person


def write(journal: Journal, gathering: int, *ids: int, **facts: object) -> int:
    draft = EntryDraft(ids, "2026-10-07", "Coffee.", gathering_id=gathering, **facts)  # type: ignore[arg-type]
    return entries.save_entry(journal, draft)


def proposed(journal: Journal, gathering: int) -> list[tuple[str, str]]:
    found = follow_ups.propose(journal, gathering, SPEECH)
    return [(each.text, each.day) for each in found]


def test_nobody_written_about_nothing_proposed(journal: Journal, ipres: int) -> None:
    person = people.add_person(journal, "Ana Silva")
    gatherings.add_to_roster(journal, ipres, [person])
    assert proposed(journal, ipres) == []


def test_a_promise_comes_in_its_own_words_and_not_after_its_day(
    journal: Journal, ipres: int
) -> None:
    meet(journal, ipres, "Bram", learned=(LearnedDraft("the regional papers"),), promises=(
        PromiseDraft("send the reading list", due="2026-10-09"),
        PromiseDraft("ask Li about the scanner"),
        PromiseDraft("sends me the slides", mine=False),
    ))  # fmt: skip
    meet(journal, ipres, "Ana", promises=(PromiseDraft("send the benchmark", due="2026-10-09"),))
    assert proposed(journal, ipres) == [
        ("send the reading list", TOMORROW),
        ("ask Li about the scanner", "2026-10-12"),
        ("send the benchmark", TOMORROW),
    ]


def test_without_a_promise_the_words_come_from_what_is_nearest_to_hand(
    journal: Journal, ipres: int
) -> None:
    def learned(kind: str, text: str, day: str = "") -> LearnedDraft:
        return LearnedDraft(text, kind, day=day)

    matters, coming = learned("matters", "wax cylinders"), learned("ahead", "new job", "2026-11")
    past = learned("ahead", "talk", "2026-10-06")
    meet(journal, ipres, "Ana", learned=(matters, coming, learned("couldhelp", "lend the book")))
    meet(journal, ipres, "Bram Smit", learned=(matters, past, coming))
    meet(journal, ipres, "Chi", learned=(matters, past))
    meet(journal, ipres, "Dag", learned=(learned("goodnews", "a daughter"),))
    meet(journal, ipres, "Eva")
    assert [text for text, _day in proposed(journal, ipres)] == [
        "lend the book",
        "Wish Bram well: new job",
        "Write to Chi about it: wax cylinders",
        "Write to Dag about it: a daughter",
        "Write to Eva",
    ]


def test_what_is_closed_or_asks_for_peace_is_not_proposed(journal: Journal, ipres: int) -> None:
    ana = meet(journal, ipres, "Ana", promises=(PromiseDraft("send the benchmark"),))
    (promise,) = promises.promises_of(journal, ana)
    promises.keep_promise(journal, promise.id)
    bram = meet(journal, ipres, "Bram")
    people.set_state(journal, [bram], "space")
    assert [text for text, _day in proposed(journal, ipres)] == ["Write to Ana"]


def test_saving_is_one_step_and_proposes_nothing_twice(journal: Journal, ipres: int) -> None:
    meet(journal, ipres, "Ana", promises=(PromiseDraft("send the benchmark"),))
    meet(journal, ipres, "Bram")
    first, second = follow_ups.propose(journal, ipres, SPEECH)
    follow_ups.save_follow_ups(
        journal, ipres, [first._replace(text=" send  it ", day="2026-10-20")], dropped=[second]
    )
    assert proposed(journal, ipres) == []
    sent, dropped = sorted(follow_ups.of_gathering(journal, ipres), key=lambda each: each.outcome)
    assert (sent.text, sent.day, sent.promise_id) == ("send it", "2026-10-20", first.promise_id)
    assert (dropped.outcome, dropped.closed_on) == ("dropped", "2026-10-08")
    assert journal.next_undo().label == "Follow-ups of iPRES 2026"  # type: ignore[union-attr]
    journal.undo()
    assert follow_ups.of_gathering(journal, ipres) == []
    assert follow_ups.propose(journal, ipres, SPEECH) == [first, second]


def test_what_is_planned_can_be_changed_and_saved_again(journal: Journal, ipres: int) -> None:
    meet(journal, ipres, "Ana")
    follow_ups.save_follow_ups(journal, ipres, follow_ups.propose(journal, ipres, SPEECH))
    (planned,) = follow_ups.planned(journal, ipres)
    assert (planned.name, planned.text, planned.day) == ("Ana", "Write to Ana", TOMORROW)
    follow_ups.save_follow_ups(journal, ipres, [planned._replace(text="Call Ana")])
    (again,) = follow_ups.planned(journal, ipres)
    assert again == planned._replace(text="Call Ana")
    follow_ups.save_follow_ups(journal, ipres, [], dropped=[again])
    assert follow_ups.planned(journal, ipres) == []


def test_somebody_met_later_takes_a_day_beside_those_there(journal: Journal, ipres: int) -> None:
    journal.set_preference("capacity", "1")
    meet(journal, ipres, "Ana")
    follow_ups.save_follow_ups(journal, ipres, follow_ups.propose(journal, ipres, SPEECH))
    meet(journal, ipres, "Bram")
    assert proposed(journal, ipres) == [("Write to Bram", "2026-10-12")]


def test_a_new_promise_is_proposed_though_something_is_planned(
    journal: Journal, ipres: int
) -> None:
    ana = meet(journal, ipres, "Ana")
    follow_ups.save_follow_ups(journal, ipres, follow_ups.propose(journal, ipres, SPEECH))
    write(journal, ipres, ana, promises=(PromiseDraft("send the benchmark"),))
    assert [text for text, _day in proposed(journal, ipres)] == ["send the benchmark"]


def test_one_is_edited_finished_and_dropped_with_undo(journal: Journal, ipres: int) -> None:
    ana = meet(journal, ipres, "Ana")
    (only,) = follow_ups.save_follow_ups(
        journal, ipres, [Proposal(ana, "Ana", "Write to Ana", "2026-10-12")]
    )
    before = follow_ups.of_person(journal, ana)
    assert follow_ups.open_until(journal, "2026-10-11") == []
    assert follow_ups.open_until(journal, "2026-10-12") == before
    follow_ups.edit_follow_up(journal, only, text="Call her", day="2026-10-13")
    assert journal.next_undo().label == "Edit follow-up with Ana"  # type: ignore[union-attr]
    for end, outcome in ((follow_ups.finish, "done"), (follow_ups.drop, "dropped")):
        end(journal, only)
        (now,) = follow_ups.of_person(journal, ana)
        assert (now.text, now.outcome, now.closed_on) == ("Call her", outcome, "2026-10-08")
        assert follow_ups.open_until(journal, "2026-12-31") == []
        journal.undo()
    journal.undo()
    assert follow_ups.of_person(journal, ana) == before


def test_no_empty_words_no_half_days_and_nothing_that_is_gone(journal: Journal, ipres: int) -> None:
    ana = meet(journal, ipres, "Ana")
    with pytest.raises(BadInput):
        follow_ups.save_follow_ups(journal, ipres, [Proposal(ana, "Ana", " ", "2026-10-12")])
    assert follow_ups.of_gathering(journal, ipres) == []
    with pytest.raises(NotFound):
        follow_ups.finish(journal, 999)
