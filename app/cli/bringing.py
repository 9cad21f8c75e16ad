"""The import command: address books with an outcome per card, or a whole journal back."""

import sys
from argparse import Namespace
from pathlib import Path

from app.cli.answers import Answer
from app.cli.opening import journal_of
from app.errors import Trouble
from app.journal.journal import Journal


def bring_in(asked: Namespace) -> Answer:
    """Import address books, or restore an export into an empty journal."""
    answers: list[Answer] = []
    code = 0
    with journal_of(asked) as journal:
        for file in asked.files:
            try:
                answers.append(_bring(journal, file, asked))
            except Trouble as trouble:
                if not answers:
                    raise
                print(f"kith: {trouble}", file=sys.stderr)  # what came before it stays and is told
                code = 1
                break
    data = [answer.data for answer in answers]
    lines = [line for answer in answers for line in answer.lines]
    return Answer(lines, data[0] if len(asked.files) == 1 else data, code)


def _bring(journal: Journal, file: Path, asked: Namespace) -> Answer:
    if file.suffix.lower() == ".json":
        return _restore(journal, file)
    return _import(journal, file, asked)


def _restore(journal: Journal, file: Path) -> Answer:
    from app.journal.taking import restore_json

    counts = restore_json(journal, file).counts
    line = f"{file.name}: {sum(counts.values())} records are back."
    return Answer([line], {"file": str(file), "restored": counts})


def _import(journal: Journal, file: Path, asked: Namespace) -> Answer:
    from app.journal.importing import carry_out, plan_import

    plan = plan_import(journal, file)
    for outcome in plan.outcomes:
        outcome.choice = asked.doubtful
    carry_out(journal, plan)
    results = ("new", "changed", "identical", "doubtful", "unreadable")
    counts = {result: plan.count(result) for result in results}
    cards = [
        {
            "line": outcome.line,
            "name": outcome.name,
            "result": outcome.result,
            "reason": outcome.reason,
            "notes": list(outcome.notes),
        }
        for outcome in plan.outcomes
    ]
    told = ", ".join(f"{count} {result}" for result, count in counts.items() if count)
    problems = [
        f"  {outcome.reason}"
        if outcome.result == "unreadable"
        else f"  Line {outcome.line}: {outcome.name} is left out, {outcome.reason}."
        for outcome in plan.outcomes
        if outcome.result == "unreadable"
        or (outcome.result == "doubtful" and outcome.choice == "skip")
    ]
    return Answer(
        [f"{file.name}: {told}.", *problems], {"file": str(file), **counts, "cards": cards}
    )
