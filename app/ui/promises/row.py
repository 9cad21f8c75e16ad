"""One row of the Promises page as it reads, whatever it tells of."""

from typing import NamedTuple


class Part(NamedTuple):
    """A piece of the line under the words; a click on it does the deed `goal` ("": nothing).

    `person` is whom the deed goes to, 0 for whoever the row is about.
    """

    text: str
    goal: str = ""
    person: int = 0
    token: str = "soft_ink"


class ListRow(NamedTuple):
    """What a row shows: a title where it has one, the words, the line under them, further lines.

    `icon` is drawn in the colour `token`; of what is_over the words are soft.
    """

    icon: str
    token: str
    words: str
    parts: tuple[Part, ...] = ()
    title: str = ""
    further: tuple[str, ...] = ()
    is_over: bool = False

    def aloud(self) -> str:
        """Return all of it as it is read aloud."""
        said = (self.title, self.words, *(part.text for part in self.parts), *self.further)
        return ", ".join(filter(None, said))
