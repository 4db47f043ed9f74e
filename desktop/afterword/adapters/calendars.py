"""Calendar files (iCalendar, RFC 5545): invitations read as rounds."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from afterword.adapters.calendar_zones import zone_named
from afterword.adapters.table_readers import Here
from afterword.adapters.text_files import decoded
from afterword.domain.contact import ContactRole
from afterword.domain.import_found import (
    Form,
    FoundInterview,
    FoundPerson,
    Reading,
    Remark,
    RemarkKind,
    Skipped,
    SkipReason,
)
from afterword.domain.import_problems import BrokenFile
from afterword.domain.validity import FIRST_YEAR, LAST_YEAR, LONGEST_LINE, LONGEST_ROUND_MINUTES

USUAL_MINUTES = 60
_DAY_BEGINS, _DAY_MINUTES = time(9, 0), 480  # of an event for the whole day
_EVENT = re.compile(r"^BEGIN:VEVENT[ \t]*$.*?^END:VEVENT[ \t]*$", re.DOTALL | re.MULTILINE | re.IGNORECASE)
_BARE = ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\r\n", "\r\nEND:VCALENDAR\r\n")
_FAULTS = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError)


def is_calendar(text: str) -> bool:
    """Return whether a text is a calendar."""
    return "BEGIN:VCALENDAR" in text[:2_000].upper()


def read(content: bytes, path: str, here: Here) -> Reading:
    """Return the events of a calendar; one broken event does not hide the others. Raise `BrokenFile`."""
    import icalendar

    text = re.sub(r"\r\n?", "\n", decoded(content))
    events = list(_EVENT.finditer(text))
    if not events and not re.search(r"^END:VCALENDAR", text, re.MULTILINE | re.IGNORECASE):
        raise BrokenFile(path=path, form="icalendar", place="")
    method = re.search(r"^METHOD:(\w+)", text, re.MULTILINE | re.IGNORECASE)
    is_off = method is not None and method[1].upper() == "CANCEL"
    zones = _zones_of(text)
    found: list[FoundInterview] = []
    skipped: list[Skipped] = []
    remarks: dict[tuple[RemarkKind, str], Remark] = {}
    for number, match in enumerate(events, start=1):
        source = _BARE[0] + zones + match[0].replace("\n", "\r\n") + _BARE[1]
        try:
            event = next(iter(icalendar.Calendar.from_ical(source).walk("VEVENT")))
            made = _Event(event, number, here)
            found.append(made.interview(is_off=is_off))
            remarks |= {(remark.kind, remark.about): remark for remark in made.remarks}
        except _Left as left:
            skipped.append(Skipped(number, left.why, text=left.text[:60]))
        except _FAULTS as fault:
            skipped.append(Skipped(number, SkipReason.BROKEN, text=str(fault)[:60]))
    return Reading(
        form=Form.CALENDAR, found=tuple(found), skipped=tuple(skipped), remarks=tuple(remarks.values())
    )


class _Left(Exception):
    """An event that is left out."""

    def __init__(self, why: SkipReason, text: str = "") -> None:
        super().__init__(why)
        self.why, self.text = why, text


class _Event:
    """One event, as icalendar read it."""

    def __init__(self, event: Any, number: int, here: Here) -> None:
        self._event, self._number, self._here = event, number, here
        self.remarks: list[Remark] = []
        self._summary = _line(event.get("SUMMARY"))

    def interview(self, *, is_off: bool) -> FoundInterview:
        """Return the event as a round. Raise `_Left`."""
        if self._event.get("RRULE") or self._event.get("RDATE"):
            raise _Left(SkipReason.REPEATING_EVENT, self._summary)
        starts_at, zone, minutes = self._times()
        details = str(self._event.get("DESCRIPTION") or "").strip()
        return FoundInterview(
            line=self._number,
            starts_at=starts_at,
            zone=zone,
            minutes=minutes,
            calendar_uid=_line(self._event.get("UID")),
            sequence=int(self._event.get("SEQUENCE") or 0),
            is_cancelled=is_off or str(self._event.get("STATUS", "")).upper() == "CANCELLED",
            summary=self._summary,
            details=details[:20_000],
            place=self._place(details),
            people=tuple(self._people()),
            employer=_line(self._event.get("X-AFTERWORD-EMPLOYER")),
            role=_line(self._event.get("X-AFTERWORD-ROLE")),
            uid=_line(self._event.get("X-AFTERWORD-ID")),
        )

    def _times(self) -> tuple[datetime, str, int]:
        start = self._event.get("DTSTART")
        if start is None:
            raise _Left(SkipReason.NO_DATE, self._summary)
        first = start.dt
        if not FIRST_YEAR <= first.year <= LAST_YEAR:
            raise _Left(SkipReason.UNREADABLE_DATE, str(first))
        if not isinstance(first, datetime):
            return self._all_day(first)
        zone = zone_named(_line(self._event.get("X-AFTERWORD-ZONE"))) or self._zone(start)
        begins = _aware(first, zone)
        return begins.astimezone(UTC), zone, self._minutes(begins, zone)

    def _minutes(self, begins: datetime, zone: str) -> int:
        end, length = self._event.get("DTEND"), self._event.get("DURATION")
        ends = begins + (length.dt if length else timedelta(minutes=USUAL_MINUTES))
        if end is not None and isinstance(end.dt, datetime):
            ends = _aware(end.dt, zone)
        minutes = round((ends - begins).total_seconds() / 60)
        return min(minutes, LONGEST_ROUND_MINUTES) if minutes > 0 else USUAL_MINUTES

    def _all_day(self, first: date) -> tuple[datetime, str, int]:
        self.remarks.append(Remark(RemarkKind.ALL_DAY, self._summary))
        begins = datetime.combine(first, _DAY_BEGINS, tzinfo=self._here.zone)
        return begins.astimezone(UTC), self._here.zone.key, _DAY_MINUTES

    def _zone(self, start: Any) -> str:
        """Return the IANA zone of a time; the user's for floating times and for UTC."""
        told = str(start.params.get("TZID", ""))
        moment = start.dt
        if not told:
            return self._here.zone.key
        key = getattr(moment.tzinfo, "key", "") or told
        name = zone_named(key) or zone_named(told)
        if name is None and moment.tzinfo is None:
            self.remarks.append(Remark(RemarkKind.UNKNOWN_ZONE, told))
        return name or self._here.zone.key

    def _place(self, details: str) -> str:
        """Return where to go: the place as written, else the link of the call."""
        place = _line(self._event.get("LOCATION"))
        link = next((str(self._event[key]) for key in _LINKS if self._event.get(key)), "")
        link = link or next(iter(_CALL.findall(details)), "")
        if (
            place
            and link
            and link not in place
            and place.lower() in ("", "online", "microsoft teams meeting", "zoom")
        ):
            return f"{place}: {link}"
        return place or link

    def _people(self) -> Iterator[FoundPerson]:
        """Yield the organizer and those invited; rooms and those who declined are left out."""
        seen: set[str] = set()
        yield from self._named()
        for key in ("ORGANIZER", "ATTENDEE"):
            told = self._event.get(key, [])
            for one in told if isinstance(told, list) else [told]:
                email = re.sub(r"^mailto:", "", str(one), flags=re.IGNORECASE).strip().lower()
                kind, status = (str(one.params.get(name, "")).upper() for name in ("CUTYPE", "PARTSTAT"))
                if (
                    email in seen
                    or kind in ("ROOM", "RESOURCE")
                    or (status == "DECLINED" and key == "ATTENDEE")
                ):
                    continue
                seen.add(email)
                name = _name(_line(one.params.get("CN")).strip("'\"")) or email
                role = ContactRole.RECRUITER if key == "ORGANIZER" else ContactRole.INTERVIEWER
                yield FoundPerson(
                    line=self._number, name=name, email=email if "@" in email else "", role=role
                )

    def _named(self) -> Iterator[FoundPerson]:
        """Yield the people that Afterword names in its own events, which invite nobody."""
        told = self._event.get("CONTACT", [])
        for one in told if isinstance(told, list) else [told]:
            name, _, rest = str(one).partition(" <")
            if name and self._event.get("X-AFTERWORD-ID"):
                email = rest.removesuffix(">")
                yield FoundPerson(
                    line=self._number, name=_line(name), email=email, role=ContactRole.INTERVIEWER
                )


_LINKS = ("URL", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "CONFERENCE")
_CALL = re.compile(
    r"https://[\w.-]*(?:zoom\.us|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|"
    r"whereby\.com)/[^\s<>\"]+"
)


def _zones_of(text: str) -> str:
    """Return the definitions of zones in a calendar, for those that have no known name."""
    found = re.findall(
        r"^BEGIN:VTIMEZONE$.*?^END:VTIMEZONE$\n?", text, re.DOTALL | re.MULTILINE | re.IGNORECASE
    )
    return "".join(found).replace("\n", "\r\n")


def _aware(moment: datetime, zone: str) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))


def _name(told: str) -> str:
    """Return a name in the order it is said: "Wolf, Dana" is Dana Wolf."""
    last, comma, first = told.partition(", ")
    swapped = (
        comma and "," not in first and len(last.split()) <= 3 and first and not any(map(str.isdigit, told))
    )
    return f"{first} {last}" if swapped else told


def _line(value: Any) -> str:
    return " ".join(str(value or "").split())[: LONGEST_LINE * 2]
