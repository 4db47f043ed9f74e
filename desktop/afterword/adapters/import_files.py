"""Files to be imported: what each is, told by what is in it and not by its name, and what it holds."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from afterword.adapters import (
    archives,
    calendars,
    files,
    huntr,
    jobseeker_analytics,
    linkedin,
    linkedin_messages,
    mailboxes,
    own_tables_reading,
    people_csv,
    spreadsheets,
    teal,
    trackers,
    vcards,
)
from afterword.adapters.csv_files import Cells, Table, rows_below, table
from afterword.adapters.headings import places
from afterword.adapters.invitations import invitation_in
from afterword.adapters.table_readers import Here, TableForm, in_order
from afterword.adapters.text_files import decoded
from afterword.domain.file_problems import UnreadableFile
from afterword.domain.import_found import Reading
from afterword.domain.import_problems import EmptyFile, EncryptedFile, OldSpreadsheet, TooLarge, UnknownForm

MOST_BYTES = 256 * 1024 * 1024
MOST_MAILBOX_BYTES = 8 * 1024 * 1024 * 1024
HEAD_BYTES = 16 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIPPED = (".csv", ".xlsx", ".ics", ".vcf", ".eml", ".tsv")

TABLE_FORMS: tuple[TableForm, ...] = (
    *own_tables_reading.FORMS,
    linkedin.APPLICATIONS, linkedin.SAVED_JOBS, linkedin.CONNECTIONS, linkedin_messages.MESSAGES,
    huntr.JOBS, teal.JOBS, trackers.JOBSYNC, trackers.JOBTRAC, jobseeker_analytics.MAILS,
    people_csv.GOOGLE, people_csv.GOOGLE_OLD, people_csv.OUTLOOK,
    trackers.ANY, people_csv.ANY_PEOPLE,
)  # fmt: skip


def read(path: Path, here: Here) -> list[Reading]:
    """Return what a file holds: one reading, or several for an archive or a workbook.

    Raise a Problem when nothing of it can be read: `UnreadableFile`, `EmptyFile`, `TooLarge`, `UnknownForm`,
    `EncryptedFile`, `OldSpreadsheet`, `BrokenFile`.
    """
    head, size = _head(path)
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise EmptyFile(path=str(path))
    if mailboxes.is_mailbox(head):
        _check(path, size, MOST_MAILBOX_BYTES)
        return [mailboxes.read_box(path)]
    _check(path, size, MOST_BYTES)
    return _of(files.read(path), str(path), here)


def _head(path: Path) -> tuple[bytes, int]:
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES), path.stat().st_size
    except OSError as wrong:
        raise UnreadableFile(path=str(path), detail=wrong.strerror or str(wrong)) from wrong


def _check(path: Path, size: int, most: int) -> None:
    if size > most:
        raise TooLarge(path=str(path), most=most // 1024 // 1024)


def _of(content: bytes, path: str, here: Here) -> list[Reading]:
    """Return the readings of a file that is not an old mailbox."""
    if content.startswith(_OLD_OFFICE):
        raise EncryptedFile(path=path) if _ENCRYPTED in content else OldSpreadsheet(path=path)
    if archives.is_archive(content):
        if archives.is_workbook(content, path):
            return _workbook(content, path, here)
        return _archive(content, path, here)
    return [_text(content, path, here)]


def _text(content: bytes, path: str, here: Here) -> Reading:
    head = decoded(content[:HEAD_BYTES])
    if calendars.is_calendar(head) and not mailboxes.is_mail(content[:HEAD_BYTES]):
        return calendars.read(content, path, here)
    if vcards.is_cards(head):
        return vcards.read(content, path)
    if mailboxes.is_mail(content[:HEAD_BYTES]):
        reading = mailboxes.read_one(content)
        invitation = invitation_in(content)
        events = calendars.read(invitation, path, here) if invitation else None
        return (
            replace(reading, found=(*reading.found, *events.found), remarks=events.remarks)
            if events
            else reading
        )
    found = table(decoded(content), _score)
    form = _form_of(found.headings) if found else None
    if found is None or form is None:
        raise UnknownForm(path=path, lacks=_lacks(decoded(content)))
    return form.read(found, here)


def _archive(content: bytes, path: str, here: Here) -> list[Reading]:
    """Return what is known in an archive; the many other files of an export are passed over."""
    readings: list[Reading] = []
    for name, inside in archives.members(content, path, endings=_ZIPPED):
        if not inside.strip() or inside.startswith(_OLD_OFFICE):
            continue
        try:
            readings += [
                replace(reading, inside=f"{name}/{reading.inside}" if reading.inside else name)
                for reading in _of(inside, f"{path}/{name}", here)
            ]
        except (UnknownForm, EmptyFile):
            continue
    if not readings:
        raise UnknownForm(path=path, lacks="")
    return readings


def _workbook(content: bytes, path: str, here: Here) -> list[Reading]:
    readings: list[Reading] = []
    sheets = spreadsheets.sheets(content, path)
    for sheet in sheets:
        found = _table_in(sheet.rows)
        form = _form_of(found.headings) if found else None
        if found is not None and form is not None:
            readings.append(replace(form.read(found, here), inside=sheet.name if len(sheets) > 1 else ""))
    if not readings:
        if not any(sheet.rows for sheet in sheets):
            raise EmptyFile(path=path)
        raise UnknownForm(path=path, lacks="")
    return readings


def _table_in(rows: list[tuple[int, Cells]]) -> Table | None:
    """Return the table of a sheet: the heading is the row of its beginning that fits best."""
    best = max(range(min(len(rows), 40)), key=lambda at: (_score(rows[at][1]), -at), default=None)
    if best is None or not _score(rows[best][1]):
        return None
    headings = list(rows[best][1])
    while headings and not headings[-1]:
        headings.pop()
    kept, wide = rows_below(rows[best + 1 :], headings)
    return Table(tuple(headings), kept, in_order(wide))


def _score(cells: Sequence[str]) -> int:
    found = places(cells)
    return max(form.fits(found) for form in TABLE_FORMS)


def _form_of(headings: Sequence[str]) -> TableForm | None:
    found = places(headings)
    best = max(TABLE_FORMS, key=lambda form: form.fits(found))
    return best if best.fits(found) else None


def _lacks(text: str) -> str:
    """Return which column a table lacks that would be a tracker's but for it."""
    lines = text[:20_000].splitlines()[:10]
    told = (trackers.lacks(places(line.split(mark))) for line in lines for mark in ",;\t" if mark in line)
    return next((each for each in told if each), "")
