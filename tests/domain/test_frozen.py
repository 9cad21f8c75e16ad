"""Frozen figures are read as they were written, in years and in another file."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.frozen import VERSION, Differs, Frozen, changes, freeze, thaw
from app.domain.parameters import DEFAULTS, Parameters
from app.domain.quarter import Change, Figures, GivingAndAsking, Moved, PromisesMade, Return, Share
from app.domain.quarter_data import people_in, promises_in
from app.errors import BadInput
from app.paths import resource
from tests.quarter_samples import THIRD, empty, full, place, places, thin, way

DAY = date(2026, 10, 4)
IDS = st.integers(1, 30)
PLACES = st.lists(st.tuples(IDS, st.dates().map(date.isoformat)), max_size=2).map(tuple)
PROMISES = st.lists(st.integers(1, 9), max_size=2, unique=True).map(tuple)
SMALL = st.floats(-1, 1)
WAYS = st.builds(
    lambda at, months: way(*months)._replace(places=at), PLACES, st.lists(IDS, max_size=3)
)
MOVED = st.builds(
    Moved, SMALL, SMALL, IDS, st.lists(st.builds(Change, IDS, SMALL, SMALL), max_size=2).map(tuple)
)
NONE_DOUBLED = st.just(0)
SHARES = st.builds(Share, PLACES, PLACES, NONE_DOUBLED)
FIGURES = st.builds(
    Figures,
    st.just(THIRD.key),
    st.just(THIRD.first),
    *(st.just(THIRD.last), st.booleans(), IDS, IDS),
    giving=st.builds(GivingAndAsking, WAYS, WAYS, WAYS, WAYS, PLACES, NONE_DOUBLED),
    **dict.fromkeys(("first_asks", "needs", "unhelped", "helped", "interest", "again"), SHARES),
    promises=st.builds(
        PromisesMade,
        *(PROMISES, PROMISES, PROMISES, PROMISES),
        steps=st.lists(st.tuples(SMALL, SMALL), max_size=2).map(tuple),
        watched=st.lists(SMALL, max_size=2).map(tuple),
        **dict.fromkeys(("median", "earliest", "latest"), st.none() | SMALL),
    ),
    depth=MOVED,
    breadth=MOVED,
    returns=st.lists(
        st.builds(Return, IDS, st.dates().map(date.isoformat), IDS, st.booleans()), max_size=2
    ).map(tuple),
    met=PLACES,
    not_again=PLACES,
)


def uid(number: int) -> str:
    return f"uid of {number}"


def frozen(figures: Figures, parameters: Parameters = DEFAULTS) -> str:
    people, promises = ({i: uid(i) for i in f(figures)} for f in (people_in, promises_in))
    return freeze(figures, people, promises, parameters, DAY)


def thawed(text: str, gone: int = 0) -> Frozen:
    ids = {uid(number): number for number in range(100) if number != gone}
    return thaw(text, ids, ids, THIRD)


@given(FIGURES)
def test_what_is_thawed_is_what_was_frozen(figures: Figures) -> None:
    assert thawed(frozen(figures)) == Frozen(figures, DEFAULTS, DAY)


@given(FIGURES)
def test_what_is_frozen_is_as_its_schema_tells(figures: Figures) -> None:
    schema = json.loads(resource("schema", f"kith-quarter-{VERSION}.json").read_text("utf-8"))
    data = json.loads(frozen(figures))
    fits(data, schema, schema["$defs"])
    assert data.keys() == schema["properties"].keys() == set(schema["required"])


def fits(value: Any, schema: dict[str, Any], known: dict[str, Any]) -> None:
    """Fail where a value is not as a schema of the few words used here tells."""
    schema = {**known.get(schema.get("$ref", "").removeprefix("#/$defs/"), {}), **schema}
    if "const" in schema:
        assert value == schema["const"]
        return
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    named = {dict: "object", list: "array", str: "string", bool: "boolean", type(None): "null"}
    numbers = {int: {"integer", "number"}, float: {"number"}}
    assert numbers.get(type(value), {named.get(type(value))}) & {*kinds}, (value, schema)
    if isinstance(value, dict):
        properties, others = schema.get("properties", {}), schema["additionalProperties"]
        assert set(schema.get("required", ())) <= value.keys()
        assert others or value.keys() <= properties.keys()
        for name, part in value.items():
            fits(part, properties.get(name) or others, known)
    for part in value if isinstance(value, list) else ():
        fits(part, schema["items"], known)


def test_counts_stand_beside_what_is_counted() -> None:
    data = json.loads(frozen(full()))
    assert (data["interest"]["times"], data["interest"]["of"]) == (31, 60)
    assert len(data["interest"]["hits"]) == 31
    assert data["interest"]["interval"] == pytest.approx([0.393, 0.639], abs=0.001)
    assert (data["giving"]["given"]["times"], data["giving"]["share"]) == (14, 14 / 19)
    assert data["met"][0] == [uid(1), "2026-07-01"]
    few = json.loads(frozen(thin()))
    assert (few["interest"]["share"], few["giving"]["interval"]) == (None, None)


def test_whoever_is_gone_has_a_negative_id_of_their_own() -> None:
    figures = empty()._replace(met=(place(1, DAY), place(2, DAY)), interest=Share((place(1, DAY),)))
    read = thawed(frozen(figures), gone=1).figures
    assert read.met == (place(-1, DAY), place(2, DAY))
    assert read.interest.hits == (place(-1, DAY),)
    nobody = freeze(figures, {}, {}, DEFAULTS, DAY)
    assert thawed(nobody).figures.met == (place(-1, DAY), place(-2, DAY))


def test_the_numbers_they_were_made_with_are_kept() -> None:
    own = Parameters(trust=2.5)
    assert thawed(frozen(thin(), own)).parameters == own
    data = json.loads(frozen(thin(), own))
    del data["parameters"]["fading"]
    data["parameters"]["of a later program"] = 3
    assert thawed(json.dumps(data)).parameters == own


def test_a_newer_format_says_what_to_do() -> None:
    data = json.loads(frozen(thin())) | {"version": VERSION + 1}
    with pytest.raises(BadInput, match=r"newer Kith .* update this one, or reopen"):
        thawed(json.dumps(data))


@pytest.mark.parametrize(
    "damage",
    [
        *({"format": "else"}, {"version": "1"}, {"first": "July"}, {"entries": True}),
        *({"met": [["a"]]}, {"interest": None}, {"returns": [{}]}, {"parameters": {"trust": -1}}),
        *({"promises": {}}, {"giving": []}, {"again": {"hits": 3}}, {"met": [[[], "day"]]}),
        *({"met": [["a", "garbage"]]}, {"met": [["a", "20260801"]]}, {"met": [["a", ""]]}),
        {"returns": [{"person": "a", "day": "x", "silence": 400, "with_ask": False}]},
        *({"quarter": "2026-Q1"}, {"first": "2026-01-01"}, {"last": "2026-10-01"}),
        *({"last": "2026-06-30", "is_over": False}, {"last": "2026-09-10"}),
        {"interest": {"times": 1, "of": 1, "people": 2, "hits": [["a", "2026-08-01"]]}},
    ],
)
def test_damaged_figures_say_what_to_do(damage: dict[str, Any]) -> None:
    with pytest.raises(BadInput, match="reopen it to work them out anew"):
        thawed(json.dumps(json.loads(frozen(thin())) | damage))


@pytest.mark.parametrize("text", ["", "{}", "[]", "3", "{", '"format"', "[" * 9999])
def test_other_texts_say_what_to_do(text: str) -> None:
    with pytest.raises(BadInput, match="reopen it to work them out anew"):
        thawed(text)


@given(FIGURES, FIGURES)
def test_only_what_differs_is_a_change(was: Figures, now: Figures) -> None:
    assert changes(was, was) == ()
    back = [(each.key, each.part, each.now, each.was) for each in changes(was, now)]
    assert [tuple(each) for each in changes(now, was)] == back


def test_a_change_tells_from_what_to_what() -> None:
    figures = full()
    later = figures._replace(
        entries=71,
        interest=Share(places(32), figures.interest.misses),
        promises=figures.promises._replace(median=None),
        depth=Moved(0.05, -0.03, 41, figures.depth.changes),
    )
    assert changes(figures, later) == (
        Differs("", "entries", (70,), (71,)),
        Differs("interest", "interest", (31, 60), (32, 61)),
        Differs("promises", "median", (9,), ()),
        Differs("depth", "depth", (0.04, -0.03), (0.05, -0.03)),
    )


def test_as_many_others_are_a_change_too() -> None:
    figures = empty()._replace(met=places(2))
    assert changes(figures, figures._replace(met=figures.met[::-1])) == ()
    assert changes(figures, figures._replace(met=places(2, 5))) == (
        Differs("new", "met", (2,), (2,)),
    )
