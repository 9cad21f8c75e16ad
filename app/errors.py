"""Expected trouble, told apart from bugs by its type.

    Trouble                  one sentence for the user: what, where, what to do
    ├── JournalTrouble       the journal file cannot be used as it is
    │   ├── NotAJournal      another kind of file, or a damaged one
    │   ├── NewerJournal     written by a newer Kith
    │   └── JournalBusy      another program holds it
    ├── UndoTrouble          a change cannot be taken back as things stand
    ├── NotFound             a name, id or file that is not there
    └── BadInput             a file, field or argument that cannot be read

Whatever is not a Trouble is a bug: it goes to the report dialog and the log.
"""


class Trouble(Exception):
    """Expected trouble; its text is one clear sentence that may be shown as it is."""


class JournalTrouble(Trouble):
    """The journal file cannot be used as it is."""


class NotAJournal(JournalTrouble):
    """The file is of another kind, or damaged."""


class NewerJournal(JournalTrouble):
    """The file was written by a newer Kith."""


class JournalBusy(JournalTrouble):
    """Another program holds the file."""


class UndoTrouble(Trouble):
    """A change cannot be taken back or made again as things stand."""


class NotFound(Trouble):
    """A name, an id or a file that is not there."""


class BadInput(Trouble):
    """A file, a field or an argument that cannot be read."""
