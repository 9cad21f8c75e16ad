"""What is offered while one types @ or # and a name: people, gatherings, circles, and new ones."""

import re
import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.jot import find_mentions
from app.domain.names import fold, tidy
from app.domain.people import PersonLine
from app.ui.editor.whom import Whom
from app.ui.editor.written import make_new_ref

if TYPE_CHECKING:
    from app.ui.editor.suggestions import Suggestion

translate = QCoreApplication.translate
NEW_ICON = "user-plus"
SEVERAL = 8
NEW_GATHERING, CIRCLE = 0, -1  # keys; a gathering that is known has its id
_TYPED = {
    "@": re.compile(r"(?<![\w@])@([^\s@][^@\n,;:!?()\"“”/\\]{0,80})$"),
    "#": re.compile(r"(?<![\w#&/@])#([^\s#@][^#@\n,;:!?()\"“”/\\]{0,80})$"),
}
_IS_NEW_TAG = re.compile(r"[^\W_][^\s]*(?: (?:[^\W_a-z]|[a-z]+[A-Z])[^\s]*)*")


def find_typed(line: str) -> tuple[int, str, str] | None:
    """The place of the last sign in the text before the cursor, the sign, and what follows it.

    Nothing where that ends in a full stop or the like, after which one writes on.
    """
    if not line or unicodedata.category(line[-1])[0] not in "LMNZ":
        return None
    found = [(match.start(), sign, match[1]) for sign, typed in _TYPED.items()
             if sign in line and (match := typed.search(line))]  # fmt: skip
    return max(found, default=None)


def suggest(found: list[PersonLine], new_name: str, new_words: str) -> "list[Suggestion]":
    """Rows for people found, and for a new one where there is a name."""
    from app.ui.editor.suggestions import Suggestion

    rows = [Suggestion(p.id, p.name, p.line, name=p.name) for p in found]
    if new_name:
        ref = make_new_ref(new_name)
        words = new_words.replace("%1", new_name)
        rows.append(Suggestion(ref.id, words, icon=NEW_ICON, name=new_name))
    return rows


def offer_people(whom: Whom, words: str) -> "list[Suggestion]":
    """Those whose names begin as what is typed; a new person; and whom else may be meant."""
    found = whom.complete(words)
    if words[-1].isspace():
        begun = fold(words) + " "
        found = [person for person in found if fold(person.name).startswith(begun)]
        if not found:
            return []
    name = tidy(words)
    offered = translate("editor", "New person “%1”") if found or is_new_name(name) else ""
    rows = suggest(found, name if offered else "", offered)
    return rows if found else rows + _offer_alike(whom, name)


def is_new_name(words: str) -> bool:
    """True where all that was typed reads as one new name."""
    mentions = find_mentions(f"@{words}", lambda _name: False)
    return bool(mentions) and mentions[0].end == len(words) + 1


def offer_tags(whom: Whom, words: str) -> "list[Suggestion]":
    """Gatherings and circles with a word that begins so, and a new gathering."""
    from app.ui.editor.suggestions import Suggestion

    begun, name = fold(words), tidy(words)
    is_open = words[-1].isspace()
    rows = [
        Suggestion(g.id, g.name, g.place, "tent", g.name)
        for g in whom.tagged.gatherings
        if _begins(g.name, begun, is_open)
    ][:SEVERAL]
    circle = translate("editor", "Circle")
    rows += [
        Suggestion(CIRCLE, c.name, circle, "users-three", c.name)
        for c in whom.tagged.circles
        if _begins(c.name, begun, is_open)
    ][:SEVERAL]
    is_there = any(fold(row.name) == begun for row in rows)
    if not is_open and not is_there and _IS_NEW_TAG.fullmatch(name):
        said = translate("editor", "New gathering “%1”").replace("%1", name)
        rows.append(Suggestion(NEW_GATHERING, said, icon="plus", name=name))
    return rows


def _begins(name: str, begun: str, is_open: bool) -> bool:
    folded = fold(name)
    return folded.startswith(begun + " ") if is_open else f" {begun}" in f" {folded}"


def _offer_alike(whom: Whom, name: str) -> "list[Suggestion]":
    from app.ui.editor.suggestions import Suggestion

    asked = translate("editor", "Did you mean {name}?")
    return [
        Suggestion(ref.id, asked.format(name=ref.name), ref.line, name=ref.name)
        for ref in whom.alike(name) or ()
    ]
