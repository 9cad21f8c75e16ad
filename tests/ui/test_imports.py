"""What PySide6 does with modules imported after it is left out at the start, where it is known."""

from importlib import import_module

import pytest

from app.ui.imports import stop_reading_sources

FEATURE = import_module("shibokensupport.feature")


def test_sources_are_no_longer_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    monkeypatch.setattr(FEATURE, "_mod_uses_pyside", read.append)
    stop_reading_sources()
    assert vars(FEATURE)["_mod_uses_pyside"](FEATURE) is False
    assert read == []


def test_another_pyside_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(FEATURE, "_mod_uses_pyside")
    stop_reading_sources()
    assert not hasattr(FEATURE, "_mod_uses_pyside")
