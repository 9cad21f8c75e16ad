"""From the lines of a jot to what hangs on its entry."""

from app.domain.entries import ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.jot_lines import Line
from app.domain.jot_words import EXCHANGES, LEARNED, Sort


def draft_line(
    line: Line, person_id: int | None = None
) -> LearnedDraft | ExchangeDraft | PromiseDraft:
    """What a line records about one person; None means everybody in the entry."""
    if line.sort in LEARNED:
        return LearnedDraft(line.text, line.sort.value, day=line.day, person_id=person_id)
    if line.sort in EXCHANGES:
        return ExchangeDraft(line.sort.value, line.text, person_id=person_id)
    is_mine = line.sort == Sort.MY_PROMISE
    return PromiseDraft(line.text, is_mine, line.day, person_id=person_id)
