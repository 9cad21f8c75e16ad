"""The measures of everybody, of one person after a change, the window meanwhile, the slider."""

from collections.abc import Iterator
from typing import Any

from tests.bench.measuring import Run, middle, run_child
from tests.bench.table import Figure, ms

LONGEST, SLOWEST, OVER, ONE, HELD = 1.0, 2.0, 3.0, 0.005, 0.050
STEP, OF = 0.100, "10,000"  # a step of the slider, with so many people


def measure(run: Run) -> Iterator[Figure]:
    """Compute everybody and sum up the bare columns, by turns in one process; then the window."""
    for name in run.journals.names():
        with run.journals.copied(name) as path:
            found = run_child("health_child", path, run.times)
            window = run_child("health_window", path, run.times)
            steps = run_child("health_steps", path, run.times)
        took, bare = middle(found["all"], "kith"), middle(found["all"], "bare")
        yield Figure("measures of everybody", name, ms(took), ms(bare), took / bare,
                     f"≤ {ms(LONGEST)}, ≤ {SLOWEST}×",
                     took <= LONGEST and took / bare <= SLOWEST)  # fmt: skip
        took, bare = middle(found["over"], "kith"), middle(found["over"], "bare")
        yield Figure("measures of everybody, once it is read", name, ms(took), ms(bare),
                     took / bare, f"≤ {OVER}×", took / bare <= OVER)  # fmt: skip
        one = middle(found["one"], "kith")
        yield Figure("measures after one entry", name, ms(one), wanted=f"≤ {ms(ONE)}",
                     reached=one <= ONE)  # fmt: skip
        yield Figure(f"the same, {found['most']:,} entries about them", name, ms(found["busiest"]))
        idle = middle(window["rounds"], "idle")
        for what, held in (("once more", middle(window["rounds"], "measured")),
                           ("first after the start", window["first"])):  # fmt: skip
            yield Figure(f"loop held, everybody measured, {what}", name, ms(held), ms(idle),
                         held / idle, f"≤ {ms(HELD)}", held <= HELD)  # fmt: skip
        for each in steps:
            yield from _tell_step(each, name)


def _tell_step(step: dict[str, Any], name: str) -> Iterator[Figure]:
    """The middle of some steps back in one chart; the first reads what the others have at hand."""
    took, is_meant = step["all"], name == OF
    parts = ", ".join(f"{part} {ms(step[part])}" for part in ("read", "said", "drawn"))
    yield Figure(f"slider step, {step['key']} of {step['whom']} ({parts})", name, ms(took),
                 wanted=f"≤ {ms(STEP)}" if is_meant else "",
                 reached=took <= STEP if is_meant else None)  # fmt: skip
