"""``afterword report``: the printable interview-improvement report, as PDF."""

import argparse

from afterword.adapters import files
from afterword.cli.run import DONE, Run
from afterword.domain.clock import day_of
from afterword.domain.report import Period
from afterword.services import report as report_service


def report(run: Run, chosen: argparse.Namespace) -> int:
    """Typeset the report of a period, or of everything, to a file."""
    settings = run.settings()
    now = run.clock.now()
    period = Period(since=chosen.since, until=day_of(now, settings.zone))
    with run.book(read_only=True) as book:
        values = report_service.values(
            book,
            period,
            now=now,
            zone=settings.zone,
            paper=settings.paper,
            shared=chosen.share,
            person=settings.name,
        )
    files.write(chosen.file, report_service.pdf(values, report_service.typesetter()))
    if run.json:
        run.give({"report": str(chosen.file)})
    else:
        run.say(f"Saved: {chosen.file}")
    return DONE
