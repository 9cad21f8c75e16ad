"""vCard properties that say how to reach somebody: mail, phone, post, web, messengers."""

from urllib.parse import unquote

from app.exchange.contentlines import Line, unescape
from app.exchange.drafts import DetailDraft, one_line, several_lines
from app.exchange.vcard_reading import Reading
from app.exchange.vcard_words import SCHEMES, is_preferred


def _add(reading: Reading, line: Line, kind: str, value: str, label: str) -> None:
    if value:
        detail = DetailDraft(kind, label, value, is_preferred(line.head))
        reading.draft.details.append(detail)


def _scheme(line: Line, value: str) -> tuple[str, str]:
    """The scheme of an address like mailto:ana@example.org in lower case, and the rest."""
    scheme, colon, rest = value.partition(":")
    if not colon or line.head.values.get("VALUE") == "text":
        return "", value
    return scheme.lower(), one_line(unquote(rest).strip("/"))


def read_email(reading: Reading, line: Line) -> None:
    value = one_line(line.text())
    scheme, rest = _scheme(line, value)
    value = rest if scheme == "mailto" else value
    _add(reading, line, "email", value, reading.label(line))


def read_phone(reading: Reading, line: Line) -> None:
    value = one_line(line.text())
    scheme, rest = _scheme(line, value)
    if scheme in ("sip", "sips"):
        return _add(reading, line, "messenger", rest, "SIP")
    number = _number_of(rest) if scheme == "tel" else value
    return _add(reading, line, "phone", number, reading.label(line))


def _number_of(uri: str) -> str:
    """“+1-418-656-9254 ext. 102” from the rest of a tel: address."""
    number, *parameters = uri.split(";")
    inner = [each[4:] for each in parameters if each[:4].lower() == "ext="]
    return one_line(f"{number} ext. {inner[0]}" if inner else number)


def read_address(reading: Reading, line: Line) -> None:
    value = several_lines("\n".join(line.parts()))
    printed = line.head.values.get("LABEL", "")
    _add(reading, line, "address", value or several_lines(unescape(printed)), reading.label(line))


def read_printed_address(reading: Reading, line: Line) -> None:
    if value := several_lines(line.text()):
        label, preferred = reading.label(line), is_preferred(line.head)
        reading.printed.append(DetailDraft("address", label, value, preferred))


def read_web(label: str, reading: Reading, line: Line) -> None:
    _add(reading, line, "web", one_line(line.text()), label or reading.label(line))


def read_messenger(service: str, reading: Reading, line: Line) -> None:
    value = one_line(line.text())
    service = _service(line) or service
    scheme, rest = _scheme(line, value)
    if scheme in SCHEMES:
        value, service = rest, service or SCHEMES[scheme]
    label = reading.own_label(line) or service or reading.label(line)
    _add(reading, line, "messenger", value, label)


def _service(line: Line) -> str:
    """The service as the card names it."""
    values = line.head.values
    return one_line(values.get("X-SERVICE-TYPE") or values.get("SERVICE-TYPE") or "")


def read_social(service: str, reading: Reading, line: Line) -> None:
    """A profile: a web page where it is an address, else a name on the service."""
    values = line.head.values
    value = one_line(line.text() or values.get("X-USER") or values.get("USERNAME") or "")
    label = reading.own_label(line) or _service(line) or service or reading.label(line)
    _add(reading, line, "web" if "/" in value else "messenger", value, label)
