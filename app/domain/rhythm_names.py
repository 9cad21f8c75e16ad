"""The rhythms in words, as they are offered and as they are hoped for: in one place."""

from app.domain.speech import Speech


def rhythm_names(speech: Speech) -> dict[int, str]:
    """Name the rhythms that are offered, by their days."""
    return {
        7: speech.say("weekly"),
        30: speech.say("monthly"),
        91: speech.say("quarterly"),
        182: speech.say("half-yearly"),
        365: speech.say("yearly"),
    }


def say_rhythm(days: int, speech: Speech) -> str:
    """Say the rhythm hoped for: "about every month", "about every 40 days"."""
    known = {
        1: speech.say("about every day"),
        7: speech.say("about every week"),
        14: speech.say("about every two weeks"),
        30: speech.say("about every month"),
        91: speech.say("about every three months"),
        182: speech.say("about every half year"),
        365: speech.say("about every year"),
    }
    return known.get(days) or speech.count("about every %n days", days)
