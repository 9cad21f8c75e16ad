"""A JSON document read piece by piece, so that a large one never stands in memory whole."""

import json
from collections.abc import Iterator
from typing import Any, TextIO

_CHUNK = 1 << 16
_TAIL = 12  # a value cut off by the end of a piece fails within so many letters of it
_SPACE = " \t\r\n"


class JsonStream:
    """Walks through objects and lists; whole values are read by the standard decoder.

    Raises ValueError with a few words on what is wrong; `line` tells where.
    """

    def __init__(self, file: TextIO) -> None:
        self.line = 1
        self._file = file
        self._text = ""
        self._at = 0
        self._ended = False
        self._decode = json.JSONDecoder().raw_decode

    def names(self) -> Iterator[str]:
        """The keys of an object; the value of each is to be taken before the next is asked."""
        self._take("{")
        if self._next() == "}":
            return self._skip(1)
        while True:
            key = self.value()
            if not isinstance(key, str):
                raise ValueError("a name in quotes is missing")
            self._take(":")
            yield key
            if self._take(",}") == "}":
                return None

    def items(self) -> Iterator[tuple[int, Any]]:
        """The line and the value of everything in a list."""
        self._take("[")
        if self._next() == "]":
            return self._skip(1)
        while True:
            self._next()
            yield self.line, self.value()
            if self._take(",]") == "]":
                return None

    def value(self) -> Any:
        """Whatever stands next, whole."""
        self._next()
        size = _CHUNK
        while True:
            try:
                value, end = self._decode(self._text, self._at)
                if end < len(self._text) or self._ended:
                    break
            except RecursionError:
                raise ValueError("it is nested too deeply") from None
            except json.JSONDecodeError as error:
                if self._ended or not self._is_cut(error):
                    self._skip(error.pos - self._at)
                    raise ValueError(_in_words(error.msg)) from None
            self._more(size)
            size *= 2  # a photo of megabytes is decoded a few times, not hundreds
        self._skip(end - self._at)
        return value

    def end(self) -> None:
        """Make sure that nothing follows."""
        if self._next():
            raise ValueError("something follows after the end")

    def _is_cut(self, error: json.JSONDecodeError) -> bool:
        return error.msg.startswith("Unterminated") or error.pos >= len(self._text) - _TAIL

    def _next(self) -> str:
        """The next letter that is not space, not taken yet; "" at the end."""
        while True:
            text, at = self._text, self._at
            while at < len(text) and text[at] in _SPACE:
                at += 1
            self._skip(at - self._at)
            if at < len(text) or self._ended:
                return text[at : at + 1]
            self._more(_CHUNK)

    def _take(self, wanted: str) -> str:
        found = self._next()
        if not found or found not in wanted:
            words = " or ".join(f"“{letter}”" for letter in wanted)
            raise ValueError(f"{words} is missing" if found else "the file ends too early")
        self._skip(1)
        return found

    def _skip(self, count: int) -> None:
        self.line += self._text.count("\n", self._at, self._at + count)
        self._at += count

    def _more(self, size: int) -> None:
        piece = self._file.read(size)
        self._ended = not piece
        self._text, self._at = self._text[self._at :] + piece, 0


def _in_words(message: str) -> str:
    return f"it is not JSON ({message[:1].lower()}{message[1:]})"
