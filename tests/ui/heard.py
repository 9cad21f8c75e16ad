"""What a signal has carried, as a plain list.

A QSignalSpy asked for what never came ends the whole run instead of failing the test.
"""

from PySide6.QtCore import SignalInstance


def heard(signal: SignalInstance) -> list[list[object]]:
    """Return a list that grows by the values of the signal each time it comes."""
    told: list[list[object]] = []
    signal.connect(lambda *values: told.append(list(values)))
    return told
