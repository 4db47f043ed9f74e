"""The invitation that comes with a mail."""

from email.message import EmailMessage

from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.invitations import invitation_in
from tests.adapters.import_samples import SAMPLES


def mail(content: bytes) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@b.example", "c@d.example", "Invitation"
    made.set_content("See the invitation.")
    made.add_attachment(content, maintype="text", subtype="calendar", filename="invite.ics")
    return made.as_bytes()


def test_the_calendar_of_a_mail_is_found():
    content = (SAMPLES / "invitation.ics").read_bytes()
    assert invitation_in(mail(content)) == content


def test_a_mail_without_one_has_none():
    assert invitation_in((SAMPLES / "reply.eml").read_bytes()) is None
    assert invitation_in(mail(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")) is None


@given(st.binary(max_size=300))
def test_any_bytes_do_no_harm(content: bytes):
    assert invitation_in(b"Content-Type: text/calendar\n" + content) is None or b"BEGIN" in content.upper()
