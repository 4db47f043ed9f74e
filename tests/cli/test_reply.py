from pathlib import Path

from tests.cli.conftest import Call

MAIL = b"""From: Anna Okafor <anna@northwind.example>\r
To: kim@example.org\r
Subject: Re: Thank you\r
In-Reply-To: <1@example.org>\r
References: <1@example.org>\r
Date: Mon, 23 Nov 2026 09:00:00 +0000\r
\r
Dear Kim,\r
\r
Begin with the result, and then explain how you got there.\r
\r
On Fri, Kim Osei wrote:\r
> Could you share any advice?\r
"""


def test_a_reply_is_taken_apart(call: Call, tmp_path: Path):
    (tmp_path / "r.eml").write_bytes(MAIL)
    given = call("reply", tmp_path / "r.eml", "--json").json
    assert given["new_text"] == "Dear Kim,\n\nBegin with the result, and then explain how you got there."
    assert given["kind"] == "advice"
    assert given["in_reply_to"] == "<1@example.org>"
    assert set(given) == {"new_text", "kind", "from", "date", "subject", "in_reply_to", "references"}


def test_a_person_reads_the_kind_and_the_words(call: Call, tmp_path: Path):
    (tmp_path / "r.eml").write_bytes(MAIL)
    out = call("reply", tmp_path / "r.eml").out
    assert "Anna Okafor" in out
    assert "Begin with the result" in out
    assert "Could you share" not in out


def test_half_of_a_pair_of_surrogates_is_read_as_a_sign_nobody_knows(call: Call, tmp_path: Path):
    file = tmp_path / "b.jsonl"
    file.write_text('{"id": 1, "raw": "Subject: Re\\n\\nSpeak \\ud83d slower."}\n', encoding="utf-8")
    assert call("reply", "--batch", file).json["new_text"] == "Speak \ufffd slower."
