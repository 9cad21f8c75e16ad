"""Spares the start what PySide6 would do with every module that is imported after it."""

from contextlib import suppress
from importlib import import_module

import PySide6  # noqa: F401  (brings shibokensupport along)


def stop_reading_sources() -> None:
    """Keep PySide6 from reading each module's source, where it looks for a use of `__feature__`.

    Kith has none, and the reading is a tenth of its start. It is an inner affair of PySide6:
    where it is no longer done this way, nothing is changed.
    """
    with suppress(ImportError):
        feature = vars(import_module("shibokensupport.feature"))
        if callable(feature.get("_mod_uses_pyside")):
            feature["_mod_uses_pyside"] = lambda _module: False
