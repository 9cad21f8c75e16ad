"""How a gathering is said: what is written only while it is not all, and who will be there."""

from datetime import date

from app.domain.gatherings import GatheringLine
from app.ui.gatherings.saying import say_list_line, say_met

TODAY = date(2026, 10, 8)


def line(first_day: str, met: int, written: int) -> GatheringLine:
    return GatheringLine(1, "iPRES", "Porto", first_day, "", met, written)


def test_how_much_is_written_is_said_only_while_it_is_not_all() -> None:
    assert say_list_line(line("2026-09-21", 14, 9), TODAY)[1] == "9 of 14 written"
    assert say_list_line(line("2026-09-21", 14, 14), TODAY)[1] == ""
    assert say_list_line(line("", 14, 9), TODAY)[1] == "9 of 14 written"


def test_nobody_was_met_at_a_gathering_that_lies_ahead() -> None:
    assert say_list_line(line("2026-10-14", 3, 0), TODAY)[1] == ""
    assert say_met("2026-10-14", TODAY) == "Who will be there"
    assert say_met("2026-10-08", TODAY) == "Met there"
