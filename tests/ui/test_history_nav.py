"""Back and forward lead along the places visited, as in a browser."""

from app.ui.history_nav import LONGEST, Spot, Trail


def walk(*pages: str) -> Trail:
    trail = Trail()
    for page in pages:
        trail.visit(Spot(page))
    return trail


def test_an_empty_trail_leads_nowhere() -> None:
    trail = Trail()
    assert trail.here is None
    assert not trail.can_go_back
    assert not trail.can_go_forward
    assert trail.go(-1) is None


def test_one_goes_back_and_forward() -> None:
    trail = walk("a", "b", "c")
    assert trail.go(-1) == Spot("b")
    assert trail.go(-1) == Spot("a")
    assert trail.go(-1) is None
    assert trail.go(1) == Spot("b")
    assert trail.can_go_forward


def test_a_new_place_forgets_the_way_forward() -> None:
    trail = walk("a", "b", "c")
    trail.go(-1)
    trail.visit(Spot("d"))
    assert not trail.can_go_forward
    assert trail.go(-1) == Spot("b")


def test_where_one_is_can_be_said_more_exactly_without_a_step() -> None:
    trail = walk("a", "b")
    trail.amend(Spot("b", 7))
    assert trail.here == Spot("b", 7)
    assert not trail.can_go_forward and trail.go(-1) == Spot("a")


def test_staying_is_no_step() -> None:
    trail = walk("a", "a")
    assert not trail.can_go_back


def test_records_of_one_page_are_places_of_their_own() -> None:
    trail = Trail()
    for person in (1, 2):
        trail.visit(Spot("people", person))
    assert trail.go(-1) == Spot("people", 1)


def test_the_trail_does_not_grow_for_ever() -> None:
    trail = walk(*(str(number) for number in range(LONGEST + 20)))
    steps = 0
    while trail.go(-1):
        steps += 1
    assert steps == LONGEST - 1
    assert trail.here == Spot("20")
