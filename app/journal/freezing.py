"""Finishing a reflection: its figures are kept, with the numbers they were made with."""

from datetime import date
from typing import TYPE_CHECKING

from app.domain.quarters import Quarter, read_quarter
from app.domain.reflections import Reflection
from app.journal import reflections
from app.journal.journal import Journal
from app.store import frozen as store
from app.store.open_places import read_open_people, read_open_places
from app.store.reflections import read_figures

if TYPE_CHECKING:
    from app.domain.frozen import Frozen
    from app.domain.quarter import Figures
    from app.domain.quarter_data import Data, Uids
    from app.journal.health import Health


def finish(journal: Journal, health: "Health", quarter: Quarter) -> None:
    """Freeze the figures of a quarter as they are now, as one change: in a lane."""
    figures = figures_text(journal, health, quarter, journal.today())
    reflections.finish(journal, quarter, figures)


def figures_text(journal: Journal, health: "Health", quarter: Quarter, day: date) -> str:
    """The figures of a quarter as they are now, as text that is frozen on a day."""
    from app.domain.frozen import freeze
    from app.journal.parameters import chosen
    from app.journal.quarter import look

    (figures,) = look(journal, health, (quarter,))
    return freeze(figures, *uids_of(journal, figures), chosen(journal), day)


def frozen(journal: Journal, reflection: Reflection) -> "Frozen | None":
    """The figures that were frozen, None where it is not finished; whoever is gone by then has
    a negative id. Raises BadInput where they cannot be read."""
    from app.domain.frozen import thaw

    if not reflection.is_finished:
        return None
    text = read_figures(journal.db, reflection.id)
    people = store.read_ids(journal.db, "person", text)
    promises = store.read_ids(journal.db, "promise", text, "$.promises")
    return thaw(text, people, promises, read_quarter(reflection.quarter))


def data_of(journal: Journal, figures: "Figures", reflection: Reflection | None) -> "Data":
    """Figures by names; of a finished reflection as they were kept, whoever is gone since."""
    from app.domain.frozen import data_in
    from app.domain.quarter_data import describe

    if reflection is not None and reflection.is_finished:
        return data_in(read_figures(journal.db, reflection.id))
    return describe(figures, *uids_of(journal, figures))


def veiled(journal: Journal, figures: str) -> str:
    """Frozen figures as they may leave without private entries: they name nobody by those."""
    from app.domain.veiling import times_of, veil

    times = times_of(figures) if figures else None
    if times is None:
        return ""
    uids = {i: uid for uid, i in store.read_ids(journal.db, "person", figures).items()}
    places = read_open_places(journal.db, uids, times.earliest, times.latest)
    people = read_open_people(journal.db, uids, times.first, times.last)
    return veil(figures, {(uids[i], day) for i, day in places}, {uids[i] for i in people})


def uids_of(journal: Journal, figures: "Figures") -> "tuple[Uids, Uids]":
    """The uids of all people and of all promises that figures are about, by their ids."""
    from app.domain.quarter_data import people_in, promises_in

    people = store.read_uids(journal.db, "person", people_in(figures))
    return people, store.read_uids(journal.db, "promise", promises_in(figures))
