from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters import mime
from afterword.domain.post import Post

POST = Post(
    from_name="Kim Osei",
    from_address="kim@example.org",
    to_name="Zoë Łukasz",
    to_address="zoe@example.com",
    subject="Thank you – one question",
    body="Dear Zoë,\n\nThank you.\n",
    date=datetime(2026, 11, 23, 9, tzinfo=UTC),
    message_id="<1@example.org>",
)
words = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=300)


def read(raw: bytes):
    return message_from_bytes(raw, policy=policy.default)


def test_a_draft_file_opens_as_an_unsent_draft_with_all_its_words():
    mail = read(mime.draft_file(POST))
    assert mail["X-Unsent"] == "1"
    assert mail["To"].addresses[0].display_name == "Zoë Łukasz"
    assert mail["Subject"] == POST.subject
    assert mail["Message-ID"] == POST.message_id
    assert mail.get_content().splitlines() == POST.body.splitlines()
    assert mail["Date"].datetime == POST.date


def test_a_mail_is_seven_bit_with_crlf_and_short_lines():
    raw = mime.draft_file(POST)
    assert raw.isascii()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998


def test_a_thread_names_what_it_answers():
    mail = mime.build(replace(POST, in_reply_to="<b@x>", references=("<a@x>",)))
    assert mail["In-Reply-To"] == "<b@x>"
    assert mail["References"] == "<a@x> <b@x>"


@given(subject=words, name=words)
def test_no_field_can_add_a_header(subject: str, name: str):
    mail = read(
        mime.build(replace(POST, subject=f"{subject}\r\nBcc: x@example.net", to_name=name)).as_bytes()
    )
    assert mail["Bcc"] is None
    assert set(mail.keys()) <= {
        "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding",
    }  # fmt: skip


@given(body=words)
def test_a_body_comes_back_as_it_was_written(body: str):
    mail = read(mime.build(replace(POST, body=body)).as_bytes())
    assert mail.get_content().splitlines() == ("\n".join(body.splitlines()).rstrip() + "\n").splitlines()


def test_a_mail_without_address_is_still_a_draft():
    assert read(mime.draft_file(replace(POST, to_address="", from_address="")))["To"] is None


def test_a_mailto_link_carries_address_subject_and_body():
    link = mime.mailto(POST)
    assert link is not None
    parts = urlsplit(link)
    assert unquote(parts.path) == POST.to_address
    assert parse_qs(parts.query) == {"subject": [POST.subject], "body": ["Dear Zoë,\r\n\r\nThank you."]}


def test_a_mail_too_long_for_a_link_has_none():
    assert mime.mailto(replace(POST, body="ä" * 2000)) is None


def test_message_ids_are_unique_and_at_the_senders_domain():
    made = {mime.new_message_id("kim@example.org") for _ in range(100)}
    assert len(made) == 100
    assert all(one.startswith("<") and one.endswith("@example.org>") for one in made)
    assert mime.new_message_id("").endswith("@afterword.invalid>")
