"""`python -m tests.screenshots` draws every scene in every shape into build/screenshots/."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.screenshots.contact_sheet import write_sheet
from tests.screenshots.journals import make_journals
from tests.screenshots.scenes import table
from tests.screenshots.variants import BY_NAME, README, Variant

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "build" / "screenshots"
KEPT = ROOT / "resources" / "screenshots"


def main() -> int:
    """Draw what was asked for; return 0 if everything could be drawn."""
    wanted = _read_arguments()
    variants = [BY_NAME[name] for name in wanted.variant or BY_NAME]
    failed = False
    place = Path(tempfile.gettempdir()) / "kith-pictures"  # the settings show it: always the same
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    make_journals(place, wanted.journal)
    if wanted.readme:
        failed = _draw_kept(place)
    else:
        for variant in variants:
            failed |= _draw(place, variant, wanted.only or list(table()), PICTURES)
        write_sheet(PICTURES)
    shutil.rmtree(place)
    return int(failed)


def _draw_kept(place: Path) -> bool:
    """Draw the few pictures that the README shows."""
    shutil.rmtree(KEPT, ignore_errors=True)
    failed = False
    for name, (scene, variant) in README.items():
        failed |= _draw(place, variant, [scene], place / "kept")
        drawn = place / "kept" / scene / f"{variant.name}.png"
        KEPT.mkdir(parents=True, exist_ok=True)
        shutil.copy(drawn, KEPT / name)
    return failed


def _draw(place: Path, variant: Variant, scenes: list[str], to: Path) -> bool:
    """Draw scenes in one shape, in a process of their own; return whether that failed."""
    print(variant.name, file=sys.stderr)
    command = [sys.executable, "-m", "tests.screenshots.draw", str(place), str(to), variant.name]
    done = subprocess.run(
        [*command, *scenes], cwd=ROOT, env=_surroundings(place, variant), check=False
    )
    return done.returncode != 0


def _surroundings(place: Path, variant: Variant) -> dict[str, str]:
    """Return variables that make the picture the same everywhere: screen, language, density."""
    screen = {"name": "pictures", "x": 0, "y": 0, "width": 2400, "height": 1400,
              "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
    config = place / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    variables = {k: v for k, v in os.environ.items() if not k.startswith(("KITH_", "QT_"))}
    return variables | {
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        "QT_SCALE_FACTOR": str(variant.factor),
        "TZ": "UTC",
    }


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("--only", action="append", choices=table(), help="draw this scene alone")
    parser.add_argument("--variant", action="append", choices=BY_NAME, help="in this shape alone")
    parser.add_argument("--journal", type=Path, help="of this journal instead of the invented one")
    parser.add_argument("--readme", action="store_true", help="renew resources/screenshots/")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
