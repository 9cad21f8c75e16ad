"""The bar over the page says the keys that the table of actions gives."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets import top_bar


def test_its_keys_are_those_of_the_table(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("go_back", "go_forward", "undo", "redo", "find", "jot")
    keys = {name: f"F{number}" for number, name in enumerate(names, 1)}
    monkeypatch.setattr(top_bar, "FIRST_KEYS", keys)
    bar = top_bar.TopBar(theme)
    qtbot.addWidget(bar)
    buttons = bar.back, bar.forward, bar.undo, bar.redo, bar.finder, bar.jot
    said = [f"{button.toolTip()} {button.accessibleName()}" for button in buttons]
    for button, key in zip(said, keys.values(), strict=True):
        assert key in button
