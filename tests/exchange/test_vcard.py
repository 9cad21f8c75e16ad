"""One card at a time: each oddity of real address books by its name."""

import base64

import pytest

from app.exchange.drafts import DateDraft, DetailDraft, PersonDraft, RelationDraft
from app.exchange.vcard import Card, count_cards, read_cards

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(60))
CODE = base64.b64encode(PNG).decode()


def card(*lines: str, version: str = "3.0") -> Card:
    """The one card made of these lines between BEGIN and END."""
    text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
    (found,) = read_cards(text.encode())
    return found


def draft(*lines: str, version: str = "3.0") -> PersonDraft:
    """What that card says, which must be readable without a note."""
    found = card(*lines, version=version)
    assert found.draft is not None
    assert found.notes == []
    return found.draft


def detail(*lines: str, version: str = "3.0") -> DetailDraft:
    """The one detail of a card with these lines and a name."""
    (only,) = draft("FN:Ana", *lines, version=version).details
    return only


def names(data: bytes) -> list[str | None]:
    return [found.draft.name if found.draft else None for found in read_cards(data)]


# Where cards begin and end


def test_no_cards_in_an_empty_file() -> None:
    assert names(b"") == []
    assert names(b" \r\n\t\r\n\n") == []


def test_marks_and_ends_of_files_between_cards_are_nothing() -> None:
    one = b"\xef\xbb\xbf\r\nBEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n\x1a"
    assert names(one + one) == ["A", "A"]


def test_a_card_that_is_never_closed_ends_where_the_next_begins() -> None:
    assert names(b"BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\n\n\nBEGIN:VCARD\nFN:C") == ["A", "B", "C"]


def test_files_joined_without_a_line_end_between_them_lose_no_card() -> None:
    one = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\nEND:VCARD"
    found = list(read_cards(one % b"Ana" + one % b"Tom" + one % b"Li"))
    assert [each.draft.name for each in found if each.draft] == ["Ana", "Tom", "Li"]
    assert [each.line for each in found] == [1, 4, 7]


def test_a_card_that_is_never_opened_is_known_by_its_end_or_a_name() -> None:
    assert names(b"VERSION:3.0\nFN:A\nEND:VCARD\nEMAIL:b@example.org\nEND:VCARD\nFN:C\n") == [
        "A",
        "b@example.org",
        "C",
    ]


def test_case_and_spaces_around_begin_and_end_do_not_matter() -> None:
    assert names(b"begin : vcard \nfn:A\nEnd:vCard\nBEGIN: VCARD\nFN:B\nEND :VCARD") == ["A", "B"]


def test_a_begin_inside_a_folded_note_opens_nothing() -> None:
    found = card("FN:A", "NOTE:they wrote ", " BEGIN:VCARD", " and more")
    assert found.draft is not None
    assert found.draft.notes == "they wrote BEGIN:VCARDand more"


def test_an_end_inside_a_folded_note_closes_nothing() -> None:
    assert draft("FN:A", "NOTE:they wrote ", " END:VCARD", "TEL:1").notes == "they wrote END:VCARD"


def test_an_indented_end_closes_an_indented_card() -> None:
    assert names(b" BEGIN:VCARD\n FN:A\n END:VCARD\n BEGIN:VCARD\n FN:B\n") == ["A", "B"]


def test_text_outside_cards_is_told_with_its_line() -> None:
    first, stray, last = read_cards(
        b"BEGIN:VCARD\nFN:A\nEND:VCARD\n\nhello\nthere\nBEGIN:VCARD\nFN:B\nEND:VCARD"
    )
    assert (stray.line, stray.draft) == (5, None)
    assert stray.trouble == "Line 5: this stands outside any contact card, so it was passed over."
    assert stray.raw == "hello\nthere"
    assert (first.line, last.line) == (1, 7)


def test_a_bad_card_never_costs_its_neighbours() -> None:
    good = b"BEGIN:VCARD\nFN:%s\nEND:VCARD\n"
    junk = b"BEGIN:VCARD\n\x00\xff\xfe\x80:;=\\\n \n:::\nEND:VCARD\n"
    before, bad, after = read_cards(good % b"A" + junk + good % b"B")
    assert before.draft and after.draft and (before.draft.name, after.draft.name) == ("A", "B")
    assert bad.draft is None
    assert bad.trouble.startswith("Line 4: ")


