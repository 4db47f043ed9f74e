"""What a person can do to keep the data safe: copies each day and by hand, and the way back."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from afterword.domain.errors import Problem
from afterword.store import backups as copies


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyCopy:
    """One of the copies made each day."""

    day: date
    path: Path
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodCopy:
    """A copy that is whole: where it is, when it was made (aware), its size in bytes."""

    path: Path
    made_at: datetime
    size: int


def daily(data: Path, folder: Path, *, now: datetime) -> Path | None:
    """Make today's copy unless there is one, and drop those that have had their time; return the new one.

    It reads the file by a connection of its own: run it in a job. Raises what `store.backups` raises.
    """
    return copies.daily_of_file(data, folder, now=now)


def back_up(data: Path, to: Path) -> Path:
    """Write a verified copy of the data file; run it in a job. Raises what `store.backups` raises."""
    copies.back_up_file(data, to)
    return to


def kept(data: Path, folder: Path) -> tuple[DailyCopy, ...]:
    """Return the daily copies there are, the newest first."""
    found = copies.dated(folder, data) if folder.is_dir() else {}
    return tuple(
        DailyCopy(day=day, path=path, size=path.stat().st_size)
        for day, path in sorted(found.items(), reverse=True)
        if path.is_file()
    )


def check(path: Path) -> Path:
    """Return the path of a copy that is whole and of this version; else raise the Problem it has."""
    copies.check(path)
    return path


def restore(path: Path, data: Path, *, now: datetime) -> Path | None:
    """Put a copy in the place of the data, whose book must be closed; return where the old data is now."""
    return copies.restore(path, data, now=now)


def good_copies(folder: Path, *, most: int = 6) -> tuple[GoodCopy, ...]:
    """Return the newest copies that are whole and of this version, the newest first, at most so many."""
    found: list[GoodCopy] = []
    files = [path for path in folder.glob("*.db") if path.is_file()] if folder.is_dir() else []
    for path in sorted(files, key=lambda one: one.stat().st_mtime, reverse=True):
        try:
            copies.check(path)
        except Problem:
            continue
        known = path.stat()
        made_at = datetime.fromtimestamp(known.st_mtime, tz=UTC)
        found.append(GoodCopy(path=path, made_at=made_at, size=known.st_size))
        if len(found) == most:
            break
    return tuple(found)
