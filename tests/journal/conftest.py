"""A fresh journal on the day on which all tests happen."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.journal.journal import Journal


@pytest.fixture
def journal(tmp_path: Path, today: date) -> Iterator[Journal]:
    journal = Journal.open(tmp_path / "journal.kith", today=lambda: today)
    yield journal
    journal.close()