def test_the_raw_card_is_kept_as_it_was() -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nX-UNKNOWN;a=b:c\r\nFN:A\r\n na\r\nEND:VCARD"
    (found,) = read_cards(("\r\n" + text + "\r\n").encode())
    assert found.raw == text
    assert found.line == 2


def test_counting_agrees_with_reading() -> None:
    data = b"junk\nBEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nFN:C\nEND:VCARD\nmore junk"
    assert count_cards(data) == len(names(data)) == 5


# Lines


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\r\r\n"])
def test_every_kind_of_line_end(end: str) -> None:
    text = end.join(["BEGIN:VCARD", "FN:A", "NOTE:one", "  two", "bad", "END:VCARD", ""]) * 2
    first, second = read_cards(text.encode())
    assert first.draft and first.draft.notes == "one two"
    assert first.notes == ["Line 5: this is no property of a card, so it was passed over."]
    assert (first.line, second.line) == (1, 7)


def test_one_bad_line_is_passed_over_and_told() -> None:
    found = card("FN:Ana", "no property at all", "TEL:1", "?;:", "also bad")
    assert found.draft is not None
    assert found.draft.details == [DetailDraft("phone", "", "1")]
    assert found.notes == [
        "Line 4: this is no property of a card, so it was passed over.",
        "Lines 6 and 7: these are no properties of a card, so they were passed over.",
    ]


def test_a_card_full_of_bad_lines_has_few_notes() -> None:
    found = card("FN:Ana", *["bad", "TEL:1"] * 40)
    assert len(found.notes) == 11
    assert found.notes[-1] == "Line 24: from here on there are more such lines."


def test_unknown_properties_are_left_to_the_raw_card_without_a_note() -> None:
    found = draft("FN:Ana", "X-MOOD:good", "GEO:1;2", "REV:now", "KEY:x", "SORT-STRING:a")
    assert found == PersonDraft("Ana")


def test_folding_in_the_middle_of_a_character() -> None:
    data = "BEGIN:VCARD\nFN:Zoë 🎻\nEND:VCARD".encode()
    for cut in range(16, 24):
        folded = data[:cut] + b"\r\n " + data[cut:]
        assert names(folded) == ["Zoë 🎻"], cut


def test_folding_with_tabs_and_over_many_lines() -> None:
    assert draft("FN:A", "\tn", " a", "NOTE:x").name == "Ana"


def test_version_2_1_keeps_the_space_it_folds_at() -> None:
    assert draft("FN:A", "NOTE:an", " example", version="2.1").notes == "an example"
    assert draft("FN:A", "NOTE:an", " example", version="3.0").notes == "anexample"


def test_version_2_1_cut_at_a_fixed_width_has_no_space_between() -> None:
    start = "NOTE:" + "x" * 70
    assert draft("FN:A", start, " yz", version="2.1").notes == "x" * 70 + "yz"


def test_a_whole_card_may_be_indented() -> None:
    assert names(b"  BEGIN:VCARD\n  FN:A\n    na\n  END:VCARD") == ["A  na".replace("  ", " ")]


def test_nul_bytes_are_nothing() -> None:
    (found,) = read_cards(b"BEGIN:VCARD\nFN:A\0na\0\nEND:VCARD\n\0\0")
    assert found.draft and found.draft.name == "Ana"
    assert "\0" not in found.raw


# Encodings


def test_quoted_printable_with_soft_breaks_and_a_bare_parameter() -> None:
    for head in ("NOTE;QUOTED-PRINTABLE", "NOTE;ENCODING=quoted-printable;CHARSET=UTF-8"):
        text = draft("FN:A", f"{head}:caf=C3=\r\n=A9=20=\r\n and=0D=0Atea", version="2.1").notes
        assert text == "café  and\ntea"


def test_a_soft_break_at_the_very_end_takes_nothing_along() -> None:
    found = draft("FN:A", "NOTE;QUOTED-PRINTABLE:tea=", "", "TEL:1", version="2.1")
    assert (found.notes, found.details) == ("tea", [DetailDraft("phone", "", "1")])
    assert draft("FN:A", "NOTE;QUOTED-PRINTABLE:tea=", version="2.1").notes == "tea"


