"""Getting ready: what to have in mind before meeting somebody, or going to a gathering."""

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.entries import LearnedDraft, PromiseDraft
from app.domain.ready import Ready, shareable, shareable_gathering, without_told
from app.domain.ready_words import tell_met, tell_mine, tell_unasked
from app.errors import NotFound
from app.journal import gatherings, people, promises
from app.journal.entries import add_learned
from app.journal.journal import Journal
from app.journal.ready import ready_for_gathering, ready_for_person, since_we_spoke
from app.store import writing
from tests.journal.days import on, write

SPEECH = EnglishSpeech()


@pytest.fixture
def ana(journal: Journal) -> int:
    with on(journal, "2026-01-01"):
        return people.add_person(journal, "Ana Silva", line="Newspapers, Évora")


def mine(journal: Journal, person_id: int) -> list[str]:
    return [tell_mine(one, journal.today(), SPEECH) for one in since_we_spoke(journal, person_id)]


def met(journal: Journal, **facts: object) -> str:
    person_id = people.add_person(journal, "Tom", **facts)
    return tell_met(ready_for_person(journal, person_id), journal.today(), SPEECH)


def test_the_last_notes_are_the_newest_that_have_happened(journal: Journal, ana: int) -> None:
    for day in range(1, 8):
        write(journal, (ana,), f"2026-09-0{day}", f"Day {day}")
    write(journal, (ana,), "2026-12-01", "Planned")
    notes = ready_for_person(journal, ana).notes
    assert [line.text for line in notes] == ["Day 7", "Day 6", "Day 5", "Day 4", "Day 3"]


def test_promises_stand_on_their_sides_and_only_open_ones(journal: Journal, ana: int) -> None:
    promises.keep_promise(journal, promises.add_promise(journal, ana, "kept"))
    promises.add_promise(journal, ana, "some day")
    promises.add_promise(journal, ana, "soon", due="2026-10-10")
    promises.add_promise(journal, ana, "theirs", mine=False)
    found = ready_for_person(journal, ana)
    assert [promise.text for promise in found.promised] == ["soon", "some day"]
    assert [promise.text for promise in found.promised_me] == ["theirs"]


def test_what_matters_is_told_by_area_and_what_was_never_asked(journal: Journal, ana: int) -> None:
    add_learned(journal, ana, "a sister in Kayseri", area="family")
    add_learned(journal, ana, "sews", area="interests")
    add_learned(journal, ana, "her father", area="family")
    add_learned(journal, ana, "patience")
    add_learned(journal, ana, "the post is hers", "goodnews", area="work")
    add_learned(journal, ana, "lend her the lens", "couldhelp")
    found = ready_for_person(journal, ana)
    assert [(area, [line.text for line in lines]) for area, lines in found.matters] == [
        ("family", ["her father", "a sister in Kayseri"]),
        ("interests", ["sews"]),
        (None, ["patience"]),
    ]
    assert [line.text for line in found.good_news] == ["the post is hers"]
    assert [line.text for line in found.could_help] == ["lend her the lens"]
    assert found.unasked == ("health", "places", "beliefs", "hopes")
    assert tell_unasked(found.unasked, SPEECH) == (
        "You might ask about health, places, beliefs and hopes."
    )
    assert tell_unasked((), SPEECH) == ""


def test_what_was_ahead_is_asked_after_if_we_have_not_spoken_since(
    journal: Journal, ana: int
) -> None:
    with on(journal, "2026-01-02"):
        for day in ("2026-03-05", "2026-12", "2026-07-01", ""):
            add_learned(journal, ana, day or "some day", "ahead", day=day)
    write(journal, (ana,), "2026-05-05", kind="call")
    ahead = ready_for_person(journal, ana).ahead
    assert [line.text for line in ahead] == ["2026-07-01", "2026-12", "some day"]
    write(journal, (ana,), "2026-10-01", kind="call")
    ahead = ready_for_person(journal, ana).ahead
    assert [line.text for line in ahead] == ["2026-12", "some day"]


def test_how_we_met_is_told_from_whatever_is_known(journal: Journal, ana: int) -> None:
    assert met(journal) == ""
    assert met(journal, met_on="2019-09", met_where="Ghent", met_through_id=ana) == (
        "You met: September 2019, Ghent, through Ana Silva."
    )
    assert met(journal, met_how="In the queue.") == "In the queue."
    assert met(journal, met_how="In the queue.", met_on="2019") == "In the queue. You met: 2019."


def test_my_own_life_since_we_spoke(journal: Journal, ana: int) -> None:
    assert mine(journal, ana) == []
    write(journal, (ana,), "2026-08-01", kind="call")
    tom = people.add_person(journal, "Tom", met_on="2026-09-21")
    li = people.add_person(journal, "Li")
    old = people.add_person(journal, "Old")
    write(journal, (old,), "2020-01-01", kind="met")
    write(journal, (old, li), "2026-09-24", kind="met")
    write(journal, (), "2026-09-25", "The first **frost**.", kind="thought")
    write(journal, (ana,), "2026-09-26", "Is she well?", kind="thought")
    write(journal, (), "2026-07-01", "Before", kind="thought")
    gatherings.add_gathering(journal, "iPRES", "Ghent", "2026-09-20")
    gatherings.add_gathering(journal, "Dinner", "", "2026-09-22")
    gatherings.add_gathering(journal, "To come", "", "2026-11-22")
    together = gatherings.add_gathering(journal, "Together", "", "2026-09-23")
    gatherings.add_to_roster(journal, together, [ana])
    assert mine(journal, ana) == [
        "25 September: “The first frost.”",
        "24 September: you met Li",
        "22 September: you were at Dinner",
        "21 September: you met Tom",
        "20 September: you were at iPRES, Ghent",
    ]
    people.set_state(journal, [tom, li], "letgo")
    assert not any("you met" in line for line in mine(journal, ana))


