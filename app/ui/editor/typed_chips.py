"""What the chips of a text's own lines and circles say."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.names import join_names
from app.domain.quoting import first_words
from app.ui.editor import facts
from app.ui.editor.entry_chip import EntryChip
from app.ui.editor.reading import Joining, TypedLine
from app.ui.editor.written import Ref
from app.ui.widgets.text import isolate, plain_tip

translate = QCoreApplication.translate
MOST_NAMES = 2
FEW = 24  # letters by which a line is known again


def show_line(chip: EntryChip, line: TypedLine, here: Sequence[Ref], today: date) -> None:
    """Show a line: whom it is about where there are several, its day, its first words."""
    sort = facts.sort_of(line.children()[0])
    chip.set_icon_token(sort.token)
    said = _say_whom(line, here) if len(here) > 1 else ""
    day = facts.say_partial(line.line.day, today) if line.line.day else ""
    words = isolate(first_words(line.line.text, FEW))
    chip.show_fact(sort.text, " · ".join(filter(None, (said, day, words))), sort.icon)
    about = join_names([ref.name for ref in line.about or here])
    hint = translate("editor", "Press to go to the line; Delete leaves it as text")
    chip.setToolTip(plain_tip(f"{sort.text}: {line.line.text}\n{about}\n{hint}"))
    chip.setAccessibleName(", ".join(filter(None, (f"{sort.text}: {line.line.text}", about, day))))
    chip.setAccessibleDescription(hint)


def show_circle(chip: EntryChip, circle: Joining) -> None:
    """Show who joins a circle; its name alone where all are in it already."""
    name, names = isolate(circle.name), [ref.name for ref in circle.joining]
    said = circle.name
    if len(names) == 1:
        said = translate("editor", "{person} joins {circle}").format(
            person=isolate(names[0]), circle=name
        )
    elif names:
        said = translate("editor", "%n people join {circle}", "", len(names)).format(circle=name)
    chip.show_fact(translate("editor", "Circle"), said)
    hint = translate("editor", "Delete leaves #{circle} as text").format(circle=circle.name)
    chip.setToolTip(plain_tip("\n".join([*names, hint])))
    chip.setAccessibleDescription(hint)


def _say_whom(line: TypedLine, here: Sequence[Ref]) -> str:
    names = [isolate(ref.name) for ref in line.about]
    if not names or len(names) == len(here) > MOST_NAMES:
        return translate("editor", "Everybody here")
    if len(names) > MOST_NAMES:
        return f"{names[0]} +{len(names) - 1}"
    return ", ".join(names)
