"""``afterword tone``: the tone guide on a text."""

import argparse
from typing import Any

from afterword.adapters import tone_weights
from afterword.cli.batch import batch
from afterword.cli.run import DONE, Run, read_text
from afterword.domain.tone import Finding, ToneGuide, TonePurpose, ToneReport
from afterword.domain.tone_json import as_json

CHECKS = {
    "thanks": "thanks them",
    "accepts_decision": "accepts the decision",
    "asks_advice": "asks for advice, once",
    "about_my_interviewing": "is about my interviewing",
    "easy_way_out": "leaves an easy way out",
    "length": "three to six sentences, at most 150 words",
}


def tone(run: Run, chosen: argparse.Namespace) -> int:
    """Print what the tone guide finds in a text."""
    guide = ToneGuide(tone_weights.load())
    purpose = TonePurpose(chosen.purpose)

    def read(text: str) -> dict[str, Any]:
        return as_json(guide.read(text, purpose=purpose))

    if chosen.batch:
        return batch(run, chosen.file, field="text", read=read)
    text = read_text(chosen.file)
    report = guide.read(text, purpose=purpose)
    if run.json:
        run.give(as_json(report))
    else:
        _print_tone(run, report)
    return DONE


def _print_tone(run: Run, report: ToneReport) -> None:
    if not report.findings:
        run.say("Nothing here would put a reader on guard.")
    for finding in report.findings:
        _print_finding(run, finding)
    for name, done in CHECKS.items() if report.checks else ():
        mark = "x" if getattr(report.checks, name) else " "
        run.say(f"[{mark}] {done}")


def _print_finding(run: Run, finding: Finding) -> None:
    run.say(f"“{' '.join(finding.text.split())}”")
    run.say(f"    {finding.why}")
    for other in finding.instead:
        run.say(f"    → {other or '(leave it out)'}")
    run.say()
