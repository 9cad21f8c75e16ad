"""What became of the people met at a gathering, told once there was time for it."""

from datetime import date, timedelta

from app.domain.speech import Speech, numbers

AFTER = 90  # days from the last day of a gathering until it is told


def tell_retrospect(
    met: int, again: int, since: int, last: date, today: date, speech: Speech
) -> str:
    """How many of those met became a second conversation; before its time, when it is told.

    `again` talked with me again within AFTER days of the last day, `since` until today. ""
    where nobody was met.
    """
    if not met:
        return ""
    told_on = last + timedelta(days=AFTER)
    if today < told_on:
        return _tell_when(met, told_on, today, speech)
    if not since:
        return speech.say("No second conversation is written yet; it is not too late for one.")
    return _tell_again(met, again, since - again, speech)


def _tell_when(met: int, told_on: date, today: date, speech: Speech) -> str:
    return speech.count(
        "On {day}, you can read here how many of the %n people became a second conversation.",
        met,
        day=speech.day(told_on, today),
    )


def _tell_again(met: int, again: int, later: int, speech: Speech) -> str:
    of_whom = numbers(met, speech)["number"]
    within = speech.count(
        "%n of {met} people became a second conversation within ninety days.", again, met=of_whom
    )
    if not again:
        within = speech.say("Within ninety days nobody became a second conversation.")
    if not later:
        return within
    return f"{within} {speech.count('%n more did since.' if again else '%n did since.', later)}"
