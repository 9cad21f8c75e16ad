"""Words with which a note begins and that are nobody’s name, in the languages of notes."""

from functools import cache

_NOBODY = """
a abend action actions ahead also an and april archive archives archivo arquivo asked
association at august banquet bar beim biblioteca bibliotheca bibliothek bibliothekartag
bibliothèque boat book break breakfast café cena center centre coffee college committee
conference conférence congreso congress congresso congrès could council croisé day days debrief
december dejeuner dienstag dimanche dinner discussion domingo donnerstag déjeuner dîner el er
era es everybody everyone excursion exhibition falei fazit february follow foundation freitag
friday from general gespräch given good great group had he her his hotel i idea ideas ifla il
ile impressions in institut institute instituto international it jantar january jeudi jour
journal jueves july june keynote la le learned library lunch lundi lunes many march mardi martes
media mercredi met misc mittagessen mittwoch miércoles monday montag museum musée name namen
national nationale next nobody nom nombre nome note notes notizen november ocr october offered
office on ontem other others overall panel party plan plenary plenum point points poster press
project prometi promise quarta question questions quinta received reception resumen room royal
résumé samedi samstag saturday school section sector segunda september session sessions sexta
she short sie so some sonntag staatsbibliothek stand state street students summary sunday sábado
tag tagung talk talked team terça thanks the they this thoughts thursday to today todo together
tomorrow tour train tuesday universidad universidade university università universität
université vendredi viernes vortrag walk walked we wednesday week what wifi with work workshop
yesterday
"""
_GOES_ON = """
she he they her his their also and but sie er ihr sein auch und elle il ils elles aussi ella él
ellos también ele ela também lei lui zij hij ze
"""


@cache
def nobody() -> frozenset[str]:
    """Words that have a capital at the beginning of a row, or in a name that is no person’s."""
    return frozenset(_NOBODY.split())


@cache
def going_on() -> frozenset[str]:
    """Words with which a paragraph speaks on of whom the one before it was about."""
    return frozenset(_GOES_ON.split())
