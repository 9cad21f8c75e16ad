"""How the figures of a quarter are worked out: what is counted, by what rule, what stays unknown.

Said through Speech, like the METHOD of a chart, one paragraph after another.
"""

from app.domain.parameters import ALTMAN, BURT, CLARK, NAVARRO

GENERAL = (
    "A quarter is three months, and a year four of them, counted from the month with which your "
    "year begins. Everything in it is of your own part, over everybody together; nobody is "
    "compared with anybody, and your quarters with nothing but your own earlier ones. There is "
    "no right amount of anything.",
    "A contact is an entry that is more than a thought, and counts once for a person and a day; a "
    "talk is a contact in person, by call, video, message or letter. People who died, whom you "
    "let go, or of whom you keep only an address are left out, with the entries that are about "
    "nobody else. A quarter that goes on is counted up to today.",
    "An earlier quarter is worked out from what is written now about days up to its end, with "
    "the rhythms and numbers of today. Once you finish a reflection its figures stay as they are, "
    "with the numbers they were made with; what was written since is told beside them.",
    "Counts come first: told from three on, a share or a half from five on, because a share of "
    "fewer says nothing. The thin lines through the dots are Wilson’s interval of k in n, "
    "(k + z²/2 ± z·√(k·(n − k)/n + z²/4)) ÷ (n + z²) with z = 1.96: in 95 of 100 such cases it "
    "holds the share that would be found in the long run. Where two of these lines overlap, do "
    "not make much of the difference. Wilson, E. B. (1927). Probable inference; Newcombe, R. G. "
    "(1998). Two-sided confidence intervals for the single proportion.",
)

METHOD = {
    "giving": (
        "What you gave and asked, each once for a person, a day and a direction. An introduction "
        "is one thing, however many it brings together, and is counted by itself beside whatever "
        "else was given that day; it and a gift count as given where you took the first step. An "
        "offer stands apart until it is taken up and then counts as given on that day. “Not in "
        "return for anything” means: to somebody from whom nothing is written as received in the "
        "twelve months up to the end.",
        "Own giving is remembered better than what comes from others, so the picture may flatter. "
        "Among friends nobody keeps accounts (" + CLARK + "): there is no such picture of one "
        "person, and no share that would be the right one.",
    ),
    "first_asks": (
        "New is whoever has their first contact in the quarter. A request came early where you "
        "asked on one of the first two days of contact, with nothing given on that day or before; "
        "this is told by what is known today, also where the second day lies past the end.",
        "It does not know why you met. Some meetings are for asking, and some people like to be "
        "asked.",
    ),
    "needs": (
        "Of the contacts that you began, or both of you, after more than two rhythms of silence, "
        "those on whose day you asked for something. Days of rest do not count as silence, and "
        "whoever has no rhythm is not counted.",
        "It does not know what else was said that day, nor what you would have written anyway.",
    ),
    "after": (
        "Of the requests that couldn’t be met, those after which you took the first step again, "
        "or both of you, on a day without a request and within max(c, 90) days, c being the "
        "rhythm you chose; beside them the same for requests that were met. A request counts in "
        "the quarter in which its time ends. It is left out where nobody wrote down who took the "
        "first step, or how it went.",
        "A first step that they took is not counted, nor one of yours after that time. Whoever "
        "rests or has asked for space is counted, but not named as somebody you took no step "
        "towards. It does not know whether a silence was theirs, yours or just as it should be.",
    ),
    "interest": (
        "Of your talks, those on whose day you wrote down something about that person. What you "
        "could do for them is a thought of yours and not counted here, nor is a note without a "
        "day of its own.",
        "Much is heard that nobody writes down, and a good talk may have nothing to note.",
    ),
    "promises": (
        "Your own promises: made in the quarter, kept or let go of together in it whenever they "
        "were made, and waiting at its end. A promise that was agreed anew is one: made on the day "
        "it was first given, with what became of it in the end. How long they take is told of "
        "those made in the quarter: one minus Kaplan and Meier’s curve S, S(d) = S(before d) · (1 "
        "− kept on d ÷ still watched on d), in which one that waits is watched up to the end. So "
        "it is an estimate that counts those still open, and fewer than half may have been kept by "
        "then. About half are kept on the first day on which S is at most ½. Kaplan, E. L., & "
        "Meier, P. (1958). Nonparametric estimation from incomplete observations. "
        "doi:10.1080/01621459.1958.10501452",
        "It does not know how much a promise mattered. Being quick is no aim: a promise kept in "
        "time is kept.",
    ),
    "depth": (
        "The mean of Depth, and of Breadth, over everybody of whom it is known, at the end less "
        "at the beginning. It has two parts: what you did is the end less what it would be "
        "without the talks and notes of the quarter, and the rest is fading. It stayed about as "
        "it was where one part makes up for the other but for a fifth.",
        "That closeness is broad and deep is from " + ALTMAN + "; that talks fade is borrowed "
        "from " + BURT + ". A friendship may rest for years and lose nothing.",
    ),
    "returns": (
        "Contacts that you began, or both of you, after a silence of eight rhythms and a year at "
        "least; a year where no rhythm is chosen. Days of rest do not count. Eight, because "
        "after such a silence a tie has most likely begun to fade (" + NAVARRO + "). Three years "
        "and more are told apart: such ties often keep their trust (Levin, Walter & Murnighan "
        "2011).",
        "Silence is what nobody wrote down; before the first entry nothing is known.",
    ),
    "new": (
        "New is whoever has their first contact in the quarter. You went deeper with those whom "
        "what you did brought nearer by a tenth of all Depth or more; whoever is new is not "
        "counted there a second time. Met again are, of those who were new in the quarter "
        "before, all with a further contact in this one.",
        "It does not know how long you have really known each other.",
    ),
    "not_again": (
        "Of those who were new in the quarter before, all about whom nothing is written on a "
        "later day up to the end, not even a thought; two entries of one day are one meeting. "
        "Whoever rests or has asked for space is not among them.",
        "Not every meeting wants a second one. It is a list to smile at or to pick from, and to "
        "leave be.",
    ),
}
