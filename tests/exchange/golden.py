"""What each specimen reads as, beside it as NAME.vcf.json.

`python -m tests.exchange.golden` writes them anew; the diff then wants reading, line by line.
"""

import json
from dataclasses import asdict
from pathlib import Path

from app.exchange.drafts import PersonDraft
from app.exchange.vcard import Card, read_cards

SPECIMENS = Path(__file__).parents[1] / "specimens"
CARD_FILES = sorted(SPECIMENS.rglob("*.vcf"))


def expected_file(specimen: Path) -> Path:
    """Where the golden answer for a specimen stands."""
    return specimen.with_name(specimen.name + ".json")


def describe_file(specimen: Path) -> list[dict[str, object]]:
    """Everything that reading the file gives, as plain JSON."""
    return [_describe(card) for card in read_cards(specimen.read_bytes())]


def _describe(card: Card) -> dict[str, object]:
    said = {"trouble": card.trouble, "notes": card.notes}
    about = _facts(card.draft) if card.draft else {}
    return {"line": card.line} | about | {key: value for key, value in said.items() if value}


def _facts(draft: PersonDraft) -> dict[str, object]:
    facts = {key: value for key, value in asdict(draft).items() if value}
    if draft.photo:
        facts["photo"] = f"{len(draft.photo)} bytes"
    if draft.kind == "person":
        del facts["kind"]
    return facts


def write_all() -> None:
    """Write the answers of today for all specimens."""
    for specimen in CARD_FILES:
        text = json.dumps(describe_file(specimen), ensure_ascii=False, indent=1)
        expected_file(specimen).write_bytes(text.encode() + b"\n")


if __name__ == "__main__":
    write_all()
