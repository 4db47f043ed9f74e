from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from afterword.domain import asking
from afterword.domain.application import Application, HeardHow, Outcome, RequestState
from afterword.domain.asking import AskFacts, Likelihood, Note, Standing, WhyThem
from afterword.domain.contact import Contact, ContactRole
from afterword.domain.interview import Interview, RoundKind, RoundResult
from afterword.domain.message import Message, MessagePurpose, MessageState
from afterword.domain.rules import Rules
from afterword.domain.workdays import WorkWeek

ZONE, WEEK, RULES = "Europe/London", WorkWeek(), Rules()
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
TUESDAY = date(2026, 11, 17)

APPLICATION = Application(
    id=1,
    uid="a",
    changed_at=LONG_AGO,
    employer_id=1,
    role="Data analyst",
    outcome=Outcome.NOT_SELECTED,
    decided_on=TUESDAY,
)


def person(contact_id: int, role: ContactRole, **more: object) -> Contact:
    values = {"employer_id": 1, "email": f"p{contact_id}@example.org"} | more
    return Contact(
        id=contact_id, uid=f"c{contact_id}", changed_at=LONG_AGO, name=f"P{contact_id}", role=role, **values
    )


def met(interview_id: int, *people: int, kind: RoundKind = RoundKind.FIRST, day: int = 10) -> Interview:
    return Interview(
        id=interview_id,
        uid=f"i{interview_id}",
        changed_at=LONG_AGO,
        application_id=1,
        kind=kind,
        starts_at=datetime(2026, 11, day, 10, tzinfo=UTC),
        zone=ZONE,
        interviewer_ids=people,
        result=RoundResult.AWAITING_NEWS,
    )


def mail(purpose: MessagePurpose, state: MessageState = MessageState.SENT) -> Message:
    sent = datetime(2026, 11, 11, tzinfo=UTC)
    return Message(
        id=1, uid="m", changed_at=sent, created_at=sent, sent_at=sent, purpose=purpose, state=state
    )


MANAGER = person(1, ContactRole.HIRING_MANAGER)
COLLEAGUE = person(2, ContactRole.INTERVIEWER)
RECRUITER = person(3, ContactRole.RECRUITER)
HR = person(4, ContactRole.HR)
FACTS = AskFacts(
    application=APPLICATION,
    interviews=(met(1, 1, 2),),
    contacts=(HR, RECRUITER, COLLEAGUE, MANAGER),
    messages=(),
)


def plan_at(facts: AskFacts, *, days: float) -> asking.AskPlan:
    now = datetime(2026, 11, 17, 10, tzinfo=UTC) + timedelta(days=days)
    return asking.plan(facts, now=now, zone=ZONE, week=WEEK, rules=RULES)


def first(facts: AskFacts) -> tuple[int, WhyThem]:
    best = asking.candidates(facts)[0]
    return best.contact.id, best.why


@pytest.mark.parametrize(
    ("days", "standing"),
    [
        (0, Standing.BREATHE),
        (1, Standing.OPEN),
        (7, Standing.OPEN),
        (8, Standing.LATE),
        (14, Standing.LATE),
        (15, Standing.TOO_LATE),
    ],
)
def test_the_ask_opens_after_a_day_and_closes_after_two_weeks(days: int, standing: Standing):
    assert plan_at(FACTS, days=days).standing is standing


def test_the_suggested_moment_is_half_past_nine_two_days_after_the_news():
    plan = plan_at(FACTS, days=0)
    assert plan.suggested == datetime(2026, 11, 19, 9, 30, tzinfo=UTC)
    assert plan.workdays_after == 2


def test_news_on_thursday_suggests_monday():
    facts = replace(FACTS, application=replace(APPLICATION, decided_on=date(2026, 11, 19)))
    assert plan_at(facts, days=2).suggested == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def test_a_suggestion_is_never_in_the_past():
    plan = plan_at(FACTS, days=5.5)
    assert plan.suggested == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def test_an_application_still_waiting_is_not_asked_about():
    facts = replace(FACTS, application=replace(APPLICATION, outcome=Outcome.WAITING, decided_on=None))
    assert plan_at(facts, days=2).standing is Standing.NOT_DECIDED


def test_without_an_interview_there_is_no_one_to_ask():
    facts = replace(FACTS, interviews=())
    assert asking.candidates(facts) == ()
    assert plan_at(facts, days=2).standing is Standing.NO_ONE_TO_ASK


def test_a_cancelled_round_is_no_interview():
    facts = replace(FACTS, interviews=(replace(met(1, 1), result=RoundResult.CANCELLED),))
    assert asking.candidates(facts) == ()


def test_a_round_planned_after_the_news_was_not_held():
    facts = replace(FACTS, interviews=(replace(met(1, 1, day=25), result=RoundResult.UPCOMING),))
    assert asking.candidates(facts) == ()


def test_the_interviewer_who_gave_the_news_comes_first():
    facts = replace(FACTS, application=replace(APPLICATION, heard_from_id=2))
    assert first(facts) == (2, WhyThem.GAVE_NEWS_AND_INTERVIEWED)


