"""Quotation is taken out in every style and language; answers between the lines stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.html_text import html_lines
from afterword.adapters.mail_lines import Line, Mark, tidy
from afterword.adapters.plain_text import plain_lines
from afterword.adapters.quotation import attribution_length, field_kind, is_header_block, without_quotation


def new(text: str) -> str:
    return tidy(without_quotation(plain_lines(text)))


ATTRIBUTIONS = [
    "On Tue, 19 Nov 2024 at 10:09, Nia Penhallow <nia@example.com> wrote:",
    "On Nov 19, 2024, at 10:09 AM, Nia <nia@example.com> wrote:",
    "On 18/11/2024 13:09, Nia Penhallow wrote:",
    "Am Di., 19. Nov. 2024 um 10:09 Uhr schrieb Nia <nia@example.com>:",
    "Am 19.11.2024 um 10:09 schrieb Nia:",
    "Le mar. 19 nov. 2024 à 10:09, Nia <nia@example.com> a écrit :",
    "El mar, 19 nov 2024 a las 10:09, Nia (<nia@example.com>) escribió:",
    "Il giorno mar 19 nov 2024 alle ore 10:09 Nia <nia@example.com> ha scritto:",
    "Op di 19 nov 2024 om 10:09 schreef Nia <nia@example.com>:",
    "Nia <nia@example.com> escreveu (terça, 19/11/2024 à(s) 10:09):",
    "wt., 19 lis 2024 o 10:09 Nia <nia@example.com> napisał(a):",
    "2024年11月19日(火) 10:09 Nia <nia@example.com>:",
    "2024/11/19 10:09、Nia <nia@example.com>のメール:",
    "Den tis 19 nov. 2024 kl 10:09 skrev Nia <nia@example.com>:",
    "вт, 19 нояб. 2024 г. в 10:09, Nia <nia@example.com>:",
    "út 19. 11. 2024 v 10:09 odesílatel Nia <nia@example.com> napsal:",
    "Nia <nia@example.com>, 19 Kas 2024 Sal, 10:09 tarihinde şunu yazdı:",
    "Nia <nia@example.com> 于2024年11月19日周二 10:09写道：",
]


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_an_attribution_goes_with_its_quotation(attribution: str):
    assert new(f"My answer.\n\n{attribution}\n\n> Dear you,\n> please.") == "My answer."


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_an_attribution_without_signs_ends_what_is_new(attribution: str):
    assert new(f"My answer.\n\n{attribution}\n\nDear you,\nplease.") == "My answer."


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
@pytest.mark.parametrize("text", ["Thanks!", "Don't worry about it.", "Graag gedaan Sander!", "N"])
def test_a_line_right_above_an_attribution_is_kept(attribution: str, text: str):
    assert new(f"{text}\n{attribution}\n> Dear you,\n> please.") == text


@pytest.mark.parametrize(
    "attribution",
    [
        "Le mar. 10 févr.\n2026 à 10:00, Nia <nia@example.com> a écrit :",
        "On Tue, 10 Feb 2026,\nNia <n@x.test> wrote:",
    ],
)
def test_an_attribution_broken_before_its_date_ends_is_one(attribution: str):
    assert new(f"Fine.\n\n{attribution}\n\n> Hi") == "Fine."


def test_an_attribution_over_two_lines_is_one():
    text = (
        "Fine.\n\nAm Di., 2. Sept. 2025 um 16:48 Uhr schrieb Teodor Wysocki-Hall\n"
        "<teodor@example.org>:\n\n> Hi"
    )
    assert new(text) == "Fine."


def test_a_sentence_with_a_colon_is_no_attribution():
    lines = plain_lines("In 2024 our panel wrote: lovely with customers.\n\nTwo things I noted at 10:30:")
    assert [attribution_length(lines, at) for at in (0, 2)] == [0, 0]
    assert (
        new("Here is what the manager wrote down:\n\nToo quiet.")
        == "Here is what the manager wrote down:\n\nToo quiet."
    )


def test_text_below_a_quotation_is_new():
    assert new("On 18/11/2024 13:09, Nia wrote:\n> Hello\n\nDear Nia,\n\nno.") == "Dear Nia,\n\nno."


def test_answers_between_the_lines_stay_in_order():
    text = (
        "On 18/11/2024 13:09, Nia wrote:\n> Hello\n\nHi,\n\n> 1. Clear?\n\nYes.\n\n> 2. Books?\n"
        "\nNone.\n\nBye"
    )
    assert new(text) == "Hi,\n\nYes.\n\nNone.\n\nBye"


BLOCKS = [
    "From: Nia <nia@example.com>\nSent: 18 November 2024 13:09\nTo: Ann\nSubject: Post",
    "Von: Nia <nia@example.com>\nGesendet: Montag, 18. November 2024 13:09\nAn: Ann\nBetreff: Post",
    "Gesendet: Montag, 18. November 2024 um 13:09\nVon: Nia <nia@example.com>\nAn: Ann\nBetreff: Post",
    "De : Nia <nia@example.com>\nEnvoyé : lundi 18 novembre 2024 13:09\nÀ : Ann\nObjet : Post",
    "De: Nia <nia@example.com>\nEnviado el: lunes, 18 de noviembre de 2024\nPara: Ann\nAsunto: Post",
    "Da: Nia <nia@example.com>\nInviato: lunedì 18 novembre 2024 13:09\nA: Ann\nOggetto: Post",
    "Van: Nia <nia@example.com>\nVerzonden: maandag 18 november 2024\nAan: Ann\nOnderwerp: Post",
    "De: Nia <nia@example.com>\nEnviada em: 18 de novembro de 2024\nPara: Ann\nAssunto: Post",
    "Od: Nia <nia@example.com>\nWysłano: poniedziałek, 18 listopada 2024\nDo: Ann\nTemat: Post",
    "差出人: Nia <nia@example.com>\n送信日時: 2024年11月18日 13:09\n宛先: Ann\n件名: Post",
    "Från: Nia <nia@example.com>\nSkickat: den 18 november 2024\nTill: Ann\nÄmne: Post",
    "От: Nia <nia@example.com>\nОтправлено: 18 ноября 2024\nКому: Ann\nТема: Post",
    "*From:* Nia <nia@example.com>\n*Date:* Monday\n*Cc:* Bo\n*Subject:* Post",
]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_of_header_fields_ends_what_is_new(block: str):
    assert new(f"My answer.\n\n{block}\n\nDear Ann,\nplease.\n\nThis email is confidential.") == "My answer."


def test_fields_of_a_letter_are_no_header_block():
    lines = plain_lines("To: improve your answers\nSubject: matters too\nI mean it")
    assert not is_header_block(lines, 0)
    assert field_kind("From what I saw: fine") == ""


@pytest.mark.parametrize(
    "marker",
    [
        "-----Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "-------- Message d'origine --------",
        "--- Mensaje original ---",
        "Begin forwarded message:",
        "---------- Forwarded message ---------",
        "Your original message:",
        "---- On Thu, 13 Mar 2025 15:15:12 -0500 Nia <nia@example.com> wrote ---",
    ],
)
def test_a_marker_ends_what_is_new(marker: str):
    assert new(f"My answer.\n\n{marker}\n\nDear Ann,\nplease.") == "My answer."


def test_an_original_message_in_a_sentence_is_no_marker():
    assert (
        new("I read your original message twice.\n\nIt was fine.")
        == "I read your original message twice.\n\nIt was fine."
    )


def test_outlook_on_the_web_is_cut_at_its_block():
    html = (
        '<div>New.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> '
        "Nia<br><b>Sent:</b> now<br><b>Subject:</b> x</div><div>Old.</div>"
    )
    assert tidy(without_quotation(html_lines(html))) == "New."


def test_an_indented_block_is_quotation_only_after_an_attribution():
    quote = "<p>On 18/11/2024 13:09, Nia &lt;n@x.test&gt; wrote:</p><blockquote>Old.</blockquote>"
    assert tidy(without_quotation(html_lines(f"<p>New.</p>{quote}"))) == "New."
    assert "Kept." in tidy(without_quotation(html_lines("<p>He noted:</p><blockquote>Kept.</blockquote>")))


def test_coloured_answers_are_kept_when_the_writer_says_so():
    old = (
        '<div id="divRplyFwdMsg"><b>From:</b> Nia<br><b>Sent:</b> now<br><b>Subject:</b> x</div>'
        '<p>1. Clear?</p><p style="color:red">Yes.</p><p>2. Books?</p><p>Thanks</p>'
    )
    assert (
        tidy(without_quotation(html_lines(f"<p>See my answers below in red.</p>{old}")))
        == "See my answers below in red.\n\nYes."
    )
    assert tidy(without_quotation(html_lines(f"<p>Thanks.</p>{old}"))) == "Thanks."


def test_tagged_answers_are_kept_when_the_writer_says_so():
    text = (
        "Answers inline.\n\nOn 18/11/2024 13:09, Nia <n@x.test> wrote:\n> 1. Clear?\n> [Tom] "
        "Yes.\n> 2. Books?"
    )
    kept = without_quotation(plain_lines(text), sender_words=frozenset({"tom", "hill"}))
    assert tidy([Line("") if line.has(Mark.CUT) else line for line in kept]) == "Answers inline.\n\nYes."


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "> b",
                "",
                "From: x <a@b>",
                "Sent: 2020",
                "Subject: y",
                "On 1/1/2020 10:10, x <a@b> wrote:",
                "-----",
            ]
        ),
        max_size=30,
    )
)
def test_what_is_kept_was_there_and_is_not_quoted(rows: list[str]):
    lines = plain_lines("\n".join(rows))
    kept = [line for line in without_quotation(lines) if not line.has(Mark.CUT) and line.text]
    assert all(line in lines and line.depth == 0 for line in kept)
