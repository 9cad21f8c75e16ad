"""A drawing as SVG: vector shapes and real text, to be put into a page as it stands."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from app.domain.drawing import Drawing, Words
from app.domain.signs import Area, Arrow, Block, Dot, Line, Shape

_SIZE = 12
_REGULAR, _STRONG = 400, 600
_EDGE = 1.0  # a level line so wide is moved onto whole pixels, as in the window
_HEAD, _OVERLAP, _HALF, _SHAFT = 9.0, 1.0, 3.5, 2.0  # of an arrow
_NOT_XML = {code: None for code in range(0x20) if chr(code) not in "\t\n\r"}


def svg(drawing: Drawing, colors: Mapping[str, str], families: Sequence[str]) -> str:
    """Return one <svg> element, as large as the drawing in CSS pixels; it refers to no file.

    `colors` are "#rrggbb" by token, `families` the fonts of its words in order of preference.
    """
    parts = [
        *(_shape(each, colors) for each in drawing.shapes),
        *(_words(each, colors) for each in drawing.words),
    ]
    if drawing.told:
        parts.insert(0, _tag("title", _text(drawing.told)))
    wide, high = _number(drawing.width), _number(drawing.height)
    names = ", ".join([*(f"'{name}'" for name in families), "sans-serif"])
    return _tag(
        "svg", "".join(parts), xmlns="http://www.w3.org/2000/svg", role="img", width=wide,
        height=high, viewBox=f"0 0 {wide} {high}", font_family=names, font_size=_SIZE,
    )  # fmt: skip


def _shape(shape: Shape, colors: Mapping[str, str]) -> str:
    match shape:
        case Dot(x, radius, face, edge, width, y):
            return _tag(
                "circle", cx=x, cy=y, r=radius - width / 2, fill=colors[face],
                stroke=colors[edge], stroke_width=width,
            )  # fmt: skip
        case Line():
            return _line(shape, colors)
        case Arrow(start, end, token):
            neck = end - _HEAD
            head = Area(((end, 0), (neck, -_HALF), (neck, _HALF)), token)
            shaft = Line(start, 0, neck + _OVERLAP, 0, token, _SHAFT)
            return _line(shaft, colors) + _shape(head, colors)
        case Block():
            return _block(shape, colors)
        case Area(points, token, alpha):
            corners = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
            return _tag("polygon", points=corners, fill=colors[token], opacity=alpha)


def _line(line: Line, colors: Mapping[str, str]) -> str:
    down = _EDGE / 2 if line.width == _EDGE and line.y0 == line.y1 else 0.0
    return _tag(
        "line", x1=line.x0, y1=line.y0 + down, x2=line.x1, y2=line.y1 + down,
        stroke=colors[line.token], stroke_width=line.width,
        stroke_dasharray=" ".join(map(_number, line.dashes)) or "none",
    )  # fmt: skip


def _block(block: Block, colors: Mapping[str, str]) -> str:
    half = _EDGE / 2 if block.edge else 0.0  # the outline lies within
    return _tag(
        "rect", x=block.x + half, y=block.y + half, width=block.width - 2 * half,
        height=block.height - 2 * half, fill=colors[block.token], opacity=block.alpha,
        stroke=colors[block.edge] if block.edge else "none",
    )  # fmt: skip


def _words(words: Words, colors: Mapping[str, str]) -> str:
    weight = _STRONG if words.is_strong else _REGULAR
    return _tag(
        "text", _text(words.text), x=words.x, y=words.y, fill=colors[words.token],
        text_anchor=words.anchor, font_weight=weight,
    )  # fmt: skip


def _tag(name: str, content: str = "", **attributes: str | float) -> str:
    """Write an element; of an attribute's name each low line is a hyphen."""
    said = [
        f" {key.replace('_', '-')}={quoteattr(each if isinstance(each, str) else _number(each))}"
        for key, each in attributes.items()
    ]
    return f"<{name}{''.join(said)}>{content}</{name}>"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    return escape(text.translate(_NOT_XML))
