"""Kith, an offline journal of the people you know: the map of the house.

Imports point down only; `make check` sees to it.

    __main__                     the only place where objects are made and joined
    ui        | cli              the window, the only PySide6 | the commands
    journal                      what a user can do; the only door to the data
    store | exchange | charts    peewee and SQLite | file formats | drawings
    domain                       the words and the rules; the measures, with numpy
    settings  : paths : errors   may know each other

Where a thing is:

    a page                       ui/pages/, joined in ui/page_list.py
    what a page is made of       ui/today/, ui/person/, ui/gatherings/, ui/debrief/, ui/promises/,
                                 ui/health/, ui/reflection/, ui/report/, ui/ready/; for several:
                                 ui/editor/, ui/widgets/, ui/dialogs/, ui/models/
    colours, sizes, fonts        ui/theme.py and ui/palette.py, nowhere else
    what somebody can do         journal/, one short function an action, writes behind
                                 Journal.change, the door that makes transaction and undo step
    the grammar of a jot         domain/jot_reading.py over jot.py, jot_lines.py, jot_words.py and
                                 days_in_words.py; a page of notes: domain/notes.py
    who may be meant by a name   journal/likeness.py
    whose turn it is on Today    domain/turns.py, said by domain/inviting.py
    on which day to follow up    domain/follow_ups.py
    a notice on the desktop      domain/reminding.py, ui/reminding.py, sent by ui/notices.py
    a measure                    domain/health.py over domain/columns.py, its defaults and their
                                 grounds in domain/parameters.py, others chosen by
                                 journal/parameters.py; kept current by journal/health.py
    a sentence about a measure   domain/telling.py, said by a Speech (ui/speech.py, cli/speech.py)
    a chart                      journal/looking/NAME.py reads what domain/NAME.py holds,
                                 charts/NAME.py draws it in any thread, domain/NAME_words.py says
                                 it; charts/gallery.py lists them, ui/widgets/canvas.py shows them
    a quarter looked back on     domain/quarter.py holds its figures, domain/quarter_counting.py
                                 counts them, domain/quarter_words.py says them, journal/quarter.py
                                 reads them; frozen by journal/freezing.py as domain/frozen.py
                                 writes them; answers and the intention: journal/reflections.py
    a small chart                charts/small.py makes a domain/drawing.py of figures, which
                                 ui/widgets/drawn.py paints and charts/svg.py writes
    what is taken along          journal/reporting.py and letter.py compose a domain/report.py,
                                 ui/report/ sets it as a book, exchange/report_*.py write it
    undo                         store/changes.py: a changeset in the transaction it describes
    full-text search             store/indexing.py, kept true by the same door; no triggers,
                                 since they make every row flush the index to disk
    a field                      domain/people.py or entries.py, store/tables.py, a migration
    a file format                exchange/, bytes to drafts, no database
    what is told of the program  ui/details.py; whose work it stands on: ui/licences.py
    a setting                    settings.py, each declared once
    an installer                 packaging/, outside the package: one bundle, one folder a system
"""

__version__ = "0.1.0"
