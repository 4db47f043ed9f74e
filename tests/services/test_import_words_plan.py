"""Advice, touches and mails of files."""

from datetime import UTC, date, datetime

from afterword.domain.advice import AdviceDraft
from afterword.domain.import_found import (
    Form,
    FoundAdvice,
    FoundMail,
    FoundTouch,
    Reading,
    SkipReason,
)
from afterword.domain.message import MessageDraft, MessagePurpose
from afterword.domain.reply import ReplyDraft
from afterword.domain.touch import Channel, TouchDraft
from afterword.services.import_people import Employers, People
from afterword.services.import_plans import Draft
from afterword.services.import_words_plan import Mails, answered_by, plan_advice, plan_mails, plan_touches
from afterword.store import advice as advice_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store import touch as touch_store
from afterword.store.book import Book

NOW = datetime(2026, 11, 23, 9, 30, 12, tzinfo=UTC)


def draft() -> Draft:
    return Draft("x", 0, Reading(form=Form.MAILBOX))


def mail(**values: object) -> FoundMail:
    return FoundMail(
        **{"line": 1, "start": 0, "length": 1, "message_id": "<m>", "from_address": "a@b.example"} | values
    )


def lines(made: Draft) -> tuple[list[int], list[int], list[tuple[int, SkipReason]]]:
    plan = made.plan()
    left = [(one.line, one.why) for one in plan.skipped]
    return [one.line for one in plan.added], [one.line for one in plan.kept], left


def test_the_same_words_from_the_same_day_are_the_same_advice(book: Book):
    with book.step("advice.kept"):
        advice_store.insert(book, AdviceDraft(words="Be  brief", received_on=date(2026, 1, 2)))
    made = draft()
    found = [
        FoundAdvice(line=2, words="Be brief", received_on=date(2026, 1, 2)),
        FoundAdvice(line=3, words="Be brief", received_on=date(2026, 1, 3)),
        FoundAdvice(line=4, words="Be brief", received_on=date(2026, 1, 3)),
    ]
    plan_advice(book, made, found)
    assert lines(made) == ([3], [2, 4], [])


def test_touches_are_only_with_people_who_are_known_and_each_once(book: Book, story):
    with book.step("touch.logged"):
        touch_store.insert(book, TouchDraft(contact_id=story.manager, at=NOW, channel=Channel.PROFILE))
    made = draft()
    found = [
        FoundTouch(line=2, at=NOW.replace(second=0), person="Anna Okafor", channel=Channel.PROFILE),
        FoundTouch(line=3, at=NOW.replace(hour=11), person="anna okafor", channel=Channel.PROFILE),
        FoundTouch(line=4, at=NOW.replace(hour=11), person="Anna Okafor", channel=Channel.PROFILE),
        FoundTouch(line=5, at=NOW, person="Stranger"),
    ]
    plan_touches(book, made, found, People.of(book, Employers.of(book)))
    assert lines(made) == ([3], [2, 4], [(5, SkipReason.UNKNOWN_PERSON)])


def test_mails_are_replies_to_ours_or_chosen_by_the_user(book: Book, story):
    with book.step("test.filled"):
        ask = MessageDraft(
            purpose=MessagePurpose.ASK_ADVICE, to_address="anna@northwind.example", subject="One question"
        )
        message_store.set_message_id(book, message_store.insert(book, ask), "<ask>")
        reply_store.insert(book, ReplyDraft(received_at=NOW, header_id="<had>"))
    made = draft()
    found = [
        mail(line=1, message_id="<had>"),
        mail(line=2, message_id="<r1>", answers=("<ask>",)),
        mail(line=3, message_id="<r2>", from_address="anna@northwind.example", subject="AW: One question"),
        mail(line=4, message_id="<x>", subject="Sale"),
        mail(line=5, message_id="<y>", subject="Hello", raw=b"x"),
        mail(line=6, message_id="<z>", raw=b"x", is_automatic=True),
        mail(line=7, message_id="<bounce>", answers=("<ask>",), is_automatic=True),
        mail(line=8, message_id="<ask>"),
        mail(line=12, message_id="<b2>", failed=("anna@northwind.example",), is_automatic=True, raw=b"x"),
        mail(line=9, message_id="<own>", raw=b"x", is_own=True),
        mail(line=10, message_id="<r1>", answers=("<ask>",)),
        mail(line=11, message_id="<mine>", from_address="me@own.example", answers=("<ask>",)),
    ]
    plan_mails(Mails(book, {"Me@own.example"}), made, found)
    assert lines(made) == (
        [2, 3, 5, 7, 12],
        [1, 10],
        [
            (4, SkipReason.UNRELATED_MAIL),
            (6, SkipReason.AUTOMATIC_MAIL),
            (8, SkipReason.OWN_MAIL),
            (9, SkipReason.OWN_MAIL),
            (11, SkipReason.OWN_MAIL),
        ],
    )


def test_a_machine_answers_by_its_ids_alone(book: Book):
    with book.step("message.saved"):
        ask = MessageDraft(
            purpose=MessagePurpose.ASK_ADVICE, to_address="a@b.example", subject="One question"
        )
        message_store.insert(book, ask)
    mails = Mails(book, ())
    assert answered_by(mail(subject="Re: One question"), mails.asked) == 1
    assert answered_by(mail(subject="Re: One question", is_automatic=True), mails.asked) is None


def test_a_mail_without_an_id_is_known_by_sender_subject_and_instant(book: Book):
    with book.step("reply.kept"):
        reply_store.insert(book, ReplyDraft(received_at=NOW, from_address="a@b.example", subject="Hi"))
    mails = Mails(book, ())
    assert mails.has(mail(message_id="", subject="Hi", at=NOW))
    assert not mails.has(mail(message_id="", subject="Hi", at=None))
    mails.expect(mail(message_id="", subject="Hi", at=None))
    assert mails.has(mail(message_id="", subject="Hi", at=None))