def test_a_recruiter_who_gave_the_news_does_not_pass_the_manager_who_interviewed():
    facts = replace(FACTS, application=replace(APPLICATION, heard_from_id=3))
    assert first(facts) == (1, WhyThem.HIRING_MANAGER_INTERVIEWED)


def test_the_whole_order_is_manager_interviewer_recruiter_hr():
    assert [one.contact.id for one in asking.candidates(FACTS)] == [1, 2, 3, 4]


def test_a_manager_who_did_not_interview_is_not_asked():
    facts = replace(FACTS, interviews=(met(1, 2),))
    assert 1 not in [one.contact.id for one in asking.candidates(facts)]


def test_of_two_interviewers_the_one_of_the_later_round_comes_first():
    later = person(5, ContactRole.INTERVIEWER)
    facts = replace(
        FACTS,
        interviews=(met(1, 2), met(2, 5, kind=RoundKind.FINAL, day=14)),
        contacts=(COLLEAGUE, later),
    )
    assert [one.contact.id for one in asking.candidates(facts)] == [5, 2]


def test_through_an_agency_its_recruiter_is_asked():
    agent = person(6, ContactRole.AGENCY, employer_id=9)
    facts = replace(FACTS, application=replace(APPLICATION, agency_id=9), contacts=(*FACTS.contacts, agent))
    assert first(facts) == (6, WhyThem.AGENCY)


def test_for_a_panel_hr_comes_after_those_who_met_but_one_of_them_is_named():
    three = tuple(person(n, ContactRole.INTERVIEWER) for n in (11, 12, 13))
    facts = replace(FACTS, interviews=(met(1, 11, 12, 13, kind=RoundKind.PANEL),), contacts=(HR, *three))
    plan = plan_at(facts, days=2)
    assert Note.ONE_OF_THE_PANEL in plan.notes
    assert [one.why for one in plan.candidates].count(WhyThem.FOR_THE_PANEL) == 1


def test_do_not_contact_is_kept():
    facts = replace(FACTS, contacts=(replace(MANAGER, do_not_contact=True), COLLEAGUE))
    assert first(facts) == (2, WhyThem.INTERVIEWED)


def test_a_person_with_an_address_comes_before_one_without():
    other = person(7, ContactRole.INTERVIEWER, email="")
    facts = replace(FACTS, interviews=(met(1, 7, 2),), contacts=(other, COLLEAGUE))
    assert first(facts)[0] == 2


def test_an_ask_that_came_back_asked_nobody():
    asked = replace(APPLICATION, request=RequestState.ASKED)
    facts = replace(FACTS, application=asked, messages=(mail(MessagePurpose.ASK_ADVICE),))
    assert plan_at(facts, days=2).standing is Standing.ALREADY_ASKED
    lost = replace(facts, lost=frozenset({facts.messages[0].id}))
    assert plan_at(lost, days=2).standing is Standing.OPEN
    assert asking.asks_sent(lost.messages, lost.lost) == ()


def test_an_ask_that_left_closes_the_question():
    facts = replace(FACTS, messages=(mail(MessagePurpose.ASK_ADVICE),))
    assert plan_at(facts, days=2).standing is Standing.ALREADY_ASKED


def test_a_draft_does_not_close_the_question():
    facts = replace(FACTS, messages=(mail(MessagePurpose.ASK_ADVICE, MessageState.DRAFT),))
    assert plan_at(facts, days=2).standing is Standing.OPEN


def test_not_wanted_is_respected():
    facts = replace(FACTS, application=replace(APPLICATION, request=RequestState.NOT_WANTED))
    assert plan_at(facts, days=2).standing is Standing.NOT_WANTED


def test_thanks_not_sent_are_noted_until_they_are():
    assert Note.THANK_FIRST in plan_at(FACTS, days=2).notes
    thanked = replace(FACTS, messages=(mail(MessagePurpose.THANK_INTERVIEW),))
    assert Note.THANK_FIRST not in plan_at(thanked, days=2).notes


def test_news_by_phone_suggests_asking_on_the_phone():
    facts = replace(FACTS, application=replace(APPLICATION, heard_how=HeardHow.PHONE))
    assert Note.ASK_ON_THE_PHONE in plan_at(facts, days=2).notes


def test_who_was_asked_already_is_neither_thanked_for_the_interview_nor_asked_on_the_phone():
    by_phone = replace(FACTS.application, heard_how=HeardHow.PHONE)
    asked = replace(FACTS, application=by_phone, messages=(mail(MessagePurpose.ASK_ADVICE),))
    assert not {Note.THANK_FIRST, Note.ASK_ON_THE_PHONE} & set(plan_at(asked, days=9).notes)


def test_lateness_and_a_missing_address_are_noted():
    facts = replace(FACTS, interviews=(met(1, 7),), contacts=(person(7, ContactRole.INTERVIEWER, email=""),))
    assert {Note.LATE, Note.NO_ADDRESS} <= set(plan_at(facts, days=9).notes)


def test_an_answer_is_likelier_after_more_rounds():
    assert asking.likelihood([met(1, 1)]) is Likelihood.LOW
    assert asking.likelihood([met(1, 1), met(2, 1)]) is Likelihood.FAIR
    assert asking.likelihood([met(1, 1), met(2, 1, kind=RoundKind.FINAL)]) is Likelihood.GOOD
