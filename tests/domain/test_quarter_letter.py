"""The figures of a year in a letter: what there is enough to say about, and one caveat."""

from app.domain.quarter import Figures
from app.domain.quarter_letter import letter
from app.domain.quarter_words import tell
from tests.domain.quarter_said import LATER, SPEECH, of_year
from tests.quarter_samples import empty, full, thin

CAVEAT = "All this is only what you wrote down."


def written(figures: Figures) -> tuple[str, ...]:
    return letter(tell(of_year(figures), (), SPEECH, LATER), SPEECH)


def test_a_letter_tells_every_figure_once_and_one_caveat_last() -> None:
    *paragraphs, caveat = written(full())
    assert len(paragraphs) == 3
    for each in tell(of_year(full()), (), SPEECH, LATER):
        assert " ".join(paragraphs).count(each.sentence) == 1
        assert each.caveat not in " ".join(paragraphs)
    assert caveat.startswith(CAVEAT)


def test_a_letter_leaves_out_what_is_too_little() -> None:
    paragraph, caveat = written(thin())
    assert paragraph == "One person was new."
    assert caveat.startswith(CAVEAT)


def test_of_an_empty_year_no_letter_tells_anything() -> None:
    assert written(empty()) == ()
