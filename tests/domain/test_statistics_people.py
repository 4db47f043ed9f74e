"""People counted: asking, and keeping in touch."""

from afterword.domain.application import RequestState
from afterword.domain.message import MessagePurpose
from afterword.domain.statistics_people import asking, keeping_in_touch
from tests.domain.report_world import advice, ago, application, asked, contact, records, reply, touch


def state(number: int, request: str):
    return application(number, outcome="not_selected", decided_on=ago(50), request=RequestState(request))


def test_each_request_is_counted_once_by_its_application():
    part = asking(
        records(
            state(1, "advice_received"),
            state(2, "declined"),
            state(3, "no_answer"),
            state(4, "nudged"),
            state(5, "not_wanted"),
            asked(1, 40, of=1),
            asked(2, 40, of=2),
            asked(3, 40, of=3),
            asked(4, 40, of=4),
            asked(5, 33, of=4),
        )
    )
    assert (part.advice, part.declined, part.no_answer, part.waiting, part.nudged) == (1, 1, 1, 1, 1)
    assert (part.answered.part, part.answered.whole) == (1, 3)


def test_the_days_run_from_the_first_mail_to_the_reply():
    part = asking(
        records(state(1, "declined"), asked(1, 40), asked(2, 33), reply(1, 30, to=2, kind="declined"))
    )
    assert part.times.seen == (10,)
    assert part.asks[0].answered_on == ago(30)


def test_an_automatic_reply_is_no_answer():
    part = asking(records(state(1, "asked"), asked(1, 40), reply(1, 39, to=1, kind="auto_reply")))
    assert (part.times.seen, part.times.still, part.asks[0].answered_on) == ((), 1, None)


def test_asked_by_phone_counts_without_days():
    part = asking(records(state(1, "advice_received"), advice(1, 45)))
    assert (part.advice, part.times.cases, part.asks[0].asked_on) == (1, 0, None)


def test_what_was_not_asked_is_no_request():
    assert asking(records(state(1, "not_asked"), state(2, "not_wanted"))).asks == ()


def test_thanks_are_counted_by_pieces_of_advice():
    part = asking(records(state(1, "advice_received"), advice(1, thanked_at=records().now), advice(2)))
    assert (part.thanked, part.kept) == (1, 2)


def test_warm_people_and_those_touched_are_listed_warmest_first():
    part = keeping_in_touch(
        records(
            contact(1, "Ada", rapport=3),
            contact(2, "Bo", rapport=0),
            contact(3, "Cy", rapport=5),
            contact(4, "Di", rapport=0),
            contact(5, "Ed", rapport=5, do_not_contact=True),
            contact(6, "Fy", rapport=5, archived=True),
            touch(1, 10, contact_id=4),
        )
    )
    assert [one.person for one in part.people] == ["Cy", "Ada", "Di"]


def test_the_last_contact_is_a_touch_or_a_mail_that_left():
    mail = asked(1, 4, purpose=MessagePurpose.KEEP_IN_TOUCH)
    part = keeping_in_touch(records(contact(1, rapport=4), touch(1, 20), mail))
    assert part.people[0].last_on == ago(4)


def test_the_log_is_of_the_period_and_newest_first():
    part = keeping_in_touch(records(touch(1, 90), touch(2, 9), touch(3, 3), since=ago(30)))
    assert [one.on for one in part.log] == [ago(3), ago(9)]
    assert part.people[0].times == 2
