"""What the orbits say, to those who see them and to those who do not."""

from app.cli.speech import EnglishSpeech
from app.domain.kinds import State
from app.domain.orbits_words import alternative, captions, finding, how_to_read, table
from tests.charts.orbits_people import dot, orbits, too_many

SPEECH = EnglishSpeech()


def test_whoever_drifts_is_named_in_the_order_of_names() -> None:
    away = [
        dot(number, name, silent=90.0)
        for number, name in enumerate(("Małgorzata", "Bram", "Kwame"), start=1)
    ]
    said = "Three people are drifting: Bram, Kwame and Małgorzata."
    assert finding(orbits([*away, dot(4, "Ana")]), SPEECH) == said
    assert finding(orbits(away[:1]), SPEECH) == "Małgorzata is drifting."


def test_of_many_who_drift_six_are_named() -> None:
    away = [dot(number, name, silent=90.0) for number, name in enumerate("GFEDCBA")]
    said = "Seven people are drifting: A, B, C, D, E, F and one more."
    assert finding(orbits(away), SPEECH) == said
    assert finding(orbits(away[1:]), SPEECH) == "Six people are drifting: A, B, C, D, E and F."
    away += [dot(number, f"N{number}", silent=90.0) for number in range(10, 34)]
    assert finding(orbits(away), SPEECH).endswith("A, B, C, D, E, F and 25 more.")


def test_past_the_rhythm_is_not_drifting_yet() -> None:
    late = [dot(1, "Mutti", rhythm=7.0, silent=8.0), dot(2)]
    said = "Nobody is drifting; one is past the rhythm you hoped for."
    assert finding(orbits(late), SPEECH) == said
    late.append(dot(3, silent=60.0))
    said = "Nobody is drifting; two are past the rhythm you hoped for."
    assert finding(orbits(late), SPEECH) == said


def test_of_whom_nothing_is_written_nothing_is_known() -> None:
    unwritten = [dot(number, silent=None, depth=None) for number in (1, 2)]
    nothing = "Of two people with a rhythm nothing is written yet."
    assert finding(orbits(unwritten), SPEECH) == nothing
    in_touch = "Everybody with a rhythm whom you wrote about is in touch."
    assert finding(orbits([*unwritten, dot(3)]), SPEECH) == f"{in_touch} {nothing}"
    free = dot(4, rhythm=None, silent=None)
    assert finding(orbits([dot(3), free]), SPEECH) == "Everybody with a rhythm is in touch."


def test_a_rhythm_of_those_who_rest_says_nothing_of_being_in_touch() -> None:
    data = orbits([dot(1, state=State.RESTING, silent=900.0), dot(2, rhythm=None)])
    assert finding(data, SPEECH) == "Time stands still for everybody with a rhythm."


def test_a_picture_without_drift_says_so() -> None:
    assert finding(orbits([dot()]), SPEECH) == "Everybody with a rhythm is in touch."
    assert finding(orbits([dot(rhythm=None)]), SPEECH) == "No rhythm is chosen yet."
    assert finding(orbits([]), SPEECH) == "Nobody is here yet."


def test_too_many_are_asked_to_be_narrowed_and_counted_by_circle() -> None:
    data = too_many()
    assert finding(data, SPEECH).startswith("Choose a circle or search: 1440 people are more")
    assert captions(data, SPEECH)[3] == "iPRES · 240"
    assert "iPRES · 240. " in alternative(data, SPEECH)


def test_a_circle_is_counted_only_where_somebody_of_it_is_not_drawn() -> None:
    assert captions(orbits([dot(circle=1)]), SPEECH)[1] == "Family"
    data = orbits([dot(circle=1)], more=4)
    assert captions(data, SPEECH)[1] == "Family · 5"
    family = data.sectors[0]._replace(members=9)
    assert captions(data._replace(sectors=(family,)), SPEECH)[1] == "Family · 9"


def test_the_table_says_in_words_what_is_drawn_by_name() -> None:
    people = [
        dot(1, "Zoë", rhythm=10.0, silent=1.0, depth=0.1),
        dot(2, "Ana", circle=3),
        dot(3, "Noor", rhythm=None, silent=None, depth=None),
        dot(4, "Émile", rhythm=365.0, silent=0.0, depth=1.0),
        dot(6, "Olu", silent=3.0, depth=None),
        dot(5, "Lena", silent=40.0, depth=0.3, state=State.RESTING),
    ]
    headings, rows = table(orbits(people), SPEECH)
    assert headings == ("Name", "Circle", "Rhythm", "Silence", "Depth")
    assert rows == (
        ("Ana", "iPRES", "about every month", "12 days", "deep"),
        ("Émile", "No circle", "about every year", "in touch today", "very deep"),
        ("Lena", "No circle", "about every month", "40 days, resting", "warming"),
        ("Noor", "No circle", "no rhythm", "nothing written yet", "nothing written yet"),
        ("Olu", "No circle", "about every month", "3 days", "no depth written yet"),
        ("Zoë", "No circle", "about every 10 days", "1 day", "light"),
    )


def test_the_picture_is_told_in_sentences() -> None:
    people = [
        dot(1, "Bram", silent=90.0),
        dot(2, "Noor", rhythm=None, silent=None, depth=None),
        dot(3, "Lena", state=State.RESTING),
    ]
    assert alternative(orbits(people), SPEECH) == (
        "Orbits of three people. Bram is drifting. One has no rhythm. "
        "Of one no depth is written yet. One is resting."
    )


def test_whoever_asked_for_space_is_not_said_to_rest() -> None:
    data = orbits([dot(1, "Lena", state=State.SPACE), dot(2, "Bram", state=State.RESTING)])
    assert [row[3] for row in table(data, SPEECH)[1]] == [
        "12 days, resting",
        "12 days, asked for space",
    ]
    assert alternative(data, SPEECH).endswith("One is resting. One asked for space.")


def test_whoever_died_is_not_said_to_rest() -> None:
    data = orbits([dot(1, "Lena", state=State.DECEASED, silent=0.0)])
    assert finding(data, SPEECH) == "Lena has died; what you wrote stays."
    assert table(data, SPEECH)[1][0][3] == "has died"
    assert "resting" not in alternative(data, SPEECH)


def test_a_text_and_a_table_say_whole_names() -> None:
    away = dot(1, "Ana", full_name="Ana Silva", silent=90.0)
    data = orbits([away, dot(2, "Anna", full_name="Alba Anna Rossi")])
    assert [row[0] for row in table(data, SPEECH)[1]] == ["Alba Anna Rossi", "Ana Silva"]
    assert finding(data, SPEECH) == "Ana is drifting."
    assert "Ana Silva is drifting." in alternative(data, SPEECH)


def test_how_to_read_it_fits_on_a_line() -> None:
    assert len(how_to_read(SPEECH)) < 100
