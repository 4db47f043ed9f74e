"""Archives (.zip), as LinkedIn sends its export: the files in them, in bounded size."""

import io
import zlib
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile

from afterword.domain.import_problems import BrokenFile, EncryptedFile, TooLarge

MOST_BYTES = 512 * 1024 * 1024
MOST_FILES = 5_000
_ENCRYPTED = 1  # a bit of the flags of an entry


def is_archive(content: bytes) -> bool:
    """Return whether a file is an archive, workbooks included."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_workbook(content: bytes, path: str) -> bool:
    """Return whether an archive is a workbook. Raise `BrokenFile`, `TooLarge`."""
    with _opened(content, path) as archive:
        _check_size(archive, path)
        return "xl/workbook.xml" in archive.namelist() or "xl/workbook.bin" in archive.namelist()


def members(content: bytes, path: str, *, endings: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of the files in an archive whose names end so.

    Raise `BrokenFile`, `EncryptedFile`, `TooLarge`.
    """
    with _opened(content, path) as archive:
        _check_size(archive, path)
        for entry in archive.infolist():
            if (
                entry.is_dir()
                or not entry.filename.lower().endswith(endings)
                or "__MACOSX/" in entry.filename
            ):
                continue
            if entry.flag_bits & _ENCRYPTED:
                raise EncryptedFile(path=path)
            try:
                yield entry.filename, archive.read(entry)
            except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as fault:
                raise BrokenFile(path=path, form="zip", place=entry.filename) from fault


def _opened(content: bytes, path: str) -> ZipFile:
    try:
        return ZipFile(io.BytesIO(content))
    except (BadZipFile, OSError, ValueError, NotImplementedError) as fault:
        raise BrokenFile(path=path, form="zip", place="") from fault


def _check_size(archive: ZipFile, path: str) -> None:
    entries = archive.infolist()
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise TooLarge(path=path, most=MOST_BYTES // 1024 // 1024)
