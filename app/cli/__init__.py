"""The commands: everything that can be done with a journal without a window."""

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; returns 0 done, 1 expected trouble, 2 wrong usage."""
    from app.cli.commands import run_command

    return run_command(arguments)
