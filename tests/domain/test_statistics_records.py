"""The nouns a report is counted from."""

from afterword.domain.message import MessageState
from afterword.domain.statistics_records import left_at
from tests.domain.report_world import NOW, advice, ago, application, asked, at, interview, records


def test_the_period_includes_both_of_its_days():
    world = records(since=ago(10), until=ago(5))
    assert [world.covers(ago(day)) for day in (11, 10, 5, 4)] == [False, True, True, False]


def test_an_unknown_day_belongs_only_to_a_period_without_a_beginning():
    assert records().covers(None)
    assert not records(since=ago(10)).covers(None)


def test_only_interviews_that_took_place_are_held():
    world = records(
        application(),
        interview(1, 9),
        interview(2, 8, result="cancelled"),
        interview(3, 7, result="withdrawn"),
        interview(4, -2, result="upcoming"),
        interview(5, 3, result="upcoming"),
    )
    assert [one.id for one in world.held] == [1, 5]


def test_an_application_begins_when_it_was_sent_else_with_what_is_known():
    world = records(
        application(1, 40),
        application(2, None, decided_on=ago(3)),
        application(3, None),
        interview(1, 9, of=2),
    )
    assert [world.began(one) for one in world.applications.values()] == [ago(40), ago(9), None]
    assert {one.id for one in records(application(3, None), since=ago(99)).cohort} == set()


def test_advice_is_newest_first():
    assert [one.id for one in records(advice(1, 9), advice(2, 3)).advice_in_period] == [2, 1]


def test_a_mail_left_when_it_was_sent_or_handed_over_but_not_when_it_failed():
    assert left_at(asked(1, 4)) == at(4)
    assert left_at(asked(1, 4, state=MessageState.MAYBE_SENT, sent_at=None)) == NOW
    assert left_at(asked(1, 4, state=MessageState.DRAFT, sent_at=None)) is None
    assert left_at(asked(1, 4, state=MessageState.DRAFT, sent_at=None, handed_at=at(2))) == at(2)
    assert left_at(asked(1, 4, state=MessageState.FAILED, sent_at=None, handed_at=at(2))) is None
