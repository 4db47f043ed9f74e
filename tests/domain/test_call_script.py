from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.advice import Advice, AdviceKind, AdviceState
from afterword.domain.call_script import (
    CallFacts,
    Line,
    Part,
    Say,
    is_good_time,
    next_good_time,
    script,
    silences,
)
from afterword.domain.contact import Contact, ContactRole
from afterword.domain.touch import StartedBy, Touch
from afterword.domain.workdays import WorkWeek

THEN = datetime(2026, 3, 2, 12, tzinfo=UTC)
LONDON = "Europe/London"
WEEK = WorkWeek()


def person(**more: object) -> Contact:
    values = {"id": 1, "uid": "1", "changed_at": THEN, "employer_id": 1, "name": "Anna Okafor"}
    return Contact(**values | more)


def touch(days: int, **more: object) -> Touch:
    values = {"id": days, "uid": "t", "changed_at": THEN, "contact_id": 1, "at": THEN + timedelta(days=days)}
    return Touch(**values | more)


def advice(state: AdviceState, number: int = 1, **more: object) -> Advice:
    values = {"id": number, "uid": "a", "changed_at": THEN, "words": f"Words {number}", "state": state}
    return Advice(**values | {"received_on": date(2026, 3, number)} | more)


def facts(**more: object) -> CallFacts:
    values = {"contact": person(), "employer": "Northwind", "role": "Data analyst"}
    return CallFacts(**values | more)


def said(known: CallFacts, part: Part) -> list[Say]:
    return [line.say for line in script(known) if line.part is part]


@st.composite
def histories(draw: st.DrawFn) -> CallFacts:
    touched = draw(st.lists(st.tuples(st.integers(0, 400), st.booleans(), st.sampled_from(["", "Hello"]))))
    given_ = draw(st.lists(st.sampled_from(AdviceState), max_size=4))
    return facts(
        contact=person(role=draw(st.sampled_from(ContactRole))),
        role=draw(st.sampled_from(["", "Data analyst"])),
        touches=tuple(touch(days, answered=yes, notes=notes) for days, yes, notes in touched),
        advice=tuple(advice(state, number) for number, state in enumerate(given_, start=1)),
        applied_again=draw(st.sampled_from(["", "Lead analyst"])),
        has_work=draw(st.booleans()),
    )


@given(histories())
def test_every_call_greets_asks_permission_first_and_ends_with_thanks(known: CallFacts):
    lines = script(known)
    assert [line.part for line in lines] == sorted((line.part for line in lines), key=list(Part).index)
    opening = said(known, Part.OPEN)
    assert opening[0] in (Say.HELLO_AFTER_ROLE, Say.HELLO_MET, Say.HELLO_AGAIN)
    assert opening[-2:] == [Say.GOOD_MOMENT, Say.WHEN_ELSE]
    assert said(known, Part.CLOSE) == [Say.THANKS, Say.CALL_AGAIN]
    assert Say.NEVER_ASK_ABOUT_OTHERS in said(known, Part.MIND)
    assert len({line.say for line in lines}) == len(lines)


def test_a_first_call_names_the_role_and_when_one_met():
    first = script(facts(met_on=date(2026, 2, 20)))[0]
    assert first == Line(part=Part.OPEN, say=Say.HELLO_AFTER_ROLE, day=date(2026, 2, 20), text="Data analyst")
    assert script(facts(role=""))[0].say is Say.HELLO_MET


def test_a_later_call_takes_up_the_last_talk_in_the_users_own_day():
    late = touch(0, at=datetime(2026, 6, 1, 23, 30, tzinfo=UTC))
    tried = touch(200, answered=False)
    opening = script(facts(touches=(tried, late), zone=LONDON))
    assert (opening[0].say, opening[0].day) == (Say.HELLO_AGAIN, date(2026, 6, 2))
    assert opening[1].say is Say.TRIED_BEFORE


def test_what_helped_most_is_told():
    told = (
        advice(AdviceState.PRACTISING, 3),
        advice(AdviceState.PAID_OFF, 1),
        advice(AdviceState.PAID_OFF, 2),
        advice(AdviceState.NEW, 4),
    )
    (line,) = (line for line in script(facts(advice=told)) if line.part is Part.TELL)
    assert (line.say, line.text) == (Say.IT_PAID_OFF, "Words 2")
    assert said(facts(advice=(advice(AdviceState.APPLIED),)), Part.TELL) == [Say.I_USED_IT]
    assert said(facts(advice=(advice(AdviceState.PRACTISING),)), Part.TELL) == [Say.I_PRACTISE_IT]


