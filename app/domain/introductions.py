"""Introductions as a page lists them."""

from typing import NamedTuple

from app.domain.entries import Introduction


class IntroductionLine(NamedTuple):
    """An introduction with the names of the two."""

    introduction: Introduction
    name: str
    other_name: str
