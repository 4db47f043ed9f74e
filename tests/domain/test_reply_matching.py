"""A received mail finds the message it answers: by ids first, then by who wrote and about what."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.reply_matching import AskedMessage, ReceivedFacts, match, normalised_subject

SENT = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
ASKED = (
    AskedMessage(
        id=1, header_id="<one@us.test>", to="ann@firm.test", subject="Interview of 2 May", sent_at=SENT
    ),
    AskedMessage(id=2, header_id="<two@us.test>", to="bo@firm.test", subject="Thank you", sent_at=SENT),
    AskedMessage(id=3, header_id="<three@us.test>", to="cy@gmail.com", subject="Advice", sent_at=SENT),
)


def received(**facts: object) -> ReceivedFacts:
    return ReceivedFacts(**{"date": SENT + timedelta(days=1), **facts})  # type: ignore[arg-type]


def test_the_id_in_reply_to_decides_whoever_wrote():
    assert match(received(in_reply_to="<two@us.test>", from_address="ann@firm.test"), ASKED) == 2


def test_the_newest_reference_decides_when_in_reply_to_is_strange():
    facts = received(in_reply_to="<x@y.test>", references=("<one@us.test>", "<two@us.test>", "<z@y.test>"))
    assert match(facts, ASKED) == 2


def test_a_bounce_is_matched_by_the_mail_it_brings_back():
    facts = received(from_address="mailer-daemon@host.test", returned_ids=("<three@us.test>",))
    assert match(facts, ASKED) == 3


@pytest.mark.parametrize(
    "subject", ["Re: Interview of 2 May", "AW: WG: interview of 2  May", "RE: SV: Interview of 2 May"]
)
def test_sender_and_subject_decide_without_ids(subject: str):
    assert match(received(from_address="Ann@Firm.test", subject=subject), ASKED) == 1


def test_the_sender_alone_is_enough_when_only_one_message_went_there():
    assert match(received(from_address="bo@firm.test", subject="Something else"), ASKED) == 2


def test_the_sender_alone_is_not_enough_when_two_messages_went_there():
    twice = (
        *ASKED,
        AskedMessage(id=4, header_id="<four@us.test>", to="bo@firm.test", subject="Advice", sent_at=SENT),
    )
    assert match(received(from_address="bo@firm.test", subject="Something else"), twice) is None
    assert match(received(from_address="bo@firm.test", subject="Re: Advice"), twice) == 4


def test_a_colleague_at_the_same_firm_answers_for_another_by_the_subject():
    assert match(received(from_address="dora@firm.test", subject="Antw: Thank you"), ASKED) == 2
    assert match(received(from_address="dora@firm.test", subject="Lunch?"), ASKED) is None


def test_strangers_at_a_free_mail_host_are_no_colleagues():
    assert match(received(from_address="other@gmail.com", subject="Re: Advice"), ASKED) is None


def test_nothing_answers_what_was_sent_later():
    before = received(from_address="bo@firm.test", subject="Re: Thank you", date=SENT - timedelta(days=3))
    assert match(before, ASKED) is None


def test_of_two_with_the_same_subject_the_later_is_answered():
    later = AskedMessage(
        id=5,
        header_id="<five@us.test>",
        to="ann@firm.test",
        subject="Interview of 2 May",
        sent_at=SENT + timedelta(hours=5),
    )
    assert (
        match(received(from_address="ann@firm.test", subject="Re: Interview of 2 May"), (later, *ASKED)) == 5
    )


def test_nothing_matches_nothing():
    assert match(ReceivedFacts(), ASKED) is None
    assert match(received(from_address="ann@firm.test"), ()) is None


@pytest.mark.parametrize(
    "prefix",
    [
        "Re: ",
        "RE: ",
        "AW: ",
        "WG: ",
        "Antw: ",
        "Odp: ",
        "Odp.: ",
        "SV: ",
        "VS: ",
        "Réf : ",
        "TR: ",
        "R: ",
        "RV: ",
        "YNT: ",
        "Re[2]: ",
        "Re(3): ",
        "FW: Re: ",
        "返信: ",
        "回复：",
        "答复: ",
        "Automatic reply: ",
        "Réponse automatique : ",
        "[EXT] Re: ",
    ],
)
def test_what_mail_programs_put_before_a_subject_is_taken_off(prefix: str):
    assert normalised_subject(prefix + "Your  Advice") == "your advice"


def test_a_word_that_only_looks_like_a_prefix_stays():
    assert normalised_subject("Research: your advice") == "research: your advice"


@given(st.text(max_size=200))
def test_taking_prefixes_off_is_done_once_and_for_all(subject: str):
    once = normalised_subject(subject)
    assert normalised_subject(once) == once or len(once) > 24
