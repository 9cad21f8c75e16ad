"""Careless tests fail, as conftest.py and the settings of pytest promise."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CARELESS = """
import gc, threading, warnings
from PySide6.QtCore import QThread, qWarning
from app.store.database import open_database

def test_warns():
    warnings.warn("stray")

def test_warns_in_qt(qapp):
    qWarning("stray")

def test_fails_in_a_thread():
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()

def test_fails_where_nobody_catches():
    class Fails:
        def __del__(self):
            raise ValueError
    Fails()
    gc.collect()

def test_leaves_a_thread():
    threading.Thread(target=threading.Event().wait, daemon=True).start()

def test_leaves_a_qt_thread(qapp):
    global worker
    worker = QThread()
    worker.start()

def test_leaves_a_journal_open(tmp_path):
    global journal
    journal = open_database(tmp_path / "left.kith")

def test_leaves_a_transaction_open(tmp_path):
    global held
    held = open_database(tmp_path / "held.kith")
    held.begin()

def test_is_careful(qapp, tmp_path):
    open_database(tmp_path / "shut.kith").shut()
"""


def test_every_careless_test_fails(tmp_path: Path) -> None:
    file = tmp_path / "test_careless.py"
    file.write_text(CARELESS, "utf-8")
    config = str(ROOT / "pyproject.toml")
    settings = ["-c", config, "--rootdir", str(ROOT), "-p", "tests.conftest", "-q"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *settings, file],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    told = set(re.findall(r"^(?:FAILED|ERROR) .*::(\w+)", run.stdout, re.M))
    assert told == set(re.findall(r"def (test_\w+)", CARELESS)) - {"test_is_careful"}, run.stdout