def test_text_in_base64() -> None:
    text = base64.b64encode("Grüße, du".encode()).decode()
    assert draft("FN:A", f"NOTE;ENCODING=BASE64;CHARSET=UTF-8:{text}").notes == "Grüße, du"


def test_each_property_may_have_a_charset_of_its_own() -> None:
    data = b"BEGIN:VCARD\nFN;CHARSET=ISO-8859-1:J\xfcrgen\nTITLE;CHARSET=KOI8-R:\xe4\xe1\n"
    (found,) = read_cards(data + "ORG:Größe\nEND:VCARD".encode())
    assert found.draft == PersonDraft("Jürgen", organisation="Größe", role="ДА")


def test_a_charset_that_nobody_knows_is_read_as_well_as_can_be() -> None:
    head = "FN;CHARSET=x-none;ENCODING=QUOTED-PRINTABLE"
    assert draft(f"{head}:J=FCrgen", version="2.1").name == "Jürgen"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_wide_encodings_with_and_without_a_mark(encoding: str) -> None:
    text = "BEGIN:VCARD\r\nFN:Żaneta 🎻\r\nEND:VCARD\r\n"
    assert names((text * 2).encode(encoding)) == ["Żaneta 🎻"] * 2


def test_a_card_in_another_encoding_leaves_its_neighbours_alone() -> None:
    one = "BEGIN:VCARD\nFN:Jürgen Größe\nNOTE:schöne Grüße\nEND:VCARD\n"
    data = one.encode() + one.encode("cp1252") + one.encode()
    assert names(data) == ["Jürgen Größe"] * 3


# Names


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["FN:Ana Silva", "N:X;Y"], "Ana Silva"),
        (["FN: ", "N:Silva;Ana;Maria;Dr.;Jr."], "Dr. Ana Maria Silva Jr."),
        (["N:;;;;", "NICKNAME:Aninha", "ORG:Firm"], "Aninha"),
        (["ORG:Firm;Unit", "EMAIL:a@example.org"], "Firm, Unit"),
        (["TEL:1", "EMAIL:a@example.org"], "a@example.org"),
        (["TEL:+1 555", "URL:https://example.org"], "+1 555"),
    ],
)
def test_the_name_shown_is_the_first_that_is_known(lines: list[str], name: str) -> None:
    assert draft(*lines).name == name


def test_a_card_without_anything_to_call_it_by_is_unreadable() -> None:
    found = card("N:;;;;", "FN:", "NOTE:who?")
    assert found.draft is None
    assert found.trouble == (
        "Line 1: this card has no name, organisation, e-mail or phone number, "
        "so there is nothing to call it by."
    )


def test_the_parts_of_a_name_in_their_order() -> None:
    found = draft("N:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.,A.C.P.")
    assert (found.family, found.given, found.additional) == ("Stevenson", "John", "Philip Paul")
    assert (found.prefix, found.suffix) == ("Dr.", "Jr., M.D., A.C.P.")


def test_escaped_separators_belong_to_the_name() -> None:
    found = draft("N:Smith\\; Sons;Mary\\, Ann;a\\\\;b")
    assert (found.family, found.given, found.additional) == ("Smith; Sons", "Mary, Ann", "a\\")
    assert found.prefix == "b"


def test_encoded_semicolons_part_a_name_only_where_no_bare_one_does() -> None:
    head = "N;ENCODING=QUOTED-PRINTABLE"
    assert draft(f"{head}:Ivanov=3BIvan", version="2.1").given == "Ivan"
    assert draft(f"{head}:Iva=3Bnov;Ivan", version="2.1").family == "Iva;nov"


def test_east_asian_names_are_put_together_family_first() -> None:
    assert draft("N:王;小明").name == "王小明"
    assert draft("N:陈;David").name == "David 陈"


def test_the_preferred_of_two_names_wins() -> None:
    assert draft("FN;PREF=2:Kenji", "FN;PREF=1:健二", "N:;", version="4.0").name == "健二"
    assert draft("FN:First", "FN:Second").name == "First"


