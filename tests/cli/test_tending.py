"""`kith show` tells how somebody is tended: sentences to read, figures with their entries."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from app.cli import run
from app.domain.entries import EntryDraft, PromiseDraft
from app.journal import closeness, entries, people
from app.journal.journal import Journal

ROOT = Path(__file__).parents[2]
COMPONENTS = [
    *("in_touch", "reaching_out", "curiosity"),
    *("keeping_my_word", "depth", "breadth"),
]


@pytest.fixture
def file(tmp_path: Path, today: date) -> Path:
    """A journal with Ana, who is met now and then, and Franz, who has died."""
    journal = Journal.open(tmp_path / "journal.kith", today=lambda: today)
    ana = people.add_person(journal, "Ana Silva", rhythm=30)
    for day, kind, depth in (("2026-07-26", "call", 4), ("2026-06-01", "met", 3)):
        promised = (PromiseDraft("send the list"),) if kind == "call" else ()
        entries.save_entry(
            journal,
            EntryDraft((ana,), day, "x", kind=kind, began="them", depth=depth, promises=promised),
        )
    franz = people.add_person(journal, "Franz", state="deceased")
    entries.save_entry(journal, EntryDraft((franz,), "2020-01-05", "x", kind="met", depth=2))
    people.add_person(journal, "Viktor", state="letgo")
    people.add_person(journal, "Per", state="address")
    journal.close()
    return journal.path


def shown(file: Path, who: str, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    assert run(["--journal", str(file), "--today", "2026-10-08", "show", who, *more]) == 0
    return capsys.readouterr().out


def test_six_sentences_stand_between_promises_and_story(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = shown(file, "Ana", capsys)
    assert out.index("\nPromised\n") < out.index("\nHow I tend this\n")
    section = out.partition("\nHow I tend this\n")[2].partition("\n\n")
    assert section[2].startswith("The story so far\n")
    assert section[0].splitlines() == [
        "  In touch: Last in touch 74 days ago, a call; you hoped for about every month.",
        "  Reaching out: So far Ana has taken the first step.",
        "  Curiosity: Nothing written yet about what matters to Ana.",
        "  Keeping my word: One promise waiting since 26 July.",
        "  Depth: Mostly interests and personal talks; the newest in July.",
        "  Breadth: Nothing written yet about work, family, hopes or other areas of life.",
    ]


def test_data_has_each_figure_with_its_sentence_and_the_entries_behind_it(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    health = json.loads(shown(file, "Ana", capsys, "--json"))["health"]
    assert list(health) == COMPONENTS
    assert health["curiosity"] == {
        "value": None,
        "sentence": "Nothing written yet about what matters to Ana.",
        "entries": [],
    }
    assert health["in_touch"]["entries"] == [{"id": 1, "day": "2026-07-26"}]
    assert [entry["day"] for entry in health["depth"]["entries"]] == ["2026-07-26", "2026-06-01"]
    assert health["keeping_my_word"]["entries"] == [{"id": 1, "day": "2026-07-26"}]
    assert 0.3 < health["in_touch"]["value"] < 0.9
    assert health["keeping_my_word"]["value"] == 1
    assert health["reaching_out"]["value"] is None
    assert set(health["depth"]) == {"value", "sentence", "entries"}


def test_care_for_somebody_who_has_died_is_not_told(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    health = json.loads(shown(file, "Franz", capsys, "--json"))["health"]
    nothing: dict[str, object] = {"value": None, "sentence": None, "entries": []}
    assert [health[name] == nothing for name in COMPONENTS] == [True] * 4 + [False] * 2
    assert health["depth"]["value"] > 0
    section = shown(file, "Franz", capsys).partition("\nHow I tend this\n")[2]
    assert section.startswith("  Depth: Between you it was mostly work;")


def test_of_somebody_let_go_one_sentence_is_left(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    section = shown(file, "Viktor", capsys).partition("\nHow I tend this\n")[2]
    assert section == "  You have let Viktor go; nothing is measured here.\n"


def test_the_last_rating_is_told_with_its_day_and_all_of_them_as_data(
    file: Path, today: date, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = Journal.open(file, today=lambda: today)
    (ana,), (viktor,), (per,) = (
        people.find_by_name(journal, who) for who in ("Ana Silva", "Viktor", "Per")
    )
    closeness.rate(journal, ana.id, 4, "2024-05-01")
    closeness.rate(journal, ana.id, 6, "2026-03-05")
    for unmeasured in (viktor, per):
        closeness.rate(journal, unmeasured.id, 1, "2024-05-01")
    journal.close()
    assert "\n  How near I feel: very near, 6 of 7 (2026-03-05)\n" in shown(file, "Ana", capsys)
    data = json.loads(shown(file, "Ana", capsys, "--json"))["closeness"]
    assert [(r["day"], r["step"]) for r in data] == [("2026-03-05", 6), ("2024-05-01", 4)]
    for name in ("Viktor", "Per"):
        assert "How near I feel" not in shown(file, name, capsys)
        assert json.loads(shown(file, name, capsys, "--json"))["closeness"] == []


def test_only_showing_somebody_needs_numpy(file: Path) -> None:
    code = (
        "import sys; from app.__main__ import main; code = main(sys.argv[1:]);"
        "print([m for m in ('PySide6', 'numpy', 'matplotlib') if m in sys.modules]);"
        "sys.exit(code)"
    )
    for words, needed in ((["show", "Ana"], "['numpy']"), (["find", "x"], "[]")):
        command = [sys.executable, "-c", code, "--journal", str(file), *words]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        assert (done.returncode, done.stdout.splitlines()[-1]) == (0, needed), done.stderr