def private_ready(journal: Journal, ana: int) -> Ready:
    """Everything of one private entry, and something that is not."""
    write(journal, (ana,), "2026-08-01", "Between us", kind="call", private=True, learned=(
        LearnedDraft("a secret", person_id=ana), LearnedDraft("news", "goodnews", person_id=ana),
        LearnedDraft("an exam", "ahead", day="2026-11-01", person_id=ana),
        LearnedDraft("hold it", "couldhelp", person_id=ana),
    ), promises=(PromiseDraft("tell nobody", person_id=ana),
                 PromiseDraft("tell me all", mine=False, person_id=ana)))  # fmt: skip
    for text, promise_id in (("tell nobody", 1), ("a lens", None)):
        writing.insert(
            journal.db, "follow_up", person_id=ana, text=text, day="2026-10-09",
            promise_id=promise_id,
        )  # fmt: skip
    add_learned(journal, ana, "sews", area="interests")
    write(journal, (), "2026-09-01", "To myself", kind="thought", private=True)
    return ready_for_person(journal, ana)


def test_what_may_be_printed_of_somebody_holds_nothing_private(journal: Journal, ana: int) -> None:
    found = private_ready(journal, ana)
    assert (len(found.notes), len(found.promised)) == (1, 1)
    assert [plan.text for plan in found.follow_ups] == ["a lens"]
    told = shareable(found)
    assert (told.notes, told.promised, told.promised_me, told.since) == ((), (), (), ())
    assert (told.good_news, told.ahead, told.could_help) == ((), (), ())
    assert [plan.text for plan in told.follow_ups] == ["a lens"]
    assert [(area, [line.text for line in lines]) for area, lines in told.matters] == [
        ("interests", ["sews"])
    ]


def test_a_gathering_has_everybody_of_its_roster_in_short(journal: Journal, ana: int) -> None:
    held = gatherings.add_gathering(journal, "iPRES", "Ghent", "2026-10-20")
    tom, franz = people.add_person(journal, "Tom"), people.add_person(journal, "Franz")
    gatherings.add_to_roster(journal, held, [tom, franz, ana])
    people.set_state(journal, [franz], "deceased")
    private_ready(journal, ana)
    promises.add_promise(journal, tom, "the list", due="2026-10-19")
    found = ready_for_gathering(journal, held)
    assert found.gathering.name == "iPRES"
    first, second = found.people
    assert (first.name, first.note, [p.text for p in first.promised]) == ("Tom", None, ["the list"])
    assert (second.name, second.line) == ("Ana Silva", "Newspapers, Évora")
    assert second.note is not None and second.note.text == "Between us"
    assert [line.text for line in second.ahead] == ["an exam"]
    assert [line.text for line in second.matters] == ["sews", "a secret"]
    assert [line.text for line in second.could_help] == ["hold it"]
    assert [plan.text for plan in second.follow_ups] == ["a lens"]
    told = shareable_gathering(found).people
    assert told[0] == first
    assert (told[1].note, told[1].promised, told[1].promised_me, told[1].ahead) == (
        *(None, (), ()), (),
    )  # fmt: skip
    assert [plan.text for plan in told[1].follow_ups] == ["a lens"]
    assert ([line.text for line in told[1].matters], told[1].could_help) == (["sews"], ())


@pytest.mark.parametrize(("people_there", "lines", "letters"), [(6, 3, 300), (7, 2, 90)])
def test_of_many_people_less_is_told_of_each(
    journal: Journal, ana: int, people_there: int, lines: int, letters: int
) -> None:
    others = [people.add_person(journal, f"Tom {at}") for at in range(1, people_there)]
    held = gatherings.add_gathering(journal, "iPRES", "Ghent", "2026-10-20")
    gatherings.add_to_roster(journal, held, [ana, *others])
    for text in ("maps", "boats", "bread", "snow"):
        add_learned(journal, ana, text)
    write(journal, (ana,), "2026-08-01", "coffee " * 100, kind="call")
    first = ready_for_gathering(journal, held).people[0]
    assert [line.text for line in first.matters] == ["snow", "bread", "boats"][:lines]
    assert first.note is not None
    assert letters - 8 <= len(first.note.text) <= letters


def test_a_plan_to_keep_a_promise_is_not_told_beside_it(journal: Journal, ana: int) -> None:
    promise = promises.add_promise(journal, ana, "a lens")
    writing.insert(
        journal.db, "follow_up", person_id=ana, text="a lens", day="2026-10-09",
        promise_id=promise,
    )  # fmt: skip
    assert ready_for_person(journal, ana).follow_ups == ()


def test_a_note_leaves_out_the_labelled_lines_that_stand_beside_it() -> None:
    note = "Coffee: at last\nmatters: old maps\npromise: call by friday\nSo glad."
    assert without_told(note, ["old maps", "call"]) == "Coffee: at last\nSo glad."
    assert without_told(note, []) == note


def test_who_is_gone_is_said(journal: Journal) -> None:
    with pytest.raises(NotFound):
        ready_for_person(journal, 7)
    with pytest.raises(NotFound):
        ready_for_gathering(journal, 7)
