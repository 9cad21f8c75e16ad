"""What can be typed after `kith`."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app import __version__
from app.domain.jot_words import Sort, word_of

_EXAMPLES = """\
without a command, `kith` opens the window; `kith FILE.kith` another journal,
`kith FILE.vcf` shows what an address book would bring.

examples:
  kith jot "@Ana Silva and @Tom, coffee after the keynote"
  kith import contacts.vcf --json
  kith find newspapers
  kith show "Ana Silva"
  kith today
  kith ready "Ana Silva"
  kith quarter 2026-Q3
  kith export everything.json

exit codes: 0 done, 1 expected trouble (told in one sentence), 2 wrong usage
"""

_JOT_LINES = f"""\
Without a text, `kith jot` opens the Jot window.

# names a gathering, or a circle that those named join; the first words may say
the day, as in “Yesterday @Ana …”. A line that begins with one of these words
is kept as what it says, about those named in it or last before it:

  {": ".join(map(word_of, list(Sort)[:5]))}:
  {": ".join(map(word_of, list(Sort)[5:]))}:

  kith jot "@Ana, tea at #IFLA
  learned: saves newspapers
  promise: send her the benchmark by friday"
"""


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands; every command takes the same options for journal and date."""
    common = _common(argparse.SUPPRESS)
    parser = argparse.ArgumentParser(
        prog="kith",
        description="An offline journal of the people you know.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_common(None)],
    )
    parser.add_argument("--version", action="version", version=f"kith {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def add(name: str, about: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=about, description=about, parents=[common])

    bring = add("import", "Bring address books (.vcf) in, or a whole journal (.json) back.")
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring.add_argument(
        "--doubtful",
        choices=("skip", "same", "new"),
        default="skip",
        help="what becomes of cards that may be somebody known: leave them out (default), "
        "add to whoever it may be, or make another person",
    )
    jot = add("jot", "Keep a note; @ names people, “-” reads it from standard input.")
    jot.formatter_class = argparse.RawDescriptionHelpFormatter
    jot.epilog = _JOT_LINES
    jot.add_argument("text", nargs="+", metavar="TEXT")
    jot.add_argument(
        "--day", type=str, default="", help="the day it happened: 2026-03-05, yesterday"
    )
    find = add("find", "Find people, entries, promises, answers and all else.")
    find.add_argument("words", nargs="+", metavar="WORDS")
    show = add("show", "Show one person: who they are, what matters, promises, the story.")
    show.add_argument("who", nargs="+", metavar="WHO")
    today = add("today", "Show what you set out to do, who is on your mind, and what comes up.")
    _may_leave_out(today)
    ready = add("ready", "Get ready to meet somebody, or to go to a gathering.")
    ready.add_argument("who", nargs="+", metavar="WHO")
    _may_leave_out(ready)
    quarter = add(
        "quarter", "Show your own part in a quarter or a year: what you gave, asked, kept."
    )
    quarter.add_argument(
        "which",
        nargs="?",
        default="",
        metavar="WHICH",
        help="2026-Q3, or the month it begins with, 2026-09; 2026 for a year; the quarter that "
        "goes on (default)",
    )
    _may_leave_out(quarter)
    export = add("export", "Write everything to a JSON file.")
    export.add_argument("file", type=Path, metavar="FILE")
    _may_leave_out(export)
    backup = add("backup", "Write a verified copy of the journal file.")
    backup.add_argument("file", type=Path, nargs="?", metavar="FILE")
    add("check", "Look whether everything in the journal is sound.")
    demo = add("demo", "Write an invented journal of three years to look around in.")
    demo.add_argument("file", type=Path, metavar="FILE")
    demo.add_argument("--seed", type=int, default=1, help="another seed invents it otherwise")
    add("undo", "Take the newest change back.")
    add("redo", "Make again what was taken back last.")
    add("history", "List the changes, newest first.")
    return parser


def _may_leave_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--without-private", action="store_true", help="leave private entries out")


def _common(default: object) -> argparse.ArgumentParser:
    """Options that may stand before the command or after it; the later one wins."""
    common = argparse.ArgumentParser(add_help=False)
    options = common.add_argument_group("everywhere")
    options.add_argument(
        "--journal",
        type=Path,
        default=default,
        metavar="FILE",
        help="the journal (or KITH_JOURNAL)",
    )
    options.add_argument(
        "--today",
        type=_day,
        default=default,
        metavar="DATE",
        help="stand in for the clock's date (or KITH_TODAY)",
    )
    options.add_argument(
        "--json",
        action="store_true",
        default=default,
        help="write the answer for a program to read",
    )
    return common


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a date; write it as 2026-03-05"
        ) from None


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; wrong usage ends the program with exit code 2."""
    return make_parser().parse_args(list(arguments))
