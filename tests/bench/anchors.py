"""The numbers that the design of the measures names, beside what the measures make of them."""

from collections.abc import Iterator

from app.domain.health import fading, presence
from app.domain.kinds import Began, Kind, LifeArea, PromiseState
from tests.bench.measuring import Run
from tests.bench.table import Figure
from tests.domain.written import TODAY, Fact, Somebody, Talk, Word, of_one

YEAR, RHYTHM = 365.25, 30
FADED = {1: ("0.609", "0.724"), 2: ("0.455", "0.599"), 3: ("0.371", "0.524"), 7: ("0.226", "0.379")}
LEFT = {1: "1.000", 2: "0.720", 4: "0.373", 8: "0.100", 16: "0.007"}
FRIEND = Somebody(talks=tuple(Talk(TODAY - back, depth=4) for back in range(6)))
NEIGHBOUR = Somebody(talks=tuple(Talk(TODAY - back, depth=1) for back in range(40)))
WRITER = Somebody(rhythm=RHYTHM, talks=(Talk(TODAY - RHYTHM, Kind.MESSAGE),))
TURNS = Somebody(rhythm=RHYTHM, talks=(Talk(TODAY - 2 * RHYTHM, began=Began.ME),))
TOLD = Somebody(facts=(Fact(TODAY),) * 3)
KNOWN = Somebody(facts=tuple(Fact(TODAY, area) for area in LifeArea))
LATE = Somebody(promises=(Word(TODAY - 30, TODAY - 14, TODAY, PromiseState.KEPT),))
DUE = Somebody(promises=(Word(TODAY - 30, TODAY - 14),))


def measure(_run: Run) -> Iterator[Figure]:
    """Show each number to as many places as the design gives it."""
    for what, found, wanted in (*_curves(), *_of_people()):
        value = f"{found:.{len(wanted) - wanted.index('.') - 1}f}"
        yield Figure(what, "", value, wanted=wanted, reached=value == wanted)
    found = of_one(NEIGHBOUR)["depth"]
    yield Figure("D: forty small talks", "", f"{found:.3f}", wanted="≤ 0.25", reached=found <= 0.25)


def _curves() -> Iterator[tuple[str, float, str]]:
    for years, (others, family) in FADED.items():
        yield f"K at {years} y", float(fading(years * YEAR, False)), others
        yield f"K at {years} y, family", float(fading(years * YEAR, True)), family
    for rhythms, left in LEFT.items():
        yield f"P at {rhythms} c", float(presence(rhythms * RHYTHM, RHYTHM)), left


def _of_people() -> Iterator[tuple[str, float, str]]:
    yield "P: a message one rhythm ago", of_one(WRITER)["in_touch"], "0.720"
    yield "I: my step two rhythms ago", of_one(TURNS)["reaching_out"], "1.000"
    yield "C: three fresh facts", of_one(TOLD)["curiosity"], "0.500"
    yield "R: one kept two weeks late", of_one(LATE)["keeping_my_word"], "0.875"
    yield "R: one overdue for two weeks", of_one(DUE)["keeping_my_word"], "0.667"
    yield "D: six personal talks", of_one(FRIEND)["depth"], "0.75"
    yield "D: the same, three silent years on", of_one(FRIEND, TODAY + 3 * YEAR)["depth"], "0.40"
    yield "B: one fresh fact in each area", of_one(KNOWN)["breadth"], "0.500"
