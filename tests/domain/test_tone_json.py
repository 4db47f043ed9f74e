"""The form for scripts."""

import json

from afterword.domain.tone_json import as_json
from afterword.domain.tone_values import Category, Checks, Finding, Severity, ToneReport, Verdict

FINDING = Finding(
    start=0,
    end=4,
    text="Why?",
    category=Category.WHY_NOT_HIRED,
    severity=Severity.STOP,
    why="Because.",
    instead=("How?", ""),
)
CHECKS = Checks(
    thanks=True,
    accepts_decision=False,
    asks_advice=True,
    about_my_interviewing=True,
    easy_way_out=False,
    length=True,
)


def test_a_report_has_the_promised_form():
    assert as_json(ToneReport(Verdict.FLAG, (FINDING,), CHECKS)) == {
        "verdict": "flag",
        "findings": [
            {
                "start": 0,
                "end": 4,
                "text": "Why?",
                "category": "why_not_hired",
                "severity": "stop",
                "why": "Because.",
                "instead": ["How?", ""],
            }
        ],
        "checks": {
            "thanks": True,
            "accepts_decision": False,
            "asks_advice": True,
            "about_my_interviewing": True,
            "easy_way_out": False,
            "length": True,
        },
    }


def test_a_sentence_has_no_checks():
    found = as_json(ToneReport(Verdict.OK, (), None))
    assert found == {"verdict": "ok", "findings": []}
    assert json.loads(json.dumps(found)) == found
