"""Kith, an offline journal of the people you know: the map of the house.

Imports point down only; `make check` sees to it.

    __main__                     the only place where objects are made and joined
    ui        | cli              the window, the only PySide6 | the commands
    journal                      what a user can do; the only door to the data
    store     | exchange         peewee and SQLite | file formats
    domain                       the words and the rules
    settings  : paths : errors   may know each other
"""

__version__ = "0.1.0"
