"""A journal whose program is ended in the middle of writing: nothing acknowledged is lost."""

import random
import subprocess
import sys
import textwrap
from datetime import date
from pathlib import Path

from app.journal.checking import check
from app.journal.journal import Journal
from tests.journal.contents import assert_indexes_true

TIMES = 50
WRITER = textwrap.dedent(
    """
    import itertools, sys
    from datetime import date
    from pathlib import Path
    from app.journal import drafts, jotting
    from app.journal.journal import Journal

    journal = Journal.open(Path(sys.argv[1]), today=lambda: date(2026, 10, 8))
    start = int(sys.argv[2])
    for n in itertools.count(start):
        drafts.save_draft(journal, "jot", f"draft {n}")
        jotting.jot_down(journal, f"@Ana Silva and @Person{n % 7}, note {n} of a long evening")
        if n % 5 == 4:
            journal.undo()
            journal.redo()
        print(n, flush=True)
    """
)


def write_until_killed(path: Path, start: int, chance: random.Random) -> int:
    """Let another process write, end it without warning; returns the last entry acknowledged."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(start)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    acknowledged = start - 1
    for _ in range(chance.randrange(1, 12)):
        acknowledged = int(writer.stdout.readline())
    writer.kill()
    rest, _ = writer.communicate()
    lines = [line for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    return int(lines[-1]) if lines else acknowledged


def test_fifty_kills_while_writing_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    path, chance, last = tmp_path / "journal.kith", random.Random(1), -1
    for _ in range(TIMES):
        last = write_until_killed(path, last + 1, chance)
        journal = Journal.open(path, today=lambda: date(2026, 10, 8))
        report = check(journal)
        assert report.ok, report.troubles
        notes = {text for (text,) in journal.db.rows("SELECT text FROM entry")}
        missing = [n for n in range(last + 1) if not any(f"note {n} of" in note for note in notes)]
        assert not missing
        journal.close()
    journal = Journal.open(path, today=lambda: date(2026, 10, 8))
    assert_indexes_true(journal)
    while journal.undo():
        pass
    assert journal.db.value("SELECT count(*) FROM entry") == 0
    assert_indexes_true(journal)
    journal.close()
