"""Tests of what headers tell."""

import pytest

from afterword.adapters.mail_heads import head_of
from afterword.adapters.raw_mail import read_mail

DSN = b"""From: Mail Delivery System <MAILER-DAEMON@mx.test>
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b

Sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.test

Final-Recipient: rfc822; Eva@acme.test
Action: failed

--b
Content-Type: text/rfc822-headers

Message-ID: <ask@me.example>
--b--
"""


def read(headers: str):
    return head_of(read_mail(f"From: a@b.test\r\n{headers}\r\n\r\n".encode()))


def test_a_persons_mail_is_no_machines():
    head = read("In-Reply-To: <ask@me.example>\r\nReferences: <x@y.test> <ask@me.example>")
    assert (head.is_automatic, head.is_list, head.is_report) == (False, False, False)
    assert head.received.references == ("<x@y.test>", "<ask@me.example>")


@pytest.mark.parametrize(
    "header", ["Auto-Submitted: auto-replied", "X-Autoreply: yes", "Precedence: auto_reply"]
)
def test_a_machine_says_so(header: str):
    assert read(header).is_automatic


def test_auto_submitted_no_is_a_person():
    assert not read("Auto-Submitted: no").is_automatic


@pytest.mark.parametrize(
    "header", ["List-Id: <jobs.x.test>", "List-Unsubscribe: <https://x.test>", "Precedence: bulk"]
)
def test_a_list_says_so(header: str):
    assert read(header).is_list


def test_a_report_tells_what_came_back_and_whom_it_did_not_reach():
    head = head_of(read_mail(DSN))
    assert head.is_report
    assert head.received.returned_ids == ("<ask@me.example>",)
    assert head.received.failed == ("eva@acme.test",)


def test_the_headers_of_a_report_alone_tell_that_it_may_be_one():
    assert head_of(read_mail(DSN.partition(b"\n\n")[0] + b"\n\n")).is_report
    assert read("X-Failed-Recipients: eva@acme.test").received.failed == ("eva@acme.test",)
