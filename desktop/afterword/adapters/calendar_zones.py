"""Time zones as calendars name them: IANA names, Windows names, and the labels that Outlook writes."""

import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_CITIES = re.compile(r"[A-Z][A-Za-z_]+/[A-Z][A-Za-z_/+-]+")

# The first cities in the labels that Outlook writes in place of a zone's name.
_LABELS = {
    "amsterdam": "Europe/Berlin", "berlin": "Europe/Berlin", "brussels": "Europe/Paris",
    "paris": "Europe/Paris",
    "belgrade": "Europe/Budapest", "sarajevo": "Europe/Warsaw", "dublin": "Europe/London",
    "london": "Europe/London",
    "athens": "Europe/Bucharest", "helsinki": "Europe/Helsinki", "kyiv": "Europe/Kyiv",
    "istanbul": "Europe/Istanbul",
    "moscow": "Europe/Moscow", "eastern time (us & canada)": "America/New_York",
    "central time (us & canada)": "America/Chicago", "mountain time (us & canada)": "America/Denver",
    "pacific time (us & canada)": "America/Los_Angeles", "chennai": "Asia/Kolkata", "mumbai": "Asia/Kolkata",
    "beijing": "Asia/Shanghai", "singapore": "Asia/Singapore", "kuala lumpur": "Asia/Singapore",
    "osaka": "Asia/Tokyo", "tokyo": "Asia/Tokyo", "seoul": "Asia/Seoul", "sydney": "Australia/Sydney",
    "canberra": "Australia/Sydney", "auckland": "Pacific/Auckland", "brasilia": "America/Sao_Paulo",
    "jerusalem": "Asia/Jerusalem", "cairo": "Africa/Cairo", "abu dhabi": "Asia/Dubai",
    "harare": "Africa/Johannesburg",
}  # fmt: skip


def zone_named(told: str) -> str | None:
    """Return the IANA zone that a TZID names: by its own name, a Windows name, a prefix or a label."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    text = told.strip().strip('"')
    if text in WINDOWS_TO_OLSON:
        text = WINDOWS_TO_OLSON[text]
    labels = [text, *_CITIES.findall(text)]
    if city := re.match(r"\(?(?:UTC|GMT)[^)]*\)\s*(.+)", text):
        labels += [
            _LABELS[label] for part in city[1].split(",") if (label := part.strip().lower()) in _LABELS
        ]
    for label in labels:
        try:
            return ZoneInfo(label).key
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None
