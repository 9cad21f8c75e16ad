"""The words of vCards for kinds of numbers, addresses and services, as people say them."""

from functools import lru_cache

from app.exchange.contentlines import Head
from app.exchange.drafts import one_line

_WORDS = {"cell": "mobile", "iphone": "iPhone", "homepage": "home page", "business": "work"}
_SILENT = {
    *("pref", "voice", "msg", "text", "internet", "x400", "tlx", "uri", "postal", "parcel"),
    *("dom", "intl", "jpeg", "gif", "png"),
}
_PLACES = ("home", "work", "business", "other")

# Labels that have TYPE words of their own when written; all others become X-ABLabel.
TYPES = {
    **{word: (word,) for word in ("home", "work", "fax", "pager", "other", "main")},
    "mobile": ("cell",),
    "home fax": ("home", "fax"),
    "work fax": ("work", "fax"),
    "home mobile": ("home", "cell"),
    "work mobile": ("work", "cell"),
}

# Services as they are written, by what stands before the colon of an address.
SCHEMES = {
    **{
        name.lower(): name
        for name in (
            *("AIM", "ICQ", "Jabber", "MSN", "Yahoo", "Skype", "QQ", "Groupwise", "SIP", "XMPP"),
            *("IRC", "Signal", "Telegram", "WhatsApp", "Matrix", "Threema", "Viber", "WeChat"),
            *("FaceTime", "Discord"),
        )
    },
    **dict.fromkeys(("ymsgr",), "Yahoo"),
    **dict.fromkeys(("msnim",), "MSN"),
    **dict.fromkeys(("gtalk", "google-talk"), "Google Talk"),
    **dict.fromkeys(("gg", "gadugadu"), "Gadu-Gadu"),
    **dict.fromkeys(("tg",), "Telegram"),
    **dict.fromkeys(("sips",), "SIP"),
    **dict.fromkeys(("im", "x-apple"), ""),
}

# Old properties for one service each.
MESSENGERS = {
    **{f"X-{scheme.upper()}": name for scheme, name in SCHEMES.items() if name},
    "X-SKYPE-USERNAME": "Skype",
    "X-MS-IMADDRESS": "",
    "X-KADDRESSBOOK-X-IMADDRESS": "",
}
SOCIAL = {
    f"X-{name.upper()}": name
    for name in ("Twitter", "LinkedIn", "Facebook", "Instagram", "Mastodon")
}


def is_preferred(head: Head) -> bool:
    """Whether the card calls this the one to use: TYPE=PREF, or PREF=1 in vCard 4.0."""
    return head.values.get("PREF") == "1" or _says_preferred(head.types)


@lru_cache(maxsize=1024)
def _says_preferred(types: tuple[str, ...]) -> bool:
    return any(word.lower() == "pref" for word in types)


@lru_cache(maxsize=1024)
def label_of(types: tuple[str, ...]) -> str:
    """A human label from TYPE words: "work fax", "mobile", "" where they say nothing."""
    words: dict[str, str] = {}
    for word in map(one_line, types):
        key = word.lower().removeprefix("x-")
        if key and key not in _SILENT:
            plain = word[2:] if word[:2].lower() == "x-" else word
            known = key in _WORDS or key in TYPES or plain.isupper()
            words[key] = _WORDS.get(key, key) if known else plain
    if "iphone" in words:
        words.pop("cell", None)
    places = [text for key, text in words.items() if key in _PLACES]
    return " ".join([*places, *(text for key, text in words.items() if key not in _PLACES)])


def unwrap(label: str) -> str:
    """A label of one's own; Apple wraps its own words as _$!<HomePage>!$_."""
    label = one_line(label)
    if label.startswith("_$!<") and label.endswith(">!$_"):
        key = label[4:-4].lower()
        return _WORDS.get(key, key)
    return label
