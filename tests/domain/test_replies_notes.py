"""Tests of notes that are handed on in quotation marks, and of what only looks like them."""

import pytest

from afterword.adapters.reply_weights import load
from afterword.domain.replies import ReplyFacts, ReplyKind, kind_of
from afterword.domain.replies_notes import quoted_notes, says_what_lacks

NOTES = """
Carol's note reads: "Nice way with people. She won't touch the till, and half our sales go through it."
The manager's comments: "Good lad. Didn't want the induction weekend, so I couldn't put him on the rota."
This is what the panel put down: “Pleasant. Could not tell us how she would handle an angry parent.”
The feedback from the sister was as follows. "Kind and calm. Not able to say what she'd do in a fire."
Thanks for your note. "Good answers, no numbers" is what the two of them agreed on.
Sanjay says, and these are his words: "She doesn't have the hygiene card, we can't start without."
Die Leiterin hat notiert: „Sehr nett. Kann samstags nicht, und da machen wir den halben Umsatz.“
Voici ce qu'a noté la responsable : « Souriant. Trop lent à la caisse, et c'est là qu'on attend. »
Esto es lo que anotó el encargado: «Muy amable. No puede los fines de semana y es cuando más vendemos».
""".strip().splitlines()
REFUSALS = """
I checked with the manager, who said: "We don't give reasons to applicants."
I asked. Her exact words: "I'd rather not say anything about single interviews."
You wrote: "I would be grateful for any advice you have." We cannot offer individual replies.
Die Leitung schrieb mir: „Dazu äußern wir uns grundsätzlich nicht.“
""".strip().splitlines()
NO_NOTES = """
Our handbook is clear: "Interviewers may not speak about it after the event."
As our founder always says: "Good people find good places."
The lawyer's note says: "Do not answer questions about the process."
The parcel came back marked "not known at this address".
Finance wrote: "His travel claim was paid on the third."
He said he could not go into it.
""".strip().splitlines()


def kind(text: str) -> ReplyKind:
    return kind_of(ReplyFacts(new_text=text, names_reader=True, quotes=True), load())


@pytest.mark.parametrize("text", NOTES)
def test_a_note_that_is_handed_on_is_advice(text: str):
    assert kind(text) is ReplyKind.ADVICE


@pytest.mark.parametrize("text", REFUSALS)
def test_a_refusal_that_is_handed_on_stays_one(text: str):
    assert kind(text) is ReplyKind.DECLINED


@pytest.mark.parametrize("text", REFUSALS + NO_NOTES)
def test_a_refusal_a_saying_or_a_line_of_the_post_is_no_note(text: str):
    assert list(quoted_notes(text)) == []


def test_what_somebody_is_busy_with_is_a_note_of_nobody():
    assert kind('Jane replied: "I\'m on leave until the ninth and will look at it then."') is ReplyKind.OTHER


@pytest.mark.parametrize(
    ("note", "lacks"),
    [
        ("Strong. Can't yet run a room.", True),
        ("He never asked about the users.", True),
        ("Polite, too quiet", True),
        ("I don't do post-mortems", False),
        ("No correspondence will be entered into", False),
        ("tell her thank you, that was a lovely letter", False),
    ],
)
def test_what_a_note_says_is_lacking_is_known(note: str, lacks: bool):
    assert says_what_lacks(note) is lacks


def test_a_short_quotation_does_not_turn_the_next_one_inside_out():
    text = 'He said "yes" and noted down the following: "Kind, but never asked a question."'
    assert list(quoted_notes(text)) == ["Kind, but never asked a question."]
