"""Places in a text as Python counts them and as Qt does: outside the first plane Qt counts two."""


def to_units(text: str, at: int) -> int:
    """The place in UTF-16 units of the character number `at`."""
    if text.isascii():
        return at
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def to_index(text: str, units: int) -> int:
    """The number of the character that stands at a place in UTF-16 units."""
    if text.isascii():
        return units
    left = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(left.decode("utf-16-le", "replace"))
