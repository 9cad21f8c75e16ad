"""Reads the words on the pages of a PDF as Qt writes it: real text, or nothing is found."""

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\nendstream", re.DOTALL)
_SHOWN = re.compile(rb"/F(\d+) \S+ Tf|<([0-9a-fA-F]+)> ?Tj|\[(.*?)\] ?TJ")


class Pdf:
    """A PDF by its objects."""

    def __init__(self, file: bytes) -> None:
        self.file = file
        self._objects = {int(found[1]): found[2] for found in _OBJECT.finditer(file)}

    def fonts(self) -> list[tuple[str, bool]]:
        """Return the fonts, and whether each is in the file."""
        found = [x for x in self._objects.values() if b"/FontDescriptor" in x and b"/FontName" in x]
        return [(re.findall(rb"/FontName /(\S+)", x)[0].decode(), b"/FontFile" in x) for x in found]

    def pages(self) -> list[str]:
        """Return the letters of each page, without the blanks between words."""
        found = [x for x in self._objects.values() if re.search(rb"/Type /Page\s", x)]
        return [self._read(int(re.findall(rb"/Contents (\d+)", page)[0])) for page in found]

    def _stream(self, number: int) -> bytes:
        found = _STREAM.search(self._objects[number])
        if found is None:
            return b""
        is_packed = b"FlateDecode" in self._objects[number]
        return zlib.decompress(found[1]) if is_packed else found[1]

    def _read(self, contents: int) -> str:
        said, letters = [], {}
        for font, glyphs, many in _SHOWN.findall(self._stream(contents)):
            if font:
                letters = self._letters(int(font))
            for each in re.findall(rb"[0-9a-fA-F]{4}", glyphs or b"".join(_hex(many))):
                said.append(letters.get(int(each, 16), ""))
        return "".join("".join(said).split()).replace("\u00a0", "")

    def _letters(self, font: int) -> dict[int, str]:
        """Return the letters of a font by glyph, as its own map has them."""
        number = re.findall(rb"/ToUnicode (\d+)", self._objects[font])[0]
        cmap, found = self._stream(int(number)), {}
        for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
            for glyph, to in re.findall(rb"<(\w+)> <(\w+)>", block):
                found[int(glyph, 16)] = _said(to)
        for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
            for first, last, to in re.findall(rb"<(\w+)> <(\w+)> <(\w+)>", block):
                for step in range(int(last, 16) - int(first, 16) + 1):
                    found[int(first, 16) + step] = chr(int(to, 16) + step)
            for first, _last, some in re.findall(rb"<(\w+)> <(\w+)> \[(.*?)\]", block):
                for step, to in enumerate(re.findall(rb"<(\w+)>", some)):
                    found[int(first, 16) + step] = _said(to)
        return found


def _hex(many: bytes) -> list[bytes]:
    return re.findall(rb"<([0-9a-fA-F]+)>", many)


def _said(letters: bytes) -> str:
    return bytes.fromhex(letters.decode()).decode("utf-16-be")
