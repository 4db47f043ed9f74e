from datetime import UTC, date, datetime

import pytest

from afterword.domain.advice import AdviceDraft
from afterword.domain.application import ApplicationDraft, Decision, Outcome
from afterword.domain.contact import ContactDraft
from afterword.domain.employer import EmployerDraft
from afterword.domain.errors import InvalidValue
from afterword.domain.interview import Debrief, InterviewDraft
from afterword.domain.touch import TouchDraft
from afterword.domain.validity import (
    LONGEST_LINE,
    LONGEST_TEXT,
    Reason,
    check_advice,
    check_application,
    check_contact,
    check_debrief,
    check_decision,
    check_employer,
    check_interview,
    check_touch,
)

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def told(check: object, *given: object, **more: object) -> tuple[object, object]:
    with pytest.raises(InvalidValue) as wrong:
        check(*given, **more)
    return wrong.value.facts["field"], wrong.value.facts["reason"]


def test_what_is_whole_passes():
    check_employer(EmployerDraft(name="Acme", website="acme.example", notes="x" * LONGEST_TEXT))
    check_contact(ContactDraft(employer_id=1, name="Anna", rapport=5))
    check_application(ApplicationDraft(employer_id=1, role="Cook", posting="https://x.example/?a=b"))
    check_decision(Decision(outcome=Outcome.NOT_SELECTED, decided_on=TODAY), today=TODAY)
    check_interview(InterviewDraft(application_id=1, starts_at=NOW, zone="Asia/Kathmandu"))
    check_debrief(Debrief(confidence=1))
    check_advice(AdviceDraft(words="Slow down.", received_on=TODAY, helpfulness=5))
    check_touch(TouchDraft(contact_id=1, at=NOW))


@pytest.mark.parametrize(
    ("draft", "field", "reason"),
    [
        (EmployerDraft(name=""), "name", Reason.EMPTY),
        (EmployerDraft(name="x" * (LONGEST_LINE + 1)), "name", Reason.TOO_LONG),
        (EmployerDraft(name="A", website="no dots"), "website", Reason.NOT_A_LINK),
        (EmployerDraft(name="A", notes="x" * (LONGEST_TEXT + 1)), "notes", Reason.TOO_LONG),
    ],
)
def test_an_employer_is_told_by_its_field(draft: EmployerDraft, field: str, reason: Reason):
    assert told(check_employer, draft) == (field, reason)


def test_a_rapport_is_zero_to_five():
    for rapport in (-1, 6):
        draft = ContactDraft(employer_id=1, name="Anna", rapport=rapport)
        assert told(check_contact, draft) == ("rapport", Reason.OUT_OF_RANGE)


def test_a_day_of_another_century_is_a_slip():
    for day in (date(202, 1, 1), date(2926, 1, 1)):
        draft = ApplicationDraft(employer_id=1, role="Cook", applied_on=day)
        assert told(check_application, draft) == ("applied_on", Reason.UNLIKELY_DATE)


def test_news_needs_its_day_and_not_tomorrow():
    assert told(check_decision, Decision(outcome=Outcome.OFFER), today=TODAY) == (
        "decided_on",
        Reason.MISSING,
    )
    tomorrow = Decision(outcome=Outcome.OFFER, decided_on=date(2026, 11, 24))
    assert told(check_decision, tomorrow, today=TODAY) == ("decided_on", Reason.IN_THE_FUTURE)
    check_decision(Decision(outcome=Outcome.WAITING), today=TODAY)


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "a\0b"])
def test_a_zone_is_one_that_exists(zone: str):
    draft = InterviewDraft(application_id=1, starts_at=NOW, zone=zone)
    assert told(check_interview, draft) == ("zone", Reason.NOT_A_ZONE)


def test_advice_needs_words_and_touches_a_likely_day():
    assert told(check_advice, AdviceDraft(words="\n", received_on=TODAY)) == ("words", Reason.EMPTY)
    long_ago = datetime(1026, 1, 1, tzinfo=UTC)
    assert told(check_touch, TouchDraft(contact_id=1, at=long_ago)) == ("at", Reason.UNLIKELY_DATE)
    assert told(check_debrief, Debrief(confidence=0)) == ("confidence", Reason.OUT_OF_RANGE)
