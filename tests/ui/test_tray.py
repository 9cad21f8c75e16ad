"""The tray: a jot at hand, and a program that stays only where the icon can be seen."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.ui import single_instance, tray
from app.ui.application import Application
from app.ui.dialogs.jot_window import JotWindow
from tests.ui.opened import open_in, wait_for

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


def test_kith_ends_with_its_window_where_there_is_no_tray(
    application: Application, qtbot: QtBot
) -> None:
    open_in(application, qtbot, paths.data_dir() / "tray.kith")
    application.settings.tray = True
    assert not tray.has_tray()
    assert QApplication.quitOnLastWindowClosed()


def test_the_menu_of_the_tray_jots_and_opens(application: Application, qtbot: QtBot) -> None:
    open_in(application, qtbot, paths.data_dir() / "tray.kith")
    application.settings.tray = True
    icon = application._tray
    assert icon is not None
    icon.jot.trigger()
    jot = wait_for(qtbot, application, JotWindow)
    jot.close()
    application.window.hide()
    icon.open.trigger()
    assert application.window.isVisible()


def test_a_jot_alone_needs_no_other_window(application: Application, qtbot: QtBot) -> None:
    path = paths.data_dir() / "alone.kith"
    application.start(path, single_instance.claim(path, paths.state_dir()), jot=True)
    jot = wait_for(qtbot, application, JotWindow)
    assert not application.window.isVisible()
    room = jot.screen().availableGeometry()
    assert (jot.geometry().center() - room.center()).manhattanLength() < 24  # a frame may be around
    qtbot.waitUntil(lambda: application._is_settled)
    application.window.come_forward()
    qtbot.waitExposed(application.window)
    assert application.window.isVisible() and jot.isVisible()
