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
        FindRow("action", page_list.say(spec), day=keys, icon=spec.icon, action=f"page:{spec.key}")
        for spec, keys in page_list.with_keys()
        if not spec.at_bottom
    ]
    return offered + pages
