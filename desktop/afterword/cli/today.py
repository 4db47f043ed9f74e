"""``afterword today``: what to do, in order."""

import argparse
from typing import Any

from afterword.cli.run import DONE, Run
from afterword.domain.clock import day_of
from afterword.domain.step import Part, Step
from afterword.services import today as today_service
from afterword.ui import sentences

NOTHING = "Nothing to do just now."


def today(run: Run, _chosen: argparse.Namespace) -> int:
    """Print the steps that stand now, in three parts."""
    settings = run.settings()
    with run.book(read_only=True) as book:
        steps = today_service.steps(book, settings)
    if run.json:
        run.give({"steps": [_plain(step) for step in steps]})
        return DONE
    if not steps:
        run.say(NOTHING)
    for part in Part:
        standing = [step for step in steps if step.part is part]
        if standing:
            run.say(sentences.part_title(part))
        for step in standing:
            due = day_of(step.due, settings.zone)
            run.say(f"  {due.isoformat()}  {sentences.step_sentence(step)}")
            run.say(f"              {sentences.reason_sentence(step.reason)}")
    return DONE


def _plain(step: Step) -> dict[str, Any]:
    return {
        "kind": str(step.kind),
        "about": {
            "table": step.table,
            "id": step.id,
            "employer": step.employer,
            "role": step.role,
            "person": step.person,
        },
        "due": step.due.isoformat().replace("+00:00", "Z"),
        "why": sentences.reason_sentence(step.reason),
        "part": str(step.part),
    }