def test_nicknames_maiden_names_pronouns() -> None:
    found = draft("NICKNAME:Jim,Jimmie", "NICKNAME:J", "X-MAIDENNAME:Khoury", "PRONOUNS:she/her")
    assert (found.nick, found.former, found.pronouns) == ("Jim, Jimmie, J", "Khoury", "she/her")


def test_organisation_with_bare_and_escaped_semicolons() -> None:
    assert draft("FN:A", "ORG:Maps\\, Inc.;North;").organisation == "Maps, Inc., North"
    assert draft("FN:A", "ORG:Bread \\; Butter").organisation == "Bread ; Butter"


def test_the_title_is_the_role_and_a_role_is_second_best() -> None:
    assert draft("FN:A", "ROLE:Programmer", "TITLE:Director").role == "Director"
    assert draft("FN:A", "ROLE:Programmer").role == "Programmer"


def test_organisations_and_groups_are_told_apart_from_people() -> None:
    for line in ("KIND:org", "X-ABShowAs:COMPANY"):
        found = draft("N:Firm;;;;", line)
        assert (found.kind, found.name, found.family) == ("organisation", "Firm", "")
    found = draft("FN:Choir", "KIND:group", "MEMBER:urn:uuid:1", "MEMBER:urn:uuid:2", version="4.0")
    assert (found.kind, found.members) == ("group", ["1", "2"])
    assert draft("FN:Ana", "KIND:individual", version="4.0").kind == "person"


# Ways to reach somebody


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("TEL;WORK;VOICE", "work"),
        ("TEL;TYPE=CELL,VOICE", "mobile"),
        ("TEL;type=HOME;type=FAX", "home fax"),
        ('TEL;TYPE="work,voice"', "work"),
        ("tel;Home", "home"),
        ("TEL;TYPE=Ferienhaus", "Ferienhaus"),
        ("TEL;TYPE=ASSISTANT", "assistant"),
        ("TEL;X-Boat", "Boat"),
        ("TEL;type=IPHONE;type=CELL;type=VOICE", "iPhone"),
        ("TEL", ""),
        ("TEL;TYPE=", ""),
        ("TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,Caf=C3=A9)", "Café"),
    ],
)
def test_labels_are_human_words(head: str, label: str) -> None:
    assert detail(f"{head}:1") == DetailDraft("phone", label, "1")


def test_a_label_of_the_users_own_wins_wherever_it_stands() -> None:
    assert detail("item1.TEL;TYPE=HOME:1", "item1.X-ABLabel:Boat house").label == "Boat house"
    assert detail("ITEM1.X-ABLABEL:_$!<HomePage>!$_", "item1.URL:/ana").label == "home page"


def test_all_items_are_kept_and_stay_in_their_order() -> None:
    lines = [f"item{n}.EMAIL:{n}@example.org" for n in range(5)]
    found = draft("FN:A", *lines, "EMAIL:last@example.org", "item3.X-ABLabel:third")
    assert [each.value[:1] for each in found.details] == ["0", "1", "2", "3", "4", "l"]
    assert [each.label for each in found.details] == ["", "", "", "third", "", ""]


@pytest.mark.parametrize("parameter", ["PREF", "TYPE=pref", "TYPE=INTERNET,PREF", "PREF=1"])
def test_the_preferred_one_is_known(parameter: str) -> None:
    assert detail(f"EMAIL;{parameter}:a@b") == DetailDraft("email", "", "a@b", True)


def test_the_same_detail_twice_is_one() -> None:
    assert detail("TEL:1", "TEL;TYPE=pref:1") == DetailDraft("phone", "", "1", True)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("TEL;VALUE=uri:tel:+1-418-656-9254;ext=102", "+1-418-656-9254 ext. 102"),
        ("TEL:tel:1", "1"),
        ("TEL;VALUE=text:tel:1", "tel:1"),
        ("EMAIL:mailto:a%2Bb@example.org", "a+b@example.org"),
        ("URL:http\\://example.org/?a\\=1", "http://example.org/?a=1"),
    ],
)
def test_addresses_lose_their_scheme_and_escapes(line: str, value: str) -> None:
    assert detail(line).value == value


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("IMPP:xmpp:ana@example.org", "XMPP", "ana@example.org"),
        ("IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ana", "Skype", "ana"),
        ("IMPP:something", "", "something"),
        ("X-SKYPE-USERNAME:ana", "Skype", "ana"),
        ("X-JABBER;TYPE=WORK:ana@example.org", "Jabber", "ana@example.org"),
        ("X-SIP:888", "SIP", "888"),
        ("TEL:sip:ana@example.org", "SIP", "ana@example.org"),
        ("X-TWITTER:@ana", "Twitter", "@ana"),
        ("SOCIALPROFILE;SERVICE-TYPE=Threema;VALUE=text:ANA1", "Threema", "ANA1"),
    ],
)
def test_messengers(line: str, label: str, value: str) -> None:
    assert detail(line) == DetailDraft("messenger", label, value)


