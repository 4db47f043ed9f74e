"""Archives, and the harm they may try to do."""

import io
import zipfile

import pytest

from afterword.adapters import archives
from afterword.domain.import_problems import BrokenFile, EncryptedFile, TooLarge


def packed(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "."), text)
    return out.getvalue()


def names(content: bytes) -> list[str]:
    return [name for name, _ in archives.members(content, "x.zip", endings=(".csv",))]


def test_files_with_the_right_ending_are_yielded():
    assert names(packed(a__csv="1", b__txt="2", C__CSV="3")) == ["a.csv", "C.CSV"]


def test_a_workbook_is_known_by_what_is_in_it():
    assert not archives.is_workbook(packed(a__csv="1"), "x.zip")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert archives.is_workbook(out.getvalue(), "x.xlsx")
    assert archives.is_archive(out.getvalue())
    assert not archives.is_archive(b"Company,Role")


def test_an_archive_that_is_cut_off_is_broken():
    content = packed(a__csv="1" * 100)
    with pytest.raises(BrokenFile):
        names(content[:40])


def test_a_file_in_it_that_is_damaged_is_named():
    content = bytearray(packed(a__csv=" ".join(str(number * number) for number in range(500))))
    content[45:60] = bytes(15)
    with pytest.raises(BrokenFile) as caught:
        names(bytes(content))
    assert caught.value.facts["place"] == "a.csv"


def test_a_locked_archive_is_told():
    content = bytearray(packed(a__csv="1"))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    with pytest.raises(EncryptedFile):
        names(bytes(content))


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "MOST_BYTES", 1_000)
    with pytest.raises(TooLarge):
        names(packed(a__csv="0" * 100_000))
