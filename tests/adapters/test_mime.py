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


IDS = st.from_regex(r"<[A-Za-z0-9=+/._-]{1,120}@[a-z0-9.-]{1,120}>", fullmatch=True)


@given(st.lists(IDS, max_size=40), IDS)
def test_message_ids_come_back_whole_however_long(earlier: list[str], answered: str):
    """Those of Outlook pass 78 letters, where the library would encode them and break the thread."""
    post = replace(POST, in_reply_to=answered, references=tuple(earlier))
    raw = mime.build(post).as_bytes()
    assert f"In-Reply-To: {answered}\r\n".encode() in raw
    found = read(raw)["References"].split()
    assert found[-1] == answered or answered in earlier
    assert set(found) <= {*earlier, answered}
    assert len(found) <= mime.MOST_REFERENCES
    assert b"=?" not in raw.partition(b"References:")[2].partition(b"MIME-Version")[0]


@given(words, words, st.lists(words, max_size=3))
def test_no_foreign_message_id_can_add_a_header(message_id: str, answered: str, earlier: list[str]):
    post = replace(
        POST, message_id=f"{message_id}\r\nBcc: x@y", in_reply_to=answered, references=tuple(earlier)
    )
    mail = read(mime.build(post).as_bytes())
    assert mail["Bcc"] is None
    assert {"From", "To", "Subject", "Date", "Message-ID"} <= set(mail.keys())


def test_lines_are_folded_in_transport_and_paragraphs_stay_whole():
    paragraph = "Thank you for the time you took, and for the way in which you told me. " * 5
    for body in (
        paragraph,
        paragraph.replace("you", "öü"),
        "面接の機会をいただき、ありがとうございました。" * 20,
    ):
        raw = mime.build(replace(POST, body=body)).as_bytes()
        assert max(len(line) for line in raw.split(b"\r\n")) <= mime.LONGEST_LINE
        assert read(raw).get_content().splitlines() == [body.rstrip()]


def test_a_short_mail_travels_as_it_is():
    assert (
        read(mime.build(replace(POST, body="Dear Ann,\n\nThank you.")).as_bytes())[
            "Content-Transfer-Encoding"
        ]
        == "7bit"
    )


def test_a_foreign_domain_travels_in_ascii_and_a_foreign_name_in_utf8():
    mail = mime.build(replace(POST, to_address="zoe@bücher.example"))
    assert "zoe@xn--bcher-kva.example" in str(mail["To"])
    assert mail.as_bytes().isascii()
    raw = mime.build(replace(POST, to_address="zoë@bücher.example")).as_bytes()
    assert "zoë@xn--bcher-kva.example".encode() in raw


@given(body=words)
def test_a_body_comes_back_as_it_was_written(body: str):
    mail = read(mime.build(replace(POST, body=body)).as_bytes())
    assert mail.get_content().splitlines() == ("\n".join(body.splitlines()).rstrip() + "\n").splitlines()


@given(words, words)
def test_no_address_can_add_a_header(sender: str, receiver: str):
    post = replace(POST, from_address=f"{sender}\r\nBcc: x@y", to_address=f"{receiver}\nBcc: x@y")
    assert read(mime.build(post).as_bytes())["Bcc"] is None


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
