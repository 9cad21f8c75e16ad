"""The actions and pages that Find anything offers beside what is written."""

from app.ui import actions, page_list
from app.ui.models.find_model import FindRow


def list_actions() -> list[FindRow]:
    """Return every action that is offered, then the pages, with their keys."""
    offered = [
        FindRow("action", actions.say(spec), day=actions.first_keys(spec), icon=spec.icon,
                action=spec.id)
        for spec in actions.ACTIONS
        if spec.offered
    ]  # fmt: skip
    pages = [
        FindRow("action", page_list.say(spec), day=page_list.page_keys(number), icon=spec.icon,
                action=f"page:{spec.key}")
        for number, spec in enumerate(page_list.PAGES, start=1)
        if not spec.at_bottom
    ]  # fmt: skip
    return offered + pages
