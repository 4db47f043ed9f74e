"""The tone report in the form that scripts may rely on."""

from typing import Any

from afterword.domain.tone_values import Checks, Finding, ToneReport

_CHECKS = ("thanks", "accepts_decision", "asks_advice", "about_my_interviewing", "easy_way_out", "length")


def as_json(report: ToneReport) -> dict[str, Any]:
    """Return the report as values that JSON knows; ``checks`` only where the purpose has them."""
    found: dict[str, Any] = {
        "verdict": str(report.verdict),
        "findings": [_finding(finding) for finding in report.findings],
    }
    if report.checks is not None:
        found["checks"] = _checks(report.checks)
    return found


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "category": str(finding.category),
        "severity": str(finding.severity),
        "why": finding.why,
        "instead": list(finding.instead),
    }


def _checks(checks: Checks) -> dict[str, bool]:
    return {name: getattr(checks, name) for name in _CHECKS}
