"""Which function reads which vCard property: the one table to look at and to add to.

Properties that are not here (GEO, KEY, REV and hundreds of X- names) are left to the raw
card, which the journal keeps.
"""

from functools import partial

from app.exchange import vcard_person as person
from app.exchange import vcard_reach as reach
from app.exchange.vcard_reading import Field, add_line, set_line
from app.exchange.vcard_words import MESSENGERS, SOCIAL

_ANNIVERSARIES = "ANNIVERSARY X-ANNIVERSARY X-MS-ANNIVERSARY X-EVOLUTION-ANNIVERSARY"
_TABLE: tuple[tuple[Field, str], ...] = (
    (partial(set_line, "name"), "FN"),
    (person.read_name_parts, "N"),
    (person.read_nick, "NICKNAME X-NICKNAME"),
    (partial(set_line, "former"), "X-MAIDENNAME X-MAIDEN-NAME"),
    (partial(set_line, "pronouns"), "PRONOUNS X-PRONOUNS"),
    (partial(set_line, "line"), "X-KITH-LINE"),
    (person.read_organisation, "ORG"),
    (partial(set_line, "role"), "TITLE"),
    (person.read_job, "ROLE"),
    (person.read_note, "NOTE"),
    (person.read_circles, "CATEGORIES"),
    (partial(add_line, "languages"), "LANG X-LANG"),
    (partial(add_line, "matters"), "HOBBY INTEREST EXPERTISE X-HOBBY X-INTEREST X-EXPERTISE"),
    (person.read_birthday, "BDAY"),
    (partial(person.read_day, "anniversary"), _ANNIVERSARIES + " X-KADDRESSBOOK-X-ANNIVERSARY"),
    (partial(person.read_day, None), "X-ABDATE"),
    (person.read_death, "DEATHDATE X-DEATHDATE"),
    (person.read_death_place, "DEATHPLACE"),
    (partial(person.read_relation, ""), "RELATED X-ABRELATEDNAMES"),
    (partial(person.read_relation, "spouse"), "X-SPOUSE X-EVOLUTION-SPOUSE X-MS-SPOUSE"),
    (partial(person.read_relation, "spouse"), "X-KADDRESSBOOK-X-SPOUSESNAME"),
    (partial(person.read_relation, "child"), "X-CHILD X-MS-CHILD"),
    (partial(person.read_relation, "manager"), "X-MANAGER X-EVOLUTION-MANAGER X-MS-MANAGER"),
    (partial(person.read_relation, "manager"), "X-KADDRESSBOOK-X-MANAGERSNAME"),
    (partial(person.read_relation, "assistant"), "X-ASSISTANT X-EVOLUTION-ASSISTANT"),
    (partial(person.read_relation, "assistant"), "X-MS-ASSISTANT X-KADDRESSBOOK-X-ASSISTANTSNAME"),
    (person.read_android, "X-ANDROID-CUSTOM"),
    (person.read_uid, "UID"),
    (person.read_member, "MEMBER X-ADDRESSBOOKSERVER-MEMBER"),
    (person.read_kind, "KIND X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND"),
    (person.read_photo, "PHOTO"),
    (reach.read_email, "EMAIL"),
    (reach.read_phone, "TEL X-MS-TEL"),
    (reach.read_address, "ADR"),
    (reach.read_printed_address, "LABEL"),
    (partial(reach.read_web, ""), "URL"),
    (partial(reach.read_web, "blog"), "X-EVOLUTION-BLOG-URL X-KADDRESSBOOK-BLOGFEED"),
    (partial(reach.read_messenger, ""), "IMPP"),
    (partial(reach.read_social, ""), "SOCIALPROFILE X-SOCIALPROFILE"),
    *((partial(reach.read_messenger, word), name) for name, word in MESSENGERS.items()),
    *((partial(reach.read_social, word), name) for name, word in SOCIAL.items()),
)

FIELDS: dict[str, Field] = {name: field for field, names in _TABLE for name in names.split()}
