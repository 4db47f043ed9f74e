"""Tests of which received mails are kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from afterword.domain.inbox import Head, Use, Wanted, answered, is_twin, pause_after, use_of
from afterword.domain.reply import ReplyDraft
from afterword.domain.reply_matching import AskedMessage, ReceivedFacts

SENT = datetime(2026, 11, 20, 9, tzinfo=UTC)
ASKED = AskedMessage(id=4, header_id="<ask@me.example>", to="eva@acme.test", subject="Advice", sent_at=SENT)
WANTED = Wanted(
    asked=(ASKED,),
    contacts={"friend@gmail.com": 9},
    own_addresses=frozenset({"me@me.example"}),
    known_ids=frozenset({"<kept@acme.test>"}),
)


def head(sender: str = "x@else.test", *, subject: str = "", **more) -> Head:
    return Head(received=ReceivedFacts(from_address=sender, subject=subject), **more)


def referring(found: Head) -> Head:
    return replace(found, received=replace(found.received, references=("<ask@me.example>",)))


@pytest.mark.parametrize(
    ("found", "use"),
    [
        (head(), Use.NONE),
        (referring(head()), Use.ANSWER),
        (head("eva@acme.test", subject="Something else"), Use.ANSWER),
        (head("boss@acme.test", subject="Re: Advice"), Use.ANSWER),
        (head("boss@acme.test", subject="Lunch"), Use.NONE),
        (head("friend@gmail.com"), Use.FROM_CONTACT),
        (head("friend@gmail.com", is_list=True), Use.NONE),
        (head("friend@gmail.com", is_automatic=True), Use.NONE),
        (referring(head("bot@acme.test", is_automatic=True)), Use.ANSWER),
        (head("eva@acme.test", subject="Automatic reply: Advice", is_automatic=True), Use.ANSWER),
        (head("mailer-daemon@mx.test", is_report=True), Use.REPORT),
        (head("me@me.example", subject="Advice"), Use.NONE),
        (replace(referring(head()), message_id="<kept@acme.test>"), Use.NONE),
        (head(message_id="<ask@me.example>"), Use.NONE),
    ],
)
def test_a_mail_is_known_by_its_headers_for_what_it_is_to_us(found: Head, use: Use):
    assert use_of(found, WANTED) is use


def test_a_newsletter_from_the_one_we_asked_answers_nothing():
    assert answered(head("eva@acme.test", subject="Advice", is_list=True), WANTED.asked) is None


def test_a_report_answers_the_mail_that_did_not_arrive():
    report = head("mailer-daemon@mx.test", is_report=True)
    unreached = replace(report, received=replace(report.received, failed=("eva@acme.test",)))
    returned = replace(report, received=replace(report.received, returned_ids=("<ask@me.example>",)))
    assert answered(unreached, WANTED.asked) == 4
    assert answered(returned, WANTED.asked) == 4
    assert answered(report, WANTED.asked) is None


def test_of_two_mails_to_an_address_that_failed_the_newer_is_meant():
    newer = replace(ASKED, id=5, header_id="<ask2@me.example>", sent_at=SENT.replace(day=21))
    report = ReceivedFacts(failed=("eva@acme.test",), date=SENT.replace(day=22))
    assert answered(Head(received=report, is_report=True), (ASKED, newer)) == 5


def test_our_own_ids_are_known():
    assert WANTED.own_ids == {"<ask@me.example>"}


def test_pauses_grow_and_end_at_an_hour():
    minutes = [pause_after(failures) // timedelta(minutes=1) for failures in (0, 1, 2, 3, 4, 500)]
    assert minutes == [5, 10, 20, 40, 60, 60]


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        (ReplyDraft(received_at=SENT, raw=b"From: Eva"), True),
        (ReplyDraft(received_at=SENT, raw=b"Received: by mx", from_address="eva@acme.test"), True),
        (ReplyDraft(received_at=SENT, raw=b"x", from_address="eva@acme.test", new_text="Again"), False),
        (ReplyDraft(received_at=SENT, raw=b"x", from_address="tom@acme.test"), False),
        (ReplyDraft(received_at=SENT, raw=b"From: Eva", header_id="<1@acme.test>"), False),
    ],
)
def test_mails_without_an_id_are_one_by_what_is_in_them(other: ReplyDraft, is_one: bool):
    one = ReplyDraft(received_at=SENT, raw=b"From: Eva", from_address="eva@acme.test")
    assert is_twin(one, other) is is_one


def test_two_mails_without_a_source_are_two_when_they_came_at_two_moments():
    later = ReplyDraft(received_at=SENT + timedelta(minutes=1))
    assert not is_twin(ReplyDraft(received_at=SENT), later)
