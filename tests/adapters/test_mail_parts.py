"""Parts of a message: charsets, encodings, boundaries; bombs do no harm."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.mail_parts import DEPTH, PARTS, TEXT_CHARS, decode, split


def test_a_simple_message_has_one_part():
    (part,) = split(b"Subject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHallo \xc3\xbc\r\n")
    assert part.content_type == "text/plain"
    assert part.text() == "Hallo ü\n"


def test_folded_headers_are_joined():
    (part,) = split(b"Subject: one\r\n two\r\n\tthree\r\n\r\n")
    assert part.header("subject") == "one two three"


def test_the_parts_of_an_alternative_are_told_apart():
    raw = (
        b'Content-Type: multipart/alternative;\n boundary="b b"\n\npreface\n--b b\n\nplain\n--b '
        b"b\nContent-Type: text/html\n\n<p>x\n--b b--\nend"
    )
    kinds = [(part.content_type, part.inside) for part in split(raw)]
    inside = ("multipart/alternative",)
    assert kinds == [("multipart/alternative", ()), ("text/plain", inside), ("text/html", inside)]


def test_a_longer_boundary_is_another_boundary():
    raw = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--bb\nstill one\n--b\n\ntwo\n--b--"
    assert [part.text().strip() for part in list(split(raw))[1:]] == ["one\n--bb\nstill one", "two"]


@pytest.mark.parametrize("boundary", ["", "; boundary=never"])
def test_a_container_whose_boundary_is_missing_is_read_as_text(boundary: str):
    parts = list(split(f"Content-Type: multipart/mixed{boundary}\n\nHello".encode()))
    assert [part.text() for part in parts[1:]] == ["Hello"]


def test_an_attachment_says_so():
    _, one, two = split(
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Disposition: attachment; "
        b"filename=a.txt\n\nx\n--b\n"
        b"Content-Disposition: inline\n\ny\n--b--"
    )
    assert (one.is_attachment, two.is_attachment) == (True, False)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("base64", base64.encodebytes("Grüße".encode())),
        ("base64", base64.b64encode("Grüße".encode()).rstrip(b"=") + b"!\n--\n"),
        ("quoted-printable", b"Gr=C3=BC=\r\n=C3=9Fe"),
        ("8bit", "Grüße".encode()),
        ("", "Grüße".encode("latin-1")),
        ("x-strange", "Grüße".encode()),
    ],
)
def test_each_transfer_encoding_is_undone(encoding: str, body: bytes):
    (part,) = split(
        b"Content-Transfer-Encoding: "
        + encoding.encode()
        + b"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + body
    )
    assert part.text() == "Grüße"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        ("これは自動送信です。", "iso2022_jp", "ISO-2022-JP"),
        ("採用について", "cp932", "Shift_JIS"),
        ("採用について", "euc_jp", "EUC-JP"),
        ("Grüße – „gut“", "cp1252", "iso-8859-1"),
        ("Żółć", "cp1250", "windows-1250"),
        ("Żółć", "iso8859-2", "ISO-8859-2"),
        ("Спасибо", "koi8-r", "KOI8-R"),
        ("Спасибо", "cp1251", "windows-1251"),
        ("İyi günler", "cp1254", "iso-8859-9"),
        ("您的回答", "gb18030", "gb2312"),
        ("감사합니다", "cp949", "ks_c_5601-1987"),
        ("Grüße", "utf-8", "windows-1252"),
        ("Grüße", "utf-8", "no-such-charset"),
        ("Grüße", "utf-8", '"utf-8"'),
    ],
)
def test_old_charsets_are_read(text: str, codec: str, name: str):
    assert decode(text.encode(codec), name) == text


def test_japanese_without_a_charset_is_known_by_its_escapes():
    assert decode("採用".encode("iso2022_jp"), "us-ascii") == "採用"


def test_a_charset_that_lies_does_no_harm():
    assert decode(b"\xff\xfe\xfa", "utf-8")
    assert "\ufffd" in decode(b"\x81", "utf-8") or decode(b"\x81", "utf-8")


def test_parts_are_limited_in_number_and_depth():
    many = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 10_000
    assert len(list(split(many))) <= PARTS
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(3_000)
    )
    assert max(len(part.inside) for part in split(nested)) <= DEPTH


def test_a_huge_text_is_cut():
    (part,) = split(b"Subject: x\n\n" + b"a " * 2_000_000)
    assert len(part.text()) == TEXT_CHARS


def test_a_bomb_of_headers_keeps_few():
    (part,) = split(b"".join(b"X-%d: y\n" % at for at in range(50_000)) + b"\nbody")
    assert len(part.headers) <= 400
    assert part.text() == "body"


@given(st.binary(max_size=3_000))
def test_any_bytes_are_taken_apart(raw: bytes):
    for part in split(raw):
        assert isinstance(part.text(), str)
        assert part.content_type


@given(
    st.binary(max_size=300),
    st.sampled_from(
        ["utf-8", "cp1252", "iso-2022-jp", "utf-7", "utf-16", "hz", "idna", "rot13", "zip", "", "x"]
    ),
)
def test_any_bytes_are_text_in_any_charset(body: bytes, charset: str):
    assert isinstance(decode(body, charset), str)
