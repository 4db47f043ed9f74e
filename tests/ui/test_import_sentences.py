from dataclasses import replace
from datetime import date

import pytest

from afterword.domain.application import Outcome
from afterword.domain.import_fills import PERSON_FIELDS, application_fills
from afterword.domain.import_found import (
    Form,
    FoundApplication,
    FoundEmployer,
    FoundMail,
    FoundPerson,
    Remark,
    RemarkKind,
    Skipped,
    SkipReason,
)
from afterword.domain.imports import Changed, Doubt, DoubtKind, FilePlan, Fill
from afterword.ui import import_sentences
from afterword.ui.words_imports import FORMS

FOUND = FoundEmployer(line=7, name="Acme")


def test_a_file_is_told_with_its_form_and_counts():
    plan = FilePlan(file="Jobs.csv", form=Form.LINKEDIN_APPLICATIONS, added=(FOUND,), kept=(FOUND, FOUND))
    told = import_sentences.file_sentence(plan)
    assert told == "Jobs.csv (LinkedIn applications): 1 new, 2 known already"


def test_a_change_says_what_comes_into_what_is_kept():
    found = FoundApplication(line=2, employer="Northwind", role="Analyst")
    fills = (
        Fill("outcome", "waiting", "not_selected"),
        Fill("place", "", "Leeds"),
        Fill("notes", "", "Long"),
    )
    told = import_sentences.change_sentence(Changed(found, 1, fills))
    assert told == "Northwind, Analyst: outcome (Waiting → Not selected), place (Leeds), notes"


def test_every_field_that_a_row_can_fill_has_a_word():
    kept = FoundApplication(line=1, employer="Northwind", role="Analyst")
    day = date(2026, 11, 2)
    told = replace(
        kept,
        **dict.fromkeys(("source", "posting", "place", "pay", "notes"), "x"),
        **dict.fromkeys(("applied_on", "promised_by"), day),
        tags=("remote",),
        outcome=Outcome.OFFER,
    )
    fields = {fill.field for fill in application_fills(kept, told)} | set(PERSON_FIELDS)
    assert {"outcome", "tags", "promised_by", "notes"} <= fields
    assert fields <= import_sentences.FIELDS.keys()


def test_a_change_without_a_name_says_its_fields_alone():
    told = import_sentences.change_sentence(
        Changed(FoundEmployer(line=1, name=""), 1, (Fill("website", "", "x"),))
    )
    assert told == "website"


@pytest.mark.parametrize("why", SkipReason)
def test_every_reason_to_leave_a_row_out_names_its_line(why: SkipReason):
    told = import_sentences.skipped_sentence(Skipped(3, why, column="Date", text="soon"))
    assert told.startswith("Line 3: ")
    assert "{" not in told


@pytest.mark.parametrize("kind", DoubtKind)
def test_every_doubt_says_what_it_looks_like(kind: DoubtKind):
    told = import_sentences.doubt_sentence(Doubt(FOUND, kind, 1, "ACME Ltd"))
    assert "ACME Ltd" in told
    assert told.startswith("Line 7: ")


def test_a_doubt_says_the_day_of_what_it_looks_like():
    doubt = Doubt(FOUND, DoubtKind.NEAR_DAY, 1, "ACME Ltd, Chef", date(2026, 6, 12))
    assert "ACME Ltd, Chef, 2026-06-12" in import_sentences.doubt_sentence(doubt)
    assert (
        import_sentences.doubt_name(doubt, say_day=lambda day: f"day {day.day}") == "ACME Ltd, Chef, day 12"
    )


@pytest.mark.parametrize("kind", RemarkKind)
def test_every_remark_is_a_whole_sentence(kind: RemarkKind):
    assert import_sentences.remark_sentence(Remark(kind, "Start")).endswith(".")


def test_every_form_has_a_name():
    assert set(FORMS) == set(Form)


def test_a_file_is_named_without_its_folder():
    told = import_sentences.file_sentence(FilePlan(file="/srv/kim/Downloads/Jobs.csv"))
    assert told == "Jobs.csv: 0 new"


def test_each_kind_of_row_has_a_name():
    job = FoundApplication(line=1, employer="Northwind", role="Data  Engineer")
    person = FoundPerson(line=1, name="Anna", employer="Northwind")
    mail = FoundMail(line=1, start=0, length=0, from_address="anna@example.org", subject="Hello")
    named = [import_sentences.found_name(one) for one in (FOUND, job, person, mail)]
    assert named == ["Acme", "Northwind, Data Engineer", "Northwind, Anna", "anna@example.org, Hello"]
