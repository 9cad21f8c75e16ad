"""Loads all that charts are drawn with, piece by piece: together it would take half a second."""

from collections.abc import Iterator


def load() -> Iterator[None]:
    """Load one piece at each step; whoever leaves off early has done no harm."""
    import numpy  # noqa: F401  (this and the others only for being there)

    yield
    from app.charts.rendering import drawing, warm

    with drawing():
        pass  # its fonts
    yield
    import matplotlib.figure  # noqa: F401

    yield
    warm()
