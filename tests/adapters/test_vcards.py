"""Cards of people in all three versions."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters import vcards
from afterword.domain.contact import Contact
from afterword.domain.import_found import FoundPerson, Reading, SkipReason
from afterword.domain.import_problems import BrokenFile
from tests.adapters.import_samples import only

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=60).filter(
    str.strip
)


def people(reading: Reading) -> list[FoundPerson]:
    return [one for one in reading.found if isinstance(one, FoundPerson)]


def card(*lines: str) -> FoundPerson:
    [found] = people(vcards.read("\r\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""]).encode(), "x.vcf"))
    return found


def test_version_2_1_with_quoted_printable_in_an_old_code_page():
    first = people(only("cards.vcf"))[0]
    assert (first.name, first.employer, first.title) == (
        "Jörg Müller",
        "Northwind GmbH",
        "Head of Engineering",
    )
    assert (first.phone, first.email) == ("+49 170 1234567", "joerg.mueller@northwind.example")
    assert first.notes == "Sehr freundlich,\nkennt die Brücke"


def test_version_3_0_with_groups_a_picture_and_a_profile():
    second = people(only("cards.vcf"))[1]
    assert (second.name, second.employer) == ("Aoife Ní Bhriain", "Fabrikam, Inc.")
    assert (second.email, second.profile) == (
        "aoife@fabrikam.example",
        "https://www.linkedin.com/in/aoife-nb",
    )
    assert second.card_uid == "card-3-0"


def test_version_4_0_with_telephones_as_links():
    third = people(only("cards.vcf"))[2]
    assert (third.employer, third.phone) == ("Viagenie", "+1-418-656-9254")
    assert third.card_uid == "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"


def test_a_card_without_a_name_is_told_and_one_without_an_employer_is_not_lost_here():
    reading = only("cards.vcf")
    assert [(one.line, one.why) for one in reading.skipped] == [(4, SkipReason.NO_NAME)]
    assert people(reading)[3].employer == ""


def test_a_comma_that_nobody_escaped_cuts_nothing_off():
    found = card("VERSION:4.0", "FN:Doe, Jane; MD", "ORG:Acme, Inc.", "NOTE:kind, quick, fair")
    assert (found.name, found.employer, found.notes) == ("Doe, Jane; MD", "Acme, Inc.", "kind, quick, fair")


def test_a_name_is_made_of_its_parts_when_it_is_told_only_so():
    assert card("VERSION:3.0", "N:Doe;Jane;Q.;Dr.;").name == "Jane Q. Doe"


def test_the_preferred_address_and_no_fax_is_taken():
    found = card(
        "VERSION:3.0",
        "FN:Jane",
        "EMAIL:a@acme.example",
        "EMAIL;TYPE=PREF:b@acme.example",
        "TEL;TYPE=FAX:1",
        "TEL:2",
    )
    assert (found.email, found.phone) == ("b@acme.example", "2")


def test_a_file_without_a_whole_card_is_broken():
    with pytest.raises(BrokenFile):
        vcards.read(b"BEGIN:VCARD\nFN:x\n", "x.vcf")
    assert vcards.is_cards("BEGIN:VCARD\n")
    assert not vcards.is_cards("FN:x")


def test_what_is_written_is_version_3_0_with_a_stable_uid():
    contact = Contact(employer_id=1, name="Jane Doe", id=1, uid="own", changed_at=NOW)
    text = vcards.written([(contact, "Acme")]).decode()
    assert "VERSION:3.0\r\n" in text
    assert "UID:own\r\n" in text
    assert "N:Doe;Jane;;;\r\n" in text


@given(name=WORDS, employer=WORDS, title=WORDS, notes=WORDS)
def test_what_is_written_is_read_back(name: str, employer: str, title: str, notes: str):
    contact = Contact(
        employer_id=1, name=name, title=title, notes=notes, email="a@b.example", phone="+1 2", id=1,
        uid="own", changed_at=NOW, card_uid="card",
    )  # fmt: skip
    content = vcards.written([(contact, employer), (contact, employer)])
    assert max(map(len, content.split(b"\r\n"))) <= 75
    first, second = people(vcards.read(content, "x.vcf"))
    assert (first.name, first.employer) == (" ".join(name.split()), " ".join(employer.split()))
    assert (first.title, first.notes) == (" ".join(title.split()), notes.strip())
    assert (first.email, first.phone, second.card_uid) == ("a@b.example", "+1 2", "card")


@given(st.binary(max_size=200))
def test_any_bytes_between_do_no_harm(content: bytes):
    reading = vcards.read(b"BEGIN:VCARD\nVERSION:3.0\n" + content + b"\nEND:VCARD\n", "x.vcf")
    assert len(reading.found) + len(reading.skipped) >= 1