def test_profiles_that_are_addresses_are_web_pages() -> None:
    line = "X-SOCIALPROFILE;type=linkedin;x-user=ana:https://social.example.com/in/ana"
    assert detail(line) == DetailDraft("web", "linkedin", "https://social.example.com/in/ana")


def test_an_address_reads_line_by_line_in_its_order() -> None:
    line = "ADR;TYPE=HOME:PO 1;Floor 2;3 Long St\\nBack door;Berlin\\, Mitte;;10115;Germany"
    assert detail(line).value.split("\n") == [
        *("PO 1", "Floor 2", "3 Long St", "Back door", "Berlin, Mitte", "10115", "Germany")
    ]


def test_a_printed_address_stands_in_where_there_is_no_other() -> None:
    label = "LABEL;TYPE=HOME:3 Long Street\\nBerlin"
    assert detail(label) == DetailDraft("address", "home", "3 Long Street\nBerlin")
    assert detail(label, "ADR:;;Short Street;;;;").value == "Short Street"
    assert detail('ADR;LABEL="3 Long: Street\\nBerlin":;;;;;;').value == "3 Long: Street\nBerlin"


# Days, people, words


def test_birthdays_are_kept_as_written() -> None:
    assert draft("FN:A", "BDAY:1953-10-15T23:10:00Z").birthday == "1953-10-15"
    assert draft("FN:A", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29").birthday == "--02-29"
    assert draft("FN:A", "BDAY:--0305").birthday == "--03-05"


@pytest.mark.parametrize("text", ["0000-00-00", "0/0/00", "---05", "3/5/1980", "in spring"])
def test_what_is_no_date_is_left_out_with_a_note(text: str) -> None:
    found = card("FN:A", f"BDAY:{text}")
    assert found.draft is not None
    assert found.draft.birthday == ""
    assert found.notes == [
        f"Line 4: “{text}” is not a date one can be sure of, so the birthday was left out."
    ]


def test_other_days_with_their_labels() -> None:
    own = ["item1.X-ABDATE:2001-09-01", "item1.X-ABLabel:First day"]
    days = draft("FN:A", "X-ANNIVERSARY:20050611", *own).dates
    assert days == [DateDraft("anniversary", "2005-06-11"), DateDraft("First day", "2001-09-01")]


def test_the_dead_are_known() -> None:
    found = draft("FN:A", "DEATHDATE:20240105", version="4.0")
    assert (found.deceased, found.dates) == (True, [DateDraft("death", "2024-01-05")])
    assert draft("FN:A", "DEATHDATE;VALUE=text:long ago", version="4.0").deceased
    assert draft("FN:A", "DEATHPLACE:Osaka", version="4.0").deceased
    assert not draft("FN:A").deceased


def test_people_around_somebody() -> None:
    found = draft(
        *("FN:A", "RELATED;TYPE=friend;VALUE=text:Tom", "RELATED;TYPE=spouse:urn:uuid:77"),
        *("X-SPOUSE:Jo", "item1.X-ABRELATEDNAMES:Mia", "item1.X-ABLabel:_$!<Child>!$_"),
        *("X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Li;13;;", "X-MS-MANAGER:Ms. Chan"),
    )
    assert found.relations == [
        RelationDraft("friend", "Tom"),
        RelationDraft("spouse", "", "77"),
        RelationDraft("spouse", "Jo"),
        RelationDraft("child", "Mia"),
        RelationDraft("sister", "Li"),
        RelationDraft("manager", "Ms. Chan"),
    ]


def test_an_agent_is_a_relation_whether_nested_or_in_one_line() -> None:
    nested = draft(
        *("FN:A", "AGENT:", "BEGIN:VCARD", "FN:Fred", "TEL:2", "END:VCARD", "TEL:1"), version="2.1"
    )
    inline = draft("FN:A", "AGENT:BEGIN:VCARD\\nFN:Fred\\nTEL:2\\nEND:VCARD\\n", "TEL:1")
    for found in (nested, inline):
        assert found.relations == [RelationDraft("agent", "Fred")]
        assert [each.value for each in found.details] == ["1"]


def test_an_agent_elsewhere_is_told() -> None:
    found = card("FN:A", "AGENT;VALUE=uri:CID:part3@example.org")
    assert found.notes == ["Line 4: the agent lies elsewhere or has no name, so it was left out."]


def test_what_matters_to_them() -> None:
    found = draft("FN:A", "HOBBY:birds", "INTEREST;LEVEL=high:maps", "EXPERTISE;LEVEL=expert:tea")
    assert found.matters == ["birds", "maps", "tea"]


def test_categories_are_circles_but_for_the_one_that_holds_everybody() -> None:
    found = draft("FN:A", "CATEGORIES:Choir,Old\\, friends,Choir", "CATEGORIES:myContacts,Maps")
    assert found.circles == ["Choir", "Old, friends", "Maps"]


def test_notes_keep_their_lines() -> None:
    found = draft("FN:A", 'NOTE:one\\n\\Ntwo \\"quoted\\"\\, C:\\\\temp', "NOTE:three")
    assert found.notes == 'one\n\ntwo "quoted", C:\\temp\n\nthree'


def test_languages_in_their_order() -> None:
    assert draft("FN:A", "LANG;PREF=1:ja", "LANG:en", version="4.0").languages == ["ja", "en"]


# Pictures


@pytest.mark.parametrize(
    "lines",
    [
        [f"PHOTO;ENCODING=b;TYPE=PNG:{CODE}"],
        ["PHOTO;BASE64:", f"  {CODE[:40]}", f"  {CODE[40:]}", ""],
        ["PHOTO;JPEG;ENCODING=BASE64:", "", f" {CODE[:40]}", f" {CODE[40:]}"],
        ["PHOTO;ENCODING=BASE64;PNG:" + CODE[:40], CODE[40:], "", "TEL:1"],
        [f"PHOTO:data:image/png;base64,{CODE}"],
        [f"PHOTO;VALUE=uri:data:image/png\\;base64\\,{CODE}"],
        [f"PHOTO;TYPE=PNG:{CODE.rstrip('=')}"],
    ],
    ids=["3.0", "old", "blank line first", "not indented", "data", "escaped data", "no padding"],
)
@pytest.mark.parametrize("version", ["2.1", "3.0"])
def test_pictures_that_stand_in_the_card(lines: list[str], version: str) -> None:
    found = draft("FN:A", *lines, "NOTE:still here", version=version)
    assert (found.photo, found.photo_type, found.notes) == (PNG, "png", "still here")


@pytest.mark.parametrize("line", ["PHOTO:https://example.org/a.png", "PHOTO;VALUE=uri:cid:part1"])
def test_pictures_elsewhere_are_never_fetched(line: str) -> None:
    found = card("FN:A", line)
    assert found.draft is not None and found.draft.photo is None
    assert found.notes == [
        "Line 4: the picture lies elsewhere and is not fetched, so it was left out."
    ]


def test_what_is_no_picture_is_left_out_with_a_note() -> None:
    found = card("FN:A", "PHOTO;ENCODING=b:SGVsbG8=")
    assert found.draft is not None and found.draft.photo is None
    assert found.notes == ["Line 4: the picture is no PNG, JPEG, GIF or WebP, so it was left out."]


def test_the_first_good_picture_is_taken() -> None:
    found = card("FN:A", "PHOTO:https://example.org/a.png", f"PHOTO;ENCODING=b:{CODE}")
    assert found.draft is not None and found.draft.photo == PNG


def test_the_uid_has_no_scheme() -> None:
    assert draft("FN:A", "UID:urn:uuid:77").uid == draft("FN:A", "UID:77").uid == "77"
