"""The mails of a sample person."""

from datetime import UTC, datetime

from afterword.domain.message import MessagePurpose
from afterword.services.sample_nouns import read

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_a_nudge_follows_the_request_it_repeats():
    mails = read("half_year", NOW).messages
    nudges = [mail for mail in mails if mail.follows_id]
    assert nudges
    for nudge in nudges:
        first = mails[nudge.follows_id - 1]
        assert (first.purpose, first.application_id) == (MessagePurpose.ASK_ADVICE, nudge.application_id)
        assert first.sent_at < nudge.sent_at


def test_thanks_answer_the_reply():
    sample = read("half_year", NOW)
    thanks = [mail for mail in sample.messages if mail.purpose is MessagePurpose.THANK_ADVICE]
    assert thanks
    for mail in thanks:
        assert sample.replies[mail.answers_id - 1].received_at.date() <= mail.sent_at.date()


def test_advice_from_the_one_who_wrote_belongs_to_the_reply():
    sample = read("half_year", NOW)
    by_reply = {piece.reply_id for piece in sample.advice}
    assert None in by_reply  # a colleague's words that were passed on
    assert all(
        piece.words in sample.replies[piece.reply_id - 1].new_text
        for piece in sample.advice
        if piece.reply_id
    )


def test_those_whose_advice_paid_off_are_told():
    told = [mail for mail in read("two_years", NOW).messages if mail.purpose is MessagePurpose.PAID_OFF]
    assert {mail.to_name for mail in told} == {"Helena Voss", "Nell Ashworth", "Priya Nair"}