def test_praise_and_what_was_not_used_is_not_told():
    praise = advice(AdviceState.APPLIED, kind=AdviceKind.PRAISE)
    assert not said(facts(advice=(praise, advice(AdviceState.SET_ASIDE))), Part.TELL)


def test_one_asks_about_the_team_and_says_one_is_still_interested():
    assert said(facts(), Part.ASK) == [Say.HOW_IS_THE_TEAM, Say.STILL_INTERESTED, Say.WHAT_IS_PLANNED]


@pytest.mark.parametrize("role", [ContactRole.RECRUITER, ContactRole.AGENCY, ContactRole.HR])
def test_those_who_fill_roles_are_asked_about_roles(role: ContactRole):
    assert said(facts(contact=person(role=role)), Part.ASK) == [Say.WHICH_ROLES]


def test_who_has_work_asks_for_nothing_and_who_applied_again_says_so():
    assert said(facts(has_work=True), Part.ASK) == [Say.HOW_IS_THE_TEAM]
    assert said(facts(has_work=True, applied_again="Lead"), Part.TELL) == [Say.I_HAVE_WORK]
    again = facts(applied_again="Lead")
    assert said(again, Part.TELL) == [Say.I_APPLIED_AGAIN]
    assert Say.STILL_INTERESTED not in said(again, Part.ASK)


def test_the_last_notes_are_kept_in_mind():
    known = facts(touches=(touch(1, notes=" New office "), touch(2), touch(3, notes=" ")))
    line = next(line for line in script(known) if line.say is Say.LAST_TIME)
    assert (line.text, line.day) == ("New office", date(2026, 3, 3))


def test_before_the_program_stops_it_says_that_this_is_the_last_try():
    once = facts(touches=(touch(1), touch(2, answered=False)))
    assert Say.LAST_TRY in said(once, Part.MIND)
    assert Say.LAST_TRY not in said(facts(touches=(touch(1),)), Part.MIND)
    assert Say.LAST_TRY not in said(replace(once, silences_to_stop=3), Part.MIND)
    assert silences((touch(1, answered=False), touch(2), touch(3, answered=False))) == 1
    assert silences((touch(1, answered=False), touch(2, answered=False, started_by=StartedBy.THEM))) == 0


@pytest.mark.parametrize(
    ("day", "at", "is_good"),
    [
        (23, time(8, 0), True),
        (23, time(8, 29), True),
        (23, time(8, 30), False),
        (23, time(16, 29), False),
        (23, time(16, 30), True),
        (23, time(18, 0), False),
        (21, time(16, 45), False),
    ],
)
def test_people_like_calls_at_the_edges_of_a_working_day(day: int, at: time, is_good: bool):
    moment = datetime.combine(date(2026, 11, day), at, ZoneInfo(LONDON))
    assert is_good_time(moment, LONDON, WEEK) is is_good


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-11-23T07:00Z", "2026-11-23T08:00Z"),
        ("2026-11-23T09:00Z", "2026-11-23T16:30Z"),
        ("2026-11-27T19:00Z", "2026-11-30T08:00Z"),
        ("2026-11-21T09:00Z", "2026-11-23T08:00Z"),
        ("2026-11-23T17:00Z", "2026-11-23T17:00Z"),
    ],
)
def test_the_next_good_time_is_told(now: str, then: str):
    assert next_good_time(datetime.fromisoformat(now), LONDON, WEEK) == datetime.fromisoformat(then)


@given(
    minutes=st.integers(0, 366 * 24 * 60),
    zone=st.sampled_from([LONDON, "America/New_York", "Asia/Kolkata", "Pacific/Auckland"]),
)
def test_the_next_good_time_is_good_and_never_past(minutes: int, zone: str):
    moment = THEN + timedelta(minutes=minutes)
    found = next_good_time(moment, zone, WEEK)
    assert found >= moment
    assert is_good_time(found, zone, WEEK)
