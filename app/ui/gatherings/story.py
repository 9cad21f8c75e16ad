"""The entries of one gathering, newest first, as a person's story is shown."""

from app.domain.entries import EntryLine
from app.journal import gatherings
from app.ui.models.story_model import StoryModel


class GatheringStory(StoryModel):
    """What show_person(id) shows are the entries of the gathering of that id."""

    def read(self, about: int, before: tuple[str, int] | None, limit: int) -> list[EntryLine]:
        found = gatherings.story(self._journal, about, before, limit)
        return [line._replace(gathering="") for line in found]  # its name is over the page
