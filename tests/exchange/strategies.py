"""Drafts with any text in them, tidy as a reader leaves them."""

import string

from hypothesis import strategies as st

from app.exchange.drafts import (
    DateDraft,
    DetailDraft,
    PersonDraft,
    RelationDraft,
    one_line,
    several_lines,
)

# Everything that can stand in a file of text; a carriage return cannot, it ends a line.
any_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=40)
awkward = st.text('\\,;:"=\n\t nN^%é安🙂\u0301\u200f\u2028\x85\xa0', max_size=12)
texts = any_text | awkward
lines = texts.map(one_line)
full_lines = lines.filter(bool)
notes = texts.map(str.strip)
addresses = texts.map(several_lines).filter(bool)
circles = full_lines.filter(lambda name: name.lower() not in ("mycontacts", "my contacts"))

full_days = st.dates().filter(lambda day: day.year != 1604).map(str)
leap_days = st.dates().map(lambda day: f"--{day.month:02}-{day.day:02}")
days = (
    full_days
    | leap_days
    | full_days.map(lambda day: day[:7])
    | full_days.map(lambda day: day[:4])
    | leap_days.map(lambda day: day[:4])
)
labels = lines | st.sampled_from(["home", "work", "mobile", "work fax", "Ferienhaus", "pref"])
uids = st.uuids().map(str) | st.text(string.ascii_letters + string.digits + "-.@", min_size=1)

details = st.builds(
    DetailDraft,
    kind=st.sampled_from(["email", "phone", "web", "messenger"]),
    label=labels,
    value=full_lines | full_lines.map("sip:{}".format) | full_lines.map("mailto:{}".format),
    preferred=st.booleans(),
) | st.builds(
    DetailDraft, kind=st.just("address"), label=labels, value=addresses, preferred=st.booleans()
)
relations = st.builds(RelationDraft, kind=labels, name=full_lines) | st.builds(
    RelationDraft, kind=labels, name=st.just(""), uid=uids
)
pictures = st.tuples(st.just(b"\x89PNG\r\n\x1a\n"), st.binary(max_size=200)).map(b"".join)


@st.composite
def drafts(draw: st.DrawFn) -> PersonDraft:
    """One draft as read_cards would make it; most fields are empty in most drafts."""
    photo = draw(st.none() | pictures)
    dates = draw(st.lists(st.builds(DateDraft, labels | st.just("anniversary"), days), max_size=2))
    deceased = draw(st.booleans())
    if deceased and draw(st.booleans()):
        dates.append(DateDraft("death", draw(days)))
    kind = draw(st.sampled_from(["person", "organisation", "group"]))
    known = (*_LINES, *_PARTS) if kind == "person" else _LINES
    return PersonDraft(
        name=draw(full_lines),
        **{name: draw(st.just("") | lines) for name in known},
        birthday=draw(st.just("") | days),
        dates=dates,
        deceased=deceased,
        languages=draw(st.lists(full_lines, max_size=2, unique=True)),
        notes=draw(notes),
        circles=draw(st.lists(circles, max_size=3, unique=True)),
        details=draw(st.lists(details, max_size=4, unique_by=lambda each: (each.kind, each.value))),
        photo=photo,
        photo_type="png" if photo else "",
        matters=draw(st.lists(full_lines, max_size=2, unique=True)),
        relations=draw(st.lists(relations, max_size=2)),
        uid=draw(st.just("") | uids),
        kind=kind,
        members=draw(st.lists(uids, max_size=2, unique=True)),
    )


_PARTS = ("given", "family", "additional", "prefix", "suffix")
_LINES = ("nick", "former", "pronouns", "line", "organisation", "role")
