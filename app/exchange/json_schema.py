"""The few words of JSON Schema that our own format uses, carried out quickly and told kindly.

A validator for the whole language would be a library more, and slower by far, for a check of
flat records. A schema with a word that is not known here is refused when it is read.
"""

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any

from app.domain.dates import PartialDate
from app.errors import BadInput

Check = Callable[[object], str]
Schema = Mapping[str, Any]
_TYPES: dict[str, tuple[type, str]] = {
    "string": (str, "a text"),
    "integer": (int, "a whole number"),
    "boolean": (bool, "true or false"),
    "null": (type(None), "null"),
    "object": (dict, "an object"),
    "array": (list, "a list"),
}
_LARGEST = 2**63 - 1
_SILENT = {"$ref", "title", "description", "default", "type"}


class RecordCheck:
    """Checks flat records against the schema of one table and fills what they leave out."""

    def __init__(self, schema: Schema, definitions: Schema) -> None:
        fields: dict[str, Schema] = {
            name: _resolved(field, definitions) for name, field in schema["properties"].items()
        }
        self.required = tuple(schema.get("required", ()))
        self.blobs = tuple(name for name, f in fields.items() if "contentEncoding" in f)
        self._defaults = {name: f["default"] for name, f in fields.items() if "default" in f}
        self._checks = {name: field_check(field) for name, field in fields.items()}

    def read(self, record: object) -> dict[str, Any]:
        """The record with every field, blobs as bytes. Raises BadInput naming the field."""
        if not isinstance(record, dict):
            raise BadInput("it is not an object in braces")
        for name, value in record.items():
            if (check := self._checks.get(name)) is None:
                raise BadInput(f"it has a field “{name}” that is not known")
            if trouble := check(value):
                raise BadInput(f"“{name}” {trouble}")
        for name in self.required:
            if name not in record:
                raise BadInput(f"it has no “{name}”")
        whole = self._defaults | record
        return whole | {name: base64.b64decode(whole[name]) for name in self.blobs}


def _resolved(field: Schema, definitions: Schema) -> Schema:
    name = field.get("$ref", "").removeprefix("#/$defs/")
    return {**definitions[name], **field} if name else field


def field_check(field: Schema) -> Check:
    """A check of one value: "" where it is right, else what is wrong with it."""
    wanted = field["type"]
    names = [wanted] if isinstance(wanted, str) else wanted
    types = tuple(_TYPES[name][0] for name in names)
    words = " or ".join(_TYPES[name][1] for name in names)
    checks = [_RULES[word](rule) for word, rule in field.items() if word not in _SILENT]

    def check(value: object) -> str:
        if type(value) not in types:
            return f"must be {words}, not {_shown(value)}"
        if value is None:
            return ""
        if type(value) is int and abs(value) > _LARGEST:
            return "is too large a number"
        return next((trouble for rule in checks if (trouble := rule(value))), "")

    return check


def _shown(value: object) -> str:
    text = f"“{value}”" if isinstance(value, str) else repr(value)
    return text if len(text) <= 40 else f"{text[:39]}…"


def _enum(allowed: list[str]) -> Check:
    known, words = frozenset(allowed), ", ".join(str(word) for word in allowed if word is not None)
    return lambda value: "" if value in known else f"must be one of {words}, not {_shown(value)}"


def _min_length(length: int) -> Check:
    return lambda value: "" if len(str(value)) >= length else "is empty"


def _minimum(least: int) -> Check:
    return lambda value: "" if int(str(value)) >= least else f"must be {least} or more"


def _maximum(most: int) -> Check:
    return lambda value: "" if int(str(value)) <= most else f"must be {most} or less"


def _encoding(encoding: str) -> Check:
    assert encoding == "base64"

    def check(value: object) -> str:
        try:
            base64.b64decode(str(value), validate=True)
        except (binascii.Error, ValueError):
            return "is not in base64"
        return ""

    return check


def _format(name: str) -> Check:
    """A whole day (“date”); a whole one or "" (“kith-day”); any part or "" (“kith-date”)."""
    assert name in ("date", "kith-day", "kith-date"), name

    def check(value: object) -> str:
        if value == "" and name != "date":
            return ""
        try:
            day = PartialDate.parse(str(value))
        except BadInput:
            day = None
        if day is None or str(day) != value or (name != "kith-date" and day.whole() is None):
            return f"must be a date such as 2026-03-05, not {_shown(value)}"
        return ""

    return check


_RULES: dict[str, Callable[[Any], Check]] = {
    "enum": _enum,
    "minLength": _min_length,
    "minimum": _minimum,
    "maximum": _maximum,
    "contentEncoding": _encoding,
    "format": _format,
}
