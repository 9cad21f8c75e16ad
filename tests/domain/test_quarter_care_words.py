"""What is said of interest and promises: shares in words, counts, days, and no hurry."""

from datetime import date

import pytest

from app.domain.quarter import Figures, PromisesMade
from tests.domain.quarter_said import DURING, running, told
from tests.quarter_samples import before, empty, share


def kept(
    made: int,
    median: float | None,
    waiting: int = 0,
    done: int = 0,
    gone: int = 0,
    *,
    open_: int = 0,
) -> Figures:
    made_now, done_now, gone_now, waits = (tuple(range(n)) for n in (made, done, gone, waiting))
    watched = tuple(map(float, range(open_)))
    return empty()._replace(
        promises=PromisesMade(made_now, done_now, gone_now, waits, watched=watched, median=median)
    )


@pytest.mark.parametrize(
    ("hits", "misses", "said", "counts"),
    [
        (0, 9, "Beside your nine talks nothing that matters to them is noted yet.", ""),
        (9, 0, "In all nine talks you noted something that matters to them.", ""),
        (1, 8, "In one of nine talks you noted something that matters to them.", ""),
        (22, 38, "In 22 of 60 talks you noted something that matters to them.", ""),
        (4, 6, "In four of ten talks you noted something that matters to them.", ""),
        (3, 9, "In three of twelve talks you noted something that matters to them.", ""),
        (
            20,
            10,
            "In two thirds of your talks you noted something that matters to them.",
            "20 of 30 talks.",
        ),
        (2, 58, "In 2 of 60 talks you noted something that matters to them.", ""),
        (58, 2, "In 58 of 60 talks you noted something that matters to them.", ""),
    ],
)
def test_interest_is_told_in_words_with_its_counts_below(
    hits: int, misses: int, said: str, counts: str
) -> None:
    found = told("interest", empty()._replace(interest=share(hits, misses)))
    assert (found.sentence, found.compared) == (said, counts)


@pytest.mark.parametrize(
    ("hits", "misses", "said"),
    [
        (2, 38, "2 of 40."),
        (1, 9, "one of ten."),
        (0, 9, "none of nine."),
        (12, 18, "12 of 30."),
        (30, 30, "half."),
        (28, 2, "28 of 30."),
        (20, 40, "a third."),
    ],
)
def test_interest_is_compared_with_the_quarter_before(hits: int, misses: int, said: str) -> None:
    earlier = before(1)[0]._replace(interest=share(hits, misses))
    now = empty()._replace(interest=share(20, 10))
    assert told("interest", now, [earlier]).compared == (
        f"20 of 30 talks; in the quarter before, {said}"
    )
    plain = empty()._replace(interest=share(9, 0))
    assert told("interest", plain, [earlier]).compared == f"In the quarter before, it was {said}"


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (kept(5, 9.0), "Of five new promises about half were kept within nine days; none was "
                       "waiting at the end."),
        (kept(5, 1.0, 1), "Of five new promises about half were kept within a day; one was waiting "
                          "at the end."),
        (kept(5, 0.0, 2), "Of five new promises about half were kept on the same day; two were "
                          "waiting at the end."),
        (kept(16, 26.0, 13, 7, open_=9), "Of 16 new promises about half looked like being kept "
                                         "within 26 days; 13 were waiting at the end."),
        (kept(5, 0.0, 2, open_=2), "Of five new promises about half looked like being kept on the "
                                   "same day; two were waiting at the end."),
        (running(kept(5, 1.0, 1, open_=1)), "Of five new promises about half look like being kept "
                                            "within a day; one is waiting."),
        (running(kept(5, 0.0, 2, open_=2)), "Of five new promises about half look like being kept "
                                            "on the same day; two are waiting."),
        (running(kept(14, None, 13, 1)), "You made 14 promises and kept 1 of them; 13 are "
                                         "waiting."),
        (kept(1, 9.0, 2, 3, 1), "You made one promise, kept it and let go of one; two were "
                                "waiting at the end."),
        (kept(0, None, 0, 3), "You kept three promises; none was waiting at the end."),
        (kept(0, None, 0, 0, 3), "You let go of three promises; none was waiting at the end."),
        (running(kept(0, None, 4)), "No promise is new; four are waiting."),
        (kept(1, 3.0, 1, 1), "Not enough to say yet about promises: one made, one kept and one "
                             "waiting."),
    ],
)  # fmt: skip
def test_promises_are_told_as_they_stood(figures: Figures, said: str) -> None:
    assert told("promises", figures, today=DURING).sentence == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (12.0, "within twelve days."),
        (1.0, "within a day."),
        (0.0, "on the same day."),
    ],
)
def test_days_are_compared_with_the_last_quarter_that_had_enough(days: float, said: str) -> None:
    long_ago, last = before(2)
    long_ago = long_ago._replace(promises=kept(5, days).promises)
    last = last._replace(promises=kept(4, 2.0).promises)
    found = told("promises", kept(5, 9.0), [long_ago, last]).compared
    assert found == f"In the quarter from January to March 2026, {said}"


@pytest.mark.parametrize(
    ("median", "done", "before", "said"),
    [
        (9.0, 0, 0, ""),
        (9.0, 3, 0, "You kept three."),
        (9.0, 3, 1, "You kept three, one of them made before."),
        (9.0, 3, 3, "You kept three, made before."),
        (9.0, 14, 4, "You kept 14, 4 of them made before."),
        (None, 3, 0, ""),
        (None, 3, 2, "Two made before were kept."),
        (None, 1, 1, "One made before was kept."),
    ],
)
def test_what_was_kept_tells_how_much_of_it_was_promised_before(
    median: float | None, done: int, before: int, said: str
) -> None:
    figures = kept(max(5, done), median)
    done_now = (*range(done - before), *range(100, 100 + before))
    figures = figures._replace(promises=figures.promises._replace(kept=done_now))
    assert told("promises", figures).compared == said


def test_what_waited_at_the_end_of_no_quarter_waited_then() -> None:
    early = kept(5, 9.0, 6)._replace(is_over=False, last=date(2026, 9, 10))
    assert told("promises", early).sentence.endswith("; six were waiting then.")
    assert told("promises", early._replace(promises=kept(5, 9.0).promises)).sentence.endswith(
        "; none was waiting then."
    )


def test_being_quick_is_no_aim() -> None:
    assert "no aim" in told("promises", kept(5, 9.0)).caveat
